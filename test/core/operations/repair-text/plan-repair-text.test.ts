import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/core/markdown/parse-note.ts';
import { planOperation } from '../../../../src/core/operations/operation.ts';
import { repairText } from '../../../../src/core/operations/repair-text/plan-repair-text.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';
import type { NotePlan } from '../../../../src/core/plan/edit-plan.ts';
import { previewPlan } from '../../../../src/core/plan/preview-plan.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';
import { misread } from '../../language/misread.ts';

const HEAD = '---\ntype: account\n---\n';

function plan(text: string, others: readonly string[] = [], refused: readonly string[] = []): NotePlan {
  const options = { ...defaultOptions(), refused: [...refused] };
  const index = new VaultIndex(options, new Set(['a.md']));
  for (const path of others) index.update(path, '');
  index.update('a.md', text);
  const [note] = planOperation(repairText, { index, paths: ['a.md'], today: '2026-03-01', options }).notes;
  if (!note) throw new Error('no plan');
  return note;
}

function repaired(text: string, ids?: readonly string[]): string {
  const note = plan(text);
  return textAfter(note, new Map([['a.md', new Set(ids ?? note.changes.map(({ id }) => id))]]));
}

describe('repair-text', () => {
  it.each([
    ['a bullet', '- Nora MÃ¶ller’s plan\n', '- Nora Möller’s plan\n'],
    ['twice garbled', 'itÃ¢â‚¬â„¢s\n', 'it’s\n'],
    ['Mac Roman', 'the lake’s M√∂lln\n', 'the lake’s Mölln\n'],
    ['both in one line', 'MÃ¶lln and M√∂lln\n', 'Mölln and Mölln\n'],
    ['the emoji of a task', '- [?] Send it @Myself \uF8FFüìÖ TBD ‚è´ #task\n', '- [?] Send it @Myself 📅 TBD ⏫ #task\n'],
    ['the emoji of a task, with undefined bytes', '- [ ] Send it ðŸ“… 2026-02-01 â\u008F«\n', '- [ ] Send it 📅 2026-02-01 ⏫\n'],
    ['values of properties', '---\ntype: account\nname: "MÃ¶ller"\naliases: [M√∂ller, x] # MÃ¶\ntags:\n  - zÃ¼ge\n---\n', '---\ntype: account\nname: "Möller"\naliases: [Möller, x] # Mö\ntags:\n  - züge\n---\n'],
    ['properties that a control makes unreadable', '---\ntype: account\ntitle: "â€œGoâ€\u009d"\n---\n', '---\ntype: account\ntitle: "“Go”"\n---\n'],
    ['a heading, a table and a comment', '# MÃ¶ll\n\n| Ã¤ |\n| - |\n| Ã¶ |\n\n%% Ã¼ber %%\n', '# Möll\n\n| ä |\n| - |\n| ö |\n\n%% über %%\n'],
    ['a link’s label', '[zÃ¼ge](x.md) and [[x|zÃ¼ge]]\n', '[züge](x.md) and [[x|züge]]\n'],
    ['text beside code', '`MÃ¶` MÃ¶ll `a`MÃ¶ll\n', '`MÃ¶` Möll `a`Möll\n'],
    ['a backtick alone', 'a ` MÃ¶ll\n\nb ` MÃ¶ll\n', 'a ` Möll\n\nb ` Möll\n'],
  ])('repairs %s', (_, before, after) => {
    expect(repaired(before)).toBe(after);
  });

  it.each([
    ['a fence', '```\nMÃ¶ll\n```\n'],
    ['a fence of a tasks block', '```tasks\npath includes MÃ¶ll\n```\n'],
    ['a fence in a list item', '- x\n  ~~~\n  MÃ¶ll\n  ~~~\n'],
    ['a fence in a quote', '> ````\n> MÃ¶ll\n> ```\n> MÃ¶ll\n> ````\n'],
    ['indented code', 'x\n\n    MÃ¶ll\n'],
    ['code in a line', '- x `MÃ¶ll` and ``a ` MÃ¶ll`` and `over\nlines MÃ¶ll`\n'],
    ['a formula', '$$\nM√∂ll\n$$\n'],
    ['the name of a property', '---\ntype: account\nmÃ¶ll: x\n"zÃ¼ge": y\n---\n'],
    ['what can be meant', '« É » CAFÉ… x√π “é”\n'],
  ])('leaves %s alone', (_, text) => {
    expect(plan(text).changes).toEqual([]);
  });

  it('is one change for each place, which tells what was there and what it says', () => {
    const note = plan(`${HEAD}\n## Key Facts\n\n- MÃ¶ller’s cafÃ©\n`);
    expect(note.changes).toMatchObject([
      { id: 'repair-text:7:3', kind: 'repair', section: 'Key Facts', confidence: 'certain', keep: [{ line: 7, lastLine: 7, text: 'MÃ¶ller’s cafÃ©' }], remove: [], insert: [], signals: { before: 'Ã¶', after: 'ö', column: 1 } },
      { id: 'repair-text:7:15', signals: { before: 'Ã©', after: 'é', column: 13 } },
    ]);
    expect(previewPlan({ operation: 'repair-text', notes: [note] })[0]?.sections[0]?.changes[0]?.keep[0]?.parts).toEqual([
      { kind: 'same', text: 'M' },
      { kind: 'removed', text: 'Ã¶' },
      { kind: 'added', text: 'ö' },
      { kind: 'same', text: 'ller’s cafÃ©' },
    ]);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['that leads to a note under its garbled name stays', '[[T/cafÃ©|x]]\n', ['T/cafÃ©.md'], []],
    ['of a Markdown link likewise', '[x](T/cafÃ©.md)\n', ['T/cafÃ©.md'], []],
    ['that leads to a note once it is repaired is certain', '[[cafÃ© zÃ¼ge#MÃ¶ll]]\n', ['T/café züge.md'], ['certain']],
    ['that leads to nothing known is for a person', '![[cafÃ©.png]]\n', [], ['likely']],
    ['that leads out of the vault is for a person', '[x](https://x.example/cafÃ©) https://x.example/zÃ¼ge\n', [], ['likely', 'likely']],
    ['of an account that is a note’s garbled name stays', '---\ntype: call\naccount: CafÃ©\n---\n', ['CafÃ©.md'], []],
  ])('a target %s', (_, text, others, confidences) => {
    expect(plan(text, others).changes.map(({ confidence }) => confidence)).toEqual(confidences);
  });

  it('leaves a byte order mark that hides the properties to a person', () => {
    expect(plan('ï»¿---\ntype: account\n---\n').changes).toMatchObject([{ confidence: 'likely', signals: { after: '\uFEFF' } }]);
  });

  it('never asks again for a word that a person left as it is', () => {
    const [first] = plan('The DrÃ¤ber\n').changes;
    expect(plan('- more of DrÃ¤ber and MÃ¶ll\n', [], [first?.decisionKey ?? '']).changes.map(({ signals }) => signals['after'])).toEqual(['ö']);
  });

  it('plans nothing on its own result; any part of it can be accepted; only what it names changes', () => {
    const clean = fc.constantFrom('Möller', 'It’s “so”…', '📅 2026-01-01 ⏫', '`é`', '[[Zürich|é]]', '\n- [ ] ä', '\n\n## Ö\n\n', '\n```\né\n```\n', '\n---\n', 'title: é\n', ' plain ', '\r\n', '\u00A0', 'École', 'Привет');
    const way = fc.constantFrom<(text: string) => string>((text) => text, (text) => misread(text, 'windows-1252'), (text) => misread(text, 'mac-roman'), (text) => misread(misread(text, 'windows-1252'), 'windows-1252'));
    const parts = fc.array(fc.tuple(clean, way), { maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.infiniteStream(fc.boolean()), fc.boolean(), (pieces, picks, inProperties) => {
        const text = (inProperties ? '---\ntype: account\nx: "' : HEAD) + pieces.map(([piece, garble]) => garble(piece)).join('') + (inProperties ? '"\n---\n' : '');
        const note = plan(text);
        expect(plan(textAfter(note, new Map([['a.md', new Set(note.changes.map(({ id }) => id))]]))).changes).toEqual([]);
        expect(new Set(note.changes.map(({ id }) => id)).size).toBe(note.changes.length);
        const some = note.changes.filter(() => picks.next().value);
        const part = textAfter(note, new Map([['a.md', new Set(some.map(({ id }) => id))]]));
        expect(parseNote(part).sections.length).toBe(parseNote(text).sections.length);
        let shift = 0;
        for (const { from, to, insert } of some.flatMap(({ edits }) => edits)) {
          expect(part.slice(from + shift, from + shift + insert.length)).toBe(insert);
          shift += insert.length - (to - from);
        }
        expect(part.length).toBe(text.length + shift);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
