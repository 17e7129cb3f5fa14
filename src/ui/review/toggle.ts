/**
 * A button that stands for a choice which can be taken back.
 *
 * @param focus names the button, so that it is found again when its card is drawn anew
 */
export function drawToggle(parent: HTMLElement, text: string, hint: string, pressed: boolean, focus: string, onClick: () => void): void {
  const button = parent.createEl('button', {
    text,
    attr: { type: 'button', title: hint, 'aria-pressed': String(pressed), 'data-focus': focus },
  });
  button.toggleClass('is-active', pressed);
  button.addEventListener('click', onClick);
}
