import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourcesSteps, type LineSource, type Sources } from '../../../src/core/insight/sources.ts';
import type { Entry } from '../../../src/core/model/entry.ts';
import { runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';
import { misread } from '../language/misread.ts';

const PATH = 'Accounts/Tarn Harbour.md';

function accountNote({ facts = [], decisions = [], context = [] }: { facts?: readonly string[]; decisions?: readonly string[]; context?: readonly string[] }): string {
  const list = (heading: string, bullets: readonly string[]) => `## ${heading}\n\n${bullets.map((text) => `- ${text}\n`).join('')}\n`;
  return `---\ntype: account\nname: Tarn Harbour\n---\n\n${list('Key Facts', facts)}${list('Key Decisions', decisions)}${list('Recent Context', context)}`;
}

/** Its body begins on line 7. */
const transcript = (date: string, body: string) => `---\ntype: customer\ndate: ${date}\ntitle: ""\n---\n\n${body}\n`;
const told = (...bullets: readonly string[]) => `## Key Information\n\n${bullets.map((text) => `- ${text}\n`).join('')}`;

function indexOf(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(defaultOptions());
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  return index;
}

function sourcesIn(index: VaultIndex): { entries: readonly Entry[]; sources: Sources } {
  const note = index.get(PATH);
  if (note?.kind !== 'account') throw new RangeError('no account');
  const { facts, decisions, context } = note.account;
  return { entries: [...facts, ...decisions, ...context], sources: runSteps(sourcesSteps(index, note.account)) };
}

/** Of each bullet, "date:line" of its sources. */
function read(notes: Readonly<Record<string, string>>): string[][] {
  const { entries, sources } = sourcesIn(indexOf(notes));
  return entries.map((entry) => (sources.get(entry) ?? []).map(({ transcript: { date, path }, line }) => `${date ?? path}:${line}`));
}

const FACT = 'Ada Quill stated that the harbour will buy two cranes from Brasscote for EUR 640,000.';

describe('a fact', () => {
  it.each([
    ['word for word', told('Nothing else.', FACT), 10],
    ['in other words', told('According to Ada Quill, the harbour is to purchase 2 cranes from Brasscote for €640,000.'), 9],
    ['with more around it', told('Ada Quill stated that the harbour will buy two cranes from Brasscote for EUR 640,000, and that the quay is closed in May.'), 9],
    ['in two bullets', told('The harbour will buy two cranes from Brasscote, Ada Quill stated.', 'EUR 640,000 will be paid for the two cranes from Brasscote.'), 9],
    ['in a sentence of the Summary', '## Summary\n\nThe yard was shown. Ada Quill stated\nthat the harbour will buy two cranes from Brasscote for EUR 640,000.', 9],
    ['below a heading that nobody knows', '## Impressions\n\nIt rained.\n\nThe harbour will buy two cranes from Brasscote for EUR 640,000, Ada Quill stated.', 11],
    ['as a nested bullet', `## Key Information\n\n- Cranes\n    - ${FACT}`, 10],
    ['as a decision', `## Decisions\n\n- ${FACT}`, 9],
  ])('is found %s', (_, body, line) => {
    expect(read({ [PATH]: accountNote({ facts: [FACT] }), 'Transcripts/a.md': transcript('2026-01-05', body) })).toEqual([[`2026-01-05:${line}`]]);
  });

  it.each([
    ['another figure', FACT.replace('640,000', '460,000')],
    ['another number', FACT.replace('two', 'three')],
    ['another name', FACT.replace('Brasscote', 'Hatter')],
    ['another speaker', FACT.replace('Ada Quill', 'Kim Moss')],
    ['no', FACT.replace('will buy', 'will not buy')],
    ['a value that was corrected', 'Ada Quill corrected the price of the two cranes from Brasscote from EUR 640,000 to EUR 720,000.'],
    ['something else about the same things', 'Ada Quill showed the two cranes from Brasscote to the harbour master.'],
    ['a subject', 'Cranes from Brasscote'],
  ])('is not found where the transcript says %s', (_, bullet) => {
    expect(read({ [PATH]: accountNote({ facts: [FACT] }), 'Transcripts/a.md': transcript('2026-01-05', told(bullet, 'The canteen stays.')) })).toEqual([[]]);
  });

  it('is not found where the transcript nowhere has its figure', () => {
    const fact = 'Ada Quill of Brasscote told Kim Moss in the yard at Torp that the northern quay, the old crane and the weighbridge of Tarn Harbour are to be repaired by Hatter Marine within 9 days.';
    const bullet = 'Ada Quill of Brasscote told Kim Moss in the yard at Torp that the northern quay, the old crane and the weighbridge of Tarn Harbour are to be repaired by Hatter Marine.';
    expect(read({ [PATH]: accountNote({ facts: [fact] }), 'Transcripts/a.md': transcript('2026-01-05', told(bullet)) })).toEqual([[]]);
  });

  it.each([
    ['The delivery of the cranes is planned for 24 September 2026.', 'The cranes will be delivered on September 24, Ada Quill said.'],
    ['The harbour pays EUR 12,000 a month for the northern quay.', 'For the northern quay, the harbour pays 12,000 euros per month.'],
    ['Kim Moss plans pressure gauges on 120 pumps in the yard at Torp.', 'Pressure gauges are planned for 120 pumps in the yard at Torp.'],
    ['Kim Moss asked for a quote for two cranes by the end of May.', 'Send a quote for two cranes by the end of May (Kim Moss).'],
  ])('"%s" is said by "%s"', (fact, bullet) => {
    expect(read({ [PATH]: accountNote({ facts: [fact] }), 'Transcripts/a.md': transcript('2026-01-05', told(bullet)) })).toEqual([['2026-01-05:9']]);
  });

  it.each([
    ['Tarn Harbour has 3 PB of storage in the northern hall.', 'The storage in the northern hall was extended from 3 PB to 4 PB.'],
    ['The delivery of the cranes is planned for 24 September 2026.', 'The delivery of the cranes was moved to 22 October 2026.'],
    ['Ada Quill will attend the workshop in Bran.', 'Ada Quill cancelled her part in the workshop in Bran.'],
    ['The harbour signed the contract with Brasscote in May.', 'The harbour intends to sign the contract with Brasscote in May.'],
    ['The harbour master is Kim Moss.', 'Ada Quill became harbour master.'],
    ['The old pump was replaced in March.', 'The old pump will be replaced in March.'],
    ['Only the northern quay is open to cars.', 'The northern quay is open to cars.'],
    ['Brasscote leases the yard from Tarn Harbour.', 'Tarn Harbour leases the yard from Brasscote.'],
  ])('"%s" is not said by "%s"', (fact, bullet) => {
    expect(read({ [PATH]: accountNote({ facts: [fact] }), 'Transcripts/a.md': transcript('2026-01-05', told(bullet)) })).toEqual([[]]);
  });

  it.each(['windows-1252', 'mac-roman'] as const)('is found through a text that was read as %s, in either note', (encoding) => {
    const fact = 'Zoë Müller zahlt – laut “Ada Quill” – €640,000 für zwei Kräne in Göteborg.';
    const garbled = misread(fact, encoding);
    expect(garbled).not.toBe(fact);
    for (const [kept, said] of [[fact, garbled], [garbled, fact]] as const) {
      expect(read({ [PATH]: accountNote({ facts: [kept] }), 'Transcripts/a.md': transcript('2026-01-05', told(said)) })).toEqual([['2026-01-05:9']]);
    }
  });

  it('has its sources oldest first, then by path, the undated last', () => {
    const note = (date: string) => transcript(date, told(FACT));
    expect(read({ [PATH]: accountNote({ facts: [FACT], decisions: [FACT] }), 'T/c.md': note('2026-03-01'), 'T/a.md': note('""'), 'T/d.md': note('2025-12-24'), 'T/b.md': note('2026-03-01') })).toEqual(
      Array.from({ length: 2 }, () => ['2025-12-24:9', '2026-03-01:9', '2026-03-01:9', 'T/a.md:9']),
    );
  });

  it('that only tells that there is nothing to tell is said by the same words alone', () => {
    const notes = { 'T/a.md': transcript('2026-01-05', '## Decisions\n\n- No decisions were recorded in this call.'), 'T/b.md': transcript('2026-02-05', '## Decisions\n\n- No decisions were made.') };
    expect(read({ [PATH]: accountNote({ decisions: ['No decisions were made.'] }), ...notes })).toEqual([['2026-02-05:9']]);
  });

  it('that is known is not looked up again', () => {
    const index = indexOf({ [PATH]: accountNote({ facts: [FACT] }), 'T/a.md': transcript('2026-01-05', told(FACT)) });
    const note = index.get(PATH);
    if (note?.kind !== 'account') throw new RangeError('no account');
    const known = new Map<string, readonly LineSource[]>();
    const [first] = runSteps(sourcesSteps(index, note.account, known)).values();
    index.remove('T/a.md');
    expect([...runSteps(sourcesSteps(index, note.account, known)).values()]).toEqual([first]);
    expect([...runSteps(sourcesSteps(index, note.account)).values()]).toEqual([[]]);
  });
});

describe('a line of Recent Context', () => {
  const summary = '# A visit to the yard\n\n## Summary\n\nAda Quill of Tarn Harbour showed the yard to Kim Moss, and asked for an offer for two cranes by the end of May.';

  it.each([
    ['cut', '2026-01-05: Ada Quill of Tarn Harbour showed the yard to Kim Moss, and asked for an offer for two cranes by the e...', ['2026-01-05:11']],
    ['by its link', '2026-01-05: It was a sunny day. [[T/a]]', ['2026-01-05:11']],
    ['that names the transcript', '2026-01-05: Mentioned in: A visit to the yard', ['2026-01-05:7']],
    ['of another day', '2026-01-06: Mentioned in: A visit to the yard', []],
    ['without a day', 'Ada Quill called.', []],
  ])('%s', (_, line, expected) => {
    const note = transcript('2026-01-05', summary).replace('title: ""', 'title: "A visit to the yard"');
    expect(read({ [PATH]: accountNote({ context: [line] }), 'T/a.md': note })).toEqual([expected]);
  });
});

describe('whatever the vault holds', () => {
  const thing = fc.constantFrom('crane', 'pump', 'barge', 'gate');
  const bullets = fc.array(
    fc.record({ thing, amount: fc.integer({ min: 11, max: 99 }), name: fc.constantFrom('Ada Quill', 'Kim Moss', 'Brasscote'), denied: fc.boolean() }).map(
      (fact) => ({ ...fact, text: `${fact.name} ${fact.denied ? 'did not order' : 'ordered'} the ${fact.thing} of ${fact.amount} tonnes for the northern quay.` }),
    ),
    { minLength: 1, maxLength: 3 },
  );

  it('a source says the fact with its own figure, name and yes or no', () => {
    fc.assert(
      fc.property(bullets, fc.array(bullets, { minLength: 1, maxLength: 4 }), (facts, notes) => {
        const index = indexOf({ [PATH]: accountNote({ facts: facts.map(({ text }) => text) }), ...Object.fromEntries(notes.map((own, at) => [`T/${at}.md`, transcript(`2026-01-0${at + 1}`, told(...own.map(({ text }) => text)))])) });
        const { entries, sources } = sourcesIn(index);
        for (const [at, entry] of entries.entries()) {
          const holding = notes.flatMap((own, which) => (own.some(({ text }) => text === facts[at]?.text) ? [`T/${which}.md`] : []));
          expect(sources.get(entry)?.map(({ transcript: { path } }) => path)).toEqual(holding);
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('the sources do not depend on the order in which it was read', () => {
    fc.assert(
      fc.property(bullets, fc.array(bullets, { minLength: 2, maxLength: 4 }), fc.integer({ min: 0, max: 3 }), (facts, notes, turn) => {
        const paths = notes.map((own, at) => [`T/${at}.md`, transcript(at === 0 ? '""' : `2026-01-0${at}`, told(...own.map(({ text }) => text)))] as const);
        const account = [PATH, accountNote({ facts: facts.map(({ text }) => text) })] as const;
        const turned = indexOf(Object.fromEntries([...paths.slice(turn), account, ...paths.slice(0, turn)].reverse()));
        const [last] = paths;
        // One that is asked, changed and put back.
        sourcesIn(turned);
        turned.update('T/0.md', transcript('2026-01-09', told('The canteen stays.')));
        sourcesIn(turned);
        turned.update('T/0.md', last?.[1] ?? '');
        const spell = (index: VaultIndex) => [...sourcesIn(index).sources.values()].map((found) => found.map(({ transcript: { path }, line }) => `${path}:${line}`));
        expect(spell(turned)).toEqual(spell(indexOf(Object.fromEntries([account, ...paths]))));
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});
