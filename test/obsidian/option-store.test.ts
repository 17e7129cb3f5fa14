// @vitest-environment happy-dom
import '../ui/obsidian-dom.ts';
import type { Plugin } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { OptionStore } from '../../src/obsidian/option-store.ts';

/** A plugin whose data file is `data`; what it saves goes to `saved`. */
function pluginWith(load: () => unknown) {
  const saved: unknown[] = [];
  const plugin = { loadData: () => Promise.resolve().then(load), saveData: (data: unknown) => Promise.resolve(void saved.push(data)) };
  return { saved, options: new OptionStore(plugin as unknown as Plugin) };
}

describe('OptionStore', () => {
  it('keeps what another version stored when it saves', async () => {
    const { saved, options } = pluginWith(() => ({ later: 1, refused: ['a'] }));
    await options.load();
    await options.setRefused('b', true);
    expect(saved).toMatchObject([{ later: 1, refused: ['a', 'b'] }]);
  });

  it('remembers a decision once and forgets it', async () => {
    const { options } = pluginWith(() => null);
    await options.load();
    await options.setRefused('a', true);
    await options.setRefused('a', true);
    expect(options.value.refused).toEqual(['a']);
    await options.setRefused('a', false);
    expect(options.value.refused).toEqual([]);
  });

  it('remembers and forgets several decisions in one save', async () => {
    const { options } = pluginWith(() => null);
    await options.load();
    await options.setRefused(['a', 'b', 'a'], true);
    expect(options.value.refused).toEqual(['a', 'b']);
    await options.setRefused(['a', 'b'], false);
    expect(options.value.refused).toEqual([]);
  });

  it('tells its listeners what the options were before', async () => {
    const { options } = pluginWith(() => null);
    const before: string[][] = [];
    const end = options.subscribe((old) => before.push(old.refused));
    await options.setRefused('a', true);
    end();
    await options.setRefused('b', true);
    expect(before).toEqual([[]]);
  });

  it('saves nothing over a file that is no JSON', async () => {
    const { saved, options } = pluginWith(() => JSON.parse('{'));
    await options.load();
    expect(options.value.accountTypes).toEqual(['account']);
    await expect(options.setRefused('a', true)).rejects.toThrow("can't be read");
    expect(saved).toEqual([]);
  });

  it('reads the file only once its own last change is in it', async () => {
    let file: unknown = null;
    const plugin = { loadData: () => Promise.resolve(file), saveData: async (data: unknown) => { await Promise.resolve(); file = data; } };
    const options = new OptionStore(plugin as unknown as Plugin);
    const saving = options.setRefused('a', true);
    await Promise.all([options.load(), saving]);
    expect(options.value.refused).toEqual(['a']);
  });

  it('goes on saving after a save that failed', async () => {
    let full = true;
    const saved: unknown[] = [];
    const plugin = {
      loadData: () => Promise.resolve(null),
      saveData: (data: unknown) => (full ? Promise.reject(new Error('disk full')) : Promise.resolve(void saved.push(data))),
    };
    const options = new OptionStore(plugin as unknown as Plugin);
    await expect(options.setRefused('a', true)).rejects.toThrow('disk full');
    full = false;
    await options.setRefused('b', true);
    expect(saved).toMatchObject([{ refused: ['a', 'b'] }]);
  });
});
