/** Something that nobody writes by hand, of a size: the body of a section, or whole notes. */
export interface HostileText {
  readonly name: string;
  /** The largest size that is measured. */
  readonly most: number;
  /** An account note and a transcript without account that hold it. */
  of(size: number): { account: string; transcript: string };
}

const times = (count: number, of: (n: number) => string): string => Array.from({ length: count }, (_, n) => of(n)).join('');

const PEOPLE = ['Alma Reyes', 'Jonas Weiß', 'Mei Tanaka', 'Omar Haddad', 'Lucie Novak'];
const fact = (n: number): string => `${PEOPLE[n % PEOPLE.length]} signed contract ${n * 7919 % 99991} with site ${n.toString(36)}k for ${n % 13} of ${n % 17} pumps`;

function notes(body: string, frontmatter = ''): { account: string; transcript: string } {
  return {
    account: `---\ntype: account\nname: Norlake Pumps\n${frontmatter}---\n\n# Norlake Pumps\n\n## Key Facts\n\n${body}`,
    transcript: `---\ntype: transcript\ntitle: Visit\ndate: 2026-02-03\n${frontmatter}---\n\n# Visit\n\n**Account**: [[]]\n\n## Summary\n\nNorlake Pumps had a visit.\n\n## Key Information\n\n${body}`,
  };
}

const bodies: readonly [name: string, most: number, body: (size: number) => string][] = [
  ['bullets', 100_000, (size) => times(size, (n) => `- ${fact(n)}\n`)],
  ['equal bullets', 100_000, (size) => '- Alma Reyes signed the contract.\n'.repeat(size)],
  ['empty bullets', 100_000, (size) => '- \n'.repeat(size)],
  ['nested bullets', 2_000, (size) => times(size, (n) => `${'  '.repeat(n)}- ${fact(n)}\n`)],
  ['words in a bullet', 200_000, (size) => `- ${times(size, (n) => `${fact(n).split(' ')[n % 8]} `)}\n`],
  ['two long bullets', 100_000, (size) => [0, 1].map((n) => `- ${times(size / 10, fact)} at ${n} o'clock\n`).join('')],
  ['one long word', 1_000_000, (size) => `- ${'a'.repeat(size)}\n- ${'a'.repeat(size)}b\n`],
  ['hyphens in a word', 1_000_000, (size) => `- ${'a-'.repeat(size / 2)}b\n`],
  ['dots in a word', 1_000_000, (size) => `- ${'a.'.repeat(size / 2)}b\n- ${'a/b.'.repeat(size / 4)}\n`],
  ['apostrophes', 1_000_000, (size) => `- ${"'".repeat(size)}\n- ${"a'".repeat(size / 2)}\n`],
  ['spaces', 1_000_000, (size) => `- a${' '.repeat(size)}b${'\t'.repeat(size)}\n`],
  ['no-break spaces', 1_000_000, (size) => `- a${'\u00A0'.repeat(size)}b\n`],
  ['line separators', 1_000_000, (size) => `- a${'\u2028'.repeat(size)}b\n`],
  ['combining marks', 1_000_000, (size) => `- Z${'\u0334\u0317'.repeat(size / 2)}algo\n`],
  ['lone surrogates', 1_000_000, (size) => `- a${'\uD83D'.repeat(size / 2)}${'\uDE00'.repeat(size / 2)}\n`],
  ['NULs', 1_000_000, (size) => `- a${'\0'.repeat(size)}b\n`],
  ['right-to-left marks', 1_000_000, (size) => `- a${'\u202E\u200F'.repeat(size / 2)}b\n`],
  ['zero-width joiners', 1_000_000, (size) => `- ${'\u{1F469}\u200D'.repeat(size / 4)}b\n`],
  ['digits', 1_000_000, (size) => `- ${'1'.repeat(size)}\n- ${'1,'.repeat(size / 2)}\n`],
  ['figures', 100_000, (size) => `- ${times(size / 5, (n) => `${n}, `)}\n- ${times(size / 5, (n) => `$${n}k `)}\n`],
  ['dates', 100_000, (size) => `- ${times(size / 11, (n) => `2026-01-${10 + (n % 20)} `)}\n- ${'March 5, '.repeat(size / 9)}\n`],
  ['dollar signs', 1_000_000, (size) => `- ${'$'.repeat(size)}\n- ${'€ '.repeat(size / 2)}\n`],
  ['brackets', 1_000_000, (size) => `- ${'['.repeat(size)}\n- ${'('.repeat(size)}\n- ${'<'.repeat(size)}\n`],
  ['open links', 1_000_000, (size) => `- ${'[['.repeat(size / 2)}\n- ${'[a]('.repeat(size / 4)}\n- ${'![['.repeat(size / 3)}\n`],
  ['links', 500_000, (size) => `- ${'[[a|b]] '.repeat(size / 8)}\n- ${'[a](b) '.repeat(size / 7)}\n`],
  ['stars', 1_000_000, (size) => `- a${'*'.repeat(size)}\n- ${'*a'.repeat(size / 2)}\n- ${'_a_'.repeat(size / 3)}\n- ${'~~'.repeat(size / 2)}\n`],
  ['backticks', 1_000_000, (size) => `- ${'`'.repeat(size)}\n- ${'` '.repeat(size / 2)}\n\n${'`a` '.repeat(size / 4)}\n`],
  ['backtick runs', 1_000_000, (size) => { let run = ''; for (let n = 1; run.length < size; n += 1) run += `${'`'.repeat(n)} `; return `- ${run}\n`; }],
  ['open fences', 500_000, (size) => '- a\n\n```\n~~~\n'.repeat(size / 13)],
  ['fences in bullets', 500_000, (size) => '- a\n  ```\n  b\n'.repeat(size / 14)],
  ['comments', 500_000, (size) => '- a %% b\n'.repeat(size / 9)],
  ['formulas', 500_000, (size) => '- a $$ b\n'.repeat(size / 9)],
  ['tags', 500_000, (size) => `- ${'#a '.repeat(size / 3)}\n- ${'#'.repeat(size)}\n`],
  ['addresses', 500_000, (size) => `- ${'https://a.b/c '.repeat(size / 14)}\n- ${'a@b.c '.repeat(size / 6)}\n- ${'https://'.repeat(size / 8)}\n- ${'a@'.repeat(size / 2)}\n`],
  ['entities', 500_000, (size) => `- ${'&amp;'.repeat(size / 5)}\n- ${'&'.repeat(size)}\n- ${'\\'.repeat(size)}\n`],
  ['task fields', 500_000, (size) => `- a ${'📅 2026-01-05 '.repeat(size / 14)}\n\n## Tasks\n\n- [ ] ${'📅 2026-01-05 '.repeat(size / 14)}\n- [?] ${'#a 📅 '.repeat(size / 6)}\n`],
  ['garbled', 200_000, (size) => `- ${'itâ€™s '.repeat(size / 6)}\n`],
  ['garbled links', 200_000, (size) => `- ${'[[MÃ¼ller]] '.repeat(size / 12)}\n`],
  ['garbled for ever', 200_000, (size) => `- ${'Ã'.repeat(size)}\n- ${'â€'.repeat(size / 2)}\n- ${'ÃƒÂ'.repeat(size / 4)}\n`],
  ['sections', 20_000, (size) => times(size, (n) => `- ${fact(n)}\n- ${fact(n)}\n\n## Key Facts\n\n`)],
  ['headings', 100_000, (size) => times(size, (n) => `## Heading ${n}\n\n- itâ€™s\n\n`)],
  ['context lines', 20_000, (size) => `\n## Recent Context\n\n${times(size, (n) => `- 2026-0${1 + (n % 6)}-1${n % 10}: ${fact(n)}\n`)}`],
  ['mentions', 20_000, (size) => `\n## Recent Context\n\n${times(size, (n) => `- 2026-0${1 + (n % 6)}-1${n % 10}: Mentioned in: Visit ${n}...\n`)}`],
  ['decisions', 20_000, (size) => `\n## Key Decisions\n\n${times(size, (n) => `- ${fact(n)}\n`)}`],
  ['placeholders', 100_000, (size) => '- No decisions were recorded.\n'.repeat(size)],
  ['not a placeholder', 200_000, (size) => `- ${'no decisions were recorded or '.repeat(size / 30)}\n- ${'none '.repeat(size / 5)}\n- ${'n/a, '.repeat(size / 5)}\n`],
  ['sentences', 200_000, (size) => `- ${'He signed. '.repeat(size / 11)}\n- ${'a; '.repeat(size / 3)}\n- ${'and '.repeat(size / 4)}\n`],
  ['lone CRs', 200_000, (size) => '- a b c\r'.repeat(size / 8)],
];

const properties: readonly [name: string, most: number, frontmatter: (size: number) => string][] = [
  ['properties', 200_000, (size) => times(size / 10, (n) => `k${n}: v${n}\n`)],
  ['garbled properties', 20_000, (size) => times(size / 12, (n) => `k${n}: itâ€™s\n`)],
  ['broken properties', 200_000, (size) => `a: [\n${times(size / 10, (n) => `k${n}: 'v${n}\n`)}`],
  ['aliases of a value', 200_000, (size) => `a: &a [x]\nb: [${'*a, '.repeat(size / 4)}]\n`],
  ['alias bomb', 40, (size) => `a0: &a0 [x, x]\n${times(size, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}`],
  ['cycle', 1, () => 'a: &a [*a]\nb: &b {c: *b}\n'],
  ['prototype keys', 100_000, (size) => `__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n${times(size / 20, (n) => `toString${n}: __proto__\n`)}`],
  ['nested lists', 100_000, (size) => `a: ${'['.repeat(size)}\n`],
  ['nested maps', 100_000, (size) => `a: ${'{b: '.repeat(size / 4)}\n`],
  ['indented maps', 2_000, (size) => `a:\n${times(size, (n) => `${' '.repeat(n + 1)}b:\n`)}`],
  ['an open quote', 1_000_000, (size) => `a: "${'x '.repeat(size / 2)}\n`],
  ['a block of text', 1_000_000, (size) => `a: |\n${'  x\n'.repeat(size / 4)}`],
  ['a long name', 1_000_000, (size) => `aliases: [${'x'.repeat(size)}]\n`],
  ['names', 100_000, (size) => `aliases: [${times(size / 10, (n) => `name ${n}, `)}]\n`],
  ['tags in properties', 200_000, (size) => `tags: [${times(size / 10, (n) => `account/${n}, `)}]\n`],
  ['spaces in a property', 1_000_000, (size) => `aliases: a${' '.repeat(size)}b\naccount:${' '.repeat(size)}\n`],
  ['commas in a property', 1_000_000, (size) => `aliases: ${','.repeat(size)}\ntags: ${' ,'.repeat(size / 2)}\n`],
  ['keys with dashes', 500_000, (size) => `${'- \t'.repeat(size / 3)}\n${'-\t\0 '.repeat(size / 4)}\n`],
];

/** Every class, those of the body first. */
export const HOSTILE: readonly HostileText[] = [
  ...bodies.map(([name, most, body]) => ({ name, most, of: (size: number) => notes(body(size)) })),
  ...properties.map(([name, most, frontmatter]) => ({ name, most, of: (size: number) => notes(`- ${fact(1)}\n- ${fact(2)}\n- ${fact(1)}\n`, frontmatter(size)) })),
  { name: 'a long title', most: 1_000_000, of: (size) => { const both = notes('- a\n'); return { account: both.account.replace('# Norlake', `# ${'N '.repeat(size / 2)}`), transcript: both.transcript.replace('title: Visit', `title: ${'Visit '.repeat(size / 6)}`) }; } },
  { name: 'a long account', most: 1_000_000, of: (size) => { const both = notes(`- ${fact(1)}\n- ${fact(2)}\n`); return { account: both.account.replace('name: Norlake Pumps', `name: ${'Norlake '.repeat(size / 8)}`), transcript: both.transcript }; } },
  { name: 'a long summary', most: 500_000, of: (size) => { const both = notes('- a\n'); return { account: both.account, transcript: both.transcript.replace('had a visit.', `had ${'a visit. '.repeat(size / 9)}`) }; } },
  { name: 'a long paragraph', most: 200_000, of: (size) => { const both = notes('- a\n'); return { account: both.account, transcript: `${both.transcript}\n## Notes\n\n${times(size / 50, (n) => `${fact(n)}. `)}\n` }; } },
  { name: 'other facts', most: 100_000, of: (size) => ({ account: notes(times(size, (n) => `- ${fact(n)}\n`)).account, transcript: notes(times(size, (n) => `- ${fact(n + 40_000)}\n`)).transcript }) },
  { name: 'names of one letter', most: 100_000, of: (size) => notes(times(size / 10, (n) => `- A of B told N ${n}.\n`), `aliases: [${'A, B, '.repeat(size / 6)}]\n`) },
  { name: 'names in a bullet', most: 100_000, of: (size) => notes(`- ${times(size / 12, (n) => `${PEOPLE[n % 5]} `)}\n- Alma Reyes left.\n- Alma Reyes came.\n`) },
  { name: 'paragraphs', most: 10_000_000, of: (size) => notes('some words here\n\n'.repeat(size / 17)) },
];
