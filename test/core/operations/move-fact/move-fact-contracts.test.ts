import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runSteps } from '../../../../src/core/operations/operation.ts';
import { planMoveFactSteps } from '../../../../src/core/operations/move-fact/plan-move-fact.ts';
import { defaultOptions } from '../../../../src/core/options.ts';
import { applyPlan } from '../../../../src/core/plan/apply-plan.ts';
import { readNote } from '../../../../src/core/model/read-note.ts';
import { applyEdits, invertEdits } from '../../../../src/core/text/text-edit.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';
import { NAUGHTY } from '../../../hostile/naughty-strings.ts';
import { MemoryVault } from '../../plan/memory-vault.ts';

const OPTIONS = defaultOptions();
const [FROM, TO] = ['Accounts/Dellbrook Mills.md', 'Accounts/Corvane Kilns.md'];

const words = fc.constantFrom('The kiln is hot.', '[ ] Ask again.', 'Ünlü *said* so. ^id-1', 'At 1,300 Â°C', '2026-02-03: A call.', 'See [[Kilns|them]].', 'a\tb', '**Bold** 窯', 'x');
const nested = fc.constantFrom('', '  - nested', '  more words', '  - a\n    - b', '\t- by a tab', '  ```\n  code\n  ```', '\n  another paragraph');
const bullet = fc.tuple(words, nested).map(([text, below]) => (below === '' ? text : `${text}\n${below}`));
const section = fc.record({
  title: fc.constantFrom('Key Facts', 'Facts', 'Key Decisions', 'Topics', 'Other'),
  marker: fc.constantFrom('-', '*', '1.', '-  '),
  gap: fc.constantFrom('', '\n'),
  bullets: fc.array(bullet, { maxLength: 4 }),
  tail: fc.constantFrom('', 'A paragraph.\n', '> A quote.\n', '\n\n'),
});
const note = fc.record({
  bom: fc.constantFrom('', '\uFEFF'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  final: fc.constantFrom('\n', ''),
  sections: fc.array(section, { maxLength: 4 }),
});

function write(name: string, { bom, lineEnd, final, sections }: typeof note extends fc.Arbitrary<infer T> ? T : never): string {
  const parts = sections.map(({ title, marker, gap, bullets, tail }) => `## ${title}\n\n${bullets.map((text) => `${marker} ${text}\n`).join(gap)}${tail === '' ? '' : `\n${tail}`}`);
  const text = `---\ntype: account\nname: ${name}\n---\n\n${parts.join('\n')}`;
  return bom + (text.trimEnd() + final).replaceAll('\n', lineEnd);
}

/** Every bullet of a note, with what is nested in it, whatever its marker, its indentation and its line ends. */
function bulletsOf(path: string, text: string): string[] {
  const { tree } = readNote(path, text, OPTIONS);
  return tree.sections.flatMap(({ items }) => items).map(({ content, to }) => tree.text.slice(content.from, to).split(/\r?\n/).map((line) => line.trim()).join('\n').trimEnd());
}

it('gives both texts back byte for byte when it is undone, changes no other byte, and keeps every bullet', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(note, note, fc.nat(200), async (one, other, pick) => {
      const texts = { [FROM]: write('Dellbrook Mills', one), [TO]: write('Corvane Kilns', other) };
      const index = new VaultIndex(OPTIONS);
      for (const [path, text] of Object.entries(texts)) index.update(path, text);
      const source = index.get(FROM);
      const entries = [...(source?.entries.facts ?? []), ...(source?.entries.decisions ?? [])];
      const entry = entries[pick % Math.max(1, entries.length)];
      if (!entry) return;
      const plan = runSteps(planMoveFactSteps(index, { path: FROM, line: entry.item.line, to: TO }, OPTIONS));
      const [out, into] = plan.notes;
      if (out?.refusal || into?.changes.length === 0) return;
      moved += 1;
      for (const { before, changes } of plan.notes) {
        const edits = changes.flatMap((change) => change.edits);
        expect(applyEdits(applyEdits(before, edits), invertEdits(before, edits))).toBe(before);
      }
      const vault = new MemoryVault(texts);
      const outcomes = await applyPlan(plan, new Map(plan.notes.map(({ path, changes }) => [path, new Set(changes.map(({ id }) => id))])), vault.store, vault.journal);
      expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied']);
      const kept = (all: ReadonlyMap<string, string>): string[] => [FROM, TO].flatMap((path) => bulletsOf(path, all.get(path) ?? '')).sort();
      expect(kept(vault.notes)).toEqual(kept(new Map(Object.entries(texts))));
      await vault.undoLast();
      expect(Object.fromEntries(vault.notes)).toEqual(texts);
    }),
    { seed: 11, numRuns: 600 },
  );
  expect(moved).toBeGreaterThan(150);
});

it('gives both texts back byte for byte, whatever stands in them', async () => {
  let moved = 0;
  const strange = fc.array(fc.constantFrom(...NAUGHTY.filter((text) => text.length < 300)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(strange, strange, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(20), async (one, other, lineEnd, pick) => {
      const textOf = (name: string, bullets: readonly string[]): string => `---\ntype: account\nname: ${name}\n---\n\n## Key Facts\n\n${bullets.map((text) => `- ${text}\n`).join('')}`.replaceAll('\n', lineEnd);
      const texts = { [FROM]: textOf('Dellbrook Mills', one), [TO]: textOf('Corvane Kilns', other) };
      const index = new VaultIndex(OPTIONS);
      for (const [path, text] of Object.entries(texts)) index.update(path, text);
      const facts = index.get(FROM)?.entries.facts ?? [];
      const fact = facts[pick % Math.max(1, facts.length)];
      if (!fact) return;
      const plan = runSteps(planMoveFactSteps(index, { path: FROM, line: fact.item.line, to: TO }, OPTIONS));
      if (plan.notes[0]?.changes.length === 0) return;
      moved += 1;
      const vault = new MemoryVault(texts);
      await applyPlan(plan, new Map(plan.notes.map(({ path, changes }) => [path, new Set(changes.map(({ id }) => id))])), vault.store, vault.journal);
      expect(vault.notes.get(FROM)).not.toBe(texts[FROM]);
      await vault.undoLast();
      expect(Object.fromEntries(vault.notes)).toEqual(texts);
    }),
    { seed: 5, numRuns: 600 },
  );
  expect(moved).toBeGreaterThan(150);
});

it('writes neither note where one of them changed since', async () => {
  const texts = { [FROM]: '---\ntype: account\n---\n## Key Facts\n- The kiln is hot.\n- Two.\n', [TO]: '---\ntype: account\n---\n## Key Facts\n- One.\n' };
  const index = new VaultIndex(OPTIONS);
  for (const [path, text] of Object.entries(texts)) index.update(path, text);
  const plan = runSteps(planMoveFactSteps(index, { path: FROM, line: 5, to: TO }, OPTIONS));
  const all = new Map(plan.notes.map(({ path, changes }) => [path, new Set(changes.map(({ id }) => id))]));
  for (const changed of [FROM, TO]) {
    const vault = new MemoryVault({ ...texts, [changed]: 'newer' });
    const outcomes = await applyPlan(plan, all, vault.store, vault.journal);
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused']);
    expect(Object.fromEntries(vault.notes)).toEqual({ ...texts, [changed]: 'newer' });
  }
  const half = new MemoryVault(texts);
  await applyPlan(plan, new Map([[FROM, all.get(FROM) ?? new Set<string>()]]), half.store, half.journal);
  expect(Object.fromEntries(half.notes)).toEqual(texts);
});
