import { describe, expect, it } from 'vitest';
import { keysOf, type Look } from '../../../src/core/dashboard/news.ts';
import { look, summarize, transcript } from './summarize-note.ts';

describe('summarizeAccount', () => {
  it('folds certain repeats and still counts them', () => {
    const { keyFacts, care } = summarize('## Key Facts\n\n- Mia Ohm runs the port.\n- The lease ends in May.\n- Mia Ohm runs the port.\n');
    expect(keyFacts.rows.map(({ text, line }) => [text, line])).toEqual([
      ['Mia Ohm runs the port.', 7],
      ['The lease ends in May.', 8],
    ]);
    expect(keyFacts.inNote).toBe(3);
    expect(care.certain).toBe(1);
  });

  it('shows recent context newest first, the undated last, days of one date in the order of the note', () => {
    const { recentContext } = summarize('## Recent Context\n\n- 2026-01-02: a\n- no date\n- 2026-03-01: b\n- 2026-03-01: c\n');
    expect(recentContext.rows.map(({ text, date }) => [date, text])).toEqual([
      ['2026-03-01', 'b'],
      ['2026-03-01', 'c'],
      ['2026-01-02', 'a'],
      [null, 'no date'],
    ]);
  });

  it('keeps the link of a mention', () => {
    const { recentContext } = summarize('## Recent Context\n\n- 2026-01-02: Mentioned in: [[Notes/Weekly|the weekly]]\n- 2026-01-01: Mentioned in: A title\n');
    expect(recentContext.rows.map((row) => row.text)).toEqual(['Mentioned in: [[Notes/Weekly|the weekly]]', 'Mentioned in: A title']);
  });

  it('tells contact and mention apart', () => {
    const body = '## Recent Context\n\n- 2026-03-01: b\n- 2026-01-02: a\n';
    expect(summarize(body, { properties: "last_contact: '2026-02-01'\n" })).toMatchObject({ lastContact: '2026-02-01', lastMention: '2026-03-01' });
    expect(summarize('')).toMatchObject({ lastContact: null, lastMention: null });
  });

  it('marks tentative decisions in a word', () => {
    const { decisions } = summarize('## Key Decisions\n\n- Ship in May.\n- Tentative: sail in June.\n');
    expect(decisions.rows.map((row) => row.chip)).toEqual([null, 'tentative']);
  });

  it('leaves block ids out of what it shows', () => {
    expect(summarize('## Key Facts\n\n- The lease ends in May. ^lease\n').keyFacts.rows[0]?.text).toBe('The lease ends in May.');
  });

  it('takes every tasks block as it stands', () => {
    const block = '```tasks\npath includes Bright\n```';
    expect(summarize(`## Tasks\n\n${block}\n`).tasks).toEqual([{ line: 7, markdown: block }]);
  });

  it('calls a section what the note calls it, and one that is missing by its usual name', () => {
    const { decisions, keyFacts } = summarize('## Decisions\n');
    expect([decisions.heading, decisions.line]).toEqual(['Decisions', 5]);
    expect([keyFacts.heading, keyFacts.line, keyFacts.rows]).toEqual(['Key Facts', null, []]);
  });

  it('says nothing of a clean note and counts cut lines of another', () => {
    expect(summarize('## Key Facts\n\n- One.\n').care).toEqual({ certain: 0, likely: 0, conflicts: 0, misplaced: 0, cut: 0, context: 0, garbled: 0, diagnostics: [] });
    expect(summarize('## Recent Context\n\n- 2026-01-02: It was cut her...\n').care.cut).toBe(1);
  });
});

describe('care', () => {
  it('counts what the operations would change, and tells of garbled text once', () => {
    const body = '## Key Facts\n\n- Mia Ohm runs the port.\n- Mia Ohm runs the port.\n- The pier is Søren SolvÃ¥gâ€™s.\n\n## Recent Context\n\n- 2026-01-02: a\n- 2026-02-01: b\n';
    const notes = { 'T.md': transcript('account: Brightwater\ndate: 2026-03-01\n', '## Summary\n\nThe crane was painted.\n') };
    expect(summarize(body, { notes }).care).toMatchObject({ certain: 1, likely: 0, context: 2, garbled: 2, diagnostics: [] });
  });
});

describe('the transcripts of an account', () => {
  const summary = 'The crane was painted green by Mia Ohm before the tide came in at noon.';
  const task = '## Action Items\n\n- [?] Call Mia. @Myself 📅 TBD ⏫ #task #proposed\n- [ ] Order paint 📅 2026-05-09\n- [x] Done already\n- [?] Asked twice\n';
  it.each<[string, string, string, boolean]>([
    ['names it', 'account: Brightwater\n', '', true],
    ['names another account', 'account: Aster\n', `- 2026-04-03: ${summary}\n`, false],
    ['is told of in the words of its Summary', '', '- 2026-04-03: The crane was painted green by Mia Ohm before the tide...\n', true],
    ['is linked by a line about it', '', '- 2026-04-03: Painted. [[T]]\n', true],
    ['only mentions it', '', '- 2026-04-03: Mentioned in: [[T]]\n', false],
    ['is of another day', '', '- 2026-04-04: The crane was painted green by Mia Ohm before the tide...\n', false],
  ])('are those of which one %s', (_name, account, line, isOwn) => {
    const notes = { 'T.md': transcript(`title: Paint\ndate: 2026-04-03\n${account}`, `## Summary\n\n${summary}\n\n${task}`), 'Aster.md': '---\ntype: account\nname: Aster\n---\n' };
    const { proposed, openTasks } = summarize(`## Recent Context\n\n${line}`, { notes });
    expect(proposed.map(({ text, owner, priority, due, from }) => [text, owner, priority, due, from])).toEqual(
      isOwn ? [['Call Mia.', 'Myself', 'high', null, 'Paint'], ['Asked twice', null, null, null, 'Paint']] : [],
    );
    expect(openTasks.map(({ text, due }) => [text, due])).toEqual(isOwn ? [['Order paint', '2026-05-09']] : []);
  });

  it('give rows their date and place of origin, newest first', () => {
    const notes = {
      'T1.md': transcript('account: Brightwater\ndate: 2026-02-01\n', '## Key Information\n\n- The crane was painted green.\n'),
      'T2.md': transcript('account: Brightwater\ndate: 2026-03-01\n', '## Key Information\n\n- The crane was painted green.\n- Mia Ohm runs the port.\n'),
    };
    const { keyFacts } = summarize('## Key Facts\n\n- Nobody knows.\n- Mia Ohm runs the port.\n- The crane was painted green.\n', { notes });
    expect(keyFacts.rows.map(({ text, date, origin }) => [text, date, origin?.path, origin?.line])).toEqual([
      ['Mia Ohm runs the port.', '2026-03-01', 'T2.md', 9],
      ['The crane was painted green.', '2026-03-01', 'T2.md', 8],
      ['Nobody knows.', null, undefined, undefined],
    ]);
  });
});

describe('what comes next', () => {
  it.each<[string, string, unknown]>([
    ['nothing', '## Key Facts\n\n- It opened on 2026-04-30.\n- Every May 9.\n', null],
    ['today', '## Key Facts\n\n- It opens on 2026-05-01.\n', ['2026-05-01', 'It opens on 2026-05-01.', false]],
    ['the earliest', '## Key Facts\n\n- It ends on 9 May 2026. It opens on May 3, 2026.\n', ['2026-05-03', 'It opens on May 3, 2026.', false]],
    ['an open task before a sentence of its day', '## Key Facts\n\n- It opens on 2026-05-03.\n\n## Tasks\n\n- [ ] Bring flowers 📅 2026-05-03\n', ['2026-05-03', 'Bring flowers', true]],
    ['a proposal in its words alone', '## Tasks\n\n- [?] Bring flowers on 2026-05-03. @Mia 📅 TBD #proposed\n', ['2026-05-03', 'Bring flowers on 2026-05-03.', false]],
    ['no task that is done', '## Tasks\n\n- [x] Bring flowers 📅 2026-05-03\n- [-] Bring wine 📅 2026-05-04\n', null],
    ['no day that the calendar lacks', '## Key Facts\n\n- It opens on 2026-06-31.\n', null],
  ])('is %s', (_name, body, next) => {
    const found = summarize(body).next;
    expect(found && [found.date, found.text, found.isTask]).toEqual(next);
  });

  it('is found in transcripts of the account, with its place', () => {
    const notes = { 'T.md': transcript('account: Brightwater\ndate: 2026-04-03\n', '## Summary\n\nThey met. The fair begins on 7 May 2026.\n') };
    expect(summarize('## Key Facts\n\n- It ends on 2026-06-01.\n', { notes }).next).toMatchObject({ date: '2026-05-07', path: 'T.md', line: 8 });
  });
});

describe('activity', () => {
  it('counts transcripts and days of Recent Context by weeks from Monday', () => {
    const notes = { 'T.md': transcript('account: Brightwater\ndate: 2026-04-27\n', '') };
    const { activity } = summarize('## Recent Context\n\n- 2026-04-27: Told of already.\n- 2026-04-26: a\n- 2026-04-26: b\n- 2025-11-03: old\n- 2025-11-02: too old\n- 2026-05-02: to come\n', { notes });
    expect(activity).toHaveLength(26);
    expect([activity[0], activity.at(-2), activity.at(-1)]).toEqual([
      { monday: '2025-11-03', count: 1 },
      { monday: '2026-04-20', count: 1 },
      { monday: '2026-04-27', count: 1 },
    ]);
    expect(activity.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it.each<[string, string, number | null]>([
    ['longer than the options allow', '2026-03-01', 61],
    ['not longer', '2026-03-02', null],
  ])('is quiet where the newest news is %s ago', (_name, date, days) => {
    expect(summarize(`## Recent Context\n\n- ${date}: a\n`).quietDays).toBe(days);
  });
});

describe('what is new', () => {
  const BEFORE = '## Key Facts\n\n- Mia Ohm runs the port.\n- Mia Ohm runs the port.\n\n## Recent Context\n\n- 2026-04-03: The crane was painted green by Mia Ohm before the tide...\n';
  const looked = (): Look => ({ on: '2026-04-20', keys: keysOf(look(BEFORE).seen) });

  it('is nothing on the first look, and where nothing came', () => {
    expect(summarize(BEFORE).news).toBeNull();
    expect(summarize(BEFORE, { look: looked() }).news).toBeNull();
  });

  it('is nothing where only repeats went, lines moved, or a cut line was made whole', () => {
    const after = '## Recent Context\n\n- 2026-04-03: The crane was painted green by Mia Ohm before the tide came in. [[T]]\n\n## Key Facts\n\n- Mia Ohm runs the port.\n';
    expect(summarize(after, { look: looked() }).news).toBeNull();
  });

  it('is what came, newest first, an event once', () => {
    const notes = { 'T.md': transcript('title: Paint\naccount: Brightwater\ndate: 2026-04-28\n', '## Summary\n\nThe pier was painted blue by Mia Ohm after the tide went out.\n') };
    const after = `${BEFORE}- 2026-04-28: The pier was painted blue by Mia Ohm after the tide...\n- 2026-04-25: Mia called.\n\n## Key Decisions\n\n- Paint the quay.\n`;
    const { news } = summarize(after, { notes, look: looked() });
    expect(news?.since).toBe('2026-04-20');
    expect(news?.transcripts.map(({ transcript, added }) => [transcript.date, transcript.text, added.map(({ text }) => text)])).toEqual([
      ['2026-04-28', 'Paint', ['The pier was painted blue by Mia Ohm after the tide...']],
    ]);
    expect(news?.others.map(({ text, date }) => [date, text])).toEqual([
      ['2026-04-25', 'Mia called.'],
      [null, 'Paint the quay.'],
    ]);
    expect([news?.count, news?.waiting]).toEqual([4, 0]);
  });
});
