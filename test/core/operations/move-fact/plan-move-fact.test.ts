import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../../src/core/operations/operation.ts';
import { MOVE_FACT, planMoveFactSteps } from '../../../../src/core/operations/move-fact/plan-move-fact.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';
import type { EditPlan } from '../../../../src/core/plan/edit-plan.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';

const OPTIONS = defaultOptions();
const head = (name: string): string => `---\ntype: account\nname: ${name}\n---\n`;
const MILLS = head('Dellbrook Mills');
const KILNS = head('Corvane Kilns');
const LOOMS = '- Dellbrook Mills has 40 looms.\n';

function plan(from: string, to: string, line: number, more: Readonly<Record<string, string>> = {}): EditPlan {
  const index = new VaultIndex(OPTIONS);
  for (const [path, text] of Object.entries({ 'mills.md': from, 'kilns.md': to, ...more })) index.update(path, text);
  return runSteps(planMoveFactSteps(index, { path: 'mills.md', line, to: 'kilns.md' }, OPTIONS));
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

/** Both texts once every change is accepted. */
function after({ notes }: EditPlan): string[] {
  return notes.map((note) => textAfter(note, new Map([[note.path, new Set(note.changes.map(({ id }) => id))]])));
}

describe('moving a fact', () => {
  it.each([
    ['to the end of the list', `${MILLS}## Key Facts\n${LOOMS}- The kiln is hot.\n`, `${KILNS}## Key Facts\n- One.\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n- The kiln is hot.\n`],
    ['into a list with blank lines', `${MILLS}## Key Facts\n${LOOMS}- The kiln is hot.\n`, `${KILNS}## Key Facts\n\n* One.\n\n* Two.\n\n## Topics\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n\n* One.\n\n* Two.\n\n* The kiln is hot.\n\n## Topics\n`],
    ['out of a list with blank lines', `${MILLS}## Key Facts\n\n- The kiln is hot.\n\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n`, `${MILLS}## Key Facts\n\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n- The kiln is hot.\n`],
    ['with what is nested', `${MILLS}## Key Facts\n- The kiln is hot.\n  - 1,300 °C\n    - at noon\n  and so on\n${LOOMS}`, `${KILNS}## Key Facts\n-   One.\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n-   One.\n-   The kiln is hot.\n    - 1,300 °C\n      - at noon\n    and so on\n`],
    ['with what is nested by tabs', `${MILLS}## Key Facts\n- The kiln is hot.\n\t- 1,300 °C\n${LOOMS}`, `${KILNS}## Key Facts\n1. One.\n2. Two.\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n1. One.\n2. Two.\n3. The kiln is hot.\n\t- 1,300 °C\n`],
    ['into the section of its kind, whatever it is called', `${MILLS}## Facts\n- The kiln is hot.\n${LOOMS}`, `${KILNS}## Decisions\n- Wait.\n## Key Information\n- One.\n`, `${MILLS}## Facts\n${LOOMS}`, `${KILNS}## Decisions\n- Wait.\n## Key Information\n- One.\n- The kiln is hot.\n`],
    ['into the section of the same heading', `${MILLS}## Key Facts\n### Sites\n- The kiln is hot.\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n### Sites\n- Two.\n`, `${MILLS}## Key Facts\n### Sites\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n### Sites\n- Two.\n- The kiln is hot.\n`],
    ['into an empty section', `${MILLS}## Key Facts\n${LOOMS}- The kiln is hot.\n`, `${KILNS}## Key Facts\n\n## Topics\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n\n- The kiln is hot.\n\n## Topics\n`],
    ['into a section that there is not yet', `${MILLS}## Key Decisions\n- The kiln stays cold.\n- Wait.\n`, `${KILNS}## Key Facts\n\n* One.\n`, `${MILLS}## Key Decisions\n- Wait.\n`, `${KILNS}## Key Facts\n\n* One.\n\n## Key Decisions\n\n* The kiln stays cold.\n`],
    ['to its date among the dated', `${MILLS}## Key Facts\n- 2026-02-03: The kiln is hot.\n${LOOMS}`, `${KILNS}## Key Facts\n- 2026-03-01: Three.\n- 2026-01-01: One.\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n- 2026-03-01: Three.\n- 2026-02-03: The kiln is hot.\n- 2026-01-01: One.\n`],
    ['between notes with different line ends', `\uFEFF${MILLS}## Key Facts\n- The kiln is hot.\n  - nested\n${LOOMS}`, `${KILNS}## Key Facts\n- One.`.replaceAll('\n', '\r\n'), `\uFEFF${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n- The kiln is hot.\n  - nested`.replaceAll('\n', '\r\n')],
    ['from the end of a note without final newline', `${MILLS}## Key Facts\n${LOOMS}- The kiln is hot.`, `${KILNS}## Key Facts\n- One.\n`, `${MILLS}## Key Facts\n${LOOMS}`.trimEnd(), `${KILNS}## Key Facts\n- One.\n- The kiln is hot.\n`],
    ['with its checkbox and block id', `${MILLS}## Key Facts\n- [x] The kiln is hot. ^k1\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n- [x] The kiln is hot. ^k1\n`],
    ['that is garbled, byte by byte', `${MILLS}## Key Facts\n- The kiln is at 1,300 Â°C.\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n`, `${MILLS}## Key Facts\n${LOOMS}`, `${KILNS}## Key Facts\n- One.\n- The kiln is at 1,300 Â°C.\n`],
  ])('%s', (_name, from, to, left, arrived) => {
    const planned = plan(from, to, lineOf(from, 'The kiln'));
    expect(planned.notes.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect(after(planned)).toEqual([left, arrived]);
  });

  it('is two linked changes that only a person accepts', () => {
    const from = `${MILLS}## Key Facts\n${LOOMS}- Corvane Kilns closes in August.\n`;
    const { operation, notes } = plan(from, `${KILNS}## Facts\n- One.\n`, lineOf(from, 'Corvane'));
    expect(operation).toBe(MOVE_FACT);
    const common = { kind: 'move', confidence: 'likely', onlyByHand: true, linked: 'move-fact:mills.md:7' };
    expect(notes.map(({ changes }) => changes)).toMatchObject([
      [{ ...common, section: 'Key Facts', remove: [{ line: 7 }], insert: [], reason: 'It names Corvane Kilns and not Dellbrook Mills.', decisionKey: expect.stringContaining('other-account') as string }],
      [{ ...common, section: 'Facts', remove: [], insert: [{ line: 7, text: 'Corvane Kilns closes in August.' }], reason: 'It stands at the end of "Facts".' }],
    ]);
  });

  it('only takes it out where the other note says the same for certain, and tells where', () => {
    const from = `${MILLS}## Key Facts\n${LOOMS}- Corvane Kilns has 300 employees.\n`;
    const planned = plan(from, `${KILNS}## Key Facts\n- One.\n- Corvane Kilns has 300 employees.\n`, 7);
    expect(planned.notes[0]?.changes[0]).toMatchObject({ reason: expect.stringMatching(/Corvane Kilns says so already, in line 7: "Corvane Kilns has 300 employees\."$/) as string });
    expect(planned.notes[0]?.changes[0]?.linked).toBeUndefined();
    expect(planned.notes[1]?.changes).toEqual([]);
    expect(after(planned)[0]).toBe(`${MILLS}## Key Facts\n${LOOMS}`);
  });

  it('takes along what hangs on it, even where the other note says the same', () => {
    const from = `${MILLS}## Key Facts\n${LOOMS}- Corvane Kilns has 300 employees.\n  - As of May.\n`;
    expect(after(plan(from, `${KILNS}## Key Facts\n- Corvane Kilns has 300 employees.\n`, 7))[1]).toBe(`${KILNS}## Key Facts\n- Corvane Kilns has 300 employees.\n- Corvane Kilns has 300 employees.\n  - As of May.\n`);
  });

  it('tells that a block id goes along', () => {
    const from = `${MILLS}## Key Facts\n${LOOMS}- The kiln is hot. ^k1\n`;
    expect(plan(from, `${KILNS}## Key Facts\n- One.\n`, 7).notes[0]?.changes[0]?.reason).toContain('Its block id ^k1 goes along');
  });

  const one = `${KILNS}## Key Facts\n- One.\n`;
  it.each([
    ['where no bullet stands', `${MILLS}## Key Facts\n\nThe kiln is hot.\n`, one, {}, 'no fact and no decision stands there'],
    ['for a topic', `${MILLS}## Topics\n- The kiln\n`, one, {}, 'no fact and no decision stands there'],
    ['to a note that is no account', `${MILLS}## Key Facts\n- The kiln is hot.\n${LOOMS}`, '---\nsource: transcript\n---\n', {}, 'that is no other account'],
    ['with a footnote', `${MILLS}## Key Facts\n- The kiln is hot.[^1]\n${LOOMS}\n[^1]: Really.\n`, one, {}, 'its footnote would stay behind'],
    ['with a link to its own note', `${MILLS}## Key Facts\n- The kiln is hot, see [[#Topics]].\n${LOOMS}`, one, {}, 'it links to a place in its own note'],
    ['with a link by reference', `${MILLS}## Key Facts\n- The kiln is [hot][1].\n${LOOMS}\n[1]: https://example.org\n`, one, {}, 'the address of its link stands elsewhere'],
    ['with a link that counts from its folder', `${MILLS}## Key Facts\n- The kiln is [hot](../Kiln.md).\n${LOOMS}`, one, {}, 'counts from the folder'],
    ['that another note links to', `${MILLS}## Key Facts\n- The kiln is hot. ^k1\n${LOOMS}`, one, { 'a call.md': '---\nsource: transcript\n---\nSee [[mills#^K1]].\n' }, 'a call links to it by its block id ^k1'],
    ['to a note that has its block id', `${MILLS}## Key Facts\n- The kiln is hot. ^k1\n${LOOMS}`, `${KILNS}## Key Facts\n- One. ^K1\n`, {}, 'kilns already has a block id ^k1'],
    ['out of an uneven list', `${MILLS}## Key Facts\n- The kiln is hot.\n - Two.\n`, one, {}, 'taking it out could change'],
    ['to a list whose numbers are at their end', `${MILLS}## Key Facts\n- The kiln is hot.\n${LOOMS}`, `${KILNS}## Key Facts\n999999999. One.\n`, {}, 'it would not read there as it does here'],
    ['behind a comment that never ends', `${MILLS}## Key Facts\n- The kiln is hot.\n${LOOMS}`, `${KILNS}## Key Facts\n- One. %% hidden\n`, {}, 'it would not read there as it does here'],
  ])('is refused %s', (_name, from, to, more, why) => {
    const planned = plan(from, to, lineOf(from, 'The kiln'), more);
    expect(planned.notes.flatMap(({ changes }) => changes)).toEqual([]);
    expect(planned.notes[0]?.refusal?.message).toContain(why);
  });

  it('does not take the beginning of a longer block id for one', () => {
    const from = `${MILLS}## Key Facts\n- The kiln is hot. ^k1\n${LOOMS}`;
    expect(plan(from, one, 6, { 'a call.md': '---\nsource: transcript\n---\nSee [[mills#^k12]].\n' }).notes[0]?.refusal).toBeUndefined();
  });

  it('takes along what is nested thirty deep', () => {
    const deep = Array.from({ length: 30 }, (_, depth) => `${'  '.repeat(depth)}- ${depth === 0 ? 'The kiln is hot.' : `"level" ${depth}`}\n`).join('');
    const from = `${MILLS}## Key Facts\n${deep}${LOOMS}`;
    expect(after(plan(from, one, 6))).toEqual([`${MILLS}## Key Facts\n${LOOMS}`, `${one}${deep}`]);
  });
});
