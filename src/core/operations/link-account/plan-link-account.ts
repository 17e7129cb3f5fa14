import { AccountRanker, type AccountRanking } from '../../insight/rank-accounts.ts';
import type { TranscriptNote } from '../../insight/transcript-clues.ts';
import { fillMember, fillProperty, readAfter, type Splice } from '../../markdown/splice-property.ts';
import type { Account } from '../../model/account.ts';
import { tagsProperty, textProperty } from '../../model/property.ts';
import type { Transcript } from '../../model/transcript.ts';
import { changedLines } from '../../plan/changed-lines.ts';
import { emptyPlan } from '../../plan/describe-note.ts';
import type { Change, Confidence, NotePlan, UnassignedTranscript } from '../../plan/edit-plan.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { DEFAULT_LINKS } from '../../vault/link-text.ts';
import { titleKey } from '../../vault/title-key.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Operation, PlanInput } from '../operation.ts';
import { findAccountLine } from './account-line.ts';
import { accountWords, TAG_PREFIX, type AccountWords } from './account-words.ts';

/** Below this score an account is suggested, but no change is planned for it. */
const LEAST_SCORE = 0.3;
/** Below this score only a person accepts it. */
const LEAST_IN_BULK = 0.6;

/** Gives transcripts that name no account the one that their text leads to. A stated account is never changed. */
export const linkAccount: Operation = {
  id: 'link-account',
  title: 'Link transcript to account',
  noteKinds: new Set(['transcript'] as const),
  reads: 'vault',
  *planSteps({ index, paths, account, options, links = DEFAULT_LINKS }: PlanInput) {
    const refused = new Set(options.refused);
    const ranker = yield* AccountRanker.readSteps(index);
    const notes: NotePlan[] = [];
    const unassigned: UnassignedTranscript[] = [];
    for (const path of paths) {
      yield;
      const note = index.get(path);
      if (!note) continue;
      if (note.kind !== 'transcript' || index.statedAccount(note.transcript) !== null) {
        notes.push(emptyPlan(note));
        continue;
      }
      const ranking = yield* ranker.rankSteps(note);
      unassigned.push({ path, candidates: suggestionsOf(ranking) });
      const choice = account === undefined ? bestOf(note, ranking, refused) : chosenBy(index, ranking, account);
      const words = choice && accountWords(index, note.transcript, choice.account, links);
      notes.push(choice ? planNote(note, words, choice) : emptyPlan(note));
    }
    return { operation: 'link-account', notes, unassigned };
  },
};

/** The candidates of a ranking as a host shows them. */
export function suggestionsOf({ candidates }: AccountRanking): UnassignedTranscript['candidates'] {
  return candidates.map(({ account, score, evidence }) => ({ account: account.name, path: account.path, score, evidence }));
}

/** Why an account is taken, and how sure that is. */
interface Choice {
  readonly account: Account;
  readonly confidence: Confidence;
  readonly onlyByHand: boolean;
  readonly reason: string;
  readonly score: number;
}

/** @param words null where another account would be meant by them */
function planNote(note: TranscriptNote, words: AccountWords | null, choice: Choice): NotePlan {
  const plan = emptyPlan(note);
  const written = words ? changesFor(note, words, choice) : refusedFor(1, `another account is called ${choice.account.name} too`);
  if (Array.isArray(written)) return { ...plan, changes: written };
  // Nothing that nobody was sure of is refused: it is only odd.
  const refusal = { ...written, message: `line ${written.line}: ${written.message}` };
  return choice.confidence === 'certain' ? { ...plan, refusal } : { ...plan, diagnostics: [...plan.diagnostics, written] };
}

/** @param refused keys of what a person refused; beside a refused account no other is certain */
function bestOf({ transcript }: TranscriptNote, ranking: AccountRanking, refused: ReadonlySet<string>): Choice | null {
  const candidates = ranking.candidates.filter(({ account }) => !refused.has(refusalKey(transcript, account)));
  const isCertain = ranking.isCertain && candidates.length === ranking.candidates.length;
  const [best] = candidates;
  if (!best || best.score < LEAST_SCORE) return null;
  const others = candidates.slice(1).map(({ account }) => account.name);
  const also = others.length === 0 ? '' : ` Other accounts come up too: ${others.join(', ')}.`;
  return {
    account: best.account,
    confidence: isCertain ? 'certain' : 'likely',
    onlyByHand: !isCertain && (others.length > 0 || best.score < LEAST_IN_BULK),
    reason: best.evidence.join(' ') + also,
    score: best.score,
  };
}

function chosenBy(index: VaultIndex, { candidates }: AccountRanking, path: string): Choice | null {
  const note = index.get(path);
  if (note?.kind !== 'account') return null;
  const known = candidates.find(({ account }) => account.path === path);
  const reason = ['You chose this account.', ...(known?.evidence ?? [])].join(' ');
  return { account: note.account, confidence: 'certain', onlyByHand: false, reason, score: known?.score ?? 0 };
}

/** The properties are one change and the body's line another, because they stand in two sections; neither is made alone. */
function changesFor(note: TranscriptNote, words: AccountWords, choice: Choice): Change[] | Diagnostic {
  const properties = propertyEdits(note, words);
  if (!Array.isArray(properties)) return properties;
  const { tree } = note;
  const line = findAccountLine(tree);
  const link = line && { ...line.range, insert: words.link };
  const common = {
    confidence: choice.confidence,
    keep: [],
    reason: choice.reason,
    signals: { account: choice.account.name, score: choice.score },
    onlyByHand: choice.onlyByHand,
    decisionKey: refusalKey(note.transcript, choice.account),
    ...(link && { linked: `link-account:${note.path}` }),
  };
  const change = (id: string, kind: Change['kind'], section: string, edits: readonly TextEdit[]): Change => ({
    id: `link-account:${id}`, kind, section, ...common, ...changedLines(tree.text, tree.lineStarts, edits), edits,
  });
  return [
    change('frontmatter', 'frontmatter', '', properties),
    ...(link ? [change('body', 'link', line.section.heading?.title ?? '', [link])] : []),
  ];
}

function propertyEdits({ tree, frontmatter }: TranscriptNote, words: AccountWords): TextEdit[] | Diagnostic {
  const before = tagsProperty.parse(frontmatter.values.get('tags'));
  const append = words.usesTags && !before.some((tag) => tag.startsWith(TAG_PREFIX));
  const account = fillProperty(tree, frontmatter, 'account', words.value);
  const tag = fillMember(tree, frontmatter, 'tags', TAG_PREFIX, words.tag, append);
  const edits: TextEdit[] = [];
  for (const splice of [account, tag] satisfies (Splice | null)[]) {
    if (splice === null) continue;
    if (!splice.ok) return refusedFor(splice.line, splice.message);
    edits.push(splice.edit);
  }
  const after = readAfter(tree, frontmatter, edits, new Set(['account', 'tags']));
  const blank = before.indexOf(TAG_PREFIX);
  const tags = blank >= 0 ? before.map((one, at) => (at === blank ? words.tag : one)) : append ? [...before, words.tag] : before;
  const isAsMeant =
    after !== null &&
    textProperty.parse(after.values.get('account')) === words.value &&
    tagsProperty.parse(after.values.get('tags')).join('\n') === tags.join('\n');
  return isAsMeant ? edits : refusedFor(1, 'the properties would not read as meant afterwards');
}

/** Titles stay where paths change. */
function refusalKey({ title, date }: Transcript, { name }: Account): string {
  return `link|${date ?? ''}|${titleKey(title)}|${name.toLowerCase()}`;
}

function refusedFor(line: number, message: string): Diagnostic {
  return { code: 'unsafe-frontmatter', line, message: `The account can't be filled in, because ${message}.` };
}
