import type { ReadResult } from '../model/read-note.ts';
import type { VaultIndex } from './vault-index.ts';

/**
 * The index as it would answer for one note if that held another text; of all other notes, and of how notes lead to one
 * another, it answers as it stands. For planning ahead: nothing is taken in.
 *
 * @param note an account: its text leads to it by nothing but its path and its names
 */
export function indexWith(index: VaultIndex, note: ReadResult): VaultIndex {
  const view = Object.create(index) as VaultIndex;
  view.get = (path) => (path === note.path ? note : index.get(path));
  return view;
}
