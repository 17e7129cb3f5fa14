import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dedupe } from '../../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';
import type { Confidence, NotePlan } from '../../../../src/core/plan/edit-plan.ts';
import { acceptInBulk } from '../../../../src/core/plan/select-changes.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';
import { readPairs } from '../../../matching/read-pairs.ts';

/** Both bullets of each pair of the tables, near one another: repeats, look-alikes, and what the one teaches of the other. */
const PAIRS = [...readPairs('must-merge', 'same'), ...readPairs('must-not-merge', 'different')].map(({ a, b }) => [a, b]);
const bullets = fc
  .array(fc.constantFrom(...PAIRS), { minLength: 2, maxLength: 12 })
  .chain((pairs) => fc.shuffledSubarray(pairs.flat(), { minLength: 2 }));

const OPTIONS = defaultOptions();

function plan(text: string): NotePlan {
  const index = new VaultIndex(OPTIONS);
  index.update('a.md', text);
  const [note] = planOperation(dedupe, { index, paths: ['a.md'], today: '2026-03-01', options: OPTIONS }).notes;
  if (!note) throw new Error('no plan');
  return note;
}

function note(texts: readonly string[]): string {
  return `---\ntype: account\n---\n\n## Key Facts\n\n${texts.map((text) => `- ${text}\n`).join('')}`;
}

/** The note with all that a level accepts, and how many changes that were. */
function accepted(planned: NotePlan, level: Confidence): { text: string; count: number } {
  const ids = acceptInBulk({ operation: 'dedupe', notes: [planned] }, level);
  return { text: textAfter(planned, ids), count: ids.get(planned.path)?.size ?? 0 };
}

it('plans nothing certain on its own result', () => {
  fc.assert(
    fc.property(bullets, (texts) => {
      const first = accepted(plan(note(texts)), 'certain');
      expect(accepted(plan(first.text), 'certain').count).toBe(0);
    }),
    { seed: 6, numRuns: 150 },
  );
});

/** A bullet that a certain merge keeps is offered for a likely one only when it stands alone: see docs/matching.md. */
it('comes to an end in three runs where likely changes are accepted too', () => {
  fc.assert(
    fc.property(bullets, (texts) => {
      let text = note(texts);
      for (let run = 0; run < 3; run++) ({ text } = accepted(plan(text), 'likely'));
      expect(accepted(plan(text), 'likely').count).toBe(0);
    }),
    { seed: 6, numRuns: 150 },
  );
});

it('never keeps a bullet for one that it is in conflict with, whatever else stands there', () => {
  fc.assert(
    fc.property(bullets, (texts) => {
      const planned = plan(note(texts));
      const conflicts = new Set(planned.conflicts.map(({ lines }) => lines.join()));
      const clusters = new Map<string, number[]>();
      for (const { keep, remove } of planned.changes) {
        const key = keep.map(({ line }) => line).join();
        if (key !== '') clusters.set(key, [...(clusters.get(key) ?? key.split(',').map(Number)), ...remove.map(({ line }) => line)]);
      }
      for (const lines of clusters.values()) {
        const pairs = lines.flatMap((a) => lines.filter((b) => a < b).map((b) => `${a},${b}`));
        expect(pairs.filter((pair) => conflicts.has(pair))).toEqual([]);
      }
    }),
    { seed: 7, numRuns: 150 },
  );
});
