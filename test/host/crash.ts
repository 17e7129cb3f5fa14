/** What went wrong in the page so far, newest last. */
export const crashes: string[] = [];

/** Shows every error that nobody caught, plainly, on top of the page. */
export function showCrashes(): void {
  window.addEventListener('error', (event) => showCrash(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => showCrash(event.reason));
}

export function showCrash(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  crashes.push(text);
  const known = document.querySelector('.host-crash');
  const el = known ?? document.createElement('div');
  if (!known) {
    el.className = 'host-crash';
    el.setAttribute('role', 'alert');
    const title = document.createElement('strong');
    title.textContent = 'The plugin crashed';
    el.append(title);
    document.body.append(el);
  }
  const pre = document.createElement('pre');
  pre.textContent = text;
  el.append(pre);
}
