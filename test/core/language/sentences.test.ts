import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/language/sentences.ts';

describe('splitSentences', () => {
  it.each([
    ['two plain sentences', ['The mill opens.', 'Ines Moreau leads it.']],
    ['a title', ['Dr. Ruth Bolt called Prof. Moss.', 'She agreed.']],
    ['a saint', ['The pilot at St. Orla runs.', 'It ends soon.']],
    ['e.g. and i.e.', ['Some machines, e.g. Hatter looms, i.e. the old ones, go.', 'Others stay.']],
    ['a version', ['Loom v2.1 fixes it.', 'Release 3.0 follows.']],
    ['a figure', ['It costs EUR 3.9 million or 1.2 per piece.', 'Nobody minds.']],
    ['initials', ['J. R. Moss and K. Bolt met.', 'They talked.']],
    ['a quoted sentence', ['He said "Stop."', 'Then he left.']],
    ['a quoted question inside', ['"Is it done?" asked Ines Moreau.', 'It was.']],
    ['a time', ['The call is at 3 p.m. CET on Friday.', 'All may join.']],
    ['a time at the end', ['They meet at 3 p.m.', 'The room is free.']],
    ['an address', ['See https://example.org/a.b?c=d.', 'The page moved.']],
    ['a file name', ['Open report.final.docx first.', 'Then sign.']],
    ['an acronym with periods', ['The U.S. Navy bought it.', 'We did not.']],
    ['a company', ['Quay Labs Inc. Boston agreed.', 'Larkspur Co. did too.']],
    ['a company at the end', ['It was sold to Quay Labs Inc.', 'The price is secret.']],
    ['a number sign', ['Use berth No. 4 for it.', 'Berth 5 is closed.']],
    ['a German date', ['Am 3. März beginnt der Test.', 'Danach wird entschieden.']],
    ['a year at the end', ['It ends in 2026.', 'Then comes the next.']],
    ['an ellipsis inside', ['They waited ... and went.', 'Nothing came.']],
    ['exclamation and question', ['Really?!', 'Yes!', 'Good.']],
    ['Chinese', ['会议结束了。', '下周再见。']],
    ['closing marks', ['It works (mostly).', '**Nobody knows why.**', 'So be it.']],
    ['no final mark', ['It works.', 'And so on']],
    ['a list member', ['1. The first is due.', 'The second is not.']],
  ])('%s', (_, sentences) => {
    expect(splitSentences(sentences.join(/[。]/.test(sentences[0] ?? '') ? '' : ' '))).toEqual(sentences);
  });

  it('takes line breaks for spaces', () => {
    expect(splitSentences('One thing\r\nis done. \n\n The other is not.\n')).toEqual(['One thing is done.', 'The other is not.']);
    expect(splitSentences(' \n')).toEqual([]);
  });

  it('loses nothing but white space', () => {
    const bare = (text: string): string => text.replace(/\s/g, '');
    const text = fc.array(fc.constantFrom('Dr.', 'e.g.', 'A', 'is', 'Bolt.', '3 p.m.', '"Stop."', '。', '…', 'v2.1', '\n', '!', ' '), { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (some) => {
      const sentences = splitSentences(some);
      expect(bare(sentences.join(''))).toBe(bare(some));
      expect(sentences).not.toContain('');
    }), { seed: 5, numRuns: 500 });
  });
});
