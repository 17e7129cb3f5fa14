import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { shortName } from '../../../src/core/insight/account-names.ts';
import { namesIn } from '../../../src/core/insight/proper-names.ts';
import { AccountRanker, type AccountRanking } from '../../../src/core/insight/rank-accounts.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';
import { misread } from '../language/misread.ts';

const ACCOUNT = (name: string, facts: readonly string[], more = '') => `---\ntype: account\nname: ${name}\n---\n\n# ${name}\n\n## Key Facts\n\n${facts.map((fact) => `- ${fact}\n`).join('')}${more}`;
const TRANSCRIPT = (facts: readonly string[], { title = 'A call', summary = 'They spoke.', more = '' } = {}) =>
  `---\nsource: transcript\ntitle: ${title}\ndate: 2026-02-03\naccount: ""\n${more}---\n\n## Summary\n\n${summary}\n\n## Decisions\n\n- No decisions were recorded.\n\n## Key Information\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`;

const LOOMS = 'Larkspur Mills runs 40 looms in Ghent on two shifts.';
const INES = 'Ines Moreau leads procurement and signs up to €50,000.';
const LEASE = 'The lease of the dye house ends on 2027-03-31.';
const KILN = 'The kiln of Quay Labs reaches 1,300 °C in nine hours.';
const NONE = '\n## Key Decisions\n\n- No decisions were recorded.\n';

function rank(notes: Readonly<Record<string, string>>, path = 't.md'): AccountRanking {
  const index = new VaultIndex(defaultOptions());
  for (const [at, text] of Object.entries(notes)) index.update(at, text);
  const note = index.get(path);
  if (note?.kind !== 'transcript') throw new Error('no transcript');
  return AccountRanker.read(index).rank(note);
}

const ranked = (ranking: AccountRanking) => ranking.candidates.map(({ account }) => account.name);

describe('ranking accounts for a transcript', () => {
  const mills = ACCOUNT('Larkspur Mills', [LOOMS, INES, LEASE], NONE);
  const labs = ACCOUNT('Quay Labs', [KILN], NONE);

  it('is certain of the one account that holds most of what it says', () => {
    const ranking = rank({ 'a.md': mills, 'b.md': labs, 't.md': TRANSCRIPT([LOOMS, INES, LEASE]) });
    expect([ranked(ranking), ranking.isCertain]).toEqual([['Larkspur Mills'], true]);
    expect(ranking.candidates[0]?.evidence[0]).toBe('3 of its 3 facts and decisions stand in the note of Larkspur Mills.');
  });

  it('finds facts in other words and through either garbling', () => {
    const reworded = 'The dye house lease ends on March 31, 2027.';
    for (const encoding of ['windows-1252', 'mac-roman'] as const) {
      const ranking = rank({ 'a.md': mills, 'b.md': labs, 't.md': misread(TRANSCRIPT([INES, KILN.replace('Quay Labs', 'the lab'), reworded]), encoding) });
      expect(ranked(ranking)[0]).toBe('Larkspur Mills');
      expect(ranking.candidates[0]?.evidence[0]).toContain('2 of its 3 facts');
    }
  });

  it('lists every account of a note about several, and is certain of none', () => {
    const ranking = rank({ 'a.md': mills, 'b.md': labs, 't.md': TRANSCRIPT([LOOMS, INES, LEASE, KILN]) });
    expect([ranked(ranking), ranking.isCertain]).toEqual([['Larkspur Mills', 'Quay Labs'], false]);
  });

  it('is not certain where another account is named in the title', () => {
    expect(rank({ 'a.md': mills, 'b.md': labs, 't.md': TRANSCRIPT([LOOMS, INES, LEASE], { title: 'Quay Labs asks' }) }).isCertain).toBe(false);
  });

  it('is not certain where the greater part of what it says is unknown', () => {
    const others = ['The canteen closes at noon.', 'A second forklift was rented.', 'Parking costs 3 euros.', 'The roof leaks.'];
    expect(rank({ 'a.md': mills, 't.md': TRANSCRIPT([LOOMS, INES, LEASE, ...others]) }).isCertain).toBe(false);
  });

  it('answers none where nothing leads to an account; a placeholder leads nowhere', () => {
    const ranking = rank({ 'a.md': mills, 'b.md': labs, 't.md': TRANSCRIPT(['The office moves to the third floor in June.']) });
    expect(ranking).toEqual({ candidates: [], isCertain: false });
  });

  it.each<[string, Parameters<typeof TRANSCRIPT>[1], string]>([
    ['the title', { title: 'Larkspur Mills asks for a price' }, 'Its title names Larkspur Mills.'],
    ['the summary', { summary: 'Somebody of Larkspur Mills called.' }, 'Its summary names Larkspur Mills.'],
    ['a link', { summary: 'See [[Accounts/a|them]].' }, 'It links to a.'],
    ['a tag', { more: 'tags: [customer/larkspur-mills]\n' }, 'It has the tag larkspur-mills.'],
    ['an e-mail address', { summary: 'Mail ines@mail.larkspurmills.example today.' }, 'An e-mail address in it is of larkspur-mills.'],
  ])('suggests the account that %s names, and is not certain of it', (_, clue, evidence) => {
    const ranking = rank({ 'a.md': mills, 'b.md': labs, 't.md': TRANSCRIPT(['The office moves.'], clue) });
    expect([ranked(ranking), ranking.isCertain]).toEqual([['Larkspur Mills'], false]);
    expect(ranking.candidates[0]?.evidence).toContain(evidence);
  });

  it('counts a cut line of Recent Context that begins its Summary', () => {
    const summary = 'Ines Moreau of the mill asked for a second offer, which covers the dye house.';
    const account = ACCOUNT('Larkspur Mills', [], '\n## Recent Context\n\n- 2026-02-03: Ines Moreau of the mill asked for a second offer, which...\n');
    expect(rank({ 'a.md': account, 't.md': TRANSCRIPT(['The office moves.'], { summary }) }).candidates[0]?.evidence).toContain('Recent Context of Larkspur Mills has a line about it.');
  });
});

test.each([
  ['Larkspur Mills', ['Larkspur agreed.', 'At Larkspur, work began.'], 'Larkspur'],
  ['Lantern Quay Press', ['Lantern Quay agreed.', 'Then Lantern Quay paid.'], 'Lantern Quay'],
  ['Lantern Quay Press', ['Lantern Quay Press agreed.'], null],
  ['Larkspur Mills', ['Larkspur agreed once.'], null],
])('%s in %j is shortened to %s', (name, texts, short) => {
  expect(shortName(name, texts)).toBe(short);
});

test.each([
  ['Dr. Ines Moreau met Jan van der Berg.', ['ines moreau', 'jan van der berg']],
  ['The Larkspur plan; On Monday', []],
  ['Ines met Tom', []],
])('names in %s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

/** Labels of a vault: transcript → account. */
const linkLabels = z.record(z.string(), z.object({ account: z.string(), stated: z.boolean() }));
const contextLabels = z.record(z.string(), z.array(z.object({ transcript: z.string() })));

const VAULTS = [
  { name: 'the example vault', root: join(import.meta.dirname, '../../fixtures') },
  { name: 'the labelled vault', root: join(import.meta.dirname, '../../../../shared/dev-vault') },
];

const ABLATIONS: readonly (readonly [string, (text: string) => string])[] = [
  ['as it stands', (text) => text],
  ['without type and tags', (text) => text.replace(/^type:.*\n/m, '').replace(/^tags:\n(?: {2}- .*\n)+/m, '')],
  ['without title and summary', (text) => text.replace(/^title:.*\n/m, '').replace(/^# .*\n/m, '').replace(/^## Summary\n[^#]*/m, '')],
  ['read as Windows-1252', (text) => misread(text, 'windows-1252')],
  ['read as Mac Roman', (text) => misread(text, 'mac-roman')],
];

for (const { name, root } of VAULTS) {
  describe.runIf(existsSync(root))(`on ${name}`, () => {
    const links = existsSync(root) ? linkLabels.parse(JSON.parse(readFileSync(join(root, 'links.json'), 'utf8'))) : {};
    const context = existsSync(root) ? contextLabels.parse(JSON.parse(readFileSync(join(root, 'context.json'), 'utf8'))) : {};

    it.each(ABLATIONS)('ranks the right account first and is certain of no other: %s', (_, change) => {
      const index = new VaultIndex(defaultOptions());
      for (const folder of ['Accounts', 'Transcripts']) {
        for (const file of readdirSync(join(root, 'vault', folder))) {
          const text = readFileSync(join(root, 'vault', folder, file), 'utf8');
          index.update(`${folder}/${file}`, folder === 'Transcripts' ? change(text) : text);
        }
      }
      const ranker = AccountRanker.read(index);
      const wrong: string[] = [];
      for (const [path, { account }] of Object.entries(links)) {
        const note = index.get(path);
        if (note?.kind !== 'transcript') throw new Error(`${path} is no transcript`);
        const ranking = ranker.rank(note);
        const several = Object.keys(context).filter((one) => context[one]?.some(({ transcript }) => transcript === path));
        const isRight = (account === '' || ranked(ranking)[0] === account) && several.every((one) => ranked(ranking).includes(one));
        if (!isRight || (ranking.isCertain && (account === '' || several.length > 1))) wrong.push(`${path}: ${ranked(ranking).join()} ${ranking.isCertain}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}
