/*
 * How long does the stepping form hold the window at most, on a note of 100,000 bullets, and does cancelling end it?
 *
 * The steps are the same in every run, so each gap is the shorter one of two runs, in processor time: what another program
 * or the compiler took once does not count. Pauses of the garbage collector come at the same places in both; they are told
 * apart, since a slice can't avoid them. --where lists the gaps that are too long.
 */
import { PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { findDuplicatesSteps } from '../src/core/matching/find-duplicates.ts';
import { printRow } from './print-row.ts';
import { processorTime } from './processor-time.ts';
import { mixedText } from './texts/mixed-text.ts';
import { templatedText } from './texts/templated-text.ts';

const SIZE = 100_000;
const GOAL_MS = 4;
/** Shorter gaps are only counted. */
const NOTED_MS = GOAL_MS / 20;

interface Gap {
  /** Milliseconds from the start of the run. */
  readonly at: number;
  /** Milliseconds of processor time. */
  readonly worked: number;
  /** The same without the garbage collector's pauses. */
  readonly own: number;
}

interface Run {
  readonly yields: number;
  readonly seconds: number;
  /** The noted gaps, by how many yields came before. */
  readonly gaps: ReadonlyMap<number, Gap>;
}

const pauses: PerformanceEntry[] = [];
const observer = new PerformanceObserver((list) => { pauses.push(...list.getEntries()); });
observer.observe({ entryTypes: ['gc'] });

const stepsOf = (texts: readonly string[]) => findDuplicatesSteps(texts.map((text) => ({ text })), { refused: new Set() });

async function measure(texts: readonly string[]): Promise<Run> {
  pauses.length = 0;
  const steps = stepsOf(texts);
  const started = performance.now();
  const noted: { index: number; start: number; end: number; worked: number }[] = [];
  let yields = 0;
  for (let start = started, before = processorTime(), done = false; !done; yields++) {
    done = steps.next().done ?? false;
    const [end, after] = [performance.now(), processorTime()];
    const worked = Math.min(end - start, after - before);
    if (worked > NOTED_MS) noted.push({ index: yields, start, end, worked });
    [start, before] = [end, after];
  }
  const seconds = (performance.now() - started) / 1000;
  // The observer is told of pauses in a task of its own.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const gaps = new Map(noted.map(({ index, start, end, worked }) => [index, { at: start - started, worked, own: Math.max(0, worked - pausedBetween(start, end)) }]));
  return { yields, seconds, gaps };
}

function pausedBetween(start: number, end: number): number {
  return pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(end, pause.startTime + pause.duration) - Math.max(start, pause.startTime)), 0);
}

function shorterOf(first: Run, second: Run): Gap[] {
  return [...first.gaps].flatMap(([index, gap]) => {
    const again = second.gaps.get(index);
    return again ? [{ at: gap.at, worked: Math.min(gap.worked, again.worked), own: Math.min(gap.own, again.own) }] : [];
  });
}

printRow('', ['yields', 'total s', 'max ms', '99.9% ms', `over ${GOAL_MS} ms`, 'max w/o GC', 'over w/o GC']);
for (const [title, textOf] of [['mixed', mixedText], ['templated', templatedText]] as const) {
  await measure(textOf(1000));
  const texts = textOf(SIZE);
  const [first, second] = [await measure(texts), await measure(texts)];
  const gaps = shorterOf(first, second);
  const lengths = gaps.map(({ worked }) => worked).sort((a, b) => b - a);
  const at999 = lengths[Math.floor(first.yields / 1000)];
  const long = gaps.filter(({ worked }) => worked > GOAL_MS);
  const own = gaps.map((gap) => gap.own).filter((ms) => ms > GOAL_MS);
  printRow(title, [first.yields, first.seconds.toFixed(1), (lengths[0] ?? 0).toFixed(1), at999?.toFixed(2) ?? `<${NOTED_MS}`, long.length, Math.max(0, ...gaps.map((gap) => gap.own)).toFixed(1), own.length]);
  if (process.argv.includes('--where')) {
    for (const gap of long) process.stdout.write(`  at ${gap.at.toFixed(0)} ms: ${gap.worked.toFixed(1)} ms, ${gap.own.toFixed(1)} its own\n`);
  }

  const cancelled = stepsOf(texts);
  for (let i = 0; i < 1000; i++) cancelled.next();
  const start = performance.now();
  cancelled.return(undefined as never);
  process.stdout.write(`cancelled in ${(performance.now() - start).toFixed(2)} ms; asked again it ${cancelled.next().done ? 'is over' : 'goes on'}\n`);
}
observer.disconnect();
