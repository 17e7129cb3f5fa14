import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherAccountSteps, type Misplaced } from '../../../src/core/insight/other-account.ts';
import { runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';
import { IN_PLACE, MISPLACED } from './other-account-rows.ts';

const VAULT = 'test/fixtures/vault';
const OPTIONS = defaultOptions();

function loadIndex(): VaultIndex {
  const index = new VaultIndex(OPTIONS);
  for (const path of readdirSync(VAULT, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.md')) index.update(path, readFileSync(join(VAULT, path), 'utf8'));
  }
  return index;
}

const index = loadIndex();
const pathOf = (name: string): string => index.accountNamed(name)?.path ?? '';

function find(name: string, options = OPTIONS): Misplaced[] {
  const account = index.accountNamed(name);
  if (!account) throw new Error(`no ${name}`);
  return runSteps(otherAccountSteps(index, account, options));
}

/** What is said of a bullet that is added to the Key Facts of a note. */
function findAdded(name: string, text: string): Misplaced[] {
  const path = pathOf(name);
  const before = readFileSync(join(VAULT, path), 'utf8');
  index.update(path, before.replace('## Key Facts\n', `## Key Facts\n\n- ${text}\n`));
  try {
    return find(name);
  } finally {
    index.update(path, before);
  }
}

describe('facts about another account', () => {
  const rows = Object.entries(MISPLACED).flatMap(([to, some]) => some.map(([from, text]) => [from, text, to] as const));

  it.each(rows)('%s: %s → %s', (from, text, to) => {
    expect(findAdded(from, text).map(({ account, entry }) => [account.name, entry.text])).toEqual([[to, text]]);
  });

  it.each(IN_PLACE)('%s: %s stays', (from, text) => {
    expect(findAdded(from, text)).toEqual([]);
  });

  it.each(index.accounts().map(({ name }) => name))('finds nothing in the note of %s as it is', (name) => {
    expect(find(name)).toEqual([]);
  });
});

/** A small vault: facts by account, and transcripts by what they say. */
function smallVault(accounts: Readonly<Record<string, readonly string[]>>, transcripts: readonly { account: string; title: string; fact: string }[] = []): VaultIndex {
  const small = new VaultIndex(OPTIONS);
  for (const [name, facts] of Object.entries(accounts)) small.update(`${name}.md`, `---\ntype: account\nname: ${name}\n---\n\n## Key Facts\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`);
  for (const { account, title, fact } of transcripts) small.update(`${title}.md`, `---\nsource: transcript\ntitle: ${title}\naccount: "${account}"\n---\n\n## Key Information\n\n- ${fact}\n`);
  return small;
}

function findIn(small: VaultIndex, name: string): Misplaced[] {
  const account = small.accountNamed(name);
  return account ? runSteps(otherAccountSteps(small, account, OPTIONS)) : [];
}

describe('what the transcripts say of it', () => {
  const SITE = 'The mill in Ostrava stood still for two days because of Corvane Kilns.';
  const accounts = { 'Dellbrook Mills': ['Dellbrook Mills has 40 looms.', SITE], 'Corvane Kilns': ['Corvane Kilns fires bricks at 1,100 °C.'] };

  it('decides where the bullet alone leaves it open', () => {
    expect(findIn(smallVault(accounts), 'Dellbrook Mills')).toEqual([]);
    const [found] = findIn(smallVault(accounts, [{ account: 'Corvane Kilns', title: 'A call', fact: SITE }]), 'Dellbrook Mills');
    expect(found).toMatchObject({ account: { name: 'Corvane Kilns' }, reason: 'It names Corvane Kilns and not Dellbrook Mills. The transcripts that say it do not name Dellbrook Mills.' });
  });

  it('keeps a bullet that was said about the account of its note', () => {
    const SAID = 'Corvane Kilns has 300 staff.';
    const misplaced = { ...accounts, 'Dellbrook Mills': ['Dellbrook Mills has 40 looms.', SAID] };
    expect(findIn(smallVault(misplaced), 'Dellbrook Mills').map(({ entry }) => entry.text)).toEqual([SAID]);
    expect(findIn(smallVault(misplaced, [{ account: 'Dellbrook Mills', title: 'A call', fact: SAID }]), 'Dellbrook Mills')).toEqual([]);
  });
});

describe('accounts that every note speaks of', () => {
  const LOOMS = 'Dellbrook Mills has 40 looms.';

  it('are none that a bullet is about, where the note has much to do with them', () => {
    const ties = ['Corvane Kilns visited Dellbrook Mills in May.', 'Dellbrook Mills met Corvane Kilns in June.', 'Corvane Kilns wrote to Dellbrook Mills.', 'Dellbrook Mills thanked Corvane Kilns.'];
    const told = 'Corvane Kilns closes in August.';
    const vault = (count: number): VaultIndex => smallVault({ 'Dellbrook Mills': [LOOMS, told, ...ties.slice(0, count)], 'Corvane Kilns': [] });
    expect(findIn(vault(1), 'Dellbrook Mills').map(({ entry }) => entry.text)).toEqual([told]);
    expect(findIn(vault(4), 'Dellbrook Mills')).toEqual([]);
  });

  it('are none where notes of many others name them', () => {
    const others = Object.fromEntries(['Ashgrove Foods', 'Birchhead Tiles', 'Cobblewick Inns'].map((name) => [name, ['Corvane Kilns sent a letter.', 'Corvane Kilns called in May.']]));
    expect(findIn(smallVault({ 'Dellbrook Mills': [LOOMS, 'Corvane Kilns closes in August.'], 'Corvane Kilns': [], ...others }), 'Dellbrook Mills')).toEqual([]);
  });

  it('nor is anything offered in a note about many of them', () => {
    const names = ['Ashgrove Foods', 'Birchhead Tiles', 'Cobblewick Inns'];
    const accountsOf = (count: number): Record<string, string[]> => ({ 'Dellbrook Mills': [LOOMS, ...names.slice(0, count).map((name) => `${name} has 300 staff.`)], ...Object.fromEntries(names.map((name) => [name, []])) });
    expect(findIn(smallVault(accountsOf(2)), 'Dellbrook Mills')).toHaveLength(2);
    expect(findIn(smallVault(accountsOf(3)), 'Dellbrook Mills')).toEqual([]);
  });
});

it('offers nothing that a person said to keep, wherever the line stands and however it is written', () => {
  const told = 'Corvane Kilns closes in August.';
  const small = smallVault({ 'Dellbrook Mills': ['Dellbrook Mills has 40 looms.', told], 'Corvane Kilns': [] });
  const [found] = findIn(small, 'Dellbrook Mills');
  small.update('Dellbrook Mills.md', `---\ntype: account\n---\n\n## Key Facts\n\n- **${told}**\n`);
  const account = small.accountNamed('Dellbrook Mills');
  expect(account && runSteps(otherAccountSteps(small, account, { ...OPTIONS, refused: [found?.decisionKey ?? ''] }))).toEqual([]);
});

it('takes a name that is a word of the language for a name only beside another clue', () => {
  expect(findIn(smallVault({ 'Dellbrook Mills': ['Target dates moved to May.'], Target: ['Target has 300 staff.'] }), 'Dellbrook Mills')).toEqual([]);
});

it.each(['Competitors', 'Partners and suppliers', 'What Corvane Kilns does'])('leaves what stands below the heading %s', (heading) => {
  const told = 'Corvane Kilns closes in August.';
  const small = smallVault({ 'Dellbrook Mills': [], 'Corvane Kilns': [] });
  const write = (title: string): void => small.update('Dellbrook Mills.md', `---\ntype: account\n---\n\n## Key Facts\n\n- Dellbrook Mills has 40 looms.\n\n### ${title}\n\n- ${told}\n`);
  write('News');
  expect(findIn(small, 'Dellbrook Mills').map(({ entry }) => entry.text)).toEqual([told]);
  write(heading);
  expect(findIn(small, 'Dellbrook Mills')).toEqual([]);
});
