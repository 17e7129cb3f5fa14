import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitPairLines } from './pair-lines.mjs';

/** What a pair of a table is: lossless in one way, or different in substance. */
export type Expected = 'same' | 'covers' | 'covered' | 'different';

export interface TablePair {
  readonly kind: string;
  readonly heldOut: boolean;
  readonly a: string;
  readonly b: string;
  readonly expected: Expected;
  /** The lines of the table as written. */
  readonly lines: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = { '=': 'same', '>': 'covers', '<': 'covered', '!': 'different' };
const MARKED = /^[=<>!] /;
const ALTERNATIVE = /\{([^{}|]*)\|([^{}|]*)\}/g;

/**
 * Reads the pairs of one table.
 *
 * @param fallback what a line in braces without a mark means
 * @throws where a line is no pair, with kind and line
 */
export function parsePairs(kind: string, text: string, fallback: Expected, heldOut = false): TablePair[] {
  const pairs: TablePair[] = [];
  for (const { isPair, lines } of splitPairLines(text)) {
    if (!isPair) continue;
    const [first = '', second] = lines;
    if (second !== undefined) {
      pairs.push({ kind, heldOut, a: first, b: second.slice(2), expected: EXPECTED[second.charAt(0)] ?? fallback, lines });
      continue;
    }
    const expected = MARKED.test(first) ? (EXPECTED[first.charAt(0)] ?? fallback) : fallback;
    const line = MARKED.test(first) ? first.slice(2) : first;
    const a = line.replace(ALTERNATIVE, '$1');
    const b = line.replace(ALTERNATIVE, '$2');
    if (a === b) throw new Error(`${kind}: no alternative in "${line}"`);
    pairs.push({ kind, heldOut, a, b, expected, lines });
  }
  return pairs;
}

/** Reads all tables of a folder below `test/matching`, sorted by file name. */
export function readPairs(folder: string, fallback: Expected): TablePair[] {
  const directory = join(process.cwd(), 'test/matching', folder);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.pairs'))
    .sort()
    .flatMap((name) => {
      const heldOut = name.endsWith('.heldout.pairs');
      const kind = name.replace(/(\.heldout)?\.pairs$/, '');
      return parsePairs(kind, readFileSync(join(directory, name), 'utf8'), fallback, heldOut);
    });
}
