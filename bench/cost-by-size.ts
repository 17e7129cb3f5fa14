/*
 * How does the cost of finding repeats grow with the section, and what do plainer ways cost in the same run?
 *
 * --quick leaves out the rivals at 20,000 bullets, where token Jaccard has 200 million pairs to look at.
 */
import { findDuplicates } from '../src/core/matching/find-duplicates.ts';
import { printRow } from './print-row.ts';
import { processorTime } from './processor-time.ts';
import { allPairsJaccard } from './rivals/jaccard.ts';
import { allPairsLevenshtein } from './rivals/levenshtein.ts';
import { searchEach } from './rivals/minisearch.ts';
import { mixedText } from './texts/mixed-text.ts';
import { templatedText } from './texts/templated-text.ts';

const SIZES = [1000, 5000, 20_000];
const quick = process.argv.includes('--quick');

const CONTENDERS = {
  engine: { run: (texts: readonly string[]) => findDuplicates(texts.map((text) => ({ text })), { refused: new Set() }).groups.length, most: Infinity },
  jaccard: { run: allPairsJaccard, most: quick ? 5000 : 20_000 },
  minisearch: { run: searchEach, most: quick ? 1000 : 20_000 },
  // 200 million distances take the better part of an hour.
  levenshtein: { run: allPairsLevenshtein, most: quick ? 1000 : 5000 },
};
type Contender = keyof typeof CONTENDERS;
const NAMES = Object.keys(CONTENDERS) as Contender[];

/** Runs of each contender, taken in turns, so that what else the machine does falls on all of them. */
const RUNS = 3;

/** Milliseconds of processor time of each contender's fastest run, or null where it is left out. */
function timesOf(texts: readonly string[]): Record<Contender, number | null> {
  const times: Record<Contender, number | null> = { engine: null, jaccard: null, minisearch: null, levenshtein: null };
  for (let turn = 0; turn < RUNS; turn++) {
    for (const name of NAMES) {
      const { run, most } = CONTENDERS[name];
      if (texts.length > most || (turn > 0 && (name === 'levenshtein' || (name !== 'engine' && texts.length > 5000)))) continue;
      const start = processorTime();
      run(texts);
      times[name] = Math.min(times[name] ?? Infinity, processorTime() - start);
    }
  }
  return times;
}

const shown = (value: number | null, digits = 0): string => value?.toFixed(digits) ?? '-';

for (const [title, textOf] of [['mixed', mixedText], ['templated', templatedText]] as const) {
  for (const name of NAMES) CONTENDERS[name].run(textOf(500));
  printRow(title, ['engine ms', 'jaccard ms', 'ratio', 'minisearch', 'levenshtein', 'repeats']);
  const engine: number[] = [];
  for (const size of SIZES) {
    const texts = textOf(size);
    const times = timesOf(texts);
    engine.push(times.engine ?? NaN);
    const ratio = times.jaccard === null || times.engine === null ? null : times.jaccard / times.engine;
    printRow(String(size), [shown(times.engine), shown(times.jaccard), shown(ratio, 1), shown(times.minisearch), shown(times.levenshtein), CONTENDERS.engine.run(texts)]);
  }
  const growth = Math.log((engine.at(-1) ?? NaN) / (engine[0] ?? NaN)) / Math.log((SIZES.at(-1) ?? NaN) / (SIZES[0] ?? NaN));
  process.stdout.write(`grows by n^${growth.toFixed(2)} from ${SIZES[0]} to ${SIZES.at(-1)}\n\n`);
}
