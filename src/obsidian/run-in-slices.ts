/** How long work may hold the window before it gives it back, in milliseconds: half of a frame at 60 Hz. */
const SLICE_MS = 8;

/**
 * Runs work in slices, so that a person can go on typing.
 *
 * @param win the window whose timers are used
 * @param cancelled asked between slices
 * @returns the result, or null where the work was cancelled
 */
export async function runInSlices<T>(win: Window, steps: Generator<unknown, T>, cancelled: () => boolean): Promise<T | null> {
  let until = win.performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (win.performance.now() < until) continue;
    await nextTask(win);
    if (cancelled()) return null;
    until = win.performance.now() + SLICE_MS;
  }
}

/** Resolves once the window had a chance to draw and to handle input. */
export function nextTask(win: Window): Promise<void> {
  return new Promise((resolve) => win.setTimeout(resolve, 0));
}
