import type { DataWriteOptions } from 'obsidian';
import type { TAbstractFile} from 'obsidian-test-mocks/obsidian';
import { TFile, TFolder, Vault } from 'obsidian-test-mocks/obsidian';
import type { DiskChange, MemoryAdapter } from './memory-adapter.ts';

/**
 * The vault over {@link MemoryAdapter}: files and folders follow what happens on disk, whoever did it, and events
 * are fired from there, as in the app.
 */
export class HostVault extends Vault {
  readonly disk: MemoryAdapter;

  constructor(disk: MemoryAdapter) {
    super(disk);
    this.disk = disk;
  }

  /** Takes in everything on disk, with a `create` event for each, as the app does while it starts. */
  load(): void {
    const { files, folders } = this.disk.all();
    for (const path of folders.sort()) this.onDiskChange({ kind: 'created', path, folder: true });
    for (const path of files) this.onDiskChange({ kind: 'created', path, folder: false });
    this.disk.onChange = (change) => this.onDiskChange(change);
  }

  override getName(): string {
    return this.disk.getName();
  }

  override getResourcePath(file: TFile): string {
    return this.disk.getResourcePath(file.path);
  }

  override readSync__(file: TFile): string {
    return this.disk.textNow(file.path);
  }

  override getAllFolders(includeRoot = false): TFolder[] {
    return super.getAllFolders().filter((folder) => includeRoot || !folder.isRoot());
  }

  override async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    await this.refuseExisting(path);
    await this.disk.write(path, data, options);
    return this.fileAt(path);
  }

  override async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    await this.refuseExisting(path);
    await this.disk.writeBinary(path, data, options);
    return this.fileAt(path);
  }

  override async createFolder(path: string): Promise<TFolder> {
    if (this.getAbstractFileByPath(path)) throw new Error('Folder already exists.');
    await this.disk.mkdir(path);
    const folder = this.getFolderByPath(path);
    if (!folder) throw new Error(`The folder ${path} was not made.`);
    return folder;
  }

  override modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    return this.disk.write(file.path, data, options);
  }

  override modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.disk.writeBinary(file.path, data, options);
  }

  override append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    return this.disk.append(file.path, data, options);
  }

  override appendBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.disk.appendBinary(file.path, data, options);
  }

  override process(file: TFile, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.disk.process(file.path, fn, options);
  }

  override delete(file: TAbstractFile): Promise<void> {
    return this.disk.trashLocal(file.path);
  }

  override trash(file: TAbstractFile, _system: boolean): Promise<void> {
    return this.disk.trashLocal(file.path);
  }

  override rename(file: TAbstractFile, newPath: string): Promise<void> {
    return this.disk.rename(file.path, newPath);
  }

  override async copy(file: TFile, newPath: string): Promise<TFile> {
    await this.disk.copy(file.path, newPath);
    return this.fileAt(newPath);
  }

  private fileAt(path: string): TFile {
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`The file ${path} is not in the vault.`);
    return file;
  }

  private async refuseExisting(path: string): Promise<void> {
    if (await this.disk.exists(path)) throw new Error('File already exists.');
  }

  private onDiskChange(change: DiskChange): void {
    // The configuration folder and everything else that begins with a dot is not part of the vault.
    if (change.path.split('/').some((part) => part.startsWith('.'))) return;
    if (change.kind === 'renamed') return this.onRenamed(change.oldPath, change.path);
    const known = this.getAbstractFileByPath(change.path);
    if (change.kind === 'deleted') {
      if (!known) return;
      this.deleteVaultAbstractFile__(change.path);
      this.trigger('delete', known);
      return;
    }
    if (known) {
      if (known instanceof TFile) this.readStat(known);
      if (change.kind === 'modified') this.trigger('modify', known);
      return;
    }
    const made = change.folder ? TFolder.create__(this, change.path) : TFile.create__(this, change.path);
    this.setVaultAbstractFile__(change.path, made);
    if (made instanceof TFile) this.readStat(made);
    this.trigger('create', made);
  }

  private onRenamed(oldPath: string, newPath: string): void {
    const item = this.getAbstractFileByPath(oldPath);
    if (!item) return;
    const inside = this.getAllLoadedFiles().filter((each) => each.path.startsWith(`${oldPath}/`));
    this.move(item, newPath);
    this.trigger('rename', item, oldPath);
    for (const each of inside) {
      const before = each.path;
      this.move(each, newPath + before.slice(oldPath.length));
      this.trigger('rename', each, before);
    }
  }

  private move(item: TAbstractFile, newPath: string): void {
    this.deleteVaultAbstractFile__(item.path);
    item.path = newPath;
    item.name = newPath.slice(newPath.lastIndexOf('/') + 1);
    if (item instanceof TFile) {
      const dot = item.name.lastIndexOf('.');
      item.basename = dot === -1 ? item.name : item.name.slice(0, dot);
      item.extension = dot === -1 ? '' : item.name.slice(dot + 1);
    }
    this.setVaultAbstractFile__(newPath, item);
  }

  private readStat(file: TFile): void {
    void this.disk.stat(file.path).then((stat) => {
      if (stat) Object.assign(file.stat, { ctime: stat.ctime, mtime: stat.mtime, size: stat.size });
    });
  }
}
