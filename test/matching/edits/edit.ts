import type { SeededRandom } from './seeded-random.ts';

/** What an edit may know beside the bullet itself. */
export interface EditContext {
  readonly random: SeededRandom;
  /** Names that the note holds, this bullet's own among them. */
  readonly names: readonly string[];
}

/** Makes another bullet of one, or null where it finds nothing to work on. */
export type Edit = (text: string, context: EditContext) => string | null;

/** A table of words that change places with one another's text, as a harmful or harmless edit. */
export type WordPairs = readonly (readonly [from: string, to: string])[];

/**
 * Replaces one occurrence of `pattern`, picked at random among those that `accept` lets through.
 *
 * @param pattern with the global flag
 * @param replace what stands there instead; null leaves the place alone
 */
export function replaceOne(
  text: string,
  random: SeededRandom,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | null,
): string | null {
  const found: { readonly from: number; readonly to: number; readonly insert: string }[] = [];
  for (const match of text.matchAll(pattern)) {
    const insert = replace(match);
    if (insert !== null && insert !== match[0]) found.push({ from: match.index, to: match.index + match[0].length, insert });
  }
  const [first, ...rest] = found;
  if (!first) return null;
  const { from, to, insert } = random.pick([first, ...rest]);
  return text.slice(0, from) + insert + text.slice(to);
}

/** Gives `word` the capital first letter of `model`, if it has one. */
export function inCaseOf(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** An edit that puts one word (or phrase) in place of another, by a table. */
export function byWords(pairs: WordPairs, isLeftAlone: (before: string, after: string, word: string) => boolean = () => false): Edit {
  const table = new Map(pairs);
  const words = [...table.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${words.join('|')})(?![\\p{L}\\p{N}'’-])`, 'giu');
  return (text, { random }) =>
    replaceOne(text, random, pattern, (match) => {
      if (isLeftAlone(text.slice(0, match.index), text.slice(match.index + match[0].length), match[0])) return null;
      const other = table.get(match[0].toLowerCase());
      return other === undefined ? null : inCaseOf(match[0], other);
    });
}

/** The pairs and the same pairs turned round. */
export function bothWays(pairs: WordPairs): WordPairs {
  return [...pairs, ...pairs.map(([from, to]) => [to, from] as const)];
}
