import { describePair, examine, tally } from './examine.ts';
import { readPairs } from './read-pairs.ts';

/** Prints the fates per kind, open and held out, then the open pairs that went wrong. README.md says how to run it. */
function report(folder: string, fallback: 'same' | 'different'): void {
  const examined = readPairs(folder, fallback).map(examine);
  const print = (cells: readonly (string | number)[]): void => {
    const [name = '', ...rest] = cells;
    process.stdout.write(`${String(name).padEnd(34)}${rest.map((cell) => String(cell).padStart(9)).join('')}\n`);
  };
  print([folder, 'n', 'certain', 'likely', 'none', 'harmful']);
  for (const row of tally(examined)) {
    print([row.kind + (row.heldOut ? ' (held out)' : ''), row.n, row.certain, row.likely, row.none, row.harmful]);
  }
  for (const heldOut of [false, true]) {
    const all = tally(examined.filter(({ pair }) => pair.heldOut === heldOut).map((one) => ({ ...one, pair: { ...one.pair, kind: 'all' } })));
    for (const row of all) print([heldOut ? 'ALL held out' : 'ALL open', row.n, row.certain, row.likely, row.none, row.harmful]);
  }
  const wrong = examined.filter(({ pair, fate, isHarmful }) => !pair.heldOut && (isHarmful || (pair.expected !== 'different' && fate === 'none')));
  process.stdout.write(`\n${wrong.map(describePair).join('\n')}\n\n`);
}

report('must-not-merge', 'different');
report('must-merge', 'same');
report('languages', 'different');
