import { execFileSync } from 'node:child_process';
import { linkSync, lstatSync, readlinkSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { disk } from '../../src/cli/file-system.ts';
import { FolderNoteStore } from '../../src/cli/folder-note-store.ts';
import { TemporaryVault } from './command-line.ts';
import { diskError } from './hooked-file-system.ts';

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

  it('refuses a file above 64 MB without reading it, and text that would be as large', async () => {
    const store = open({ 'a.md': 'text' });
    expect(await store.replace('a.md', 'text', 'x'.repeat(64 * 1024 * 1024 + 1))).toMatchObject({ ok: false, failure: 'too-large' });
    truncateSync(vault.path('a.md'), 64 * 1024 * 1024 + 1);
    expect(await store.read('a.md')).toMatchObject({ ok: false, failure: 'too-large' });
    expect(await store.replace('a.md', 'text', 'new')).toMatchObject({ ok: false, failure: 'too-large' });
  });

  it('refuses half a character, which UTF-8 can not hold', async () => {
    const store = open({ 'a.md': 'text' });
    expect(await store.replace('a.md', 'text', 'te\ud83dxt')).toMatchObject({ ok: false, failure: 'undecodable' });
    expect(vault.text('a.md')).toBe('text');
  });

  it('refuses a folder and a pipe of a note\'s name, and waits for neither', async () => {
    const store = open({ 'folder.md/': '' });
    execFileSync('mkfifo', [vault.path('pipe.md')]);
    symlinkSync('pipe.md', vault.path('link.md'));
    for (const path of ['folder.md', 'pipe.md', 'link.md']) {
      expect(await store.read(path)).toMatchObject({ ok: false, failure: 'failed', message: expect.stringContaining(path === 'folder.md' ? 'a folder' : 'a pipe') as string });
      expect(await store.replace(path, '', 'new')).toMatchObject({ ok: false, failure: 'failed' });
    }
    expect(lstatSync(vault.path('pipe.md')).isFIFO()).toBe(true);
  });

  it('writes through a link, in the vault or out of it, and leaves the link', async () => {
    open({ 'vault/a.md': 'text', 'elsewhere.md': 'text' });
    symlinkSync('a.md', vault.path('vault/b.md'));
    symlinkSync('../elsewhere.md', vault.path('vault/c.md'));
    symlinkSync('nothing.md', vault.path('vault/d.md'));
    const store = new FolderNoteStore(vault.path('vault'));
    for (const [link, target] of [['b.md', 'vault/a.md'], ['c.md', 'elsewhere.md']] as const) {
      expect(await store.replace(link, 'text', 'new')).toEqual({ ok: true });
      expect([vault.text(target), readlinkSync(vault.path(`vault/${link}`)).endsWith('.md')]).toEqual(['new', true]);
    }
    expect(await store.replace('d.md', '', 'new')).toMatchObject({ ok: false, failure: 'missing' });
  });

  it('gives the new text to the name it was asked for; another name of the same file keeps the old', async () => {
    const store = open({ 'a.md': 'text' });
    linkSync(vault.path('a.md'), vault.path('backup.md'));
    await store.replace('a.md', 'text', 'new');
    expect([vault.text('a.md'), vault.text('backup.md')]).toEqual(['new', 'text']);
  });

  it('keeps mode and owner', async () => {
    const store = open({ 'a.md': 'text' });
    vault.chmod('a.md', 0o604);
    const { uid, gid } = statSync(vault.path('a.md'));
    await store.replace('a.md', 'text', 'new');
    expect(statSync(vault.path('a.md'))).toMatchObject({ uid, gid });
    expect(vault.mode('a.md')).toBe(0o604);
  });

  it.each([
    ['may not be written by this user, though its folder may', { access: () => Promise.reject(diskError('EACCES')) }],
    ['lies on a disk that is read-only', { open: (path: string, flags: string | number, mode?: number) => (flags === 'wx' ? Promise.reject(diskError('EROFS')) : disk.open(path, flags, mode)) }],
  ])('refuses a note that %s', async (_name, calls) => {
    open({ 'a.md': 'text' });
    const store = new FolderNoteStore(vault.root, '', { ...disk, ...calls });
    expect(await store.replace('a.md', 'text', 'new')).toMatchObject({ ok: false, failure: 'read-only' });
    expect(Object.keys(vault.everything())).toEqual(['a.md']);
  });

  it('refuses a note whose owner it can not keep', async () => {
    open({ 'a.md': 'text' });
    const stranger = async (path: string, flags: string | number, mode?: number) => {
      const handle = await disk.open(path, flags, mode);
      if (flags !== 'wx') return handle;
      return Object.assign(handle, { stat: () => Promise.resolve({ uid: -1, gid: -1 }), chown: () => Promise.reject(diskError('EPERM')) });
    };
    const store = new FolderNoteStore(vault.root, '', { ...disk, open: stranger });
    expect(await store.replace('a.md', 'text', 'new')).toMatchObject({ ok: false, failure: 'read-only', message: expect.stringContaining('another user') as string });
    expect(vault.everything()).toEqual({ 'a.md': Buffer.from('text').toString('base64') });
  });

  it.each(['../x.md', 'a/../../x.md', '..\\x.md'])('makes no note outside the vault: %s', async (path) => {
    const store = open({ 'a/b.md': '' });
    expect(await store.create(path, 'new')).toEqual({ ok: false, failure: 'failed', message: 'it would be outside the vault' });
  });

  it('makes a new note with the folders above it, and never writes over one', async () => {
    const store = open({ 'a.md': 'text' });
    expect(await store.create('b/c.md', '\uFEFFnew\r\n')).toEqual({ ok: true });
    expect(vault.text('b/c.md')).toBe('\uFEFFnew\r\n');
    expect(await store.create('a.md', 'new')).toMatchObject({ ok: false, failure: 'changed' });
    expect(vault.text('a.md')).toBe('text');
  });

  it('names the line that is not UTF-8', async () => {
    expect(await open({ 'a.md': Buffer.from('é\nfine\n\x93bad\n', 'latin1') }).read('a.md')).toMatchObject({ ok: false, failure: 'undecodable', line: 1 });
    expect(await open({ 'a.md': Buffer.concat([Buffer.from('é\n'), Buffer.from([0x61, 0xff])]) }).read('a.md')).toMatchObject({ line: 2 });
  });
});
