import { afterEach, describe, expect, it } from 'vitest';
import { FolderNoteStore } from '../../src/cli/folder-note-store.ts';
import { TemporaryVault } from './command-line.ts';

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

function open(files: Readonly<Record<string, string | Buffer>>): FolderNoteStore {
  vault.remove();
  vault = new TemporaryVault(files);
  return new FolderNoteStore(vault.root);
}

describe('FolderNoteStore', () => {
  it('lists every .md by code unit, and nothing that is hidden', async () => {
    const store = open({ 'b.md': '', 'B.md': '', 'a b/ä.md': '', 'a/z.md': '', '.trash/x.md': '', '.hidden.md': '', 'c.txt': '', 'd.md/e.md': '', 'f.MD': '' });
    expect(await store.list()).toEqual(['B.md', 'a b/ä.md', 'a/z.md', 'b.md', 'd.md/e.md']);
  });

  it.each([
    ['CRLF and lone CR', 'a\r\nb\rc'],
    ['a byte order mark', '\uFEFFa\n'],
    ['NUL and beyond the basic plane', '\u0000📅'],
    ['nothing', ''],
  ])('reads and writes %s byte for byte', async (_name, text) => {
    const store = open({ 'a.md': text });
    expect(await store.read('a.md')).toEqual({ ok: true, text });
    expect(await store.replace('a.md', text, `${text}x`)).toEqual({ ok: true });
    expect(vault.bytes('a.md')).toEqual(Buffer.from(`${text}x`));
    expect(Object.keys(vault.everything())).toEqual(['a.md']);
  });

  it.each([
    ['changed', 'a.md', 'other', 0o644],
    ['read-only', 'a.md', 'text', 0o444],
    ['missing', 'b.md', 'text', 0o644],
  ])('refuses a note that is %s', async (failure, path, before, mode) => {
    const store = open({ 'a.md': 'text' });
    vault.chmod('a.md', mode);
    expect(await store.replace(path, before, 'new')).toMatchObject({ ok: false, failure });
    expect(vault.everything()).toEqual({ 'a.md': Buffer.from('text').toString('base64') });
  });

  it('names the line that is not UTF-8', async () => {
    expect(await open({ 'a.md': Buffer.from('é\nfine\n\x93bad\n', 'latin1') }).read('a.md')).toMatchObject({ ok: false, failure: 'undecodable', line: 1 });
    expect(await open({ 'a.md': Buffer.concat([Buffer.from('é\n'), Buffer.from([0x61, 0xff])]) }).read('a.md')).toMatchObject({ line: 2 });
  });
});
