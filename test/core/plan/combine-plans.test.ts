import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../../src/core/operations/operation.ts';
import { recentContext } from '../../../src/core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../../../src/core/operations/repair-text/plan-repair-text.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { textAfter } from '../../../src/core/plan/apply-plan.ts';
import { combinePlans, type CombinedPlan } from '../../../src/core/plan/combine-plans.ts';
import type { Change, NotePlan } from '../../../src/core/plan/edit-plan.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const BEFORE = 'one\ntwo\nthree\nfour\n';
const STARTS = [0, 4, 8, 14];
const span = (line: number) => ({ line, lastLine: line, text: BEFORE.split('\n')[line - 1] ?? '' });

function change(id: string, parts: Partial<Change>): Change {
  return { id, kind: 'merge', section: '', confidence: 'certain', keep: [], remove: [], insert: [], reason: '', signals: {}, edits: [], onlyByHand: false, ...parts };
}
function removal(id: string, line: number, keep?: number): Change {
  return change(id, { remove: [span(line)], keep: keep === undefined ? [] : [span(keep)], edits: [{ from: STARTS[line - 1] ?? 0, to: (STARTS[line] ?? BEFORE.length), insert: '' }] });
}
function rewrite(id: string, line: number): Change {
  const from = STARTS[line - 1] ?? 0;
  return change(id, { kind: 'context-entry', remove: [span(line)], insert: [{ line, text: 'new' }], edits: [{ from, to: from + span(line).text.length, insert: 'new' }] });
}
function repair(id: string, line: number): Change {
  const from = STARTS[line - 1] ?? 0;
  return change(id, { kind: 'repair', keep: [span(line)], edits: [{ from, to: from + 1, insert: 'T' }] });
}
const planOf = (changes: readonly Change[], parts: Partial<NotePlan> = {}): NotePlan => ({ path: 'A.md', before: BEFORE, sections: [], changes, conflicts: [], diagnostics: [], ...parts });
const outcome = ({ plan, waiting }: CombinedPlan) => [plan.changes.map(({ id }) => id), waiting.map(({ id }) => id)];

describe('combinePlans', () => {
  it.each<[string, Change[], Change[], string[], string[]]>([
    ['takes changes of different lines together', [removal('a', 1)], [rewrite('b', 3)], ['a', 'b'], []],
    ['lets a removal win over a rewrite of an earlier plan', [rewrite('a', 2)], [removal('b', 2)], ['b'], ['a']],
    ['lets the earlier of two removals win', [removal('a', 2, 1)], [removal('b', 2, 4)], ['a'], ['b']],
    ['removes no line that another change keeps for what it removes', [removal('a', 2, 1)], [removal('b', 1)], ['a'], ['b']],
    ['rewrites no line that another change keeps for what it removes', [removal('a', 2, 1)], [rewrite('b', 1)], ['a'], ['b']],
    ['repairs a line that is kept', [removal('a', 2, 1)], [repair('b', 1)], ['b', 'a'], []],
    ['repairs no line that goes', [removal('a', 2)], [repair('b', 2)], ['a'], ['b']],
  ])('%s', (_, a, b, taken, waiting) => {
    expect(outcome(combinePlans([planOf(a), planOf(b)]))).toEqual([taken, waiting]);
  });

  it('lets a change that is not wanted make none wait', () => {
    const plans = [planOf([removal('a', 2)]), planOf([rewrite('b', 2)])];
    expect(outcome(combinePlans(plans, ({ id }) => id !== 'a'))).toEqual([['b'], []]);
  });

  it('says once what several plans say of the note', () => {
    const parts = { sections: [{ heading: 'H', line: 1, lastLine: 4, entries: 4 }], diagnostics: [{ code: 'x', line: 1, message: 'Odd.' }] };
    const { plan } = combinePlans([planOf([], parts), planOf([], parts)]);
    expect([plan.sections, plan.diagnostics]).toEqual([parts.sections, parts.diagnostics]);
  });

  it('refuses plans of different texts', () => {
    expect(() => combinePlans([planOf([]), planOf([], { before: 'other' })])).toThrow(RangeError);
  });
});

const PATH = 'Quay Labs.md';
const SUMMARY = 'Ines Moreau showed the twelve Hatter looms of the Ghent mill to Dr. Bolt, who wants v2.1 of the loom control on Friday. The rest waits.';
const OTHER = 'The dye house in Bruges was shown to Tomas Reed, who counted three leaking vats. Their repair costs EUR 41,000.';
const transcript = (title: string, date: string, account: string, summary: string) =>
  `---\ntype: customer\ntitle: "${title}"\ndate: "${date}"\naccount: "${account}"\n---\n\n## Summary\n\n${summary}\n`;

const fact = fc.constantFrom('Ines Moreau runs the mill.', 'The mill is run by Ines Moreau.', 'Tomas said â€œno moreâ€\u009d vats.', 'The looms cost EUR 41,000.', 'The looms cost EUR 42,000.', 'The loom’s control is v2.1.', 'The loomâ€™s control is v2.1.', 'No facts were recorded.');
const line = fc
  .constantFrom(
    `2026-02-10: ${SUMMARY.slice(0, 100)}...`, `2026-02-10: ${SUMMARY}`, '2026-02-10: Mentioned in: Looms', '2026-02-10: Mentioned in: [[Looms]]',
    `2026-03-10: ${OTHER.slice(0, 100)}...`, '2026-03-10: Mentioned in: Vats', '2026-05-01: Ines called.', 'Call Ines.', '2026-01-01: Tomasâ€™ vats leak.',
  )
  .chain((text) => fc.constantFrom(text, text, text, `${text} ^id`, `${text}\n  - a remark`));
const account = fc
  .record({ facts: fc.array(fact, { maxLength: 6 }), lines: fc.array(line, { maxLength: 7 }), gap: fc.constantFrom('', '\n'), end: fc.constantFrom('\n', '\r\n'), final: fc.boolean() })
  .map(({ facts, lines, gap, end, final }) => {
    const list = (texts: readonly string[]) => texts.map((text) => `- ${text}\n`).join(gap);
    const text = `---\ntype: account\nname: Quay Labs\n---\n\n## Key Facts\n\n${list(facts)}\n## Recent Context\n\n${list(lines)}`;
    return (final ? text : text.trimEnd()).replaceAll('\n', end);
  });

const options = defaultOptions();
function planAll(text: string): CombinedPlan {
  const index = new VaultIndex(options);
  index.update(PATH, text);
  index.update('Looms.md', transcript('Looms', '2026-02-10', 'Quay Labs', SUMMARY));
  index.update('Vats.md', transcript('Vats', '2026-03-10', '', OTHER));
  const input = { index, paths: [PATH], today: '2026-06-01', options };
  return combinePlans([dedupe, recentContext, repairText].flatMap((operation) => planOperation(operation, input).notes));
}
const written = ({ plan }: CombinedPlan, accepts: (change: Change, at: number) => boolean): string =>
  textAfter(plan, new Map([[PATH, new Set(plan.changes.filter(accepts).map(({ id }) => id))]]));
const byHand = (text: string) => text.split(/\r?\n/).filter((each) => /Call Ines|Ines called|a remark|^#/.test(each)).map((each) => each.replace(' ^id', ''));

describe('the plans of several operations as one', () => {
  it('can be applied in any subset, and no heading, remark or hand-written line goes unless a person says so', () => {
    fc.assert(
      fc.property(account, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (text, wishes) => {
        const combined = planAll(text);
        const after = written(combined, ({ onlyByHand }, at) => !onlyByHand && wishes[at] === true);
        expect(new Set(byHand(after))).toEqual(new Set(byHand(text)));
        expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
        const { changes } = combined.plan;
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        const gone = new Set(changes.flatMap(({ remove }) => remove.map((each) => each.line)));
        expect(changes.flatMap(({ kind, keep }) => (kind === 'repair' ? [] : keep)).filter((each) => gone.has(each.line))).toEqual([]);
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it('comes to an end when it is planned again on what it wrote', () => {
    fc.assert(
      fc.property(account, (text) => {
        let now = text;
        for (let round = 0; round < 5; round += 1) {
          const combined = planAll(now);
          if (combined.plan.changes.length === 0) {
            expect(combined.waiting).toEqual([]);
            return;
          }
          now = written(combined, () => true);
        }
        throw new Error(`still not done:\n${now}`);
      }),
      { seed: 22, numRuns: 150 },
    );
  });
});
