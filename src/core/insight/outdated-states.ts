import { speaksAhead, verbNear, type PlacedToken } from './outdated-clause.ts';

/** Words by which a sentence tells how things stand, and how many days that is good for. */
interface StateWords {
  readonly words: RegExp;
  readonly days: number;
  readonly isUrgent: boolean;
}

/** How things stand is planned anew from quarter to quarter. */
const STATE_DAYS = 90;
/** What could not wait was done within a month, or could wait. */
const URGENT_DAYS = 30;

const STATES: readonly StateWords[] = [
  { words: /\b(?:currently|presently|temporarily|at present|at the moment|right now|for now|for the time being|as of now|as of today|at this (?:stage|point in time))\b/i, days: STATE_DAYS, isUrgent: false },
  { words: /\b(?:derzeit|momentan|zurzeit|gegenwärtig|vorerst|im moment|actuellement|en ce moment|pour l['’]instant|actualmente|en este momento|por ahora|attualmente|al momento|per ora|momenteel|op dit moment|voorlopig)(?!\p{L})/iu, days: STATE_DAYS, isUrgent: false },
  { words: /\b(?:immediately|right away|as soon as possible|asap|urgently)\b(?! (?:after|before|upon|following|on|when|if|of|adjacent|next|above|below)\b)/i, days: URGENT_DAYS, isUrgent: true },
];
/** With them, what is urgent is so whenever it comes to it. */
const STANDING = /\b(?:if|when|whenever|any|each|every|once|upon|in case|unless|always)\b/i;

/** Words that tell how things stood when they were said. */
export interface State {
  /** Offsets in the sentence, half open. */
  readonly from: number;
  readonly to: number;
  /** For how many days they can be trusted. */
  readonly days: number;
}

/** The first words of a sentence that hold only for some time after it was said, or null. */
export function stateOf(sentence: string, tokens: readonly PlacedToken[]): State | null {
  for (const { words, days, isUrgent } of STATES) {
    const match = words.exec(sentence);
    if (!match || (isUrgent ? !isToBeDone(sentence, tokens) : isOfThing(sentence, match))) continue;
    return { from: match.index, to: match.index + match[0].length, days };
  }
  return null;
}

/** "The currently active pump" names whichever it is, "it will temporarily stop" what comes again. */
function isOfThing(sentence: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, index - 10), index);
  return /\b(?:the|an?|any|each|every|its|their|will) $/i.test(before) || sentence[index + words.length] === '-';
}

function isToBeDone(sentence: string, tokens: readonly PlacedToken[]): boolean {
  if (STANDING.test(sentence) || !speaksAhead(tokens)) return false;
  // The first verb is what the sentence says; one behind it may only name a thing: "wants the pumps replaced".
  return verbNear(tokens, 0, 0)?.tense !== 'past';
}
