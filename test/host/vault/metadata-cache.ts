import type { CachedMetadata } from 'obsidian';
import { Events, TFile } from 'obsidian-test-mocks/obsidian';
import { resolveLinkpath, shortestLinktext } from './link-paths.ts';
import { turn } from './memory-adapter.ts';
import { parseMetadata } from './parse-metadata.ts';
import type { HostVault } from './vault.ts';

/**
 * What the app knows about each note. It lags: a note is read a turn of the event loop after it changed, then
 * `changed` hands over file, text and cache that belong together. A rename moves the cache and fires nothing.
 */
export class HostMetadataCache extends Events {
  readonly resolvedLinks: Record<string, Record<string, number>> = {};
  readonly unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly caches = new Map<string, CachedMetadata>();
  private readonly waiting = new Set<TFile>();
  private working: Promise<void> | null = null;

  constructor(private readonly vault: HostVault) {
    super();
    const queue = (file: unknown) => this.queue(file);
    vault.on('create', queue);
    vault.on('modify', queue);
    vault.on('delete', (file) => this.onDelete(file));
    vault.on('rename', (file, oldPath) => this.onRename(file, oldPath));
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.caches.get(file.path) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return resolveLinkpath(this.vault.getFiles(), linkpath, sourcePath);
  }

  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    return shortestLinktext(this.vault.getFiles(), file, omitMdExtension);
  }

  /** Settles when every changed note has been read. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  private queue(file: unknown): void {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    this.waiting.add(file);
    this.working ??= this.readWaiting();
  }

  private async readWaiting(): Promise<void> {
    await turn();
    const read: TFile[] = [];
    for (const file of this.waiting) {
      this.waiting.delete(file);
      if (this.vault.getFileByPath(file.path) !== file) continue;
      const text = await this.vault.read(file).catch(() => null);
      if (text === null) continue;
      const cache = parseMetadata(text);
      this.caches.set(file.path, cache);
      this.trigger('changed', file, text, cache);
      read.push(file);
    }
    for (const file of read) {
      this.resolve(file);
      this.trigger('resolve', file);
    }
    this.working = this.waiting.size > 0 ? this.readWaiting() : null;
    if (!this.working) this.trigger('resolved');
  }

  private resolve(file: TFile): void {
    const cache = this.caches.get(file.path);
    const resolved: Record<string, number> = (this.resolvedLinks[file.path] = {});
    const unresolved: Record<string, number> = (this.unresolvedLinks[file.path] = {});
    for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]) {
      const linkpath = link.split('#')[0] ?? '';
      if (linkpath === '') continue;
      const dest = this.getFirstLinkpathDest(linkpath, file.path);
      if (dest) resolved[dest.path] = (resolved[dest.path] ?? 0) + 1;
      else unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
    }
  }

  private onDelete(file: unknown): void {
    if (!(file instanceof TFile)) return;
    const previous = this.caches.get(file.path) ?? null;
    this.forget(file.path);
    this.trigger('deleted', file, previous);
  }

  private onRename(file: unknown, oldPath: unknown): void {
    if (!(file instanceof TFile) || typeof oldPath !== 'string') return;
    const cache = this.caches.get(oldPath);
    this.forget(oldPath);
    if (!cache) return;
    this.caches.set(file.path, cache);
    this.resolve(file);
  }

  private forget(path: string): void {
    this.caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }
}
