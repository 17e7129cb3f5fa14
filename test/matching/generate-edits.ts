import type { Edit } from './edits/edit.ts';
import { harmfulClaims } from './edits/harmful-claims.ts';
import { harmfulNames } from './edits/harmful-names.ts';
import { harmfulValues } from './edits/harmful-values.ts';
import { harmless } from './edits/harmless.ts';
import { seededRandom } from './edits/seeded-random.ts';

/** A bullet made of another. */
export interface GeneratedEdit {
  readonly kind: string;
  /** Harmful: another claim, so the two must not merge. Harmless: nothing of substance was lost or won. */
  readonly isHarmful: boolean;
  readonly text: string;
}

const EDITS: readonly (readonly [kind: string, isHarmful: boolean, edit: Edit])[] = [
  ...[harmfulValues, harmfulClaims, harmfulNames].flatMap((table) => Object.entries(table).map(([kind, edit]) => [kind, true, edit] as const)),
  ...Object.entries(harmless).map(([kind, edit]) => [kind, false, edit] as const),
];

/**
 * Makes one edit of every kind that finds something to work on in the bullet.
 *
 * @param names names that the note holds (`namesOf`), to put one in another's place
 * @param seed the same seed gives the same edits
 */
export function generateEdits(text: string, names: readonly string[], seed: string): GeneratedEdit[] {
  return EDITS.flatMap(([kind, isHarmful, edit]) => {
    const edited = edit(text, { random: seededRandom(`${seed}\n${kind}\n${text}`), names });
    return edited === null || edited === text ? [] : [{ kind, isHarmful, text: edited }];
  });
}
