import { expect, it } from 'vitest';
import { runInSlices } from '../../src/obsidian/run-in-slices.ts';

/** A window whose clock moves on by `ms` whenever it is read. */
function windowOf(ms: number) {
  let now = 0;
  let turns = 0;
  const win = {
    performance: { now: () => (now += ms) },
    setTimeout: (run: () => void) => {
      turns += 1;
      queueMicrotask(run);
    },
  };
  return { win: win as unknown as Window, turns: () => turns };
}

function* count(to: number): Generator<void, number> {
  for (let at = 0; at < to; at += 1) yield;
  return to;
}

it('gives the window its turn whenever a slice is over', async () => {
  const { win, turns } = windowOf(3);
  expect(await runInSlices(win, count(9), () => false)).toBe(9);
  expect(turns()).toBeGreaterThan(1);
});

it('does not wait for work that fits one slice', async () => {
  const { win, turns } = windowOf(0);
  expect(await runInSlices(win, count(1000), () => false)).toBe(1000);
  expect(turns()).toBe(0);
});

it('stops where it is cancelled', async () => {
  expect(await runInSlices(windowOf(9).win, count(9), () => true)).toBeNull();
});
