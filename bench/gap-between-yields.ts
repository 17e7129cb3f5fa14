/*
 * How long does the stepping form hold the window at most, on a note of 100,000 bullets, and does cancelling end it?
 *
 * The garbage collector's pauses are told apart, since a slice can't avoid them. --where lists the gaps that are too long.
 */
import { findDuplicatesSteps } from '../src/core/matching/find-duplicates.ts';
import { measureSteps, NOTED_MS } from './measure-steps.ts';
import { printRow } from './print-row.ts';
import { mixedText } from './texts/mixed-text.ts';
import { templatedText } from './texts/templated-text.ts';

const SIZE = 100_000;
const GOAL_MS = 4;

const stepsOf = (texts: readonly string[]) => findDuplicatesSteps(texts.map((text) => ({ text })), { refused: new Set() });

printRow('', ['yields', 'total s', 'max ms', '99.9% ms', `over ${GOAL_MS} ms`, 'max w/o GC', 'over w/o GC']);
for (const [title, textOf] of [['mixed', mixedText], ['templated', templatedText]] as const) {
  await measureSteps(() => stepsOf(textOf(1000)));
  const texts = textOf(SIZE);
  const { yields, seconds, gaps } = await measureSteps(() => stepsOf(texts));
  const at999 = gaps[Math.floor(yields / 1000)]?.worked;
  const long = gaps.filter(({ worked }) => worked > GOAL_MS);
  const own = gaps.map((gap) => gap.own).filter((ms) => ms > GOAL_MS);
  printRow(title, [yields, seconds.toFixed(1), (gaps[0]?.worked ?? 0).toFixed(1), at999?.toFixed(2) ?? `<${NOTED_MS}`, long.length, Math.max(0, ...gaps.map((gap) => gap.own)).toFixed(1), own.length]);
  if (process.argv.includes('--where')) {
    for (const gap of long) process.stdout.write(`  at ${gap.at.toFixed(0)} ms: ${gap.worked.toFixed(1)} ms, ${gap.own.toFixed(1)} its own\n`);
  }

  const cancelled = stepsOf(texts);
  for (let i = 0; i < 1000; i++) cancelled.next();
  const start = performance.now();
  cancelled.return(undefined as never);
  process.stdout.write(`cancelled in ${(performance.now() - start).toFixed(2)} ms; asked again it ${cancelled.next().done ? 'is over' : 'goes on'}\n`);
}
