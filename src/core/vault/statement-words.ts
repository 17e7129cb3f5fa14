import type { Statement } from './statements.ts';

/** A statement and its words in their dictionary forms. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly words: ReadonlySet<string>;
}

/** How many statements of a note a fact is compared with. */
const MOST_STATEMENTS = 6;
/** One word in common is no likeness. */
const LEAST_WORDS = 2;
/** A note of more statements than anybody says is searched by a fact's rarest words, and by as many places of each: what keeps the search linear. */
const MOST_MET = 300;

/** The statements of one note, to be found by their words. */
export class StatementWords {
  /** By word the first statements that have it; empty for a note that is short enough to be looked through. */
  private readonly holders = new Map<string, number[]>();
  private readonly counts = new Map<string, number>();

  constructor(readonly all: readonly ReadStatement[]) {
    if (all.length <= MOST_MET) return;
    for (const [at, { words }] of all.entries()) {
      for (const word of words) {
        this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
        const holders = this.holders.get(word);
        if (!holders) this.holders.set(word, [at]);
        else if (holders.length < MOST_MET) holders.push(at);
      }
    }
  }

  /** Indices of the statements that share most words with a fact, best first. */
  nearest(words: ReadonlySet<string>): number[] {
    const least = Math.min(LEAST_WORDS, words.size);
    return this.met(words)
      .map((at) => ({ at, shared: [...words].filter((word) => this.all[at]?.words.has(word)).length }))
      .filter(({ shared }) => shared > 0 && shared >= least)
      .sort((a, b) => b.shared - a.shared || a.at - b.at)
      .slice(0, MOST_STATEMENTS)
      .map(({ at }) => at);
  }

  private met(words: ReadonlySet<string>): number[] {
    if (this.all.length <= MOST_MET) return [...this.all.keys()];
    const rarest = [...words].filter((word) => this.holders.has(word)).sort((a, b) => (this.counts.get(a) ?? 0) - (this.counts.get(b) ?? 0));
    const met = new Set<number>();
    for (const word of rarest) {
      if (met.size >= MOST_MET) break;
      for (const at of this.holders.get(word) ?? []) met.add(at);
    }
    return [...met];
  }
}
