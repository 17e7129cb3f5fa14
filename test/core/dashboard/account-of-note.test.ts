import { describe, expect, it } from 'vitest';
import { accountChoices, accountOfNote } from '../../../src/core/dashboard/account-of-note.ts';
import { newAccountNote } from '../../../src/core/dashboard/new-account-note.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

function vault(): VaultIndex {
  const index = new VaultIndex(defaultOptions());
  index.update('Accounts/Brightwater Ltd.md', '---\ntype: account\nname: Brightwater\naliases: [BW]\n---\n');
  index.update('Accounts/aster.md', '---\ntype: account\nname: aster\n---\n');
  index.update('Readme.md', 'Nothing of ours.\n');
  return index;
}

describe('accountOfNote', () => {
  it.each([
    ['its name', 'Brightwater'],
    ['its name in another case', 'brightwater'],
    ['an alias', 'BW'],
    ['its file name', 'Brightwater Ltd'],
    ['a link', '"[[Brightwater]]"'],
    ['a link with path and alias', '"[[Accounts/Brightwater Ltd|Brightwater]]"'],
  ])('leads a transcript to its account by %s', (_name, account) => {
    const index = vault();
    index.update('T.md', `---\ntype: meeting\naccount: ${account}\n---\n`);
    expect(accountOfNote(index, 'T.md')).toBe('Accounts/Brightwater Ltd.md');
  });

  it.each([
    ['nothing', '""'],
    ['an empty link', '"[[]]"'],
    ['a stranger', 'Copperfield'],
  ])('leads a transcript of %s nowhere', (_name, account) => {
    const index = vault();
    index.update('T.md', `---\ntype: meeting\naccount: ${account}\n---\n`);
    expect(accountOfNote(index, 'T.md')).toBeNull();
  });

  it('leads an account to itself and any other note nowhere', () => {
    expect(accountOfNote(vault(), 'Accounts/aster.md')).toBe('Accounts/aster.md');
    expect(accountOfNote(vault(), 'Readme.md')).toBeNull();
    expect(accountOfNote(vault(), 'Gone.md')).toBeNull();
  });
});

describe('accountChoices', () => {
  it('is by name whatever the case', () => {
    expect(accountChoices(vault()).map((choice) => choice.name)).toEqual(['aster', 'Brightwater']);
  });
});

describe('newAccountNote', () => {
  it('is read as an account with empty sections', () => {
    const index = new VaultIndex(defaultOptions());
    index.update('New account.md', newAccountNote('New account', defaultOptions()));
    const note = index.get('New account.md');
    expect(note?.kind).toBe('account');
    expect(note?.entries.sections.map(({ kind, entries }) => [kind, entries.length])).toEqual([
      ['fact', 0],
      ['context', 0],
      ['decision', 0],
    ]);
    expect(note?.diagnostics).toEqual([]);
  });
});
