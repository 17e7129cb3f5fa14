import { describe, expect, it } from 'vitest';
import { readTrailingLink } from '../../../src/core/model/link.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { makeLink, readLinkSettings, resolveLink } from '../../../src/core/vault/link-text.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const FROM = 'Accounts/Quay Labs.md';
const PATHS = ['Call.md', 'T/Call.md', 'T/Kick-off.md', 'Accounts/Kick-off.md', 'T/A (b) #1 100%.md', 'T/Tap 5.3 and Gate 7.0.md', 'T/Größe.md'];
const index = new VaultIndex(defaultOptions());
for (const path of [FROM, ...PATHS]) index.update(path, '');

const WIKI = { markdown: false, format: 'shortest' } as const;
const MARKDOWN = { markdown: true, format: 'shortest' } as const;

describe('makeLink', () => {
  it.each([
    ['T/Tap 5.3 and Gate 7.0.md', WIKI, '[[Tap 5.3 and Gate 7.0]]'],
    ['T/Tap 5.3 and Gate 7.0.md', MARKDOWN, '[Tap 5.3 and Gate 7.0](Tap%205.3%20and%20Gate%207.0.md)'],
    ['T/Größe.md', MARKDOWN, '[Größe](Größe.md)'],
    ['T/Call.md', WIKI, '[[T/Call]]'],
    ['Call.md', WIKI, '[[Call]]'],
    ['T/Kick-off.md', WIKI, '[[T/Kick-off]]'],
    ['T/Größe.md', { markdown: false, format: 'absolute' }, '[[T/Größe]]'],
    ['T/Größe.md', { markdown: false, format: 'relative' }, '[[../T/Größe]]'],
    ['Accounts/Kick-off.md', { markdown: true, format: 'relative' }, '[Kick-off](./Kick-off.md)'],
    ['T/A (b) #1 100%.md', WIKI, '[A (b) #1 100%](A%20%28b%29%20%231%20100%25.md)'],
  ] as const)('%s', (path, settings, link) => {
    expect(makeLink(index, path, FROM, settings)).toBe(link);
  });

  it('leads to its note, whatever the settings', () => {
    for (const format of ['shortest', 'relative', 'absolute'] as const) {
      for (const markdown of [false, true]) {
        for (const path of PATHS) {
          const link = readTrailingLink(makeLink(index, path, FROM, { markdown, format }));
          expect(link && resolveLink(index, link.target, FROM), `${path} ${format}`).toBe(path);
        }
      }
    }
  });
});

describe('resolveLink', () => {
  it.each([
    ['größe', 'T/Größe.md'],
    ['T/Call', 'T/Call.md'],
    ['Call', 'Call.md'],
    ['Kick-off', 'Accounts/Kick-off.md'],
    ['../T/Call', 'T/Call.md'],
    ['/Call', 'Call.md'],
    ['X/Call', null],
    ['Nothing', null],
  ])('%s', (target, path) => {
    expect(resolveLink(index, target, FROM)).toBe(path);
  });
});

it.each([
  [{ useMarkdownLinks: true, newLinkFormat: 'relative' }, { markdown: true, format: 'relative' }],
  [{}, WIKI],
  [{ useMarkdownLinks: 'yes', newLinkFormat: 'odd' }, WIKI],
  [null, WIKI],
])('reads %j', (json, settings) => {
  expect(readLinkSettings(json)).toEqual(settings);
});
