import type { Account } from '../model/account.ts';
import { noteName } from '../model/note-source.ts';

/** How often a shortened name has to stand without the rest of the name before it counts. */
const LEAST_SHORT = 2;

/** Nobody shortens a name to more words than this. */
const MOST_WORDS = 10;

/** What an account is called in its own note: its name, its note's name, its aliases. */
export function accountNames(account: Account): string[] {
  return [account.name, noteName(account.path), ...account.aliases].filter((name) => name.trim() !== '');
}

/**
 * What people shorten a name to: the fewest of its first words that its own bullets use without the next one, with a
 * capital. "Lantern" alone is none where they always say "Lantern Row".
 */
export function shortName(name: string, texts: readonly string[]): string | null {
  const words = name.split(/\s+/);
  for (let length = 1; length < Math.min(words.length, MOST_WORDS); length++) {
    const short = words.slice(0, length).join(' ');
    if (short.length < 3 || !/^\p{Lu}/u.test(short)) continue;
    const next = words[length] ?? '';
    let count = 0;
    for (const text of texts) {
      for (const at of placesOf(short, text)) if (!text.slice(at + short.length).trimStart().startsWith(next)) count += 1;
    }
    if (count >= LEAST_SHORT) return short;
  }
  return null;
}

/** Where a name stands in a text as words of its own. */
export function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + name.length])) places.push(at);
  }
  return places;
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
}
