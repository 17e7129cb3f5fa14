import type { TooltipOptions } from 'obsidian';

/** As in the app, a tooltip is the element's label, so a screen reader has it too. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  if (tooltip) el.setAttribute('aria-label', tooltip);
  else el.removeAttribute('aria-label');
  if (options.placement) el.dataset['tooltipPosition'] = options.placement;
}

/** Shows the label of whatever is pointed at. */
export function showTooltips(doc: Document): void {
  let shown: HTMLElement | null = null;
  doc.addEventListener('mouseover', (event) => {
    shown?.remove();
    shown = null;
    const target = event.target instanceof Element ? event.target.closest('[aria-label]') : null;
    const text = target?.getAttribute('aria-label');
    if (!target || !text || target.matches('textarea, .modal, .workspace-tab-header, input')) return;
    const box = target.getBoundingClientRect();
    shown = doc.body.createDiv({ cls: 'tooltip', text });
    const left = Math.min(Math.max(4, box.left + box.width / 2 - shown.offsetWidth / 2), doc.body.clientWidth - shown.offsetWidth - 4);
    const below = box.bottom + 6 + shown.offsetHeight < doc.body.clientHeight;
    shown.setCssStyles({ left: `${left}px`, top: `${below ? box.bottom + 6 : box.top - shown.offsetHeight - 6}px` });
  });
  doc.addEventListener('pointerdown', () => {
    shown?.remove();
    shown = null;
  });
}
