import type { PartialDate } from '../language/dates.ts';
import type { Form } from '../language/morphology.ts';
import type { Quantity } from '../language/numbers.ts';
import type { Senses } from '../language/senses.ts';
import type { Stage, WordClass } from '../language/words.ts';

/** What a token can be held against: only like kinds conflict. */
export type TokenKind = 'word' | 'name' | 'number' | 'date' | 'time' | 'ordinal' | 'code' | 'glyph';

/** A typed token of a comparison text. */
export interface Token {
  readonly kind: TokenKind;
  /** As in the text, for reasons that a person reads. */
  readonly raw: string;
  /** Equal keys are equal tokens. */
  readonly key: string;
  readonly lemma: string;
  readonly family: number | null;
  /** What else may be said for it; only words have any. */
  readonly senses: Senses;
  readonly form: Form;
  readonly wordClass: WordClass;
  /** Set on words that say how far along a thing is. */
  readonly stage: Stage | null;
  readonly quantity: Quantity | null;
  readonly date: PartialDate | null;
  /** Whether a person or thing is named by the word; also true of acronyms. */
  readonly properName: boolean;
  /** Counts up at every clause boundary. */
  readonly clause: number;
  /** Counts up at every sentence boundary (a semicolon is one). */
  readonly sentence: number;
  /** The preposition group before the token with nothing but free words between, or null. */
  readonly preposition: string | null;
  /** Set on numbers: what bound stands before them. */
  readonly bound: '>=' | '<=' | '>' | '<' | null;
  /** Whether it is joined to the token before by "and", a comma or a slash alone. */
  readonly listed: boolean;
}

/** Whether a token may never be lost or exchanged: it names, counts or dates something. */
export function isHard(token: Token): boolean {
  return token.kind !== 'word';
}
