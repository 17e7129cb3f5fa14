import { describe, expect, it } from 'vitest';
import { alignTokens } from '../../../src/core/matching/align-words.ts';
import { editScript } from '../../../src/core/matching/edit-hunks.ts';
import { prepareEntries } from '../../../src/core/matching/prepare-entry.ts';
import type { Token } from '../../../src/core/matching/token.ts';

function tokensOf(a: string, b: string): [readonly Token[], readonly Token[]] {
  const [left, right] = prepareEntries([a, b]).entries;
  return [left?.tokens ?? [], right?.tokens ?? []];
}

function align(a: string, b: string): string[] {
  const [left, right] = tokensOf(a, b).map((tokens) => tokens.filter(({ wordClass }) => wordClass === 'content'));
  return alignTokens(left ?? [], right ?? [], () => 1).pairs.map((pair) => `${left?.[pair.left]?.raw} ${right?.[pair.right]?.raw} ${pair.licence}${pair.inOrder ? '' : ', moved'}`);
}

describe('alignTokens', () => {
  it.each([
    ['Ann signs the lease.', 'Ann signs the lease.', ['Ann Ann equal', 'signs signs equal', 'lease lease equal']],
    ['Norlake buys a crane.', 'Norlake purchases a crane.', ['Norlake Norlake equal', 'buys purchases paraphrase', 'crane crane equal']],
    ['Ann approves it.', 'Ann gives approval.', ['Ann Ann equal', 'approves approval derivation']],
    ['The fair is on 4 May.', 'The fair is on 4 May 2026.', ['fair fair equal', '4 May 4 May 2026 date']],
    ['Norlake buys a crane.', 'Kestrel sells a valve.', []],
  ])('%s / %s', (a, b, pairs) => {
    expect(align(a, b)).toEqual(pairs);
  });

  it('finds out of order what the first pass leaves', () => {
    expect(align('Ada Quill signed the lease.', 'The lease was signed by Ada Quill.').sort()).toEqual(['Ada Ada equal', 'Quill Quill equal', 'lease lease equal, moved', 'signed signed equal, moved']);
  });

  it('takes each token once', () => {
    expect(align('A crane and a crane.', 'A crane.')).toEqual(['crane crane equal']);
  });
});

describe('editScript', () => {
  const hunks = (a: string, b: string): string[] =>
    editScript(...tokensOf(a, b)).hunks.map(({ left, right }) => `${left.map(({ raw }) => raw).join(' ')} > ${right.map(({ raw }) => raw).join(' ')}`);

  it.each([
    ['Norlake rents the depot.', 'Norlake rents the depot.', []],
    ['Norlake rents the depot.', 'Norlake rents the yard.', ['depot > yard']],
    ['Norlake rents the depot.', 'Norlake rents the old depot.', [' > old']],
    ['Norlake rents the depot in Torp.', 'Kestrel rents the depot in Brome.', ['Norlake > Kestrel', 'Torp > Brome']],
    ['Norlake rents the depot.', 'Norlake rents a depot.', []],
  ])('from %s to %s', (a, b, expected) => {
    expect(hunks(a, b)).toEqual(expected);
  });

  it('tells how much stands untouched around a hunk', () => {
    const [hunk] = editScript(...tokensOf('Norlake rents the depot in Torp.', 'Norlake rents the yard in Torp.')).hunks;
    expect(hunk).toMatchObject({ before: 2, after: 2 });
    const [first, second] = editScript(...tokensOf('Ann rents depot three of Torp.', 'Cleo rents depot three of Brome.')).hunks;
    expect([first?.before, first?.after, second?.before, second?.after]).toEqual([Infinity, 4, 4, Infinity]);
  });
});
