import type { ListItem, NoteTree } from '../../markdown/note-tree.ts';
import { noteName } from '../../model/note-source.ts';
import type { ReadResult } from '../../model/read-note.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The block ids that an item and what is nested in it carry. */
export function blockIdsOf(item: ListItem): string[] {
  return [...(item.blockId === null ? [] : [item.blockId]), ...item.children.flatMap(blockIdsOf)];
}

/**
 * Why a bullet would mean something else, or nothing, in another note: what it leads to stays behind, or what leads to it
 * would lead nowhere.
 *
 * @returns what is wrong with it, to stand behind "because"; null where nothing is
 */
export function bindingOf(from: NoteTree, item: ListItem, to: ReadResult, index: VaultIndex): string | null {
  const text = from.text.slice(item.from, item.to);
  if (/\[\^[^\][\s]+\]/.test(text)) return 'its footnote would stay behind';
  if (/\[\[#|\]\(<?#/.test(text)) return 'it links to a place in its own note';
  if (/\]\(<?\.{1,2}\//.test(text)) return 'it holds a link that counts from the folder of its note';
  if (/\]\[[^\]]*\]/.test(text) && from.blocks.some(({ kind }) => kind === 'definition')) return 'the address of its link stands elsewhere in its note';
  for (const id of blockIdsOf(item)) {
    if (hasId(to.tree.text, `^${id}`)) return `${noteName(to.path)} already has a block id ^${id}`;
    const linking = index.all().find(({ tree }) => hasId(tree.text, `#^${id}`));
    if (linking) return `${noteName(linking.path)} links to it by its block id ^${id}`;
  }
  return null;
}

/** Whether a text holds an id, and not as the beginning of a longer one. Case does not matter, as in Obsidian. */
function hasId(text: string, id: string): boolean {
  if (!text.includes('^')) return false;
  const [lower, wanted] = [text.toLowerCase(), id.toLowerCase()];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (!/[a-z\d-]/.test(lower[at + wanted.length] ?? '')) return true;
  }
  return false;
}
