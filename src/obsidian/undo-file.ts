import type { DataAdapter } from 'obsidian';
import type { ListOutcome, RecordStat, UndoJournal } from '../core/plan/undo-journal.ts';
import type { ReadOutcome, WriteOutcome } from '../core/vault/note-store.ts';
import { messageOf } from './notices.ts';

/** The undo journal as files in a folder of the plugin's own, outside the notes. */
export class UndoFiles implements UndoJournal {
  /** @param folder relative to the vault; made when the first record is written */
  constructor(
    private readonly adapter: DataAdapter,
    private readonly folder: string,
  ) {}

  async list(): Promise<ListOutcome> {
    try {
      if (!(await this.adapter.exists(this.folder))) return { ok: true, names: [] };
      const { files } = await this.adapter.list(this.folder);
      return { ok: true, names: files.map((path) => path.slice(path.lastIndexOf('/') + 1)) };
    } catch (error) {
      return refusal('the undo journal could not be listed', error);
    }
  }

  async read(name: string): Promise<ReadOutcome> {
    try {
      return { ok: true, text: await this.adapter.read(this.pathOf(name)) };
    } catch (error) {
      return refusal(`the undo record ${name} could not be read`, error);
    }
  }

  async create(name: string, text: string): Promise<WriteOutcome> {
    try {
      if (!(await this.adapter.exists(this.folder))) await this.adapter.mkdir(this.folder);
      const path = this.pathOf(name);
      if (await this.adapter.exists(path)) return { ok: false, failure: 'changed', message: `there is an undo record ${name} already` };
      await this.adapter.write(path, text).catch(async (error: unknown) => {
        // Half a record would be reported for ever.
        await this.adapter.remove(path).catch(() => undefined);
        throw error;
      });
      return { ok: true };
    } catch (error) {
      return refusal(`the undo record ${name} could not be written`, error);
    }
  }

  async remove(name: string): Promise<WriteOutcome> {
    try {
      await this.adapter.remove(this.pathOf(name));
      return { ok: true };
    } catch (error) {
      return refusal(`the undo record ${name} could not be removed`, error);
    }
  }

  async stat(name: string): Promise<RecordStat | null> {
    const found = await this.adapter.stat(this.pathOf(name)).catch(() => null);
    return found && { bytes: found.size, written: found.mtime };
  }

  private pathOf(name: string): string {
    return `${this.folder}/${name}`;
  }
}

function refusal(what: string, error: unknown) {
  return { ok: false as const, failure: 'failed' as const, message: `${what}: ${messageOf(error)}` };
}
