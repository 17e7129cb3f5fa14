/** Runs work once in the next frame of the window that an element is in, however often it is asked for. */
export class NextFrame {
  private asked: { readonly win: Window; readonly frame: number } | null = null;

  constructor(
    private readonly el: HTMLElement,
    private readonly run: () => void,
  ) {}

  ask(): void {
    const { win } = this.el;
    // A window that the element was moved from may be closed by now, and then has no next frame.
    if (this.asked?.win === win) return;
    this.stop();
    const frame = win.requestAnimationFrame(() => {
      this.asked = null;
      this.run();
    });
    this.asked = { win, frame };
  }

  stop(): void {
    this.asked?.win.cancelAnimationFrame(this.asked.frame);
    this.asked = null;
  }
}
