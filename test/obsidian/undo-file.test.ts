// @vitest-environment happy-dom
import '../ui/obsidian-dom.ts';
import { App } from 'obsidian-test-mocks/obsidian';
import { describe, expect, it } from 'vitest';
import { UndoFiles } from '../../src/obsidian/undo-file.ts';

const FOLDER = 'config/plugins/account-notes/undo';

function journal() {
  const { adapter } = App.createConfigured__().vault;
  return { adapter, files: new UndoFiles(adapter, FOLDER) };
}

describe('UndoFiles', () => {
  it('has no records before the first is written', async () => {
    expect(await journal().files.list()).toEqual({ ok: true, names: [] });
  });

  it('keeps records by name', async () => {
    const { files } = journal();
    expect(await files.create('a.json', 'one')).toEqual({ ok: true });
    expect(await files.list()).toEqual({ ok: true, names: ['a.json'] });
    expect(await files.read('a.json')).toEqual({ ok: true, text: 'one' });
    expect(await files.stat('a.json')).toMatchObject({ bytes: 3 });
    expect(await files.stat('gone.json')).toBeNull();
    await files.remove('a.json');
    expect(await files.list()).toEqual({ ok: true, names: [] });
  });

  it('never writes over a record', async () => {
    const { files } = journal();
    await files.create('a.json', 'one');
    expect(await files.create('a.json', 'two')).toMatchObject({ ok: false, failure: 'changed' });
    expect(await files.read('a.json')).toEqual({ ok: true, text: 'one' });
  });

  it('leaves no half of a record behind', async () => {
    const { adapter, files } = journal();
    const write = adapter.write.bind(adapter);
    adapter.write = async (path: string, text: string) => {
      await write(path, text.slice(0, 1));
      throw new Error('disk full');
    };
    expect(await files.create('a.json', 'one')).toMatchObject({ ok: false, failure: 'failed' });
    expect(await files.list()).toEqual({ ok: true, names: [] });
  });

  it('says what went wrong instead of throwing', async () => {
    const { files } = journal();
    const read = await files.read('gone.json');
    expect(read.ok ? '' : read.message).toContain('gone.json could not be read');
  });
});
