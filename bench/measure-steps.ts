import { PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';
import { processorTime } from './processor-time.ts';

/** What comes between two yields. */
export interface Gap {
  /** Milliseconds from the start of the run. */
  readonly at: number;
  /** How many yields came before. */
  readonly index: number;
  /** Milliseconds of processor time. */
  readonly worked: number;
  /** The same without the garbage collector's pauses. */
  readonly own: number;
}

/** What two runs of the same steps took, each gap the shorter one of both. */
export interface Measured {
  readonly yields: number;
  /** Of the faster run. */
  readonly seconds: number;
  /** Those that are worth a note, the longest first. */
  readonly gaps: readonly Gap[];
}

interface Run {
  readonly yields: number;
  readonly seconds: number;
  /** The noted gaps, by how many yields came before. */
  readonly gaps: ReadonlyMap<number, Gap>;
}

/** Shorter gaps are only counted, in milliseconds. */
export const NOTED_MS = 0.2;

const pauses: PerformanceEntry[] = [];

/**
 * Runs the same steps twice and takes the shorter of each gap, in processor time: what another program or the compiler
 * took once does not count. Pauses of the garbage collector come at the same places in both; they are told apart.
 *
 * @param stepsOf makes the steps anew, of data that nobody has read yet
 */
export async function measureSteps(stepsOf: () => Iterator<unknown>): Promise<Measured> {
  const observer = new PerformanceObserver((list) => { pauses.push(...list.getEntries()); });
  observer.observe({ entryTypes: ['gc'] });
  const [first, second] = [await run(stepsOf()), await run(stepsOf())];
  observer.disconnect();
  const gaps = [...first.gaps].flatMap(([index, gap]) => {
    const again = second.gaps.get(index);
    return again ? [{ ...gap, worked: Math.min(gap.worked, again.worked), own: Math.min(gap.own, again.own) }] : [];
  });
  return { yields: first.yields, seconds: Math.min(first.seconds, second.seconds), gaps: gaps.sort((a, b) => b.worked - a.worked) };
}

async function run(steps: Iterator<unknown>): Promise<Run> {
  pauses.length = 0;
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
  return { yields, seconds, gaps: new Map(noted.map(({ index, start, end, worked }) => [index, { at: start - started, index, worked, own: Math.max(0, worked - pausedBetween(start, end)) }])) };
}

function pausedBetween(start: number, end: number): number {
  return pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(end, pause.startTime + pause.duration) - Math.max(start, pause.startTime)), 0);
}
