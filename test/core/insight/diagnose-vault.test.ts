import { describe, expect, it } from 'vitest';
import { diagnoseAccountSteps, diagnoseVaultSteps } from '../../../src/core/insight/diagnose-vault.ts';
import { runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const account = (properties: string, body = ''): string => `---\ntype: account\nname: Quay Labs\n${properties}---\n${body}`;
const context = (...lines: readonly string[]): string => `\n## Recent Context\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const transcript = (of: string, body = ''): string => `---\ntype: customer\ntitle: Kick-off\ndate: 2026-02-03\naccount: ${of}\n---\n${body}`;
const MENTION = '2026-02-03: Mentioned in: Kick-off';

function indexOf(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(defaultOptions());
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  return index;
}

function diagnose(notes: Readonly<Record<string, string>>): string[] {
  return runSteps(diagnoseVaultSteps(indexOf(notes))).flatMap(({ path, diagnostics }) => diagnostics.map(({ code, line, message }) => `${path}:${line} ${code}: ${message}`));
}

const cases: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
  ['a sound vault', { 'a.md': account("last_contact: '2026-02-03'\n", context(MENTION)), 't.md': transcript('Quay Labs'), 'other.md': '- [ ] 📅 TBD â€™' }, []],
  ['a transcript without account', { 'a.md': account('', context(MENTION)), 't.md': transcript('"[[]]"') }, ['t.md:5 transcript-without-account: This transcript names no account.']],
  ['a transcript of an account without note', { 'a.md': account('', context(MENTION)), 't.md': transcript('Aster') }, ['t.md:5 unknown-account: No note of the vault is the account "Aster".']],
  [
    'two accounts of one name',
    { 'a.md': account(''), 'b.md': account('aliases: [QL]\n'), 'c.md': account('aliases: [ql, Labs]\n').replace('Quay Labs', 'Aster') },
    [
      'a.md:3 shared-account-name: "Quay Labs" is also a name or an alias of b.md.',
      'b.md:3 shared-account-name: "Quay Labs" is also a name or an alias of a.md.',
      'b.md:4 shared-account-name: "QL" is also a name or an alias of c.md.',
      'c.md:4 shared-account-name: "ql" is also a name or an alias of b.md.',
    ],
  ],
  ['a last contact that a transcript outdates', { 'a.md': account("last_contact: '2026-01-31'\n", context(MENTION)), 't.md': transcript('Quay Labs') }, ['a.md:4 outdated-last-contact: last_contact is 2026-01-31, but the newest contact is of 2026-02-03.']],
  ['a last contact that a line outdates', { 'a.md': account("last_contact: '2026-01-31'\n", context('2026-03-01: They called.')) }, ['a.md:4 outdated-last-contact: last_contact is 2026-01-31, but the newest contact is of 2026-03-01.']],
  ['a mention is no contact', { 'a.md': account("last_contact: '2026-01-31'\n", context(MENTION)), 'b.md': account('').replace('Quay Labs', 'Aster'), 't.md': transcript('Aster') }, []],
  ['a line without transcript', { 'a.md': account('', context(MENTION, 'By hand.', '2026-03-01: By hand, too.')) }, ['a.md:8 context-without-transcript: This line of Recent Context leads to no transcript of the vault, or to several alike.']],
  ['a transcript without a line', { 'a.md': account('', context('By hand.')), 't.md': transcript('Quay Labs') }, ["t.md:1 transcript-without-line: No line of any account's Recent Context tells of this transcript."]],
  ['broken frontmatter', { 'a.md': '---\ntags:\n  - a\n b: [\n---\n' }, ["a.md:4 broken-frontmatter: The frontmatter can't be read as YAML: "]],
  ['garbled text', { 'a.md': account('', '\n```\nâ€™\n```\n\nThe shipâ€™s clock.\nGdaÅ„sk\n') }, ['a.md:10 garbled-text: 2 places of this note were read in the wrong encoding: "â€™" for "’".']],
  ['a task without a date', { 'a.md': account('', '\n## Action Items\n\n- [?] Call them 📅 TBD #task\n') }, ['a.md:8 task-date-tbd: "📅 TBD" is no date: the Tasks plugin reads no due date and keeps it as words.']],
];

describe('diagnoseVault', () => {
  it.each(cases)('%s', (_, notes, expected) => {
    const found = diagnose(notes);
    expect(found.map((line, at) => (expected[at]?.endsWith(': ') ? line.slice(0, expected[at].length) : line))).toEqual(expected);
  });
});

it('tells of one account what the vault knows of it', () => {
  const index = indexOf({ 'a.md': account("last_contact: '2026-01-31'\n", context('2026-02-01: Mentioned in: Gone')), 't.md': transcript('Quay Labs') });
  const note = index.get('a.md');
  expect(note?.kind === 'account' && runSteps(diagnoseAccountSteps(note, index)).map(({ code, line }) => [code, line])).toEqual([['outdated-last-contact', 4], ['context-without-transcript', 9]]);
});
