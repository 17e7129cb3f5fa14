import { expect, it } from 'vitest';
import { mixedText } from '../../../bench/texts/mixed-text.ts';
import { prepareEntries } from '../../../src/core/matching/prepare-entry.ts';
import { SaidTokens, says } from '../../../src/core/matching/said-tokens.ts';

it('answers as looking through all tokens does', () => {
  const { entries } = prepareEntries([
    ...mixedText(300),
    'The employer agreed on 5 March 2026 to buy three pumps within 3 years.',
    'The employee bought 3 pumps in March for $1.5 million; purchasing ended on 2026-03-05.',
  ]);
  const tokens = entries.slice(0, 150).flatMap((entry) => entry.tokens);
  const said = new SaidTokens(tokens);
  const asked = entries.flatMap((entry) => entry.tokens);
  expect(asked.filter((token) => said.says(token) !== says(tokens, token)).map(({ raw }) => raw)).toEqual([]);
  expect(asked.some((token) => !says(tokens, token))).toBe(true);
});
