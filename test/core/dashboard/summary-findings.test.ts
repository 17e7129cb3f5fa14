import { describe, expect, it } from 'vitest';
import { keysOf, type Look } from '../../../src/core/dashboard/news.ts';
import { look, summarize, transcript } from './summarize-note.ts';

const of = (date: string, bullets: string, title = 'Call') => transcript(`title: ${title}\naccount: Brightwater\ndate: ${date}\n`, `## Key Information\n\n${bullets}`);

describe('the sources of a row', () => {
  const NOTES = { 'T1.md': of('2026-02-01', '- The crane was painted green.\n', 'Paint'), 'T2.md': of('2026-03-01', '- Mia Ohm runs the port.\n- The crane was painted green.\n', 'Port') };

  it('are the transcripts that say it, oldest first, each with its line', () => {
    const { keyFacts } = summarize('## Key Facts\n\n- The crane was painted green.\n- Nobody said so anywhere.\n', { notes: NOTES });
    expect(keyFacts.rows.map(({ date, origin, sources }) => [date, origin?.path, sources?.map(({ path, line, title, date: said }) => `${said} ${title} ${path}:${line}`)])).toEqual([
      ['2026-03-01', 'T2.md', ['2026-02-01 Paint T1.md:9', '2026-03-01 Port T2.md:10']],
      [null, undefined, []],
    ]);
  });

  it('are not asked for where the vault holds no transcript of the account', () => {
    const { keyFacts } = summarize('## Key Facts\n\n- Nobody said so anywhere.\n', { notes: { 'Other.md': transcript('account: Aster\ndate: 2026-03-01\n', '## Key Information\n\n- Aster grows pears.\n') } });
    expect([keyFacts.isWithoutTranscripts, keyFacts.rows[0]?.sources]).toEqual([true, null]);
  });

  it('keep the date of a line of Recent Context', () => {
    const notes = { 'T.md': transcript('account: Brightwater\ndate: 2026-02-01\n', '## Summary\n\nThe crane was painted green by Mia Ohm before the tide came in.\n') };
    const [row] = summarize('## Recent Context\n\n- 2026-02-01: The crane was painted green by Mia Ohm before the tide...\n', { notes }).recentContext.rows;
    expect([row?.date, row?.origin?.path, row?.sources?.length]).toEqual(['2026-02-01', 'T.md', 1]);
  });
});

describe('a row', () => {
  it('says why it may be outdated', () => {
    const { keyFacts } = summarize('## Key Facts\n\n- Mia Ohm returns on 2026-04-05.\n- Mia Ohm runs the port.\n', { notes: { 'T.md': of('2026-03-30', '- Mia Ohm returns on 2026-04-05.\n') } });
    expect(keyFacts.rows.map(({ outdated }) => outdated !== null)).toEqual([true, false]);
    expect(keyFacts.rows[0]?.outdated).toContain('2026-04-05');
  });
});

describe('lines that disagree', () => {
  const BODY = '## Key Facts\n\n- The lease of berth 4 ends on 2026-09-30.\n- The lease of berth 4 ends on 2026-10-22.\n- The lease of berth 4 ends on 2026-09-30.\n';
  const notes = { 'T1.md': of('2026-02-01', '- The lease of berth 4 ends on 2026-09-30.\n'), 'T2.md': of('2026-03-01', '- The lease of berth 4 ends on 2026-10-22.\n') };

  it('are shown once for certain repeats, the newer told by its source', () => {
    const { disagreeing, care } = summarize(BODY, { notes });
    const shown = disagreeing.map(({ older, newer, isOrdered, reason }) => [older, newer].map(({ date, parts }) => [date, parts.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join('')]).concat([[String(isOrdered), reason]]));
    expect(shown).toEqual([
      [
        ['2026-02-01', 'The lease of berth 4 ends on [2026-09-30].'],
        ['2026-03-01', 'The lease of berth 4 ends on [2026-10-22].'],
        ['true', ''],
      ],
    ]);
    expect(care.conflicts).toBe(1);
  });

  it('are decided on together with those that say the same in other words', () => {
    const body = BODY.replace(/2026-09-30\.\n$/, '30 September 2026.\n');
    const { disagreeing } = summarize(body, { notes });
    expect(disagreeing.map(({ decisionKey, decisionKeys }) => [new Set(decisionKeys).size, decisionKeys.includes(decisionKey)])).toEqual([[2, true]]);
  });

  it('give what comes next no day that is superseded, here and in the transcripts', () => {
    expect(summarize(BODY, { notes }).next).toMatchObject({ date: '2026-10-22' });
    expect(summarize(BODY).next).toMatchObject({ date: '2026-09-30' });
  });
});

describe('what is new', () => {
  const BEFORE = '## Key Facts\n\n- Mia Ohm runs the port.\n';
  const looked = (): Look => ({ on: '2026-04-20', keys: keysOf(look(BEFORE).seen) });

  it('is told by the transcript that added it; what none says is other', () => {
    const notes = {
      'T1.md': of('2026-04-22', '- The crane was painted green.\n', 'Paint'),
      'T2.md': of('2026-04-28', '- The crane was painted green.\n- The pier is closed on Sundays.\n', 'Pier'),
    };
    const after = `${BEFORE}- The crane was painted green.\n- The pier is closed on Sundays.\n- The quay belongs to Aster.\n`;
    const { news } = summarize(after, { notes, look: looked() });
    expect(news?.transcripts.map(({ transcript: { text }, isNew, added }) => [text, isNew, added.map((row) => row.text)])).toEqual([
      ['Pier', true, ['The pier is closed on Sundays.']],
      ['Paint', true, ['The crane was painted green.']],
    ]);
    expect([news?.others.map(({ text }) => text), news?.count]).toEqual([['The quay belongs to Aster.'], 5]);
  });

  it('names a transcript that was there before, where a line came from it only now', () => {
    const notes = { 'T1.md': of('2026-02-22', '- The crane was painted green.\n', 'Paint') };
    const before: Look = { on: '2026-04-20', keys: keysOf(look(BEFORE, { notes }).seen) };
    const { news } = summarize(`${BEFORE}- The crane was painted green.\n`, { notes, look: before });
    expect(news?.transcripts.map(({ transcript: { text }, isNew, added }) => [text, isNew, added.map((row) => row.line)])).toEqual([['Paint', false, [8]]]);
  });
});
