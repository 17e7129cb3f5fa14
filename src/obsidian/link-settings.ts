import type { App } from 'obsidian';
import { DEFAULT_LINKS, readLinkSettings, type LinkSettings } from '../core/vault/link-text.ts';

/** How the vault writes its links. The app tells it to nobody but its settings file. */
export async function linkSettings({ vault }: App): Promise<LinkSettings> {
  try {
    return readLinkSettings(JSON.parse(await vault.adapter.read(`${vault.configDir}/app.json`)));
  } catch {
    return DEFAULT_LINKS;
  }
}
