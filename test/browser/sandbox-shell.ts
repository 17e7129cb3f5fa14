// The bar above the sandbox: what a person would change in the app's own settings or on another device.

const frame = document.querySelector('iframe');
const buttons = new Map(Array.from(document.querySelectorAll('button'), (button) => [button.dataset['action'], button]));
let theme: 'light' | 'dark' = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
let phone = matchMedia('(max-width: 600px)').matches;

const actions: Record<string, () => void> = {
  theme: () => {
    theme = theme === 'light' ? 'dark' : 'light';
    show();
  },
  phone: () => {
    phone = !phone;
    show();
  },
  mode: () => frame?.contentWindow?.host?.app.commands.executeCommandById('markdown:toggle-preview'),
  reset: () => frame?.contentWindow?.location.reload(),
};

for (const [name, run] of Object.entries(actions)) buttons.get(name)?.addEventListener('click', run);
frame?.addEventListener('load', waitForHost);
waitForHost();

/** The app starts a moment after its page has loaded. */
function waitForHost(): void {
  const state = frame?.contentWindow?.hostState;
  if (state === undefined) window.setTimeout(waitForHost, 50);
  else void start();
}

/** What there is to see, at once: an account as it reads, and the panel beside it. */
async function start(): Promise<void> {
  show();
  const host = frame?.contentWindow?.host;
  if (!host) return;
  const { app } = host;
  const note = app.workspace.getActiveFile();
  if (note) await host.openNote(note.path, { mode: 'preview' });
  app.commands.executeCommandById('account-notes:open-dashboard');
}

function show(): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.classList.toggle('phone', phone);
  buttons.get('theme')?.replaceChildren(theme === 'light' ? 'Dark theme' : 'Light theme');
  buttons.get('phone')?.replaceChildren(phone ? 'Desktop width' : 'Phone width');
  buttons.get('phone')?.setAttribute('aria-pressed', String(phone));
  const host = frame?.contentWindow?.host;
  host?.setTheme(theme);
  if (host && host.app.isPhone !== phone) host.setPhone(phone);
}
