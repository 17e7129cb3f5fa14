import { describe, expect, it } from 'vitest';
import { markDisagreement } from '../../../src/core/dashboard/mark-disagreement.ts';
import type { DiffPart } from '../../../src/core/text/diff.ts';

const shown = (parts: readonly DiffPart[]) => parts.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join('');

describe('markDisagreement', () => {
  it.each<[string, string, string, string, string, boolean]>([
    ['what is quoted', 'It has 24 ships.', 'Of ships it owns 29 ships now.', 'One says “24 ships”, the other “29 ships”.', 'It has [24 ships]. | Of ships it owns [29 ships] now.', true],
    ['the new value where a line names both', 'It runs at 2:00.', 'It was moved from 2:00 to 4:00.', 'One says “4:00”, the other “2:00”.', 'It runs at [2:00]. | It was moved from 2:00 to [4:00].', true],
    ['words that differ, where nothing is quoted word for word', 'The pier is green today.', 'The pier is red today.', 'One says “greenish”, the other “reddish”.', 'The pier is [green] today. | The pier is [red] today.', false],
    ['nothing, where nearly all words differ', 'The works council has to agree.', 'Agreed on Tuesday.', 'One says “must agree”, the other “agreed”.', 'The works council has to agree. | Agreed on Tuesday.', false],
  ])('marks %s', (_what, older, newer, disagreement, marked, tellsAll) => {
    const found = markDisagreement(older, newer, disagreement);
    expect(`${shown(found.older)} | ${shown(found.newer)}`).toBe(marked);
    expect(found.tellsAll).toBe(tellsAll);
    expect([found.older, found.newer].map((parts) => parts.map(({ text }) => text).join(''))).toEqual([older, newer]);
  });
});
