import type { App, EditorChange, TFile } from 'obsidian';
import type { NoteStore, ReadOutcome, StoreFailure, WriteOutcome } from '../core/vault/note-store.ts';
import { lineEdits } from '../core/text/line-edits.ts';
import { messageOf } from './notices.ts';
import { editorText, findOpenNote } from './open-note.ts';
import type { OpenNote } from './open-note.ts';

const BOM = '\uFEFF';

/** The origin of our transactions: a name of its own keeps CodeMirror from joining them with what was typed before. */
const TRANSACTION_ORIGIN = 'account-notes';

/**
 * The vault as the core sees it. An open note is its editor's text, saved or not, and is written through that
 * editor; every other note goes through `Vault.process`. Nothing is ever written to disk under unsaved text.
 */
export class ObsidianNoteStore implements NoteStore {
  constructor(private readonly app: App) {}

  list(): Promise<readonly string[]> {
    const paths = this.app.vault.getMarkdownFiles().map((file) => file.path);
    return Promise.resolve(paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  async read(path: string): Promise<ReadOutcome> {
    const disk = await this.readDisk(path);
    if (!disk.ok) return disk;
    const open = findOpenNote(this.app, path);
    if (!haveOneText(open)) return failure('open-elsewhere', 'it is open in two editors whose texts differ; close one of them');
    return { ok: true, text: editorText(this.app, path) ?? disk.text };
  }

  /** Whether {@link replace} would take the note as it is open now, told before a person reviews changes in vain. */
  async checkWritable(path: string): Promise<WriteOutcome> {
    const disk = await this.readDisk(path);
    if (!disk.ok) return disk;
    return checkOpenNote(findOpenNote(this.app, path), disk.text) ?? { ok: true };
  }

  async replace(path: string, before: string, after: string): Promise<WriteOutcome> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return missing();
    try {
      const disk = await this.readDisk(path);
      if (!disk.ok) return disk;
      const open = findOpenNote(this.app, path);
      const refused = checkOpenNote(open, disk.text);
      if (refused) return refused;
      if (open.editors.length > 0) return await writeThroughEditor(open, before, after);
      if (disk.text !== before) return changed();
      return await this.writeClosed(file, before, after);
    } catch (error) {
      return failure(failureOf(error), `it could not be written: ${messageOf(error)}`);
    }
  }

  /** The bytes on disk, as text with its BOM. */
  private async readDisk(path: string): Promise<ReadOutcome> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return missing();
    let bytes: ArrayBuffer;
    try {
      bytes = await this.app.vault.readBinary(file);
    } catch (error) {
      return failure(failureOf(error), `it could not be read: ${messageOf(error)}`);
    }
    try {
      return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      return failure('undecodable', 'it is not valid UTF-8, and writing it would destroy characters');
    }
  }

  private async writeClosed(file: TFile, before: string, after: string): Promise<WriteOutcome> {
    let refused: WriteOutcome | null = null;
    await this.app.vault.process(file, (data) => {
      const open = findOpenNote(this.app, file.path);
      const differs = open.reading.some((view) => comparable(view.getViewData()) !== comparable(before));
      if (open.editors.length > 0 || differs || withoutBom(data) !== withoutBom(before)) {
        refused = changed();
        return data;
      }
      return after;
    });
    if (refused) return refused;
    let written = await this.readDisk(file.path);
    // Whether `process` keeps a byte order mark is not documented: where it did not, put the exact bytes there.
    if (written.ok && written.text !== after && withoutBom(written.text) === withoutBom(after)) {
      await this.app.vault.modifyBinary(file, new TextEncoder().encode(after).buffer);
      written = await this.readDisk(file.path);
    }
    if (!written.ok) return written;
    return written.text === after
      ? { ok: true }
      : failure('failed', 'it does not read back as it was written: something else wrote to it at the same moment');
  }
}

/** A refusal where the note is open in a way that no write survives unharmed, or null. */
function checkOpenNote(open: OpenNote, disk: string): WriteOutcome | null {
  if (open.editors.length === 0) return null;
  if (!haveOneText(open)) return failure('open-elsewhere', 'it is open in two editors whose texts differ; close one of them');
  // An editor holds neither carriage returns nor a byte order mark: saving it would change every line.
  if (disk.includes('\r')) {
    return failure('open-elsewhere', 'it has Windows line ends, which an editor would change; switch it to reading view or close it first');
  }
  if (disk.startsWith(BOM) && !open.editors[0]?.getValue().startsWith(BOM)) {
    return failure('open-elsewhere', 'it begins with a byte order mark, which an editor would drop; switch it to reading view or close it first');
  }
  return null;
}

/** One transaction, so one step of undo. From the comparison to the change nothing else gets to run. */
async function writeThroughEditor(open: OpenNote, before: string, after: string): Promise<WriteOutcome> {
  const editor = open.editors[0];
  if (!editor || editor.getValue() !== before) return changed();
  if (after.includes('\r')) return failure('failed', 'it is open in an editor, which cannot hold Windows line ends; close it first');
  const changes = lineEdits(before, after).map(
    (edit): EditorChange => ({ from: editor.offsetToPos(edit.from), to: editor.offsetToPos(edit.to), text: edit.insert }),
  );
  editor.transaction({ changes }, TRANSACTION_ORIGIN);
  if (editor.getValue() !== after) {
    return failure('failed', 'its editor does not hold what was written: another plugin changed the edit');
  }
  // Saved at once, so that no other plugin reads the old text from disk and writes it back.
  await open.editing.find((view) => view.editor === editor)?.save();
  return { ok: true };
}

function haveOneText(open: OpenNote): boolean {
  return new Set(open.editors.map((editor) => editor.getValue())).size <= 1;
}

/** A view's text may have lost the mark and the carriage returns; its words are what counts. */
function comparable(text: string): string {
  return withoutBom(text).replace(/\r\n?/g, '\n');
}

function withoutBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(1) : text;
}

function missing() {
  return failure('missing', 'it is no longer there');
}

function changed() {
  return failure('changed', 'it changed in the meantime');
}

function failure(kind: StoreFailure, message: string) {
  return { ok: false as const, failure: kind, message };
}

function failureOf(error: unknown): StoreFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'read-only' : code === 'ENOENT' ? 'missing' : 'failed';
}
