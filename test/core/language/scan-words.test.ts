import { expect, test } from 'vitest';
import { scanWords } from '../../../src/core/language/scan-words.ts';

test.each([
  ['see deploy.yaml now', 'deploy.yaml'],
  ['see src/depot/main.ts.', 'src/depot/main.ts'],
  ['see https://norlake.example/a?b=1, then', 'https://norlake.example/a?b=1'],
  ['to ann@norlake.example', 'ann@norlake.example'],
  ['tag #depot/south', '#depot/south'],
])('%s holds the code %s', (text, code) => {
  expect(scanWords(text).filter(({ kind }) => kind === 'code').map((token) => token.text)).toEqual([code]);
});

test.each(['one.Two', 'a.b.c', 'crates..d'])('%s holds no code', (text) => {
  const codes = scanWords(text).filter(({ kind }) => kind === 'code').map((token) => token.text);
  expect(codes).toEqual([]);
});

test('scripts without spaces are cut into signs', () => {
  expect(scanWords('倉庫 A').map(({ kind, text }) => `${kind} ${text}`)).toEqual(['glyph 倉', 'glyph 庫', 'word A']);
});
