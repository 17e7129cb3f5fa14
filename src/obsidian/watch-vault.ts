import { Component, debounce, TFile } from 'obsidian';
import type { App, Editor, TAbstractFile } from 'obsidian';
import type { Options } from '../core/options.ts';
import type { NoteStore } from '../core/vault/note-store.ts';
import { loadVault, type LoadProgress } from '../core/vault/load-vault.ts';
import { VaultIndex } from '../core/vault/vault-index.ts';
import { guard } from './notices.ts';
import { editorText } from './open-note.ts';
import type { OptionStore } from './option-store.ts';
import { nextTask } from './run-in-slices.ts';

/** How long typing must rest before a note is read again, in milliseconds. */
const TYPING_REST_MS = 400;

/** How many notes are read before the window gets its turn. */
const NOTES_A_SLICE = 20;

/** Keeps the index of the vault up to date: read once when the layout is ready, from then on by events alone. */
export class VaultWatcher extends Component {
  /** The notes as they are now. Another one after options changed. */
  index: VaultIndex;
  /** Whether the vault has been read to its end. */
  ready = false;
  /** How far reading it is; what it was last when it is read. */
  progress: LoadProgress = { done: 0, total: 0 };
  /** Why a note is not in the index though it is there, by path. */
  readonly unreadable = new Map<string, string>();

  private stopped = false;
  private readonly listeners = new Set<(path: string | null) => void>();
  /** Notes that events spoke of while the vault was being read; what was read of them may be old. */
  private readonly touched = new Set<string>();

  constructor(
    private readonly app: App,
    private readonly store: NoteStore,
    private readonly options: OptionStore,
  ) {
    super();
    this.index = new VaultIndex(options.value);
  }

  /** Calls back with the path of each note that changed, or null where any may have. Returns what ends it. */
  subscribe(listener: (path: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the vault and starts to listen. To be called when the layout is ready, not before. */
  async start(): Promise<void> {
    const { metadataCache, vault, workspace } = this.app;
    this.register(() => (this.stopped = true));
    this.register(this.options.subscribe((before) => this.reread(before)));
    this.registerEvent(metadataCache.on('changed', (file, data) => this.onIndexed(file.path, data)));
    this.registerEvent(vault.on('delete', (file) => this.remove(file)));
    this.registerEvent(vault.on('rename', (file, from) => this.rename(file, from)));
    const readEditor = debounce((editor: Editor, path: string) => this.update(path, editor.getValue()), TYPING_REST_MS, true);
    this.register(() => readEditor.cancel());
    this.registerEvent(
      workspace.on('editor-change', (editor, info) => {
        if (info.file?.extension === 'md') readEditor(editor, info.file.path);
      }),
    );
    await this.readAll();
  }

  /** Takes in a note's text as a caller just read it. */
  update(path: string, text: string): void {
    this.touch(path);
    if (this.index.get(path)?.tree.text === text) return;
    this.index.update(path, text);
    this.tell(path);
  }

  private onIndexed(path: string, data: string): void {
    const text = editorText(this.app, path) ?? data;
    // The app decodes whatever is on disk; a character that it had to make up shows only in the bytes.
    if (text.includes('\uFFFD')) guard(this.readAgain(path));
    else this.update(path, text);
  }

  /** Reads every note into the index, unless the plugin goes or another index takes its place meanwhile. */
  private async readAll(): Promise<void> {
    const { index } = this;
    const loading = loadVault(this.store, index);
    for (;;) {
      const step = await loading.next();
      if (step.done) {
        for (const { path, message } of step.value) this.unreadable.set(path, message);
        break;
      }
      if (step.value.done % NOTES_A_SLICE !== 0) continue;
      this.progress = step.value;
      this.notifyAll(null);
      await nextTask(window);
      if (this.stopped || this.index !== index) return;
    }
    for (const path of this.touched) await this.readAgain(path);
    this.touched.clear();
    this.ready = true;
    this.tell(null);
  }

  private remove(file: TAbstractFile): void {
    this.touch(file.path);
    this.index.remove(file.path);
    this.tell(file.path);
  }

  private rename(file: TAbstractFile, from: string): void {
    if (!(file instanceof TFile)) return;
    this.touch(from);
    this.touch(file.path);
    if (file.extension === 'md') {
      this.index.rename(from, file.path);
      // What was no note under its old name is not in the index, and `changed` does not fire for a rename.
      if (!this.index.get(file.path)) guard(this.readAgain(file.path));
    } else {
      this.index.remove(from);
    }
    this.tell(null);
  }

  private async readAgain(path: string): Promise<void> {
    const read = await this.store.read(path);
    if (read.ok) {
      this.update(path, read.text);
      return;
    }
    this.index.remove(path);
    if (read.failure !== 'missing') this.unreadable.set(path, read.message);
    this.tell(path);
  }

  /** Reads the vault anew where options changed that say what notes and sections are. */
  private reread(before: Options): void {
    const after = this.options.value;
    if (readingKey(before) === readingKey(after)) return;
    this.index = new VaultIndex(after);
    this.ready = false;
    guard(this.readAll());
  }

  private touch(path: string): void {
    this.unreadable.delete(path);
    if (!this.ready) this.touched.add(path);
  }

  private tell(path: string | null): void {
    if (this.ready) this.notifyAll(path);
  }

  private notifyAll(path: string | null): void {
    for (const listener of this.listeners) listener(path);
  }
}

/** The options that decide how a note is read; the others leave the index as it is. */
function readingKey({ accountTypes, transcriptTypes, transcriptSources, accountFolders, transcriptFolders, headings }: Options): string {
  return JSON.stringify([accountTypes, transcriptTypes, transcriptSources, accountFolders, transcriptFolders, headings]);
}
