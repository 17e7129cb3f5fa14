import { compareTexts } from '../matching/compare-texts.ts';
import type { Account } from '../model/account.ts';
import { noteName } from '../model/note-source.ts';
import type { Transcript } from '../model/transcript.ts';
import { titleKey } from '../vault/title-key.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { measureLikeness } from './likeness.ts';
import type { ContextLine } from './context-line.ts';
import { sentencesHolding, summarySentences, wordKey } from './summary-sentences.ts';

/** Which transcript a line leads to, and why. */
export interface Trace {
  readonly line: ContextLine;
  readonly transcript: Transcript;
  /** `certain`: by its link, by the Summary's words or others that say the same, or by the title. `likely`: by date and likeness alone. */
  readonly confidence: 'certain' | 'likely';
  /** How many sentences of the Summary hold what the line says or begins to say; 0 where that is not certain. */
  readonly sentences: number;
  /** Whether those sentences say it in other words. */
  readonly reworded: boolean;
  /** Whether a person wrote it: it is never dropped or reworded. */
  readonly byHand: boolean;
  /** From 0 to 1; 1 unless the likeness decided. */
  readonly likeness: number;
}

/** Shorter beginnings are shared by chance. Letters and digits. */
const LEAST_BEGINNING = 40;
/** How much of a line a transcript must say. */
const LEAST_LIKENESS = 0.55;
/** Where generators cut. */
const CUT = 100;
/** By how much it must be ahead of every other one of its day: one name or number that the other lacks. */
const LEAST_AHEAD = 3;

/**
 * The transcript that a line of Recent Context was drawn from. A line that could lead to two leads to none. Yields
 * between comparisons.
 *
 * @param account whose note holds the line
 */
export function* traceLineSteps(line: ContextLine, account: Account, index: VaultIndex): Generator<void, Trace | null> {
  const linked = line.linked === null ? undefined : index.get(line.linked);
  if (linked?.kind === 'transcript') return traceLink(line, linked.transcript);
  const { date } = line.entry;
  if (date === null || line.linked !== null) return null;
  const ofDay = index.transcriptsOn(date);
  if (ofDay.length === 0) return null;
  return yield* line.form === 'mention' ? traceTitle(line, account, ofDay) : traceWords(line, account, ofDay);
}

function traceLink(line: ContextLine, transcript: Transcript): Trace | null {
  const { date } = line.entry;
  const sentences = line.form === 'mention' ? 0 : sentencesHolding(summarySentences(transcript), line.words, line.form === 'cut');
  const byHand = line.form === 'whole' && sentences === 0;
  // A line of another day that ends in a link tells of something that came of it.
  if (byHand && date !== transcript.date) return null;
  const isOther = line.form === 'cut' && sentences === 0;
  return { line, transcript, confidence: isOther ? 'likely' : 'certain', sentences, reworded: false, byHand, likeness: 1 };
}

function* traceTitle(line: ContextLine, account: Account, ofDay: readonly Transcript[]): Generator<void, Trace | null> {
  const key = titleKey(line.words);
  const named = ofDay.filter(({ title, path }) => titleKey(title) === key || titleKey(noteName(path)) === key);
  const begun = line.entry.truncated && key.length >= LEAST_BEGINNING ? ofDay.filter(({ title }) => titleKey(title).startsWith(key)) : [];
  const found = named.length > 0 ? named : begun;
  const [only] = found;
  if (only) return found.length === 1 ? certain(line, only, 0) : null;
  return yield* traceLikeness(line, account, ofDay);
}

function* traceWords(line: ContextLine, account: Account, ofDay: readonly Transcript[]): Generator<void, Trace | null> {
  const isCut = line.form === 'cut' || line.entry.truncated;
  const said = wordKey(line.words).length >= LEAST_BEGINNING || !isCut
    ? ofDay.map((transcript) => ({ transcript, sentences: sentencesHolding(summarySentences(transcript), line.words, isCut) })).filter(({ sentences }) => sentences > 0)
    : [];
  if (said.length === 0 && !isCut) {
    const key = titleKey(line.words);
    const named = ofDay.filter((transcript) => titleKey(transcript.title) === key && summarySentences(transcript).length === 0);
    return named[0] && named.length === 1 ? certain(line, named[0], 0) : null;
  }
  const [only] = said;
  if (only) return said.length === 1 ? certain(line, only.transcript, only.sentences) : null;
  return line.form === 'cut' ? yield* traceLikeness(line, account, ofDay) : null;
}

function* traceLikeness(line: ContextLine, account: Account, ofDay: readonly Transcript[]): Generator<void, Trace | null> {
  const common = [account.name, ...account.aliases, line.entry.date ?? ''];
  const [best, ...others] = measureLikeness(line.words, ofDay, common).sort((a, b) => b.coverage - a.coverage);
  if (!best || best.coverage < LEAST_LIKENESS) return null;
  const isClear = others.every((other) => best.aheadOf(other) >= Math.max(LEAST_AHEAD, 2 * other.aheadOf(best)));
  if (!isClear) return null;
  yield;
  const sentences = yield* sentencesCovering(line, best.transcript);
  if (sentences > 0) return { ...certain(line, best.transcript, sentences), reworded: true };
  return { line, transcript: best.transcript, confidence: 'likely', sentences: 0, reworded: false, byHand: false, likeness: best.coverage };
}

/**
 * How many sentences of the Summary say for certain all that a line says in other words, as the matching engine judges
 * repeats; 0 where it is not certain of it.
 */
function* sentencesCovering(line: ContextLine, transcript: Transcript): Generator<void, number> {
  if (line.form === 'mention') return 0;
  const sentences = summarySentences(transcript);
  const summary = sentences.join(' ');
  const cut = summary.slice(0, CUT);
  const tellings = [
    ...[1, 2].filter((count) => count <= sentences.length).flatMap((count) => {
      const told = sentences.slice(0, count).join(' ');
      // The link's words will stand in the line too.
      return [{ told, count }, { told: `${told} [[${noteName(transcript.path)}]]`, count }];
    }),
    // Both may be cut at the same place: then what is left of them has to say the same.
    ...(cut.length < summary.length ? [{ told: `${cut}...`, count: sentencesHolding(sentences, cut, true) }] : []),
  ];
  const saysAll = (told: string): boolean => {
    const { relation, confidence } = compareTexts(line.entry.text, `${line.entry.date ?? ''}: ${told}`);
    return confidence === 'certain' && (relation === 'same' || relation === 'covered');
  };
  for (const { told, count } of tellings) {
    if (saysAll(told)) return count;
    yield;
  }
  return 0;
}

function certain(line: ContextLine, transcript: Transcript, sentences: number): Trace {
  return { line, transcript, confidence: 'certain', sentences, reworded: false, byHand: false, likeness: 1 };
}
