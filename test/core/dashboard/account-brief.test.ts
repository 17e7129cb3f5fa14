import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountBriefSteps } from '../../../src/core/dashboard/account-brief.ts';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation, runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { DEFAULT_LINKS, type LinkSettings } from '../../../src/core/vault/link-text.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const PATH = 'Accounts/Brightwater.md';
const TODAY = '2026-05-01';

interface Given {
  readonly properties?: string;
  readonly notes?: Readonly<Record<string, string>>;
  readonly links?: LinkSettings;
  readonly path?: string | null;
  readonly refused?: readonly string[];
}

function read(body: string, { properties = '', notes = {}, refused = [] }: Given) {
  const options = { ...defaultOptions(), refused: [...refused] };
  const index = new VaultIndex(options);
  index.update(PATH, `---\ntype: account\nname: Brightwater\n${properties}---\n${body}`);
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  const note = index.get(PATH);
  if (note?.kind !== 'account') throw new Error('not an account');
  return { index, options, note, repeats: planOperation(dedupe, { index, paths: [PATH], today: TODAY, options }).notes[0] ?? null };
}

/** The brief of an account note with this body, and of transcripts. */
function brief(body: string, given: Given = {}): string {
  return runSteps(accountBriefSteps({ ...read(body, given), today: TODAY, links: given.links ?? DEFAULT_LINKS, path: given.path ?? null }));
}

/** What stands below a heading of a brief. */
function below(text: string, heading: string): string[] {
  const [, found] = text.split(`\n## ${heading}\n`);
  return found?.split('\n\n')[0]?.trimEnd().split('\n') ?? [];
}

const transcript = (properties: string, body: string) => `---\ntype: call\n${properties}---\n${body}`;
const facts = (...texts: readonly string[]) => `## Key Facts\n\n${texts.map((text) => `- ${text}\n`).join('')}\n`;

describe('the brief of an account', () => {
  it('is one screen: who, events, tasks, proposals, decisions, facts, what is contradicted', () => {
    const body = [
      facts('Mia Ohm runs the port.', 'The crane was painted green.', 'The lease of berth 4 ends on 2026-06-30.', 'Mia Ohm runs the port.', 'The lease of berth 4 ends on 2026-09-30.', 'Nobody wrote this down.\n  - Ask Mia.'),
      '## Recent Context\n\n- 2026-04-03: The tide tables were handed over.\n- 2026-04-21: Mentioned in: [[Weekly]]\n- 2026-04-20: The crane of the harbour was looked at by everybody who...\n',
      '## Tasks\n\n- [ ] Order paint 📅 2026-05-09 ⏫\n- [ ] Send the tables\n- [ ] Call Mia 📅 2026-04-20\n- [x] Done\n',
      '## Key Decisions\n\n- Berth 4 is kept.\n- Tentative: sail in June.\n',
    ].join('\n');
    const notes = {
      'T/2026-02-01 - Lease.md': transcript('title: Lease\ndate: 2026-02-01\naccount: Brightwater\n', facts('The lease of berth 4 ends on 2026-06-30.', 'Mia Ohm runs the port.')),
      'T/Crane.md': transcript(
        'title: Crane\ndate: 2026-04-20\naccount: Brightwater\nparticipants: [Mia Ohm, Ole Bree]\n',
        `## Summary\n\nThe crane of the harbour was looked at by everybody who works there. It was rusty.\n\n${facts('The crane was painted green.', 'The lease of berth 4 ends on 2026-09-30.')}## Decisions\n\n- Berth 4 is kept.\n\n## Action Items\n\n- [?] Paint the crane. @Ole 📅 TBD #task #proposed\n`,
      ),
      'T/Weekly.md': transcript('title: Weekly\ndate: 2026-04-21\naccount: Aster\n', ''),
    };
    expect(brief(body, { notes, properties: "last_contact: '2026-04-20'\n" })).toBe(`# Brief: [[Brightwater]], 2026-05-01

- Last contact 2026-04-20 (11 days ago) · last mention 2026-04-21 (10 days ago)
- Took part lately: Mia Ohm, Ole Bree
- Next: 2026-05-09, Order paint

## Last events
- 2026-04-20: The crane of the harbour was looked at by everybody who works there. It was rusty. [[Crane|Transcript]]
- 2026-04-03: The tide tables were handed over.
- 2026-02-01: Lease [[2026-02-01 - Lease|Transcript]]
- and 1 earlier

## Tasks
- Overdue since 2026-04-20: Call Mia
- Due 2026-05-09: Order paint (high)
- Send the tables

## Proposed tasks
- Paint the crane. (Ole, of 2026-04-20)

## Decisions
- 2026-04-20: Berth 4 is kept.
- Tentative: sail in June. (tentative)

## Facts
- 2026-04-20, [[Crane]]
  - The crane was painted green.
- [[2026-02-01 - Lease]]
  - Mia Ohm runs the port.
- No transcript says:
  - Nobody wrote this down.
    - Ask Mia.

## Contradicted
- Newer (2026-04-20): The lease of berth 4 ends on 2026-09-30.
  - Older (2026-02-01): The lease of berth 4 ends on 2026-06-30.
`);
  });

  it('says so where the notes say nothing', () => {
    expect(brief('# Brightwater\n\n## Key Facts\n\n## Key Decisions\n\n- No decisions were made.\n')).toBe('# Brief: [[Brightwater]], 2026-05-01\n\n- The notes say nothing of this account yet.\n');
  });

  it('has no heading with nothing below it, and no source where the vault has no transcript', () => {
    expect(brief(facts('Mia Ohm runs the port.'))).toBe('# Brief: [[Brightwater]], 2026-05-01\n\n## Facts\n- Mia Ohm runs the port.\n');
  });

  it('says how much it leaves out, and stays on a screen', () => {
    const many = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at + 1));
    const body = [
      facts(...many(90, (at) => `Pier ${at} has berths for ${at + 200} boats.`)),
      `## Recent Context\n\n${many(28, (at) => `- 2026-03-${String(at).padStart(2, '0')}: Visit ${at} took place.`).join('\n')}\n`,
      `## Tasks\n\n${many(30, (at) => `- [ ] Paint pier ${at}\n- [?] Inspect pier ${at} #proposed`).join('\n')}\n`,
      `## Key Decisions\n\n${many(40, (at) => `- Pier ${at} is kept.`).join('\n')}\n`,
    ].join('\n');
    const text = brief(body, { properties: 'last_contact: 2026-03-28\n' });
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
    expect(below(text, 'Last events').at(-1)).toBe('- and 25 earlier');
    expect(below(text, 'Tasks').at(-1)).toBe('- and 25 more');
    expect(below(text, 'Proposed tasks').at(-1)).toBe('- and 26 more');
    expect(below(text, 'Decisions').at(-1)).toBe('- and 35 more');
    const shown = below(text, 'Facts');
    expect(shown.at(-1)).toBe(`- and ${90 - (shown.length - 1)} more`);
  });

  it('folds only what is certain to be a repeat', () => {
    expect(below(brief(facts('Mia Ohm runs the port.', 'Mia Ohm runs the port.', 'Mia Ohm ran the port until May.')), 'Facts')).toEqual(['- Mia Ohm runs the port.', '- Mia Ohm ran the port until May.']);
  });

  it('tells pairs whose order nothing tells as either and or, and forgets those that a person keeps', () => {
    const body = facts('The lease of berth 4 ends on 2026-06-30.', 'The lease of berth 4 ends on 2026-09-30.');
    const text = brief(body);
    expect(below(text, 'Contradicted')).toEqual(['- Either: The lease of berth 4 ends on 2026-06-30.', '  - Or: The lease of berth 4 ends on 2026-09-30.']);
    expect(text).not.toContain('## Facts');
    const refused = (read(body, {}).repeats?.conflicts ?? []).map(({ decisionKey }) => decisionKey);
    const kept = brief(body, { refused });
    expect(kept).not.toContain('## Contradicted');
    expect(below(kept, 'Facts')).toHaveLength(2);
  });

  it('tells three pairs, those first whose order is known, and marks the lines of the others', () => {
    const [lease, crane, pilots, contract] = [
      ['The lease of berth 4 ends on 2026-06-30.', 'The lease of berth 4 ends on 2026-09-30.'],
      ['The crane weighs 40 tons.', 'The crane weighs 45 tons.'],
      ['Mia Ohm employs 12 pilots.', 'Mia Ohm employs 14 pilots.'],
      ['The contract with Aster ends on 2027-01-31.', 'The contract with Aster ends on 2027-03-31.'],
    ] as const;
    const notes = { 'Old.md': transcript('date: 2026-02-01\naccount: Brightwater\n', facts(contract[0])), 'New.md': transcript('date: 2026-03-01\naccount: Brightwater\n', facts(contract[1])) };
    const text = brief(facts(...lease, ...crane, ...pilots, ...contract), { notes });
    expect(below(text, 'Contradicted')).toEqual([
      `- Newer (2026-03-01): ${contract[1]}`,
      `  - Older (2026-02-01): ${contract[0]}`,
      ...[lease, crane].flatMap(([one, other]) => [`- Either: ${one}`, `  - Or: ${other}`]),
      '- and 1 more',
    ]);
    expect(below(text, 'Facts')).toEqual(pilots.map((one) => `- ${one} (contradicted)`));
  });

  it('has decisions before what says that there was none and then something else', () => {
    const body = '## Key Decisions\n\n- No decisions were recorded; the offers were explained.\n- Berth 4 is kept.\n';
    expect(below(brief(body), 'Decisions')).toEqual(['- Berth 4 is kept.', '- No decisions were recorded; the offers were explained.']);
  });

  it.each<[string, string, string]>([
    ['2026-04-20', '2026-04-20', '- Last contact and mention 2026-04-20 (11 days ago)'],
    ['2026-04-30', '2026-05-01', '- Last contact 2026-04-30 (1 day ago) · last mention 2026-05-01 (today)'],
    ['2026-01-02', '2026-01-03', '- Last contact 2026-01-02 (119 days ago) · last mention 2026-01-03 (118 days ago) · quiet for 118 days'],
  ])('begins with the last contact, %s, and mention, %s', (contact, mention, expected) => {
    const text = brief(`## Recent Context\n\n- ${mention}: Mentioned in: [[Weekly]]\n`, { properties: `last_contact: '${contact}'\n` });
    expect(text.split('\n')[2]).toBe(expected);
  });

  it('says why a fact may be outdated', () => {
    expect(below(brief(facts('The fair opens on 2026-04-20.')), 'Facts')).toEqual(['- The fair opens on 2026-04-20. (may be outdated: it says “opens on 2026-04-20”: 2026-04-20 has passed)']);
  });

  it('holds no checkbox, because a task that stands in two notes would be two tasks', () => {
    expect(brief('## Tasks\n\n- [ ] Order paint\n- [ ] [ ] twice\n- [?] Perhaps #proposed\n')).not.toMatch(/^\s*(?:[-*+]|\d+[.)])\s+\[.\]\s/m);
  });

  it.each<[string, LinkSettings, string | null, string]>([
    ['a Markdown link where the vault writes such', { markdown: true, format: 'shortest' }, null, '- 2026-04-20, [Crane & co](Crane%20&%20co.md)'],
    ['a link that is right in every folder, where it may go anywhere', { markdown: false, format: 'relative' }, null, '- 2026-04-20, [[T/Crane & co]]'],
    ['a link from the note that it becomes', { markdown: false, format: 'relative' }, 'Accounts/Brief.md', '- 2026-04-20, [[../T/Crane & co]]'],
  ])('leads to a source by %s', (_name, links, path, expected) => {
    const notes = { 'T/Crane & co.md': transcript('date: 2026-04-20\naccount: Brightwater\n', facts('The crane was painted green.')) };
    expect(below(brief(facts('The crane was painted green.'), { notes, links, path }), 'Facts')[0]).toBe(expected);
  });

  it.each<[string, string, string | null, string]>([
    ['anywhere', '[[../T/Crane|crane]]', null, '[[T/Crane|crane]]'],
    ['another folder', '[[../T/Crane|crane]]', 'Briefs/2026/B.md', '[[../../T/Crane|crane]]'],
    ['another folder', '[the crane](../T/Crane.md)', 'B.md', '[[./T/Crane|the crane]]'],
    ['anywhere, a link that leads nowhere', '[[../Gone]]', null, '[[../Gone]]'],
  ])('carries a relative link to %s: %s', (_name, link, path, expected) => {
    const text = brief(facts(`See ${link}.\n  - Also ${link}.`), { notes: { 'T/Crane.md': '# Crane\n' }, links: { markdown: false, format: 'relative' }, path });
    expect(below(text, 'Facts')).toEqual([`- See ${expected}.`, `  - Also ${expected}.`]);
  });

  it('takes three lines below a bullet along, and counts the rest', () => {
    const nested = '\n  - a\n    - b\n  - c\n  - d\n    - e';
    expect(below(brief(facts(`Mia Ohm runs the port.${nested}`)), 'Facts')).toEqual(['- Mia Ohm runs the port.', '  - a', '    - b', '  - c', '  - and 2 more below it']);
  });

  it('shows garbled text as it was meant', () => {
    const text = brief(facts('The portâ€™s head is Søren SolvÃ¥g.'));
    expect(below(text, 'Facts')).toEqual(['- The port’s head is Søren Solvåg.']);
  });

  it('keeps its shape whatever the bullets hold', () => {
    const own = ['Last events', 'Tasks', 'Proposed tasks', 'Decisions', 'Facts', 'Contradicted'];
    const piece = fc.constantFrom('# ', '- ', '1. ', '> ', '```', '~~~', '[[', ']]', '%%', '$$', '<!--', '-->', '[ ] ', '***', '---', '`', '<div>', '|', ' ', 'a', 'Mia', '\\', '^id', '📅 2026-05-02', 'â€™', '==');
    fc.assert(
      fc.property(fc.array(fc.array(piece, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (lines) => {
        const texts = lines.map((pieces) => pieces.join(''));
        const text = brief(`${facts(...texts)}## Key Decisions\n\n${texts.map((each) => `- ${each}\n`).join('')}\n## Tasks\n\n${texts.map((each) => `- [ ] ${each}\n`).join('')}`);
        const headings = parseNote(text).sections.flatMap(({ heading }) => heading?.title ?? []);
        expect(headings).toEqual([headings[0], ...own.filter((title) => text.includes(`\n## ${title}\n`))]);
        expect(text.split('\n').filter((line) => /^ *- \[.\] /.test(line))).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
