import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/core/markdown/parse-note.ts';
import { linkAccount } from '../../../../src/core/operations/link-account/plan-link-account.ts';
import { planOperation } from '../../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';
import type { EditPlan, NotePlan } from '../../../../src/core/plan/edit-plan.ts';
import { acceptInBulk, withoutHalves } from '../../../../src/core/plan/select-changes.ts';
import type { LinkSettings } from '../../../../src/core/vault/link-text.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';

const FACTS = [
  'Larkspur Mills runs 40 looms in Ghent on two shifts.',
  'Ines Moreau leads procurement and signs up to €50,000.',
  'The lease of the dye house ends on 2027-03-31.',
];
const ACCOUNT = `---\ntype: account\nname: Larkspur Mills\n---\n\n## Key Facts\n\n${FACTS.map((fact) => `- ${fact}\n`).join('')}`;
const STATED = '---\ntype: call\naccount: Larkspur Mills\ntags: [account/larkspur-mills]\n---\n';
const BODY = `\n# A call\n\n**Date**: 2026-02-03\n**Account**: [[]]\n\n## Key Information\n\n${FACTS.map((fact) => `- ${fact}\n`).join('')}`;
const HEAD = 'source: transcript\n';

function planVault(notes: Readonly<Record<string, string>>, account?: string, refused: readonly string[] = [], links?: LinkSettings): EditPlan {
  const options = { ...defaultOptions(), refused: [...refused] };
  const index = new VaultIndex(options);
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  return planOperation(linkAccount, { index, paths: ['t.md'], today: '2026-03-01', options, ...(account !== undefined && { account }), ...(links && { links }) });
}

function plan(text: string, { others = {}, account, links }: { others?: Readonly<Record<string, string>>; account?: string; links?: LinkSettings } = {}): NotePlan {
  const [note] = planVault({ 'Accounts/Larkspur Mills.md': ACCOUNT, ...others, 't.md': text }, account, [], links).notes;
  if (!note) throw new Error('no plan');
  return note;
}

function linked(text: string, more: Parameters<typeof plan>[1] = {}): string {
  const note = plan(text, more);
  expect(note.refusal).toBeUndefined();
  return textAfter(note, acceptInBulk({ operation: 'link-account', notes: [note] }, 'certain'));
}

/** The frontmatter of the note once it is linked. */
function filled(yaml: string, more: Parameters<typeof plan>[1] = {}): string {
  const after = linked(`---\n${yaml}---\n${BODY}`, more);
  expect(after.endsWith(BODY.replace('[[]]', '[[Larkspur Mills]]'))).toBe(true);
  return after.slice(4, after.indexOf('---\n', 4));
}

describe('link-account', () => {
  it.each([
    ['an empty text', 'account: ""\n', 'account: "Larkspur Mills"\n'],
    ['an empty text in single quotes', "account: '' # none yet\n", "account: 'Larkspur Mills' # none yet\n"],
    ['nothing', 'account:\n', 'account: Larkspur Mills\n'],
    ['nothing, with a comment', 'account:   # none yet\n', 'account: Larkspur Mills   # none yet\n'],
    ['a null', 'account: null\n', 'account: Larkspur Mills\n'],
    ['a tilde', 'account: ~ # none\n', 'account: Larkspur Mills # none\n'],
    ['an empty link', 'account: "[[]]"\n', 'account: "Larkspur Mills"\n'],
    ['an empty link without quotes', 'account: [[]]\n', 'account: "Larkspur Mills"\n'],
    ['an empty list', 'account: []\n', 'account: ["Larkspur Mills"]\n'],
    ['no key', '', 'account: Larkspur Mills\n'],
    ['an empty tag in a block list', 'account: ""\ntags:\n  - "type/customer"\n  - "account/"\n  - "x"\n', 'account: "Larkspur Mills"\ntags:\n  - "type/customer"\n  - "account/larkspur-mills"\n  - "x"\n'],
    ['an empty tag without quotes', 'account: ""\ntags:\n- account/\n', 'account: "Larkspur Mills"\ntags:\n- account/larkspur-mills\n'],
    ['an empty tag in a flow list', "account: ''\ntags: [a, '#account/', b] # mine\n", "account: 'Larkspur Mills'\ntags: [a, '#account/larkspur-mills', b] # mine\n"],
    ['an empty tag in a flow list over lines', 'account: ""\ntags: [\n  a, # one\n  account/\n ]\n', 'account: "Larkspur Mills"\ntags: [\n  a, # one\n  account/larkspur-mills\n ]\n'],
    ['an empty tag in a text', 'account: ""\ntags: a, account/\n', 'account: "Larkspur Mills"\ntags: a, account/larkspur-mills\n'],
    ['a text of tags in quotes', 'account: ""\ntags: "account/ b"\n', 'account: "Larkspur Mills"\ntags: "account/larkspur-mills b"\n'],
    ['no account tag, where the vault has none either', 'account: ""\ntags: [a]\n', 'account: "Larkspur Mills"\ntags: [a]\n'],
    ['other properties, oddly written', 'a: {b: [1, 2]} # c\naccount: ""\n\n# d\nq: >\n  long\n  text\n', 'a: {b: [1, 2]} # c\naccount: "Larkspur Mills"\n\n# d\nq: >\n  long\n  text\n'],
  ])('fills in %s and nothing else', (_, before, after) => {
    expect(filled(HEAD + before)).toBe(HEAD + after);
  });

  it.each([
    ['a block list', 'account: ""\ntags:\n  - a\n  - "b" # last\n', 'account: "Larkspur Mills"\ntags:\n  - a\n  - "b" # last\n  - "account/larkspur-mills"\n'],
    ['a flow list', 'account: ""\ntags: [a, b]\n', 'account: "Larkspur Mills"\ntags: [a, b, account/larkspur-mills]\n'],
    ['an empty list', 'account: ""\ntags: []\n', 'account: "Larkspur Mills"\ntags: [account/larkspur-mills]\n'],
    ['nothing', 'account: ""\ntags:\n', 'account: "Larkspur Mills"\ntags: [account/larkspur-mills]\n'],
    ['a text', 'account: ""\ntags: a\n', 'account: "Larkspur Mills"\ntags: a, account/larkspur-mills\n'],
    ['no key', 'account: ""\n', 'account: "Larkspur Mills"\ntags:\n  - account/larkspur-mills\n'],
    ['the tag of another', 'account: ""\ntags: [account/x]\n', 'account: "Larkspur Mills"\ntags: [account/x]\n'],
  ])('adds the tag, where the vault uses such tags, to %s', (_, before, after) => {
    expect(filled(HEAD + before, { others: { 's.md': STATED } })).toBe(HEAD + after);
  });

  it('writes the account as the vault does: by link, and with the tag that its transcripts have', () => {
    const stated = '---\ntype: call\naccount: "[[Larkspur Mills]]"\ntags: [account/LM]\n---\n';
    expect(filled(`${HEAD}account: ""\ntags: [account/]\n`, { others: { 's.md': stated } })).toBe(`${HEAD}account: "[[Larkspur Mills]]"\ntags: [account/LM]\n`);
  });

  it.each<[string, LinkSettings, string]>([
    ['Markdown', { markdown: true, format: 'shortest' }, '[Larkspur Mills](Larkspur%20Mills.md)'],
    ['Markdown with paths', { markdown: true, format: 'absolute' }, '[Larkspur Mills](Accounts/Larkspur%20Mills.md)'],
    ['wiki with paths', { markdown: false, format: 'relative' }, '[[./Accounts/Larkspur Mills|Larkspur Mills]]'],
  ])('links in the body as the vault does: %s', (_, links, link) => {
    const after = linked(`---\n${HEAD}account: ""\n---\n${BODY}`, { links });
    expect(after).toBe(`---\n${HEAD}account: "Larkspur Mills"\n---\n${BODY.replace('[[]]', link)}`);
    // The property may go again: the body's line alone still leads there.
    expect(plan(after.replace('account: "Larkspur Mills"\n', ''), { links }).changes).toEqual([]);
  });

  it('writes no Markdown link into a property, where it would be none', () => {
    const others = { 's.md': '---\ntype: call\naccount: "[[Larkspur Mills]]"\n---\n' };
    const after = linked(`---\n${HEAD}account: ""\n---\n${BODY}`, { others, links: { markdown: true, format: 'shortest' } });
    expect(after).toBe(`---\n${HEAD}account: "[[Larkspur Mills]]"\n---\n${BODY.replace('[[]]', '[Larkspur Mills](Larkspur%20Mills.md)')}`);
  });

  it('keeps CRLF, a byte order mark and a missing last line end', () => {
    const text = `\uFEFF---\n${HEAD}tags:\n  - account/\n---\n${BODY}`.replaceAll('\n', '\r\n').trimEnd();
    expect(linked(text)).toBe(text.replace('account/\r\n', 'account/larkspur-mills\r\naccount: Larkspur Mills\r\n').replace('[[]]', '[[Larkspur Mills]]'));
  });

  it('quotes a name that YAML would read as something else', () => {
    const account = ACCOUNT.replace('name: Larkspur Mills', 'name: "Yes: \\"Mills\\" #1"');
    expect(linked(`---\n${HEAD}account:\n---\n${BODY}`, { others: { 'Accounts/Larkspur Mills.md': account } })).toContain('account: "Yes: \\"Mills\\" #1"\n');
  });

  it.each([
    ['an anchor', 'account: &a ""\n', 3, 'anchor'],
    ['a tag of YAML', 'account: !!str ""\n', 3, 'anchor, a tag'],
    ['a block of lines', 'account: |\n\n', 4, 'block of lines'],
    ['a text over lines', 'account: "\n  "\n', 3, 'spans lines'],
    ['a list of lists', 'account: [[], []]\n', 3, 'list'],
    ['a key twice', 'account: ""\naccount: ""\n', 4, 'not valid YAML'],
    ['YAML that ends early', 'account: ""\ntitle: "open\n', 5, 'not valid YAML'],
    ['an alias', 'x: &a [1]\ny: *a\naccount: ""\n', 4, 'not valid YAML'],
    ['an anchored tag', 'account: ""\ntags: &t [account/]\n', 4, 'anchor'],
  ])('leaves a note alone whose frontmatter has %s, and names the line', (_, yaml, line, words) => {
    const note = plan(`---\n${HEAD}${yaml}---\n${BODY}`);
    expect(note.changes).toEqual([]);
    expect(note.refusal).toMatchObject({ code: 'unsafe-frontmatter', message: expect.stringContaining(words) as string });
    expect(note.refusal?.line).toBe(line);
  });

  it.each([
    ['in a property', 'account: Quay Labs\n', BODY],
    ['in a property, as a link to no note', 'account: "[[Nobody]]"\n', BODY],
    ['in the body', 'account: ""\n', BODY.replace('[[]]', '[[Quay Labs]]')],
  ])('never changes an account that is stated %s', (_, yaml, body) => {
    expect(planVault({ 'a.md': ACCOUNT, 't.md': `---\n${HEAD}${yaml}---\n${body}` })).toMatchObject({ notes: [{ changes: [] }], unassigned: [] });
  });

  it('says in words why, and shows the lines before and after', () => {
    const { changes } = plan(`---\n${HEAD}account: ""\n---\n${BODY}`);
    expect(changes).toMatchObject([
      { kind: 'frontmatter', section: '', confidence: 'certain', remove: [{ line: 3, text: 'account: ""' }], insert: [{ line: 3, text: 'account: "Larkspur Mills"' }], reason: expect.stringContaining('3 of its 3 facts') as string },
      { kind: 'link', section: 'A call', remove: [{ line: 9, text: '**Account**: [[]]' }], insert: [{ line: 9, text: '**Account**: [[Larkspur Mills]]' }] },
    ]);
  });

  it('links a note whole or not at all', () => {
    const note = plan(`---\n${HEAD}account: ""\n---\n${BODY}`);
    const edit = { operation: 'link-account', notes: [note] };
    expect(note.changes).toHaveLength(2);
    for (const { id } of note.changes) expect(withoutHalves(edit, new Map([['t.md', new Set([id])]])).get('t.md')).toEqual(new Set());
    expect(plan(`---\n${HEAD}account: ""\n---\n`, { account: 'Accounts/Larkspur Mills.md' }).changes).toMatchObject([{ kind: 'frontmatter' }]);
  });

  it('leaves a note about several accounts to a person, and lists each', () => {
    const other = ACCOUNT.replace('name: Larkspur Mills', 'name: Quay Labs').replace(FACTS[1] ?? '', 'The kiln reaches 1,300 °C.');
    const found = planVault({ 'Accounts/Larkspur Mills.md': ACCOUNT, 'Accounts/Quay Labs.md': other, 't.md': `---\n${HEAD}account: ""\n---\n${BODY}` });
    expect(found.unassigned).toMatchObject([{ path: 't.md', candidates: [{ account: 'Larkspur Mills' }, { account: 'Quay Labs' }] }]);
    expect(found.notes[0]?.changes).toMatchObject([{ confidence: 'likely', onlyByHand: true }, { confidence: 'likely', onlyByHand: true }]);
  });

  it('links to the account that a person chose, whatever the text says', () => {
    const after = linked(`---\n${HEAD}account: ""\n---\n${BODY}`, { others: { 'Quay.md': '---\ntype: account\nname: Quay Labs\n---\n' }, account: 'Quay.md' });
    expect(after).toContain('account: "Quay Labs"\n');
    expect(after).toContain('**Account**: [[Quay|Quay Labs]]\n');
  });

  it('never proposes again what a person refused, and still lists it', () => {
    const notes = { 'a.md': ACCOUNT, 't.md': `---\n${HEAD}account: ""\n---\n${BODY}` };
    const [change] = planVault(notes).notes[0]?.changes ?? [];
    const again = planVault({ ...notes, 't.md': `${notes['t.md']}- More.\n` }, undefined, [change?.decisionKey ?? '']);
    expect(again).toMatchObject({ notes: [{ changes: [] }], unassigned: [{ candidates: [{ account: 'Larkspur Mills' }] }] });
  });

  it('refuses an account whose name another has too', () => {
    const note = plan(`---\n${HEAD}account: ""\n---\n${BODY}`, { others: { 'A/Larkspur Mills.md': '---\ntype: account\nname: Larkspur Mills\n---\n' } });
    expect(note).toMatchObject({ changes: [], refusal: { message: expect.stringContaining('another account is called Larkspur Mills') as string } });
  });

  it('plans nothing on its own result, whatever stands around, and changes no other byte', () => {
    const value = fc.constantFrom('account: ""\n', "account: ''\n", 'account:\n', 'account: ~ # c\n', '', 'account: &a x\n', 'account: [[]]\n');
    const tags = fc.constantFrom('', 'tags: [account/]\n', 'tags:\n  - a\n  - account/\n', 'tags: account/, b\n', 'tags:\n', 'tags: [a, #\n b]\n');
    const more = fc.array(fc.constantFrom('x: 1\n', '# c\n', '\n', 'y: [a, b]\n', 'z: |\n  t\n'), { maxLength: 3 });
    const eol = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(value, tags, more, more, eol, fc.boolean(), (account, list, above, below, lineEnd, bom) => {
        const text = (bom ? '\uFEFF' : '') + `---\n${HEAD}${[...new Set(above)].join('')}${account}${list}${[...new Set(below)].join('')}---\n${BODY}`.replaceAll('\n', lineEnd);
        const note = plan(text, { others: { 's.md': STATED } });
        const all = new Map([['t.md', new Set(note.changes.map(({ id }) => id))]]);
        for (const change of note.changes) {
          const one = textAfter(note, new Map([['t.md', new Set([change.id])]]));
          expect(parseNote(one).sections.map(({ heading }) => heading?.title)).toEqual(parseNote(text).sections.map(({ heading }) => heading?.title));
        }
        const after = textAfter(note, all);
        if (note.changes.length > 0) expect(plan(after, { others: { 's.md': STATED } }).changes).toEqual([]);
        const edits = note.changes.flatMap((change) => change.edits);
        for (const { from, to } of edits) expect(text.slice(from, to)).toMatch(/^(?:""|''|~|\[\[\]\]|account\/|)$/);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
