/*
 * How long does the stepping form hold the window at most, on a note of 100,000 bullets, and does cancelling end it?
 *
 * Gaps are in processor time, so that other programs don't count. Pauses of the garbage collector fall into some; they
 * are told apart, since a slice can't avoid them. --where lists the gaps that are too long.
 */
import { PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { findDuplicatesSteps } from '../src/core/matching/find-duplicates.ts';
import { printRow } from './print-row.ts';
import { mixedText } from './texts/mixed-text.ts';
import { templatedText } from './texts/templated-text.ts';

const SIZE = 100_000;
const GOAL_MS = 4;

interface Gap {
  readonly start: number;
  readonly end: number;
  /** Milliseconds of processor time: less than the gap where another program had the processor. */
  readonly worked: number;
}

const pauses: PerformanceEntry[] = [];
const observer = new PerformanceObserver((list) => { pauses.push(...list.getEntries()); });
observer.observe({ entryTypes: ['gc'] });

/** Milliseconds of a gap without what the garbage collector took of it. */
function ownTime({ start, end, worked }: Gap): number {
  return pauses.reduce((own, pause) => own - Math.max(0, Math.min(end, pause.startTime + pause.duration) - Math.max(start, pause.startTime)), worked);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function runToEnd(texts: readonly string[]): void {
  const steps = findDuplicatesSteps(texts.map((text) => ({ text })), { refused: new Set() });
  while (!steps.next().done);
}

printRow('', ['yields', 'total s', 'max ms', '99.9% ms', `over ${GOAL_MS} ms`, 'max w/o GC', `over w/o GC`]);
for (const [title, textOf] of [['mixed', mixedText], ['templated', templatedText]] as const) {
  runToEnd(textOf(1000));
  const entries = textOf(SIZE).map((text) => ({ text }));
  const steps = findDuplicatesSteps(entries, { refused: new Set() });
  const started = performance.now();
  const long: Gap[] = [];
  let yields = 0;
  for (let start = started, before = processorTime(), done = false; !done; ) {
    done = steps.next().done ?? false;
    const [end, after] = [performance.now(), processorTime()];
    const worked = Math.min(end - start, after - before);
    if (worked > GOAL_MS / 20) long.push({ start, end, worked });
    yields++;
    [start, before] = [end, after];
  }
  const total = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 10));
  const lengths = long.map(({ worked }) => worked).sort((a, b) => b - a);
  const own = long.filter(({ worked }) => worked > GOAL_MS).map(ownTime);
  const at999 = lengths[Math.floor(yields / 1000)] ?? GOAL_MS / 20;
  printRow(title, [yields, (total / 1000).toFixed(1), (lengths[0] ?? 0).toFixed(1), at999.toFixed(2), own.length, Math.max(0, ...own).toFixed(1), own.filter((ms) => ms > GOAL_MS).length]);
  if (process.argv.includes('--where')) {
    for (const gap of long.filter(({ worked }) => worked > GOAL_MS)) process.stdout.write(`  at ${(gap.start - started).toFixed(0)} ms: ${gap.worked.toFixed(1)} ms, ${ownTime(gap).toFixed(1)} its own\n`);
  }

  const cancelled = findDuplicatesSteps(entries, { refused: new Set() });
  for (let i = 0; i < 1000; i++) cancelled.next();
  const start = performance.now();
  cancelled.return(undefined as never);
  process.stdout.write(`cancelled in ${(performance.now() - start).toFixed(2)} ms; asked again it ${cancelled.next().done ? 'is over' : 'goes on'}\n`);
}
observer.disconnect();
