import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountNote, ContextVault, type TranscriptParts } from './context-vault.ts';

const SUMMARIES = [
  'Ines Moreau showed the twelve Hatter looms of the Ghent mill to Dr. Bolt, who wants v2.1 of the loom control on Friday. The rest waits.',
  'The dye house in Bruges was shown to Tomas Reed of Larkspur Mills, who counted three leaking vats. Their repair costs EUR 41,000.',
  'Quay Labs and Larkspur Mills agreed on a pilot of ninety days with two lines in Ypres and one in Ghent. Nobody objected.',
];
const transcripts: readonly TranscriptParts[] = SUMMARIES.flatMap((summary, at) => [
  { title: `Meeting ${at}: looms, vats and lines`, date: `2026-0${at + 2}-10`, summary, ...(at === 0 && { account: 'Quay Labs' }), facts: [summary] },
]);

const cut = (text: string): string => `${text.slice(0, 100)}...`;
const byHand = fc.constantFrom('Call Tomas.', '2026-05-01: Call Ines.', '2026-02-10: They liked it.', '2026-03-10: Bring it. [[2026-03-10 - Meeting 1 looms, vats and lines]]', '2026-01-01: Mentioned in: Gone', '2026-02-10: Wait for them ...');
const generated = fc.constantFrom(
  ...SUMMARIES.flatMap((summary, at) => [
    `2026-0${at + 2}-10: ${cut(summary)}`,
    `2026-0${at + 2}-10: Mentioned in: Meeting ${at}: looms, vats and lines`,
    `2026-0${at + 2}-10: Mentioned in: Of looms, vats and lines at meeting ${at}`,
    `2026-0${at + 2}-10: ${cut(`It was told that ${summary}`)}`,
    `2026-0${at + 2}-10: Mentioned in: [[2026-0${at + 2}-10 - Meeting ${at} looms, vats and lines]]`,
  ]),
);
const line = fc.oneof({ weight: 1, arbitrary: byHand }, { weight: 3, arbitrary: generated }).chain((text) => fc.constantFrom(text, text, text, text, `${text}\n  - a remark`, `${text} ^id`, `[ ] ${text}`));
const shape = fc.record({
  lines: fc.array(line, { maxLength: 9 }),
  gap: fc.constantFrom('', '\n', '\n\n'),
  end: fc.constantFrom('\n', '\r\n'),
  bullet: fc.constantFrom('- ', '* ', '-   '),
  before: fc.constantFrom('', 'Some words.\n\n', '1. one\n2. two\n\n'),
  after: fc.constantFrom('', '\n', '\n## Tasks\n\n- [ ] one\n', '## Topics\n- one', '\nWords behind.\n', '\n### Older\n\n- 2025-01-01: Long ago.\n'),
  final: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function write({ lines, gap, end, bullet, before, after, final }: Shape): string {
  const list = lines.map((text) => `${bullet}${text}\n`).join(gap);
  const text = accountNote(`\n## Recent Context\n\n${before}${list}${after}`);
  return (final ? text : text.trimEnd()).replaceAll('\n', end);
}

const HANDMADE = /^- (?:\[ \] )?(?:Call|2026-05-01|2026-02-10: (?:They|Wait)|2026-03-10: Bring)/;
const handmade = (text: string): string[] => text.split(/\r?\n/).filter((each) => HANDMADE.test(each.replace(/^[-*]\s+/, '- '))).sort();
const outline = (text: string): string[] => text.split(/\r?\n/).filter((each) => /^(?:#|Some|Words|1\.|2\.|- \[ \] one|- one|\s+- a remark|type)/.test(each)).sort();

it('applies any subset of its changes: no hand-written line, remark or heading is lost, and nothing else changes', () => {
  fc.assert(
    fc.property(shape, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (some, wishes) => {
      const text = write(some);
      const vault = new ContextVault(text, transcripts);
      const plan = vault.plan();
      const headings = (of: string): string[] => of.match(/^#+ .*$/gm) ?? [];
      const accepted = new Set(plan.changes.filter((_, at) => wishes[at] === true));
      const after = vault.apply(plan, (change) => accepted.has(change));
      expect(handmade(after)).toEqual(handmade(text));
      // A generator's line that leads nowhere stays once, however often it was written.
      expect(after.includes('Mentioned in: Gone')).toBe(text.includes('Mentioned in: Gone'));
      expect(outline(after)).toEqual(outline(text));
      expect(headings(after)).toEqual(headings(text));
      expect(after.slice(0, text.indexOf('## Recent'))).toBe(text.slice(0, text.indexOf('## Recent')));
      expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
      const ids = plan.changes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const removed = plan.changes.flatMap(({ remove }) => remove.map((span) => span.line));
      expect(new Set(removed).size).toBe(removed.length);
      expect(plan.changes.flatMap(({ keep }) => keep.map((span) => span.line)).filter((kept) => removed.includes(kept))).toEqual([]);
    }),
    { seed: 12, numRuns: 600 },
  );
});

it('plans nothing on its own result', () => {
  fc.assert(
    fc.property(shape, (some) => {
      const vault = new ContextVault(write(some), transcripts);
      const after = vault.apply(vault.plan());
      const again = vault.plan();
      expect(again.changes.map(({ reason, remove, insert }) => ({ reason, remove, insert, after }))).toEqual([]);
    }),
    { seed: 13, numRuns: 600 },
  );
});

it('never asks again what a person refused', () => {
  fc.assert(
    fc.property(shape, (some) => {
      const text = write(some);
      const first = new ContextVault(text, transcripts).plan();
      const refused = first.changes.flatMap(({ decisionKey }) => decisionKey ?? []);
      const again = new ContextVault(text, transcripts, { refused }).plan();
      const asked = new Set(refused);
      expect(again.changes.filter(({ decisionKey }) => asked.has(decisionKey ?? ''))).toEqual([]);
    }),
    { seed: 14, numRuns: 300 },
  );
});
