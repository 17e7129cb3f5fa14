import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../src/core/insight/sources.ts';
import { speaksOfChange } from '../../../src/core/insight/change-words.ts';
import { updatedPairs } from '../../../src/core/insight/updated.ts';
import { readNote } from '../../../src/core/model/read-note.ts';
import type { Transcript } from '../../../src/core/model/transcript.ts';
import { defaultOptions } from '../../../src/core/options.ts';

const OLD = 'The store holds 3 PB.';
const NEW = 'The store holds 4 PB.';

function transcript(path: string, date: string | null): Transcript {
  const read = readNote(`${path}.md`, `---\ntype: customer\n${date === null ? '' : `date: "${date}"\n`}---\n# ${path}\n`, defaultOptions());
  if (read.kind !== 'transcript') throw new Error('no transcript');
  return read.transcript;
}

const SAID = new Map([
  ['jan', transcript('jan', '2026-01-05')],
  ['may', transcript('may', '2026-05-06')],
  ['may2', transcript('may2', '2026-05-06')],
  ['july', transcript('july', '2026-07-01')],
  ['undated', transcript('undated', null)],
]);

/** The one pair of a note with two facts, each said in the named transcripts. */
function pairOf([first, second]: readonly [string, string], [ofFirst, ofSecond]: readonly [string, string], heading = 'Key Facts') {
  const { entries } = readNote('A.md', `## ${heading}\n- ${first}\n- ${second}\n`, defaultOptions());
  const all = entries.sections.flatMap((section) => section.entries);
  const sourcesOf = (names: string) => names.split(' ').flatMap((name) => SAID.get(name) ?? []).map((said) => ({ transcript: said, line: 1 }));
  const sources: Sources = new Map(all.map((entry, at) => [entry, sourcesOf(at === 0 ? ofFirst : ofSecond)]));
  return updatedPairs(entries, [{ section: heading, lines: [2, 3], reason: 'One says “3 PB”, the other “4 PB”.', decisionKey: 'k' }], sources)[0];
}

describe('updatedPairs', () => {
  it.each([
    ['what was said later is newer', [OLD, NEW], ['jan', 'may'], NEW, 'The newer was said on 2026-05-06, the older on 2026-01-05.'],
    ['wherever it stands', [NEW, OLD], ['may', 'jan'], NEW, 'The newer was said on 2026-05-06, the older on 2026-01-05.'],
    ['the newest source of each counts', [OLD, NEW], ['jan july', 'may'], OLD, 'The newer was said on 2026-07-01, the older on 2026-05-06.'],
    ['what both stand in tells nothing', [OLD, NEW], ['jan july', 'may july'], NEW, 'The newer was said on 2026-05-06, the older on 2026-01-05.'],
    ['but what one was said in again, later, does', [OLD, NEW], ['jan', 'jan may'], NEW, 'The newer was said on 2026-05-06, the older on 2026-01-05.'],
    ['a source without date tells nothing', [`${OLD} It is 2026.`, `${NEW} That was corrected.`], ['undated', 'may'], `${NEW} That was corrected.`, 'The newer speaks of a change: “corrected”.'],
    ['then the dates that they begin with', [`2026-03-01: ${NEW}`, `2026-02-01: ${OLD}`], ['may', 'may'], `2026-03-01: ${NEW}`, 'The newer is dated 2026-03-01, the older 2026-02-01.'],
    ['then words of change', [`${NEW} It was moved to Ghent.`, OLD], ['may', 'may'], `${NEW} It was moved to Ghent.`, 'The newer speaks of a change: “moved to”.'],
  ] as const)('%s', (_name, texts, said, newer, why) => {
    const pair = pairOf(texts, said);
    expect([pair?.isOrdered, pair?.newer.text, pair?.older.text]).toEqual([true, newer, texts.find((text) => text !== newer)]);
    expect(pair?.reason).toBe(`One says “3 PB”, the other “4 PB”. ${why}`);
  });

  it.each([
    ['both were said at the same time', [OLD, NEW], ['may', 'may2'], 'Both were said on 2026-05-06.'],
    ['both stand in one transcript', [OLD, NEW], ['may', 'may'], 'Both were said on 2026-05-06.'],
    ['no transcript says either', [OLD, NEW], ['', ''], 'Which of them is newer, their transcripts do not tell.'],
    ['one was said where the other was too, and before that', [OLD, NEW], ['may', 'jan may'], 'Which of them is newer, their transcripts do not tell.'],
    ['both speak of a change', ['It was moved to 3 PB.', 'It was moved to 4 PB.'], ['', ''], 'Which of them is newer, their transcripts do not tell.'],
  ] as const)('leaves the order open where %s', (_name, texts, said, why) => {
    const pair = pairOf(texts, said);
    expect([pair?.isOrdered, pair?.older.text, pair?.newer.text]).toEqual([false, ...texts]);
    expect(pair?.reason).toContain(why);
  });

  it.each([['Decisions', true], ['Recent Context', false], ['Topics', false]])('reads %s: %s', (heading, isRead) => {
    expect(pairOf([OLD, NEW], ['jan', 'may'], heading) !== undefined).toBe(isRead);
  });

  it('names no bullet where a line holds several', () => {
    const { entries } = readNote('A.md', `## Key Facts\n- ${OLD}\r- Other.\n- ${NEW}\n`, defaultOptions());
    expect(updatedPairs(entries, [{ section: 'Key Facts', lines: [2, 3], reason: '', decisionKey: 'k' }], new Map())).toEqual([]);
  });
});

describe('speaksOfChange', () => {
  it.each([
    ['The kick-off was moved to 4 May.', 'moved to'],
    ['Mia rescheduled the kick-off from 3 May to 4 May.', 'rescheduled the kick-off from'],
    ['Ravi no longer leads it.', 'no longer'],
    ['Ravi now leads it.', 'now'],
    ['Ada corrected the figure.', 'corrected'],
    ['Ravi leads it.', null],
    ['They chose steel instead of brass.', null],
    ['They raised a point. It goes to Mia.', null],
  ])('%s', (text, words) => {
    expect(speaksOfChange(text)).toBe(words);
  });
});
