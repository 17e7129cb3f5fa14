import { describe, expect, it } from 'vitest';
import { findOutdated } from '../../../src/core/insight/outdated.ts';
import { readNote } from '../../../src/core/model/read-note.ts';
import type { Transcript } from '../../../src/core/model/transcript.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { NOT_OUTDATED, OUTDATED, SAID, TODAY } from './outdated-rows.ts';

function transcriptOf(date: string | null): Transcript {
  const read = readNote('T.md', `---\ntype: customer\n${date === null ? '' : `date: "${date}"\n`}---\n# T\n`, defaultOptions());
  if (read.kind !== 'transcript') throw new Error('no transcript');
  return read.transcript;
}

/** Why one bullet may be outdated, said on these days; an undated one with `null` among them. */
function explain(text: string, said: readonly (string | null)[], today = TODAY): string | null {
  const { entries } = readNote('A.md', `## Key Facts\n- ${text}\n`, defaultOptions());
  const [entry] = entries.facts;
  if (!entry) throw new Error('no bullet');
  const sources = new Map([[entry, said.map((date) => ({ transcript: transcriptOf(date), line: 1 }))]]);
  return findOutdated([entry], sources, today).get(entry) ?? null;
}

const saidOn = (said: string | null | undefined): string[] => (said === null ? [] : [said ?? SAID]);

describe('findOutdated', () => {
  it.each(OUTDATED.map(([text, words, day, said]) => ({ text, words, day, said })))('marks: $text', ({ text, words, day, said }) => {
    const why = explain(text, saidOn(said));
    expect(why).toContain(words);
    expect(why).toContain(day);
  });

  it.each(NOT_OUTDATED.map(([text, said]) => ({ text, said })))('leaves: $text', ({ text, said }) => {
    expect(explain(text, saidOn(said))).toBeNull();
  });

  it.each([
    ['quotes the words and names the day', 'Mia returns on 5 January 2026.', ['2025-12-01'], 'It says “returns on 5 January 2026”: 2026-01-05 has passed.'],
    ['says when it was said where the day hangs on that', 'The audit takes place next month.', [SAID], 'It says “next month” and was last said on 2026-01-05: 2026-02-28 has passed.'],
    ['says how long ago a state was told', 'Norlake currently uses pumps.', [SAID], 'It says “currently” and was last said on 2026-01-05, 161 days ago.'],
    ['takes the date that the bullet begins with for its day', '2026-02-02: Ravi is back next week.', ['2026-06-01'], 'It says “next week” and is dated 2026-02-02: 2026-02-15 has passed.'],
    ['reckons from the newest source', 'The audit takes place next month.', [SAID, '2026-02-03'], 'It says “next month” and was last said on 2026-02-03: 2026-03-31 has passed.'],
    ['says nothing where a newer source says it still', 'The audit takes place next month.', [SAID, '2026-06-01'], null],
    ['counts no source without date', 'The audit takes place next month.', [null], null],
  ])('%s', (_name, text, said, why) => {
    expect(explain(text, said)).toBe(why);
  });

  it('marks on the day after the last, not before', () => {
    expect(explain('Ravi is away until 3 March 2026.', [SAID], '2026-03-03')).toBeNull();
    expect(explain('Ravi is away until 3 March 2026.', [SAID], '2026-03-04')).not.toBeNull();
  });

  it('reads a long bullet of blanks and dates in no time worth naming', () => {
    const text = `${'until the end of '.repeat(20_000)}2026`;
    expect(explain(text, [SAID])).toBeNull();
  });
});
