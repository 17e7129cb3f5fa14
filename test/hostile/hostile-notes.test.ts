import { describe, expect, it } from 'vitest';
import { dedupe } from '../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../src/core/operations/operation.ts';
import { defaultOptions } from '../../src/core/options.ts';
import { VaultIndex } from '../../src/core/vault/vault-index.ts';
import { checkNotes, newReport, type Difference, type Note } from '../lossless/check-notes.ts';
import { VARIANTS } from '../lossless/variants.ts';
import { NAUGHTY } from './naughty-strings.ts';

const PLAIN = VARIANTS.slice(0, 1);

function differences(notes: readonly Note[]): readonly Difference[] {
  const report = newReport();
  checkNotes(notes, defaultOptions(), report, { variants: PLAIN });
  expect(report.counts.planned).toBeGreaterThanOrEqual(notes.length);
  return report.differences;
}

/** An account and a transcript that hold a string everywhere: quoted as YAML wants it, or as it stands. */
function notesWith(text: string, at: number): Note[] {
  const quoted = JSON.stringify(text);
  const value = at % 2 === 0 ? quoted : text;
  const day = String(1 + (at % 28)).padStart(2, '0');
  return [
    { path: `Accounts/${at}.md`, text: `---\ntype: account\nname: ${value}\naliases: [${quoted}]\nlast_contact: ${value}\ntags: ${quoted}\n${value}: ${quoted}\n---\n\n# ${text}\n\n## Key Facts\n\n- ${text}\n- The contract with ${text} ends in May.\n- ${text}\n\n## Recent Context\n\n- 2026-02-${day}: ${text}\n- 2026-02-${day}: Mentioned in: ${text}\n\n## ${text}\n\n- ${text}\n` },
    { path: `Transcripts/${at}.md`, text: `---\ntype: transcript\ntitle: ${quoted}\ndate: 2026-02-${day}\naccount: ${at % 3 === 0 ? '' : value}\ntags:\n  - account/\n  - ${value}\n---\n\n# ${text}\n\n**Account**: [[]]\n\n## Summary\n\n${text}\n\n## Key Information\n\n- ${text}\n- The contract with ${text} ends in May.\n` },
  ];
}

it('naughty strings, as account, title, bullet, heading, property and key, keep every byte through every operation', () => {
  // A vault each, so that one string's notes are held against one another and not against all.
  const found = Array.from({ length: Math.ceil(NAUGHTY.length / 20) }, (_, n) => NAUGHTY.slice(n * 20, n * 20 + 20).flatMap((text, at) => notesWith(text, n * 20 + at))).flatMap(differences);
  expect(found).toEqual([]);
});

const account = (body: string, properties = ''): Note => ({ path: 'a.md', text: `---\ntype: account\nname: Norlake\n${properties}---\n\n# Norlake\n\n## Key Facts\n\n${body}` });

/** An account that facts can move to. */
const OTHER: Note = { path: 'b.md', text: '---\ntype: account\nname: Corvane\n---\n\n# Corvane\n\n## Key Facts\n\n- The kiln is hot.\n' };

describe('large and twisted notes', () => {
  it.each<[string, Note]>([
    ['200,000 paragraphs in a section', account('- a\n- a\n\n' + 'b\n\n'.repeat(200_000))],
    ['200,000 pieces of code in a line', account(`- itâ€™s\n- ${'`a` '.repeat(200_000)}\n`)],
    ['bullets 2,000 deep', account(Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth)}- a ${depth}\n`).join(''))],
    ['two bullets of 1 MB', account(`- ${'some words '.repeat(100_000)}\n- ${'some words '.repeat(100_000)}more\n`)],
    ['100,000 spaces', account(`- a${' '.repeat(100_000)}b\n- a b\n`)],
    ['100,000 marks on one letter', account(`- Z${'\u0334\u0317'.repeat(50_000)}\n- b\n`, `aliases: [Z${'\u0334\u0317'.repeat(50_000)}]\n`)],
    ['an account of 100,000 words', account('- a\n', `aliases: [b]\n`.replace('b', 'Norlake '.repeat(100_000)))],
    ['fences that nothing closes', account('- a\n\n```\n~~~\n'.repeat(10_000))],
    ['an alias bomb', account('- a\n', `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`)],
    ['a bullet of 5 MB', account(`- ${'Alma Reyes signed for the pumps. '.repeat(160_000)}\n- Alma Reyes signed.\n`)],
    ['40,000 sentences in a paragraph', account(`${'Alma Reyes signed for pump 7. The kiln of Corvane is hot.\n'.repeat(20_000)}\n- Alma Reyes signed for pump 7.\n`)],
    ['2,000 sections of one heading', account(`- The kiln of Corvane is hot.\n- a\n\n## Key Facts\n\n`.repeat(2_000))],
    ['5,000 names of one letter', account(`- A B is C.\n- ${'A B '.repeat(400)}\n- Corvane ${'A '.repeat(400)}\n`, `aliases: [${'A, B, '.repeat(2_500)}]\n`)],
    ['a cycle', account('- a\n', 'a: &a [*a]\nb: &b {c: *b}\n')],
    ['lists 100,000 deep in properties', account('- a\n', `a: ${'['.repeat(100_000)}\n`)],
  ])('%s', (_name, note) => {
    expect(differences([note, OTHER])).toEqual([]);
  });

  const NAMES = ['__proto__', 'constructor', 'toString', 'A', 'a', '(a+)+$', '.*', '[', '$&', 'C++', '|', '-', '🪨', 'Norlake', 'norlake', 'No\u0301rlake'];
  const DATES = ['0000-00-00', '0001-01-01', '9999-12-31', '2026-02-30', '2024-02-29', '2026-13-01', '-2026-01-01', '99999-01-01', '2026', '"2026-02-03T25:61"'];
  const vault = NAMES.flatMap((name, at): Note[] => {
    const [quoted, other, date] = [JSON.stringify(name), NAMES[(at + 1) % NAMES.length] ?? '', DATES[at % DATES.length] ?? ''];
    const facts = `- ${other} has 3 kilns in Bran.\n- ${other} has 4 kilns in Bran.\n- Mia Ohm of ${other} returns on ${date}.\n- Mia Ohm of ${name} is away until ${date}, for the next two weeks.\n`;
    return [
      { path: `Accounts/${at}.md`, text: `---\ntype: account\nname: ${quoted}\naliases: [${quoted}, Shared, S]\nlast_contact: ${date}\n---\n\n## Key Facts\n\n${facts}\n## Key Facts\n\n${facts}\n## Recent Context\n\n- ${date}: Mia Ohm showed the kiln.\n- ${date}: Mentioned in: Visit of ${name}\n` },
      { path: `Transcripts/${at}.md`, text: `---\ntype: transcript\ntitle: ${JSON.stringify(`Visit of ${name}`)}\ndate: ${date}\naccount: ${quoted}\nparticipants: [${quoted}]\n---\n\n## Summary\n\nMia Ohm showed the kiln. ${other} was there.\n\n## Key Information\n\n${facts}\n## Action Items\n\n- [?] Ask ${name}. 📅 ${date} #task\n- [ ] Ask ${other} by ${date}.\n` },
    ];
  });

  it.each(['2024-02-29', '2026-12-31'])('accounts that share odd names, and dates that no calendar has, on %s', (today) => {
    const report = newReport();
    checkNotes(vault, defaultOptions(), report, { variants: PLAIN, today });
    expect(report.differences).toEqual([]);
    expect(report.counts.byHand).toBeGreaterThan(100);
  });

  it('keys that objects inherit are properties like others, and reach no prototype', () => {
    const index = new VaultIndex(defaultOptions());
    const { path, text } = account('- a\n', '__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n');
    index.update(path, text);
    expect(index.get(path)?.frontmatter.values.has('__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(index.accounts()).toMatchObject([{ name: 'Norlake' }]);
  });

  it('a bullet beyond the limit is compared by its exact words alone, and named with its line', () => {
    const long = 'Alma Reyes signed for the pumps. '.repeat(400);
    const { path, text } = account(`- ${long}\n- ${long}Again.\n- ${long}\n- Short.\n`);
    const options = defaultOptions();
    const index = new VaultIndex(options);
    index.update(path, text);
    const [plan] = planOperation(dedupe, { index, paths: [path], today: '2026-06-01', options }).notes;
    expect(plan?.changes.map(({ remove, confidence }) => [remove[0]?.line, confidence])).toEqual([[12, 'certain']]);
    expect(plan?.diagnostics).toMatchObject([10, 11, 12].map((line) => ({ code: 'long-bullet', line, message: expect.stringContaining('10000 characters') as string })));
  });
});
