// @vitest-environment happy-dom
import '../ui/obsidian-dom.ts';
import type { App } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { ObsidianNoteStore } from '../../src/obsidian/obsidian-note-store.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A vault of notes that are open nowhere. `meddle` runs when `process` is called, as another program might. */
class FakeVault {
  readonly disk = new Map<string, Uint8Array>();
  meddleBefore: () => void = () => undefined;
  meddleAfter: () => void = () => undefined;
  dropsBom = false;
  /** Told at each call, before it is done. */
  onCall: () => void = () => undefined;
  size: number | null = null;

  constructor(text: string) {
    this.put(text);
  }

  put(text: string): void {
    this.disk.set('A.md', encode(text));
  }

  get text(): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.disk.get('A.md'));
  }

  get store(): ObsidianNoteStore {
    const vault = {
      getFileByPath: (path: string) => (this.disk.has(path) ? { path, stat: { size: this.size ?? this.disk.get(path)?.length ?? 0 } } : null),
      getMarkdownFiles: () => [...this.disk.keys()].map((path) => ({ path })),
      readBinary: ({ path }: { path: string }) => {
        this.onCall();
        const bytes = this.disk.get(path);
        return bytes ? Promise.resolve(bytes.slice().buffer) : Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
      },
      modifyBinary: ({ path }: { path: string }, bytes: ArrayBuffer) => Promise.resolve(void this.disk.set(path, new Uint8Array(bytes))),
      process: (_file: unknown, change: (data: string) => string) => {
        this.onCall();
        if (!this.disk.has('A.md')) return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
        this.meddleBefore();
        const withoutMark = (text: string) => (this.dropsBom ? text.replace(/^\uFEFF/, '') : text);
        const after = change(withoutMark(this.text));
        this.put(withoutMark(after));
        this.meddleAfter();
        return Promise.resolve(after);
      },
    };
    const workspace = { iterateAllLeaves: () => undefined, activeEditor: null };
    return new ObsidianNoteStore({ vault, workspace } as unknown as App);
  }
}

async function callsOf(vault: FakeVault): Promise<number> {
  let calls = 0;
  vault.onCall = () => void (calls += 1);
  await vault.store.replace('A.md', 'before', 'after');
  return calls;
}

describe('a closed note', () => {
  it('is written when it is what the plan was computed from', async () => {
    const vault = new FakeVault('before');
    expect(await vault.store.replace('A.md', 'before', 'after')).toEqual({ ok: true });
    expect(vault.text).toBe('after');
  });

  it('is compared once more in the very moment of writing', async () => {
    const vault = new FakeVault('before');
    vault.meddleBefore = () => vault.put('typed meanwhile');
    expect(await vault.store.replace('A.md', 'before', 'after')).toMatchObject({ ok: false, failure: 'changed' });
    expect(vault.text).toBe('typed meanwhile');
  });

  it('is not called written unless it reads back', async () => {
    const vault = new FakeVault('before');
    vault.meddleAfter = () => vault.put('overwritten');
    expect(await vault.store.replace('A.md', 'before', 'after')).toMatchObject({ ok: false, failure: 'failed' });
    expect(vault.text).toBe('overwritten');
  });

  it.each(['changes', 'deletes'])('keeps the text of a program that %s it at any call', async (kind) => {
    const calls = await callsOf(new FakeVault('before'));
    for (let at = 0; at < calls; at += 1) {
      const vault = new FakeVault('before');
      let call = 0;
      vault.onCall = () => {
        if (call++ !== at) return;
        if (kind === 'changes') vault.put('theirs');
        else vault.disk.delete('A.md');
      };
      await vault.store.replace('A.md', 'before', 'after');
      expect([at, vault.disk.has('A.md') ? vault.text : null]).toEqual([at, kind === 'changes' ? 'theirs' : null]);
    }
  });

  it('is refused above 64 MB without being read', async () => {
    const vault = new FakeVault('before');
    vault.size = 64 * 1024 * 1024 + 1;
    expect(await vault.store.replace('A.md', 'before', 'after')).toMatchObject({ ok: false, failure: 'too-large' });
  });

  it('keeps its byte order mark where the vault drops it', async () => {
    const vault = new FakeVault('\uFEFFbefore');
    vault.dropsBom = true;
    expect(await vault.store.replace('A.md', '\uFEFFbefore', '\uFEFFafter')).toEqual({ ok: true });
    expect(vault.text).toBe('\uFEFFafter');
  });

  it('that is gone is told from one that can not be decoded', async () => {
    const vault = new FakeVault('');
    vault.disk.set('bad.md', new Uint8Array([0x61, 0xff]));
    expect(await vault.store.read('bad.md')).toMatchObject({ ok: false, failure: 'undecodable' });
    expect(await vault.store.read('gone.md')).toMatchObject({ ok: false, failure: 'missing' });
  });
});

it('lists notes by code unit', async () => {
  const vault = new FakeVault('');
  for (const path of ['b.md', 'Z.md', '\u00e4.md']) vault.disk.set(path, encode(''));
  expect(await vault.store.list()).toEqual(['A.md', 'Z.md', 'b.md', '\u00e4.md']);
});
