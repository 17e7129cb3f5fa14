import { compareTexts } from '../../src/core/matching/compare-texts.ts';
import { editCases } from './edit-cases.ts';
import type { Examined } from './examine.ts';
import { describePair, examine, fateOf, losesSomething, tally } from './examine.ts';
import { readPairs } from './read-pairs.ts';

const HEADINGS = ['n', 'certain', 'likely', 'none', 'harmful'] as const;

function print(name: string, cells: readonly (string | number)[]): void {
  process.stdout.write(`${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(9)).join('')}\n`);
}

function printTally(examined: readonly Examined[], name: (kind: string, heldOut: boolean) => string): void {
  for (const row of tally(examined)) print(name(row.kind, row.heldOut), [row.n, row.certain, row.likely, row.none, row.harmful]);
}

/** Prints the fates per kind, open and held out, then the open pairs that went wrong. README.md says how to run it. */
function reportTables(folder: string, fallback: 'same' | 'different'): void {
  const examined = readPairs(folder, fallback).map(examine);
  print(folder, HEADINGS);
  printTally(examined, (kind, heldOut) => kind + (heldOut ? ' (held out)' : ''));
  printTally(examined.map((one) => ({ ...one, pair: { ...one.pair, kind: 'ALL' } })), (_, heldOut) => (heldOut ? 'ALL held out' : 'ALL open'));
  const isWrong = ({ pair, fate, isHarmful }: Examined): boolean => isHarmful || (pair.expected !== 'different' && fate === 'none');
  const wrong = examined.filter((one) => isWrong(one) && !one.pair.heldOut);
  process.stdout.write(`\n${wrong.map(describePair).join('\n')}\n\n`);
}

/** The same of the generated edits, with at most three failures of each kind. */
function reportEdits(seed: string): void {
  const examined = editCases(seed, 400).map(({ text, edit }): Examined => {
    const verdict = compareTexts(text, edit.text);
    const expected = edit.isHarmful ? 'different' : 'same';
    const kind = `${edit.isHarmful ? 'harmful' : 'harmless'} ${edit.kind}`;
    return { pair: { kind, heldOut: false, a: text, b: edit.text, expected, lines: [] }, verdict, fate: fateOf(verdict), isHarmful: edit.isHarmful && losesSomething(verdict, 'different') };
  });
  print(`edits, seed ${seed}`, HEADINGS);
  printTally(examined, (kind) => kind);
  printTally(examined.map((one) => ({ ...one, pair: { ...one.pair, kind: one.pair.expected === 'different' ? 'ALL harmful' : 'ALL harmless' } })), (kind) => kind);
  const shown = new Map<string, number>();
  for (const one of examined) {
    if (!one.isHarmful && !(one.pair.expected === 'same' && one.fate === 'none')) continue;
    const count = (shown.get(one.pair.kind) ?? 0) + 1;
    shown.set(one.pair.kind, count);
    if (count <= 3) process.stdout.write(`${describePair(one)}\n`);
  }
}

const only = process.argv[2];
if (only === undefined || only === 'tables') {
  reportTables('must-not-merge', 'different');
  reportTables('must-merge', 'same');
  reportTables('languages', 'different');
}
if (only === undefined || only === 'edits') reportEdits(process.argv[3] ?? '1');
