import { describe, expect, it } from 'vitest';
import { bulletText } from '../../../src/core/dashboard/brief-text.ts';

describe('the text of a bullet in a brief', () => {
  it.each<[string, string, string]>([
    ['stays Markdown', '**Mia** runs [[Port|the port]], see `crane` and <b>berth 4</b>.', '**Mia** runs [[Port|the port]], see `crane` and <b>berth 4</b>.'],
    ['is on one line', 'Mia runs\n  the port.\r\n\nOf Brightwater.', 'Mia runs the port. Of Brightwater.'],
    ['loses its block id', 'Mia runs the port. ^mia-1', 'Mia runs the port.'],
    ['keeps a power', 'The pier is 2 ^ 3 m long', 'The pier is 2 ^ 3 m long'],
    ['is repaired', 'SolvÃ¥gâ€™s crane', 'Solvåg’s crane'],
    ['keeps where links lead, and code', 'SolvÃ¥g: [[SolvÃ¥g|SolvÃ¥g]] [x](SolvÃ¥g.md) `SolvÃ¥g`', 'Solvåg: [[SolvÃ¥g|Solvåg]] [x](SolvÃ¥g.md) `SolvÃ¥g`'],
    ['is no heading', '# 4 berths', '\\# 4 berths'],
    ['keeps a tag', '#harbour is calm', '#harbour is calm'],
    ['is no list', '- 4 berths', '\\- 4 berths'],
    ['is no numbered list', '4. berth', '4\\. berth'],
    ['keeps a decimal', '4.5 metres', '4.5 metres'],
    ['is no task', '[ ] paint', '\\[ ] paint'],
    ['keeps a link that it begins with', '[paint](x.md)', '[paint](x.md)'],
    ['is no rule', '* * *', '\\* * *'],
    ['is no fence', '```js', '\\```js'],
    ['is no block of HTML', '<div>crane', '\\<div>crane'],
    ['hides nothing behind it', 'crane %% rusty', 'crane \\%\\% rusty'],
    ['may hold a comment that ends', 'crane %%rusty%% green', 'crane %%rusty%% green'],
    ['opens no comment', 'crane <!-- rusty', 'crane \\<!-- rusty'],
    ['opens no formula', '$$ a day', '\\$\\$ a day'],
    ['opens no link', 'crane [[rusty', 'crane \\[\\[rusty'],
  ])('%s', (_name, text, expected) => {
    expect(bulletText(text)).toBe(expected);
  });

  it('is cut behind a sentence where it is long, and says so', () => {
    const sentence = 'The crane of the harbour was painted green by everybody who works there.';
    expect(bulletText(Array.from({ length: 20 }, () => sentence).join(' '))).toBe(`${Array.from({ length: 5 }, () => sentence).join(' ')} […]`);
  });

  it('is cut behind a word where its first sentence is long, never inside of a link or a character', () => {
    expect(bulletText('crane '.repeat(200))).toBe(`${'crane '.repeat(66)}[…]`);
    expect(bulletText(`${'crane '.repeat(64)}[[a note with a long name|that is cut]] ${'crane '.repeat(64)}`)).toBe(`${'crane '.repeat(64)}[…]`);
    expect(bulletText('🦀'.repeat(300))).not.toMatch(/\p{Cs}/u);
    expect(bulletText(`x${'🦀'.repeat(300)}`)).not.toMatch(/\p{Cs}/u);
  });

  it('takes linear time', () => {
    for (const text of ['- '.repeat(100_000), '*'.repeat(200_000), '[['.repeat(100_000), ' '.repeat(200_000) + 'x', '^'.repeat(200_000), '$$%%'.repeat(50_000)]) expect(bulletText(text).length).toBeLessThan(1_000);
  });
});
