import { expect, it } from 'vitest';
import { StatementWords } from '../../../src/core/vault/statement-words.ts';

const read = (text: string, at: number) => ({ statement: { line: at + 1, text }, words: new Set(text.split(' ')) });

it.each([10, 2_000])('finds the statements of %i that share most words with a fact, best first', (count) => {
  const texts = Array.from({ length: count }, (_, at) => `the crane of berth ${at}`);
  const statements = new StatementWords([...texts, 'the crane of berth 7 was painted', 'it rains'].map(read));
  expect(statements.nearest(new Set('the crane of berth 7 was painted blue'.split(' '))).slice(0, 2)).toEqual([count, 7]);
  expect(statements.nearest(new Set('it snows'.split(' ')))).toEqual([]);
});

it('finds each of very many equal statements once, the first before the others', () => {
  const statements = new StatementWords(Array.from({ length: 5_000 }, (_, at) => read('the crane is blue', at)));
  expect(statements.nearest(new Set(['crane', 'blue']))).toEqual([0, 1, 2, 3, 4, 5]);
});
