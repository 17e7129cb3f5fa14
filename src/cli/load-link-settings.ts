import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_LINKS, readLinkSettings, type LinkSettings } from '../core/vault/link-text.ts';

/** How a vault writes its links; Obsidian's defaults where its settings are not there or can't be read. */
export async function loadLinkSettings(root: string): Promise<LinkSettings> {
  try {
    return readLinkSettings(JSON.parse(await readFile(join(root, '.obsidian', 'app.json'), 'utf8')));
  } catch {
    return DEFAULT_LINKS;
  }
}
