import { readBulletSources } from './bullet-sources.ts';
import { namesOf } from './edits/harmful-names.ts';
import type { GeneratedEdit } from './generate-edits.ts';
import { generateEdits } from './generate-edits.ts';

export interface EditCase {
  readonly text: string;
  readonly edit: GeneratedEdit;
}

/**
 * Edits over all bullets within reach.
 *
 * @param mostOfAKind how many of each kind stay, spread evenly, so that no easy kind outweighs the rest
 */
export function editCases(seed: string, mostOfAKind: number): EditCase[] {
  const byKind = new Map<string, EditCase[]>();
  for (const { bullets } of readBulletSources()) {
    const names = namesOf(bullets);
    for (const text of bullets) {
      for (const edit of generateEdits(text, names, seed)) {
        const key = `${edit.isHarmful} ${edit.kind}`;
        byKind.set(key, [...(byKind.get(key) ?? []), { text, edit }]);
      }
    }
  }
  return [...byKind.values()].flatMap((cases) => {
    const step = Math.max(1, Math.ceil(cases.length / mostOfAKind));
    return cases.filter((_, index) => index % step === 0);
  });
}
