import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryAdapter } from './memory-adapter.ts';
import type { DiskChange } from './memory-adapter.ts';

let disk: MemoryAdapter;
let changes: DiskChange[];
beforeEach(() => {
  disk = new MemoryAdapter(() => 7);
  changes = [];
  disk.onChange = (change) => changes.push(change);
});

describe('MemoryAdapter', () => {
  it('loses none of many processes asked for at once, and runs the callback on what is there', async () => {
    await disk.write('n.md', '0');
    await Promise.all(Array.from({ length: 50 }, () => disk.process('n.md', (text) => String(Number(text) + 1))));
    expect(await disk.read('n.md')).toBe('50');
  });

  it('takes a turn of the event loop for each write', async () => {
    const writing = disk.write('n.md', 'x');
    await Promise.resolve();
    expect(await disk.exists('n.md')).toBe(false);
    await writing;
    expect(await disk.exists('n.md')).toBe(true);
  });

  it('keeps bytes, a byte order mark and line ends', async () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff]);
    await disk.writeBinary('n.md', bytes.buffer);
    expect(new Uint8Array(await disk.readBinary('n.md'))).toEqual(bytes);
    expect(await disk.read('n.md')).toBe('\uFEFFa\r\n\uFFFD');
  });

  it('tells of files and the folders that they bring along', async () => {
    await disk.write('a/b/n.md', '');
    await disk.write('a/b/n.md', 'x');
    await disk.rename('a/b/n.md', 'c/m.md');
    await disk.rmdir('a', true);
    await disk.remove('c/m.md');
    expect(changes.map((change) => `${change.kind} ${change.path}`)).toEqual([
      'created a', 'created a/b', 'created a/b/n.md', 'modified a/b/n.md', 'created c', 'renamed c/m.md', 'deleted a/b', 'deleted a', 'deleted c/m.md',
    ]);
  });

  it('lists one folder', async () => {
    for (const path of ['n.md', 'a/m.md', 'a/b/o.md']) await disk.write(path, '');
    expect(await disk.list('a')).toEqual({ files: ['a/m.md'], folders: ['a/b'] });
    expect(await disk.list('')).toEqual({ files: ['n.md'], folders: ['a'] });
  });

  it('fails as a disk does, and goes on after it', async () => {
    await expect(disk.read('none.md')).rejects.toMatchObject({ code: 'ENOENT' });
    await disk.write('n.md', 'x');
    disk.readOnly.add('n.md');
    await expect(disk.write('n.md', 'y')).rejects.toMatchObject({ code: 'EACCES' });
    await expect(disk.rename('n.md', 'n.md')).rejects.toMatchObject({ code: 'EEXIST' });
    disk.readOnly.clear();
    await disk.write('n.md', 'y');
    expect(disk.textNow('n.md')).toBe('y');
  });
});
