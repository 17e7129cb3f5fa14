import { describe, expect, it } from 'vitest';
import type { TFile } from 'obsidian-test-mocks/obsidian';
import { resolveLinkpath, shortestLinktext } from './link-paths.ts';

const file = (path: string) => ({ path, name: path.slice(path.lastIndexOf('/') + 1), extension: path.split('.').pop() }) as TFile;
const files = ['Accounts/Aster.md', 'Old/Aster.md', 'Calls/2026/Call.md', 'Call list.md', 'a.png'].map(file);

describe('resolveLinkpath', () => {
  it.each([
    ['Call', 'x.md', 'Calls/2026/Call.md'],
    ['call', 'x.md', 'Calls/2026/Call.md'],
    ['2026/Call.md', 'x.md', 'Calls/2026/Call.md'],
    ['Aster', 'Old/x.md', 'Old/Aster.md'],
    ['Aster', 'x.md', 'Old/Aster.md'],
    ['../Accounts/Aster', 'Old/x.md', 'Accounts/Aster.md'],
    ['/Call list', 'Old/x.md', 'Call list.md'],
    ['', 'Old/Aster.md', 'Old/Aster.md'],
    ['a.png', 'x.md', 'a.png'],
    ['all', 'x.md', null],
  ])('%s in %s leads to %s', (linkpath, source, dest) => {
    expect(resolveLinkpath(files, linkpath, source)?.path ?? null).toBe(dest);
  });
});

describe('shortestLinktext', () => {
  it.each([
    ['Calls/2026/Call.md', true, 'Call'],
    ['Old/Aster.md', true, 'Old/Aster'],
    ['Old/Aster.md', false, 'Old/Aster.md'],
    ['a.png', true, 'a.png'],
  ])('of %s, without extension %s: %s', (path, omit, text) => {
    expect(shortestLinktext(files, file(path), omit)).toBe(text);
  });
});
