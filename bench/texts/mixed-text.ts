import { Random } from '../random.ts';
import { FACTS, drawSlots } from './facts.ts';
import type { Slots } from './facts.ts';

/** How many of the bullets tell again what an earlier one told. */
const REPEATED = 0.3;

/** Facts about invented companies; about three in ten come back in other words. */
export function mixedText(count: number): string[] {
  const random = new Random(7);
  const told: { wordings: readonly string[]; used: number; slots: Slots }[] = [];
  const bullets: string[] = [];
  while (bullets.length < count) {
    if (told.length > 0 && random.chance(REPEATED)) {
      const fact = random.pick(told);
      const other = (fact.used + 1 + random.below(fact.wordings.length - 1)) % fact.wordings.length;
      bullets.push(write(fact.wordings[other] ?? '', fact.slots));
    } else {
      const wordings = random.pick(FACTS);
      const fact = { wordings, used: random.below(wordings.length), slots: drawSlots(random) };
      told.push(fact);
      bullets.push(write(wordings[fact.used] ?? '', fact.slots));
    }
  }
  return bullets;
}

function write(wording: string, slots: Slots): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '');
}
