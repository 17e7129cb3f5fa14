/** Draws a button with its text on it. */
export function drawButton(parent: HTMLElement, text: string, onClick: () => void): HTMLButtonElement {
  const el = parent.createEl('button', { text, attr: { type: 'button' } });
  el.addEventListener('click', onClick);
  return el;
}
