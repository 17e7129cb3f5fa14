import { takePlace, takeTime } from './placeholder-circumstances.ts';
import type { EntryNoun } from './placeholder-words.ts';
import {
  ABOUT, ADVERBS, BARE, BE, DECIDES, DETERMINERS, MAKING, NAMELESS, NOT_DONE, NOUNS, PARTICIPANTS, PLAIN, RECORDING, SOURCES,
  SOURCE_WORDS, SPEAKS, TO_RECORD,
} from './placeholder-words.ts';
import { WordCursor } from './word-cursor.ts';

/** The words of a section's heading that may name what it holds, in singular and plural; null where it is not known. */
export type SectionNouns = ReadonlySet<string> | null;

/** The words of a clause; every other sign counts as one. */
export const clauseWords = (clause: string): string[] => clause.match(/[\p{L}\p{N}][\p{L}\p{N}'/-]*|\S/gu) ?? [];

export const singular = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** What a clause says that there is none of; `named` where a name describes it. */
interface Nouns {
  readonly all: readonly EntryNoun[];
  readonly named: boolean;
}

const LONGEST_NAME = 4;

/**
 * A reader of one clause. It knows the few sentences that say that a section has no entry, and every word has to be
 * accounted for: one that is not may be a claim.
 */
export class PlaceholderClause {
  private readonly cursor: WordCursor;

  constructor(clause: string, private readonly section: SectionNouns) {
    this.cursor = new WordCursor(clauseWords(clause));
  }

  /** Whether it says that what the section holds was not there or not recorded, and nothing else. */
  saysNothing(): boolean {
    if (this.cursor.words.length === 0) return false;
    const forms = [
      () => this.isBare(),
      () => this.noneIsRecorded(),
      () => this.sourceHoldsNone(),
      () => this.theyAreNotRecorded(),
      () => this.nothingIsRecorded(),
    ];
    return forms.some((holds) => {
      this.cursor.at = 0;
      return holds();
    });
  }

  /** Whether it only names what the section holds, as "Key decisions" before a colon. */
  isLabel(): boolean {
    this.cursor.at = 0;
    return this.nouns()?.named === false && this.cursor.isAtEnd;
  }

  /** "None", "N/A", "Nothing to report", each perhaps "at this time". */
  private isBare(): boolean {
    const { cursor } = this;
    const words: string[] = [];
    for (; !cursor.isAtEnd && !takeTime(cursor); cursor.at++) words.push(cursor.peek());
    return BARE.test(words.join(' ')) && this.circumstances(false);
  }

  /** "No explicit decisions about Norlake were recorded", "There were no action items". */
  private noneIsRecorded(): boolean {
    const { cursor } = this;
    if (cursor.take('there')) cursor.takeAllOf(BE);
    if (!cursor.take('no')) return false;
    const nouns = this.nouns();
    if (!nouns) return false;
    const about = this.about();
    const verb = this.verb(nouns.all);
    if (verb === 'recording') {
      this.about();
      return this.circumstances(true);
    }
    if (about || nouns.named) return false;
    if (verb === null && cursor.take('to')) return cursor.takeOneOf(TO_RECORD) && this.circumstances(false);
    return this.circumstances(verb !== null);
  }

  /** "The source records no decision about Norlake", "The team did not make any decisions". */
  private sourceHoldsNone(): boolean {
    const { cursor } = this;
    cursor.takeAllOf(DETERMINERS);
    const goesOn = (): boolean => SOURCE_WORDS.has(cursor.peek(1)) || (SOURCES.has(cursor.peek(1)) && cursor.peek(2) !== 'no');
    while (SOURCE_WORDS.has(cursor.peek()) && goesOn()) cursor.at++;
    const isSource = cursor.takeOneOf(SOURCES);
    if (!isSource && !cursor.takeOneOf(PARTICIPANTS)) return false;
    const denied = cursor.takeMatching(/^(?:does|do|did)n't$/) || (cursor.takeMatching(/^(?:does|do|did)$/) && cursor.take('not'));
    const speaks = isSource && cursor.takeOneOf(SPEAKS);
    if (!speaks && !cursor.takeOneOf(DECIDES)) return false;
    if (!cursor.take(denied ? 'any' : 'no')) return false;
    const nouns = this.nouns();
    if (!nouns || (nouns.named && !speaks)) return false;
    return (speaks && this.about()) || this.circumstances(true);
  }

  /** "Decisions were not recorded in this meeting". */
  private theyAreNotRecorded(): boolean {
    const { cursor } = this;
    const nouns = this.nouns();
    if (!nouns || nouns.named) return false;
    cursor.takeAllOf(BE);
    if (!cursor.take('not')) return false;
    const verb = this.verb(nouns.all);
    return (verb === 'recording' || (verb === 'making' && !nouns.all.includes('any'))) && this.circumstances(true);
  }

  /** "None noted", "Nothing was decided in this call". */
  private nothingIsRecorded(): boolean {
    const { cursor } = this;
    if (!cursor.take('none') && !cursor.take('nothing')) return false;
    cursor.takeAllOf(BE);
    cursor.takeAllOf(ADVERBS);
    const done = NOT_DONE.get(cursor.peek());
    const isDone = done !== undefined && this.fits(done);
    if (!RECORDING.has(cursor.peek()) && !isDone) return false;
    cursor.at++;
    return this.circumstances(true);
  }

  /** What there is none of, with what describes it. One of them must fit the section. */
  private nouns(): Nouns | null {
    const all: EntryNoun[] = [];
    let named = false;
    do {
      named = this.description() || named;
      const noun = this.noun();
      if (noun === null) return null;
      all.push(noun);
    } while (this.and());
    return all.some((noun) => this.fits(noun)) ? { all, named } : null;
  }

  /**
   * "explicit", "formal or binding", "Norlake", "Norlake-related".
   *
   * @returns whether a name is in it
   */
  private description(): boolean {
    const { cursor } = this;
    let named = false;
    for (; nounOf(cursor.peek(), this.section) === null; cursor.at++) {
      const isBetween = /^(?:or|and)$/.test(cursor.peek()) && PLAIN.has(cursor.peek(-1)) && PLAIN.has(cursor.peek(1));
      const isPlain = PLAIN.has(cursor.peek()) || isBetween;
      const isNaming = /-(?:related|specific)$/.test(cursor.peek()) || (cursor.at > 0 && isName(cursor.written));
      if (!isPlain && !isNaming) break;
      named ||= !isPlain;
    }
    return named;
  }

  /** "decisions", "action items": the first word that says what. */
  private noun(): EntryNoun | null {
    let found: EntryNoun | null = null;
    for (let noun = nounOf(this.cursor.peek(), this.section); noun !== null; noun = nounOf(this.cursor.peek(), this.section)) {
      if (found === null || found === 'any') found = noun;
      this.cursor.at++;
    }
    return found;
  }

  private fits(noun: EntryNoun): boolean {
    return this.section === null || noun === 'any' || noun === 'own' || [...this.section].some((word) => NOUNS.get(word) === noun);
  }

  /** Between two things of a list: "or", ", or", ",". */
  private and(): boolean {
    const comma = this.cursor.take(',');
    return this.cursor.takeMatching(/^(?:or|and|nor)$/) || comma;
  }

  /** "relating to Norlake", "for this account": nothing but names, since another subject is a claim. */
  private about(): boolean {
    const { cursor } = this;
    const from = cursor.at;
    if (cursor.takeOneOf(ABOUT)) {
      cursor.take('to');
      cursor.takeAllOf(DETERMINERS);
      if (cursor.takeOneOf(NAMELESS) || this.name()) return true;
    }
    cursor.at = from;
    return false;
  }

  private name(): boolean {
    const { cursor } = this;
    const from = cursor.at;
    const goesOn = (): boolean => cursor.at > from && /^(?:&|and|of)$/.test(cursor.peek()) && isName(cursor.words[cursor.at + 1] ?? '');
    while (cursor.at - from < LONGEST_NAME && (isName(cursor.written) || goesOn())) cursor.at++;
    return cursor.at > from;
  }

  private verb(nouns: readonly EntryNoun[]): 'recording' | 'making' | null {
    const { cursor } = this;
    const from = cursor.at;
    const has = cursor.takeAllOf(BE);
    cursor.takeAllOf(ADVERBS);
    if (!has && cursor.takeMatching(/^appears?$/)) return 'recording';
    if (cursor.takeOneOf(RECORDING)) return 'recording';
    if (nouns.every((noun) => MAKING[noun].has(cursor.peek())) && cursor.take(cursor.peek())) return 'making';
    cursor.at = from;
    return null;
  }

  /** Whether only places and times follow. */
  private circumstances(hasVerb: boolean): boolean {
    while (!this.cursor.isAtEnd) if (!takeTime(this.cursor) && !takePlace(this.cursor, hasVerb)) return false;
    return true;
  }
}

function nounOf(word: string, section: SectionNouns): EntryNoun | null {
  return NOUNS.get(word) ?? (section?.has(singular(word)) === true && !PLAIN.has(word) ? 'own' : null);
}

/** Capitalised, and not capitals or figures alone, which name a thing more often than a company. */
function isName(word: string): boolean {
  const name = word.replace(/'s$/, '');
  return /^\p{Lu}[\p{L}']*$/u.test(name) && /\p{Ll}/u.test(name);
}
