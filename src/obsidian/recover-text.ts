import { formatISO } from 'date-fns';
import { FuzzySuggestModal } from 'obsidian';
import { listKeptTexts, writeCopy, type KeptText } from '../core/plan/recover-text.ts';
import { settleInterrupted } from '../core/plan/settle-interrupted.ts';
import type { DistrustedRecord } from '../core/plan/undo-last.ts';
import { guard, notify } from './notices.ts';
import type { PluginContext } from './plugin-context.ts';

/** Shows what the undo journal holds, the newest first, and opens what a person chooses as a new note. */
export async function recoverText(context: PluginContext): Promise<void> {
  const { texts, distrusted } = await listKeptTexts(context.journal);
  tellDistrusted(distrusted);
  if (texts.length === 0) notify('The undo journal holds no text.');
  else new RecoverTextModal(context, texts).open();
}

/** Makes a new note of a kept text, beside the note that it is of, and opens it. */
export async function openCopy({ app, store }: PluginContext, kept: KeptText): Promise<void> {
  const copy = await writeCopy(store, kept);
  const file = copy.ok ? app.vault.getFileByPath(copy.path) : null;
  if (file) await app.workspace.getLeaf('tab').openFile(file, { active: true });
  else notify(`The text before could not be opened: ${copy.ok ? 'it is no longer there' : copy.message}.`);
}

/** Ends what a crash cut off between two notes, and says so. To be called before new changes are written. */
export async function settleAndTell({ store, journal }: PluginContext): Promise<void> {
  for (const { paths, outcome } of await settleInterrupted(store, journal)) {
    const end = outcome === 'torn' ? 'cut off, and one of them changed since: their texts before are kept, see “Recover text”' : `cut off and is ${outcome}`;
    notify(`A change across ${paths.join(' and ')} was ${end}.`);
  }
}

/** Names the records that are not used, and why. */
export function tellDistrusted(distrusted: readonly DistrustedRecord[]): void {
  for (const { name, message } of distrusted) notify(`An undo record (${name}) can't be used: ${message}.`);
}

class RecoverTextModal extends FuzzySuggestModal<KeptText> {
  constructor(
    private readonly context: PluginContext,
    private readonly texts: KeptText[],
  ) {
    super(context.app);
    this.setPlaceholder('Choose a text; it opens as a new note');
  }

  override getItems(): KeptText[] {
    return this.texts;
  }

  override getItemText({ path, operation, written }: KeptText): string {
    const when = written === null ? '' : `, ${formatISO(written).slice(0, 16).replace('T', ' ')}`;
    return `${path} (before ${operation}${when})`;
  }

  override onChooseItem(kept: KeptText): void {
    guard(openCopy(this.context, kept));
  }
}
