import { lemmatize } from '../language/morphology.ts';
import { scanWords } from '../language/scan-words.ts';
import { compareEntries } from '../matching/compare-entries.ts';
import { comparisonText } from '../matching/comparison-text.ts';
import type { Relation } from '../matching/duplicate-group.ts';
import { prepareEntries } from '../matching/prepare-entry.ts';
import type { Entry } from '../model/entry.ts';
import type { Transcript } from '../model/transcript.ts';
import { inPathOrder } from './lookup-table.ts';

/** A transcript that holds a fact, and the bullet of it that says so. */
export interface FactSource {
  readonly transcript: Transcript;
  readonly entry: Entry;
  /** Read from the fact to the bullet: `covered` if the bullet says more. */
  readonly relation: Extract<Relation, 'same' | 'covers' | 'covered' | 'restates'>;
  readonly confidence: 'certain' | 'likely';
}

/** How many of a fact's rarest words lead to transcripts. */
const RAREST = 6;
/** A word that stands in more transcripts than this leads nowhere, unless the fact has no rarer one. */
const COMMON = 200;
/** How much of the fact's words a bullet must share before it is compared in earnest. */
const LEAST_SHARED = 0.4;
/** How many bullets are compared in earnest. */
const MOST_COMPARED = 12;

/**
 * Leads from a fact to the transcripts that hold it. Words are read when somebody first asks, from then on note by
 * note: a changed transcript costs what it holds. Its words propose, the matching engine decides.
 */
export class FactIndex {
  private readonly transcriptsWith = new Map<string, Map<string, Transcript>>();
  private readonly wordsOf = new Map<string, readonly string[]>();
  private readonly pending = new Map<string, Transcript>();

  add(transcript: Transcript): void {
    this.pending.set(transcript.path, transcript);
  }

  remove({ path }: Transcript): void {
    this.pending.delete(path);
    for (const word of this.wordsOf.get(path) ?? []) {
      const row = this.transcriptsWith.get(word);
      row?.delete(path);
      if (row?.size === 0) this.transcriptsWith.delete(word);
    }
    this.wordsOf.delete(path);
  }

  /** The best bullet of each transcript that holds the fact, by path. */
  holding(fact: string): FactSource[] {
    const reading = this.readPendingSteps();
    while (reading.next().done !== true);
    const words = wordsIn(fact);
    const bullets = this.candidates(words)
      .flatMap((transcript) => heldBy(transcript).map((entry) => ({ transcript, entry, shared: sharedWords(words, entry.text) })))
      .filter(({ shared }) => shared >= LEAST_SHARED)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, MOST_COMPARED);
    const { entries, vocabulary } = prepareEntries([fact, ...bullets.map(({ entry }) => entry.text)]);
    const [asked, ...prepared] = entries;
    const found = new Map<string, FactSource & { readonly score: number }>();
    for (const [at, { transcript, entry }] of bullets.entries()) {
      const other = prepared[at];
      if (!asked || !other) continue;
      const { relation, confidence, score } = compareEntries(asked, other, vocabulary);
      if (confidence === null || relation === 'overlaps' || relation === 'conflicts' || relation === 'distinct') continue;
      if (score > (found.get(transcript.path)?.score ?? 0)) found.set(transcript.path, { transcript, entry, relation, confidence, score });
    }
    return inPathOrder(found).map(({ transcript, entry, relation, confidence }) => ({ transcript, entry, relation, confidence }));
  }

  private candidates(words: ReadonlySet<string>): Transcript[] {
    const rows = [...words].flatMap((word) => this.transcriptsWith.get(word) ?? []).sort((a, b) => a.size - b.size);
    const found = new Map<string, Transcript>();
    for (const row of rows.slice(0, RAREST)) {
      if (row.size > COMMON && found.size > 0) break;
      for (const [path, transcript] of row) found.set(path, transcript);
    }
    return inPathOrder(found);
  }

  /** Reads the words of what was added since it was last asked; {@link holding} does it at once where nobody did. */
  *readPendingSteps(): Generator<void> {
    for (const [path, transcript] of [...this.pending]) {
      // It may have been changed between two steps.
      if (this.pending.get(path) !== transcript) continue;
      this.pending.delete(path);
      const words = [...new Set(heldBy(transcript).flatMap(({ text }) => [...wordsIn(text)]))];
      this.wordsOf.set(path, words);
      for (const word of words) {
        const row = this.transcriptsWith.get(word) ?? new Map<string, Transcript>();
        row.set(path, transcript);
        this.transcriptsWith.set(word, row);
      }
      yield;
    }
  }
}

function heldBy({ facts, decisions }: Transcript): readonly Entry[] {
  return [...facts, ...decisions];
}

function wordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const { kind, lower } of scanWords(comparisonText(text).body)) {
    if (kind !== 'mark') words.add(kind === 'word' ? lemmatize(lower).lemma : lower);
  }
  return words;
}

/** Of the words that the shorter text has, the share that both have. */
function sharedWords(words: ReadonlySet<string>, text: string): number {
  const others = wordsIn(text);
  const shared = [...others].filter((word) => words.has(word)).length;
  return shared / Math.max(1, Math.min(words.size, others.size));
}
