import { lemmasIn } from '../language/lemmas-in.ts';
import { comparisonText } from '../matching/comparison-text.ts';
import { judgeSupportSteps, type Support } from '../matching/judge-support.ts';
import { claimOf } from '../matching/placeholder.ts';
import { prepareEntriesSteps, type PreparedEntry } from '../matching/prepare-entry.ts';
import { SaidTokens } from '../matching/said-tokens.ts';
import type { ReadResult } from '../model/read-note.ts';
import type { Transcript } from '../model/transcript.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import { StatementWords, type ReadStatement } from './statement-words.ts';
import { statementsOf, type Statement } from './statements.ts';

/** A transcript that says a fact, and where. */
export interface FactSource {
  readonly transcript: Transcript;
  /** Of what it says, the bullet or sentence that says most of the fact. */
  readonly statement: Statement;
}

type TranscriptNote = Extract<ReadResult, { kind: 'transcript' }>;

/** A transcript, its words read. */
interface HeldNote {
  readonly transcript: Transcript;
  readonly statements: StatementWords;
  readonly words: ReadonlySet<string>;
}

/** A transcript's statements, ready to be compared, and the tokens of all that it says. */
interface PreparedNote {
  readonly statements: readonly PreparedEntry[];
  readonly tokens: SaidTokens;
}

/** A transcript that may say a fact. */
interface Candidate {
  readonly note: HeldNote;
  /** Indices of the statements to compare. */
  readonly near: readonly number[];
}

/** How much of a fact's words a transcript must have, the rarer ones counting for more. */
const LEAST_SHARED = 0.35;
/** How many transcripts a fact is held against in earnest. */
const MOST_TRANSCRIPTS = 8;
/** A transcript that is ahead of all others by this share of a fact is its source although it says less of it. */
const LEAST_AHEAD = 0.1;

/**
 * Leads from facts to the transcripts that say them. Words are read when somebody first asks, from then on note by note:
 * a changed transcript costs what it holds. Its words propose, the matching engine decides.
 */
export class FactIndex {
  private readonly notes = new Map<string, HeldNote>();
  private readonly pathsWith = new Map<string, Set<string>>();
  private readonly pending = new Map<string, TranscriptNote>();

  add(note: TranscriptNote): void {
    this.pending.set(note.path, note);
  }

  remove(path: string): void {
    this.pending.delete(path);
    for (const word of this.notes.get(path)?.words ?? []) {
      const paths = this.pathsWith.get(word);
      paths?.delete(path);
      if (paths?.size === 0) this.pathsWith.delete(word);
    }
    this.notes.delete(path);
  }

  /**
   * The transcripts that say each of some facts, by path; none where nothing does for sure. Yields between comparisons.
   *
   * @param facts bullets without their markers; they teach about one another's words
   * @param names what the account is called that they are about
   */
  *holdingSteps(facts: readonly string[], names: readonly string[]): Generator<void, FactSource[][]> {
    yield* this.readPendingSteps();
    const candidates: Candidate[][] = [];
    for (const fact of facts) {
      candidates.push(this.candidates(wordsIn(fact)));
      yield;
    }
    const notes = [...new Set(candidates.flat().map(({ note }) => note))].sort((a, b) => compareCodeUnits(a.transcript.path, b.transcript.path));
    const texts = [...facts, ...names];
    for (const { transcript: { title, date, participants }, statements } of notes) {
      texts.push([title, date ?? '', participants.join(', ')].join('; '), ...statements.all.map(({ statement }) => statement.text));
      yield;
    }
    const { entries, vocabulary } = yield* prepareEntriesSteps(texts);
    const ownNames = new Set(entries.slice(facts.length, facts.length + names.length).flatMap(({ tokens }) => tokens.map(({ key }) => key)));
    const preparedOf = new Map<HeldNote, PreparedNote>();
    let at = facts.length + names.length;
    for (const note of notes) {
      const own = entries.slice(at, (at += 1 + note.statements.all.length));
      preparedOf.set(note, { statements: own.slice(1).map(withoutDay), tokens: new SaidTokens(own.flatMap(({ tokens }) => tokens)) });
      yield;
    }
    const found: FactSource[][] = [];
    for (const [which, rows] of candidates.entries()) {
      const asked = entries[which] && withoutDay(entries[which]);
      const isPlaceholder = claimOf(facts[which] ?? '') === null;
      const judged: { readonly source: FactSource; readonly support: Support }[] = [];
      for (const { note, near } of rows) {
        const prepared = preparedOf.get(note);
        if (!asked || !prepared) continue;
        // That there is nothing to say is said of other things in other notes.
        const compared = isPlaceholder ? near.filter((index) => prepared.statements[index]?.key === asked.key) : near;
        const statements = compared.flatMap((index) => prepared.statements[index] ?? []);
        const support = yield* judgeSupportSteps(asked, { statements, tokens: prepared.tokens, ownNames }, vocabulary);
        const statement = support && note.statements.all[compared[support.at] ?? 0]?.statement;
        if (support && statement) judged.push({ source: { transcript: note.transcript, statement }, support });
      }
      found.push(choose(judged));
    }
    return found;
  }

  /** Reads the words of what was added since it was last asked; {@link holdingSteps} does it where nobody did. */
  *readPendingSteps(): Generator<void> {
    for (const [path, note] of [...this.pending]) {
      const statements: ReadStatement[] = [];
      for (const statement of statementsOf(note.tree, note.entries)) {
        statements.push({ statement, words: wordsIn(statement.text) });
        yield;
      }
      // It may have been changed between two steps.
      if (this.pending.get(path) !== note) continue;
      this.pending.delete(path);
      const words = new Set(statements.flatMap((one) => [...one.words]));
      this.notes.set(path, { transcript: note.transcript, statements: new StatementWords(statements), words });
      for (const word of words) {
        const paths = this.pathsWith.get(word) ?? new Set();
        this.pathsWith.set(word, paths.add(path));
      }
    }
  }

  /** The transcripts that share most of a fact's words, best first. */
  private candidates(words: ReadonlySet<string>): Candidate[] {
    const shared = new Map<string, number>();
    let total = 0;
    for (const word of words) {
      const paths = this.pathsWith.get(word);
      const rarity = Math.log((this.notes.size + 1) / Math.max(1, paths?.size ?? 0));
      total += rarity;
      for (const path of paths ?? []) shared.set(path, (shared.get(path) ?? 0) + rarity);
    }
    const best = [...shared].filter(([, share]) => share >= LEAST_SHARED * total).sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b));
    return best.slice(0, MOST_TRANSCRIPTS).flatMap(([path]) => {
      const note = this.notes.get(path);
      const near = note?.statements.nearest(words) ?? [];
      return note && near.length > 0 ? [{ note, near }] : [];
    });
  }
}

/** A day before a bullet says when, not what. */
function withoutDay(entry: PreparedEntry): PreparedEntry {
  return entry.leadingDate === null ? entry : { ...entry, leadingDate: null };
}

/** Sure ones; else the one that is ahead of all others. */
function choose(judged: readonly { readonly source: FactSource; readonly support: Support }[]): FactSource[] {
  const sure = judged.filter(({ support }) => support.strength === 'sure');
  const [first, second] = [...judged].sort((a, b) => b.support.said - a.support.said);
  const isAhead = first?.support.strength === 'weak' && first.support.said - (second?.support.said ?? 0) >= LEAST_AHEAD;
  const chosen = sure.length > 0 ? sure : first && isAhead ? [first] : [];
  return chosen.map(({ source }) => source).sort((a, b) => compareCodeUnits(a.transcript.path, b.transcript.path));
}

function wordsIn(text: string): Set<string> {
  return lemmasIn(comparisonText(text).body);
}
