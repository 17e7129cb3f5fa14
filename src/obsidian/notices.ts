import { Notice } from 'obsidian';

/** How long a notice with something to press stays, in milliseconds. */
const ACTION_NOTICE_MS = 15_000;

/** Something to press in a notice. */
export interface NoticeAction {
  readonly label: string;
  run(): void | Promise<void>;
}

/** The notice with something to press that came last. */
let latest: Notice | null = null;

/**
 * Tells a person something, with a button for what they may want to do about it. It takes the place of the last such
 * notice: whoever goes through a list of tasks would have the panel covered with them. What was written stays undoable by the
 * command, what was remembered in the settings.
 */
export function notify(message: string, action?: NoticeAction): void {
  if (!action) {
    new Notice(message);
    return;
  }
  latest?.hide();
  const content = createFragment((fragment) => {
    fragment.createDiv({ text: message });
    const button = fragment.createEl('button', { cls: 'account-notes-notice-action', text: action.label, attr: { type: 'button' } });
    button.addEventListener('click', () => {
      notice.hide();
      guard(action.run());
    });
  });
  const notice = new Notice(content, ACTION_NOTICE_MS);
  latest = notice;
}

/** The one door for errors: what was not foreseen is a bug, so a person is told and the console has the rest. */
export function reportError(error: unknown): void {
  console.error('Account Notes', error);
  new Notice(`Account Notes ran into an error and stopped: ${messageOf(error)}`);
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs work that nobody awaits; whatever it throws goes through {@link reportError}. */
export function guard(work: void | Promise<unknown>): void {
  work?.catch(reportError);
}
