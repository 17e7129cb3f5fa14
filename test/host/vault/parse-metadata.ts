import type { CachedMetadata } from 'obsidian';
import { Events, MetadataCache, TFile } from 'obsidian-test-mocks/obsidian';
import type { App , Vault } from 'obsidian-test-mocks/obsidian';

/**
 * Headings, sections, list items, links, tags and frontmatter of a Markdown text, with positions. The parser is the
 * mocks' own; it is reached through a cache of one note, for it isn't exported.
 */
export function parseMetadata(text: string): CachedMetadata {
  const vault = Object.assign(Events.create__(), {
    readSync__: () => text,
    getFileByPath: () => null,
    getFiles: () => [],
  }) as unknown as Vault;
  const cache = MetadataCache.create2__({ vault } as unknown as App, vault);
  const note = TFile.create__(vault, 'note.md');
  vault.trigger('modify', note);
  return cache.getFileCache(note) ?? {};
}
