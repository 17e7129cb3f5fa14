import type { App, EditorChange, MarkdownView, TFile } from 'obsidian';
import { compareCodeUnits } from '../core/text/compare-code-units.ts';
import { MAX_NOTE_BYTES, type NoteStore, type ReadOutcome, type StoreFailure, type WriteOutcome } from '../core/vault/note-store.ts';
import { lineEdits } from '../core/text/line-edits.ts';
import { messageOf } from './notices.ts';
import { editorText, findOpenNote } from './open-note.ts';
import type { OpenNote } from './open-note.ts';

const BOM = '\uFEFF';

/** The origin of our transactions: a name of its own keeps CodeMirror from joining them with what was typed before. */
const TRANSACTION_ORIGIN = 'account-notes';

/** How often and how long a save that is under way is waited for. */
const SAVE_ATTEMPTS = 6;
const SAVE_WAIT_MS = 100;

/**
 * The vault as the core sees it. An open note is its editor's text, saved or not, and is written through that
 * editor; every other note goes through `Vault.process`. Nothing is ever written to disk under unsaved text.
 */
export class ObsidianNoteStore implements NoteStore {
  constructor(private readonly app: App) {}

  list(): Promise<readonly string[]> {
    const paths = this.app.vault.getMarkdownFiles().map((file) => file.path);
    return Promise.resolve(paths.sort(compareCodeUnits));
  }

  async read(path: string): Promise<ReadOutcome> {
    const disk = await this.readDisk(path);
    if (!disk.ok) return disk;
    const open = findOpenNote(this.app, path);
    if (!haveOneText(open)) return twoTexts();
    return { ok: true, text: editorText(this.app, path) ?? disk.text };
  }

  async checkWritable(path: string): Promise<WriteOutcome> {
    const disk = await this.readDisk(path);
    if (!disk.ok) return disk;
    return checkOpenNote(findOpenNote(this.app, path), disk.text) ?? { ok: true };
  }

  async replace(path: string, before: string, after: string): Promise<WriteOutcome> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return missing();
    const disk = await this.readDisk(path);
    if (!disk.ok) return disk;
    const open = findOpenNote(this.app, path);
    const refused = checkOpenNote(open, disk.text);
    if (refused) return refused;
    if (open.editors.length > 0) return this.writeThroughEditor(file, disk.text, before, after);
    if (disk.text !== before) return changed();
    return this.writeClosed(file, before, after);
  }

  async create(path: string, text: string): Promise<WriteOutcome> {
    const { vault } = this.app;
    try {
      if (await vault.adapter.exists(path)) return failure('changed', 'there is a file of that name already');
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
      await vault.createBinary(path, encode(text));
    } catch (error) {
      return failure(failureOf(error), `it could not be made: ${messageOf(error)}`);
    }
    const made = await this.readDisk(path);
    return made.ok && made.text === text ? { ok: true } : failure('failed', 'it does not read back as it was written');
  }

  /** The bytes on disk, as text with its BOM. */
  private async readDisk(path: string): Promise<ReadOutcome> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return missing();
    if (file.stat.size > MAX_NOTE_BYTES) return failure('too-large', `it is larger than ${MAX_NOTE_BYTES / 1024 / 1024} MB`);
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

  /** One transaction, so one step of undo. From the comparison to the change nothing else gets to run. */
  private async writeThroughEditor(file: TFile, disk: string, before: string, after: string): Promise<WriteOutcome> {
    // Text that another program put on disk, and that the app has not shown yet, would be overwritten by saving.
    if (disk !== before && !(await this.hasSeen(file))) return changed();
    const open = findOpenNote(this.app, file.path);
    const editor = open.editors[0];
    if (!editor || !haveOneText(open) || editor.getValue() !== before) return changed();
    if (after.includes('\r')) return failure('open-elsewhere', 'it is open in an editor, which cannot hold Windows line ends; close it first');
    const put = (from: string, to: string): void => {
      const changes = lineEdits(from, to).map((edit): EditorChange => ({ from: editor.offsetToPos(edit.from), to: editor.offsetToPos(edit.to), text: edit.insert }));
      editor.transaction({ changes }, TRANSACTION_ORIGIN);
    };
    put(before, after);
    if (editor.getValue() !== after) return failure('failed', 'its editor does not hold what was written: another plugin changed the edit');
    // Saved at once, so that no other plugin reads the old text from disk and writes it back.
    const view = open.editing.find((each) => each.editor === editor);
    const unsaved = view ? await this.save(view, file.path, disk) : null;
    if (unsaved === null) return { ok: true };
    // A note that can't be saved is not half changed either.
    if (editor.getValue() === after) put(after, before);
    return failure('failed', unsaved);
  }

  /**
   * @param disk what was there before
   * @returns why the disk does not hold what the editor holds, or null
   */
  private async save(view: MarkdownView, path: string, disk: string): Promise<string | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await view.save();
      } catch (error) {
        return `it could not be saved: ${messageOf(error)}`;
      }
      const saved = await this.readDisk(path);
      if (saved.ok && saved.text === editorText(this.app, path)) return null;
      if (!saved.ok || saved.text !== disk) return 'it does not read back as it was saved: something else wrote to it at the same moment';
      if (attempt === SAVE_ATTEMPTS) return 'it could not be saved';
      // Where another save is under way, the app returns at once and saves a little later.
      await new Promise((resolve) => window.setTimeout(resolve, SAVE_WAIT_MS));
    }
  }

  /** Whether the app knows of what is on disk now. */
  private async hasSeen(file: TFile): Promise<boolean> {
    const now = await this.app.vault.adapter.stat(file.path).catch(() => null);
    return now !== null && now.mtime === file.stat.mtime && now.size === file.stat.size;
  }

  private async writeClosed(file: TFile, before: string, after: string): Promise<WriteOutcome> {
    let refused: WriteOutcome | null = null;
    try {
      await this.app.vault.process(file, (data) => {
        refused = withoutBom(data) === withoutBom(before) ? checkUnopened(findOpenNote(this.app, file.path), before) : changed();
        return refused ? data : after;
      });
    } catch (error) {
      return failure(failureOf(error), `it could not be written: ${messageOf(error)}`);
    }
    if (refused) return refused;
    try {
      let written = await this.readDisk(file.path);
      // Whether `process` keeps a byte order mark is not documented: where it did not, put the exact bytes there.
      if (written.ok && written.text !== after && withoutBom(written.text) === withoutBom(after)) {
        await this.app.vault.modifyBinary(file, encode(after));
        written = await this.readDisk(file.path);
      }
      if (written.ok && written.text === after) return { ok: true };
    } catch (error) {
      return failure('failed', `it was written, and then: ${messageOf(error)}`);
    }
    return failure('failed', 'it does not read back as it was written: something else wrote to it at the same moment');
  }
}

/** A refusal where the note is open in a way that no write survives unharmed, or null. */
function checkOpenNote(open: OpenNote, disk: string): WriteOutcome | null {
  if (open.editors.length === 0) return null;
  if (!haveOneText(open)) return twoTexts();
  // An editor holds neither carriage returns nor a byte order mark: saving it would change every line.
  if (disk.includes('\r')) {
    return failure('open-elsewhere', 'it has Windows line ends, which an editor would change; switch it to reading view or close it first');
  }
  if (disk.startsWith(BOM) && !open.editors[0]?.getValue().startsWith(BOM)) {
    return failure('open-elsewhere', 'it begins with a byte order mark, which an editor would drop; switch it to reading view or close it first');
  }
  return null;
}

/** A refusal where a note that was closed has been opened, or a view in Reading view holds text of its own; or null. */
function checkUnopened(open: OpenNote, before: string): WriteOutcome | null {
  if (open.editors.length > 0) return changed();
  const differs = open.reading.some((view) => comparable(view.getViewData()) !== comparable(before));
  return differs ? failure('open-elsewhere', 'it is open with text that is not saved yet') : null;
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

function encode(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

function twoTexts() {
  return failure('open-elsewhere', 'it is open in two editors whose texts differ; close one of them');
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
