// @vitest-environment happy-dom
import '../ui/obsidian-dom.ts';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../src/core/options.ts';
import { VaultIndex } from '../../src/core/vault/vault-index.ts';
import { AccountPulses } from '../../src/obsidian/account-pulses.ts';
import type { OptionStore } from '../../src/obsidian/option-store.ts';
import type { VaultWatcher } from '../../src/obsidian/watch-vault.ts';

const account = (name: string, body = '') => `---\ntype: account\nname: ${name}\nlast_contact: 2026-04-21\n---\n${body}`;

function pulsesOf(notes: Readonly<Record<string, string>>) {
  const index = new VaultIndex(defaultOptions());
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  const vault = { index, ready: true };
  const options = { value: defaultOptions() };
  const day = { today: '2026-05-01' };
  const pulses = new AccountPulses(vault as unknown as VaultWatcher, options as unknown as OptionStore, () => day.today);
  let told = 0;
  pulses.subscribe(() => (told += 1));
  /** How often it was told of anew after asking as often as this. */
  const ask = async (times = 1): Promise<number> => {
    const before = told;
    for (let at = 0; at < times; at += 1) pulses.ask();
    await new Promise((resolve) => window.setTimeout(resolve, 0));
    return told - before;
  };
  const another = () => new AccountPulses(vault as unknown as VaultWatcher, options as unknown as OptionStore, () => day.today);
  return { pulses, another, vault, options, day, ask, index };
}

describe('AccountPulses', () => {
  it('counts when it is asked, and once for one state of things', async () => {
    const { pulses, ask } = pulsesOf({ 'A.md': account('Aster') });
    expect(pulses.latest).toBeNull();
    expect(await ask(3)).toBe(1);
    expect(pulses.latest?.map(({ name, silentDays }) => [name, silentDays])).toEqual([['Aster', 10]]);
    expect(await ask()).toBe(0);
  });

  it('counts anew when a note, an option, the day or a number of repeats changed', async () => {
    const { pulses, ask, index, options, day } = pulsesOf({ 'A.md': account('Aster') });
    await ask();
    index.update('A.md', account('Aster', '## Tasks\n\n- [ ] Sail\n'));
    expect(await ask()).toBe(1);
    expect(pulses.latest?.[0]?.openTasks).toBe(1);
    options.value = { ...defaultOptions(), quietAfterDays: 5 };
    expect(await ask()).toBe(1);
    expect(pulses.latest?.[0]?.isQuiet).toBe(true);
    day.today = '2026-05-02';
    expect(await ask()).toBe(1);
    expect(pulses.latest?.[0]?.silentDays).toBe(11);
    const note = index.get('A.md');
    if (note) pulses.takeRepeats(note, 4);
    expect(await ask()).toBe(1);
    expect(pulses.latest?.[0]?.needsCare).toBe(4);
    if (note) pulses.takeRepeats(note, 4);
    expect(await ask()).toBe(0);
  });

  it('forgets repeats that were found under other options, or in another text', async () => {
    const { pulses, ask, index, options } = pulsesOf({ 'A.md': account('Aster') });
    const note = index.get('A.md');
    if (note) pulses.takeRepeats(note, 4);
    options.value = { ...defaultOptions(), refused: ['x'] };
    await ask();
    expect(pulses.latest?.[0]?.needsCare).toBe(0);
    options.value = defaultOptions();
    index.update('A.md', account('Aster', 'More.\n'));
    await ask();
    expect(pulses.latest?.[0]?.needsCare).toBe(0);
  });

  it('counts nothing while the vault is being read, and tells nothing once it is stopped', async () => {
    const { pulses, another, vault, ask } = pulsesOf(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}.md`, account(`Account ${at}`)])));
    vault.ready = false;
    expect(await ask()).toBe(0);
    vault.ready = true;
    const other = another();
    const isDone = new Promise<void>((resolve) => other.subscribe(resolve));
    pulses.ask();
    other.ask();
    pulses.stop();
    await isDone;
    expect(pulses.latest).toBeNull();
  });
});
