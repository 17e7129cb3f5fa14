import { describe, expect, it } from 'vitest';
import { newAccountNote } from '../../src/core/dashboard/new-account-note.ts';
import { parseNote } from '../../src/core/markdown/parse-note.ts';
import { readNote } from '../../src/core/model/read-note.ts';
import { defaultOptions } from '../../src/core/options.ts';
import { parseEntry, serializeEntry } from '../../src/core/plan/journal-record.ts';
import { writeCopy } from '../../src/core/plan/recover-text.ts';
import { MemoryVault } from '../core/plan/memory-vault.ts';
import { NAUGHTY } from './naughty-strings.ts';

/** A note is made of a name in two places: a copy of a kept text, by the path of its note, and an empty account note. */
describe('a copy of a kept text', () => {
  it.each(['../../x.md', '..\\..\\x.md', '/etc/x.md', '\\x.md', 'C:\\x.md', 'c:x.md', 'a/../../x.md', '..', ''])('is never made of a record that names %j', (path) => {
    expect(parseEntry(serializeEntry({ operation: 'dedupe', notes: [{ path, before: 'a', after: 'b' }] }))).toMatchObject({ ok: false, message: 'it names a note outside the vault' });
  });

  it.each(['Accounts/CON.md', 'Accounts/a..md', 'Accounts/a .md', 'Accounts/a.b', 'Accounts/.md', `Accounts/${'x'.repeat(250)}.md`])('stands beside the note %j', async (path) => {
    const vault = new MemoryVault({});
    const copy = await writeCopy(vault.store, { record: 'r', operation: 'dedupe', path, text: 'a', written: null });
    expect(copy.ok && copy.path).toMatch(/^Accounts\/[^/\\]+ \(before dedupe\)/);
    expect([...vault.notes.values()]).toEqual(['a']);
  });
});

describe('an empty account note', () => {
  it.each(NAUGHTY.filter((name) => name.trim() !== '' && !/[\r\n\u0085\u2028\u2029\v\f]/.test(name)).map((name) => [name.slice(0, 40), name]))('keeps the name %j in its properties and in one heading', (_short, name) => {
    const text = newAccountNote(name, defaultOptions());
    expect(parseNote(text).sections.map(({ heading }) => heading?.level ?? 0)).toEqual([0, 1, 2, 2, 2]);
    const note = readNote('a.md', text, defaultOptions());
    expect(note.kind === 'account' && note.account.name).toBe(name.trim());
  });
});
