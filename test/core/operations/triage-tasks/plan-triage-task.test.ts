import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProposed } from '../../../../src/core/model/proposed-task.ts';
import { readNote } from '../../../../src/core/model/read-note.ts';
import { lineToEdit, planTriageTask, type TriageDecision } from '../../../../src/core/operations/triage-tasks/plan-triage-task.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';

const TODAY = '2026-05-01';
const HEAD = '---\ntype: call\n---\n## Action Items\n\n';
const LINE = 6;

const read = (text: string) => readNote('T.md', text, defaultOptions());

/** The line that a decision leaves of a proposed one, in a note that ends every line with `end`. */
function decide(line: string, decision: TriageDecision, end = '\n'): string {
  const before = `${HEAD}${line}\n\n- After.\n`.replaceAll('\n', end);
  const plan = planTriageTask(read(before), { line: LINE, source: line }, decision, TODAY);
  expect(plan.refusal).toBeUndefined();
  const after = textAfter(plan, new Map([['T.md', new Set(plan.changes.map(({ id }) => id))]]));
  const head = HEAD.replaceAll('\n', end);
  const tail = `\n\n- After.\n`.replaceAll('\n', end);
  expect([after.slice(0, head.length), after.slice(-tail.length)]).toEqual([head, tail]);
  return after.slice(head.length, -tail.length);
}

describe('accepting a proposed task', () => {
  it.each<[string, string, string | null, string]>([
    ['opens it and drops what made it a proposal', '- [?] Call Mia. @Myself 📅 TBD ⏫ #task #proposed #auto', null, '- [ ] Call Mia. @Myself ⏫ #task #auto'],
    ['puts a chosen date in the place of the one to come', '- [?] Call Mia. @Myself 📅 TBD ⏫ #task #proposed #auto', '2026-05-08', '- [ ] Call Mia. @Myself 📅 2026-05-08 ⏫ #task #auto'],
    ['mends the symbols of its fields, and nothing else', '- [?] Call Søren SolvÃ¥g. \uF8FFüìÖ TBD ‚è´ #task #proposed', '2026-05-08', '- [ ] Call Søren SolvÃ¥g. 📅 2026-05-08 ⏫ #task'],
    ['keeps a date that it has', '- [?] Call Mia 📅 2026-05-03 #proposed', null, '- [ ] Call Mia 📅 2026-05-03'],
    ['puts a chosen date over one that it has', '- [?] Call Mia 📅 2026-05-03 #proposed', '2026-05-08', '- [ ] Call Mia 📅 2026-05-08'],
    ['adds a chosen date where there was none', '- [?] Call Mia #task', '2026-05-08', '- [ ] Call Mia #task 📅 2026-05-08'],
    ['adds it at the end where words stand behind the old one', '- [?] Call Mia 📅 TBD about the crane', '2026-05-08', '- [ ] Call Mia about the crane 📅 2026-05-08'],
    ['keeps a block id last', '- [?] Call Mia #proposed ^abc', '2026-05-08', '- [ ] Call Mia 📅 2026-05-08 ^abc'],
    ['takes one that is open already and only has the tag', '* [ ] #proposed Call Mia', null, '* [ ] Call Mia'],
    ['leaves a longer tag alone', '- [?] Call Mia #proposed/late #proposed', null, '- [ ] Call Mia #proposed/late'],
    ['takes one date of two', '- [?] Call Mia 📅 TBD 📅 TBD', '2026-05-08', '- [ ] Call Mia 📅 2026-05-08'],
    ['leaves a bracket in its words alone', '1. [?] Call [Mia] [?] #proposed', null, '1. [ ] Call [Mia] [?]'],
  ])('%s', (_name, line, due, after) => {
    expect(decide(line, { kind: 'accept', due })).toBe(after);
  });

  it('always leaves an open task with the date that was chosen', () => {
    const piece = fc.constantFrom('Call Mia', '📅 TBD', '📅 2026-03-01', '⏫', '#task', '#proposed', '#Proposed', '🗓️ TBD', '\uF8FFüìÖ TBD', '(soon)', '🔁 every week', '➕ 2026-01-01');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(null, '2026-05-08'), fc.constantFrom('', ' ^id1'), (pieces, due, id) => {
        const line = `- [?] Do it ${pieces.join(' ')}`.trimEnd() + id;
        const after = read(`${HEAD}${decide(line, { kind: 'accept', due })}\n`).entries.actionItems[0];
        expect(after?.status).toBe('todo');
        expect(after && isProposed(after)).toBe(false);
        expect(after?.text).not.toContain('TBD');
        if (due !== null) expect(after?.due).toBe(due);
      }),
      { seed: 20260501, numRuns: 300 },
    );
  });

  it('keeps Windows line ends, and what continues the bullet', () => {
    expect(decide('- [?] Call Mia #proposed', { kind: 'accept', due: null }, '\r\n')).toBe('- [ ] Call Mia');
    expect(decide('- [?] Call Mia #proposed', { kind: 'edit', line: '- [ ] Call Mia\n- [ ] Call her again' }, '\r\n')).toBe('- [ ] Call Mia\r\n- [ ] Call her again');
  });
});

describe('dismissing a proposed task', () => {
  it.each([
    ['- [?] Call Mia 📅 TBD ⏫ #task #proposed', '- [-] Call Mia 📅 TBD ⏫ #task #proposed ❌ 2026-05-01'],
    ['- [?] Call Mia ^abc', '- [-] Call Mia ❌ 2026-05-01 ^abc'],
  ])('cancels it with the day: %s', (line, after) => {
    expect(decide(line, { kind: 'dismiss' })).toBe(after);
    const item = read(`${HEAD}${after}\n`).entries.actionItems[0];
    expect(item?.cancelled).toBe(TODAY);
    expect(item && isProposed(item)).toBe(false);
  });
});

describe('a task that is not as it was shown', () => {
  const plan = (text: string, decision: TriageDecision = { kind: 'dismiss' }) => planTriageTask(read(text), { line: LINE, source: '- [?] Call Mia' }, decision, TODAY);

  it('is found where it moved to', () => {
    expect(plan(`${HEAD}- New.\n- [?] Call Mia\n`).changes[0]?.remove[0]?.line).toBe(LINE + 1);
  });

  it.each([
    ['it has other words', `${HEAD}- [?] Call Mia now\n`],
    ['somebody decided on it', `${HEAD}- [x] Call Mia\n`],
    ['it moved, and stands there twice', `${HEAD}- New.\n- [?] Call Mia\n- [?] Call Mia\n`],
  ])('is refused where %s', (_name, text) => {
    expect(plan(text)).toMatchObject({ changes: [], refusal: { code: 'task-refused', line: LINE } });
  });

  it('is refused with a date that the calendar does not have, or with what is no task', () => {
    const text = `${HEAD}- [?] Call Mia\n`;
    expect(plan(text, { kind: 'accept', due: '2026-02-30' }).refusal?.message).toContain('2026-02-30');
    expect(plan(text, { kind: 'edit', line: 'Call Mia' }).changes).toEqual([]);
  });
});

describe('editing a proposed task', () => {
  it('begins with what accepting would leave', () => {
    const source = '- [?] Call Mia 📅 TBD #proposed';
    expect(lineToEdit(read(`${HEAD}${source}\n`), { line: LINE, source })).toBe('- [ ] Call Mia');
  });
});
