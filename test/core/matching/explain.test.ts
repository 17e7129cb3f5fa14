import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/core/matching/compare-texts.ts';
import { findDuplicates } from '../../../src/core/matching/find-duplicates.ts';

describe('a reason names what keeps a pair from being certain, in the words of the bullets', () => {
  it.each([
    ['Norlake approved the depot budget.', 'The depot budget was approved by Norlake.', ['Both say the same in other words.']],
    ['Norlake rents the depot.', 'Norlake rents the depot in Torp.', ['The fuller line says all', 'more: “Torp”']],
    ['Norlake rents the depot if the board agrees.', 'Norlake rents the depot.', ['“if”']],
    ['Ann Bolt called the printers.', 'The printers called Ann Bolt.', ['To check: who does what to whom']],
    ['Norlake rents the depot and the yard.', 'Norlake rents the depot or the yard.', ['To check: and or or (“or”)']],
    ['Norlake ruled out a second depot in Torp.', 'Norlake rejected a second depot in Torp.', ['“ruled out” against “rejected”']],
    ['Cleo Marsh asked Ann Bolt-Reed for the depot plan.', 'For the depot plan, Cleo Marsh asked.', ['“Ann Bolt-Reed”']],
    ['Lease renewal', 'Lease extension', ['“renewal” against “extension”']],
    ['Norlake ordered 40 crates for the depot.', 'Norlake ordered 60 crates for the depot.', ['“40 crates”', '“60 crates”']],
  ])('%s | %s', (a, b, parts) => {
    const { reason } = compareTexts(a, b);
    for (const part of parts) expect(reason).toContain(part);
  });

  it('says which of two lines gives what', () => {
    const { groups } = findDuplicates(
      [
        'The ferry stops at Tarn, and the mill was sold to the printers.',
        'The ferry stops at Tarn, where Ada Quill runs the harbour office since May with a crew of 12.',
        'In June the mill was sold to the printers for 80,000 euros.',
      ].map((text) => ({ text })),
      { refused: new Set() },
    );
    expect(groups.map(({ reason }) => reason)).toEqual(['Two lines say it together: the first has “ferry stops at Tarn”, the second “mill was sold to the printers”.']);
  });

  it('says what acts in a conflict, with the little words before it', () => {
    const { conflicts } = findDuplicates(
      ['The board will move the archive to Torp.', 'The board moved the archive to Torp.'].map((text) => ({ text })),
      { refused: new Set() },
    );
    expect(conflicts.map(({ reason }) => reason)).toEqual(['One says “will move”, the other “moved”.']);
  });
});
