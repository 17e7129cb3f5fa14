import type { Account } from '../model/account.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { knowledgeSteps, type AccountKnowledge } from './account-knowledge.ts';
import { placesOf } from './account-names.ts';
import { readContextTrace, type ContextTrace } from './context-trace.ts';
import { BulletIndex } from './match-transcripts.ts';
import { readClues, slugOf, type TranscriptClues, type TranscriptNote } from './transcript-clues.ts';

/** An account that a transcript may belong to. */
export interface AccountCandidate {
  readonly account: Account;
  /** 0 to 1; ranks the candidates of one transcript, and tells much evidence from little. */
  readonly score: number;
  /** Whole sentences for a person, the strongest first. */
  readonly evidence: readonly string[];
}

/** What a transcript's text says about whose it is. */
export interface AccountRanking {
  /** Best first; empty where nothing leads to an account. */
  readonly candidates: readonly AccountCandidate[];
  /** Whether the first candidate is unmistakable: half of what the transcript says stands in its note, and nothing leads elsewhere. */
  readonly isCertain: boolean;
}

/** Bullets that one account has to share before it is certain; fewer do where the text names it too. */
const CERTAIN_SHARED = 3;
const CERTAIN_SHARED_AND_NAMED = 2;
const CERTAIN_PART = 0.5;
/** The same where the account's own note only says that it is mentioned there. */
const CERTAIN_PART_OF_MENTION = 0.8;
/** Names that no other account knows, as many and as great a part of all, make a candidate without a shared bullet. */
const LEAST_OWN_NAMES = 3;
const LEAST_OWN_PART = 0.3;
/** How many names a sentence of evidence tells. */
const MOST_TOLD = 3;

/** What leads from one transcript to one account. */
interface Evidence {
  readonly knowledge: AccountKnowledge;
  /** Bullets that both hold, and how many of them for sure. */
  readonly shared: number;
  readonly weight: number;
  readonly inTitle: string | null;
  readonly inSummary: string | null;
  readonly link: string | null;
  readonly tag: string | null;
  readonly domain: string | null;
  /** Proper names that both hold and no other account does. */
  readonly ownNames: readonly string[];
  readonly context: ContextTrace;
}

/**
 * Ranks the accounts of a vault for transcripts that name none. Made once for many transcripts: what the accounts hold is
 * read once, and a transcript is held against a few bullets of each of its own, never against all.
 */
export class AccountRanker {
  private readonly accounts: AccountKnowledge[] = [];
  private readonly bullets = new BulletIndex();
  private readonly holders = new Map<string, number>();

  private constructor() {}

  /** {@link readSteps} at once. */
  static read(index: VaultIndex): AccountRanker {
    const steps = AccountRanker.readSteps(index);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Reads what the accounts of a vault hold; yields between their bullets. */
  static *readSteps(index: VaultIndex): Generator<void, AccountRanker> {
    const ranker = new AccountRanker();
    for (const account of index.accounts()) {
      const knowledge = yield* knowledgeSteps(account);
      ranker.accounts.push(knowledge);
      ranker.bullets.add(knowledge);
      for (const name of knowledge.properNames) ranker.holders.set(name, (ranker.holders.get(name) ?? 0) + 1);
      yield;
    }
    return ranker;
  }

  /** {@link rankSteps} at once. */
  rank(note: TranscriptNote): AccountRanking {
    const steps = this.rankSteps(note);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Ranks in slices, a bullet or an account each. Whatever account the transcript states itself, and whatever its type, is not looked at. */
  *rankSteps(note: TranscriptNote): Generator<void, AccountRanking> {
    const clues = readClues(note);
    const shared = new Map<Account, { count: number; weight: number }>();
    for (const entry of clues.claims) {
      for (const { account, weight } of this.bullets.holding(entry)) {
        const sum = shared.get(account) ?? { count: 0, weight: 0 };
        shared.set(account, { count: sum.count + 1, weight: sum.weight + weight });
      }
      yield;
    }
    const leading: Evidence[] = [];
    for (const knowledge of this.accounts) {
      const evidence = this.evidenceOf(knowledge, clues, shared.get(knowledge.account), note);
      if (leads(evidence, clues)) leading.push(evidence);
      yield;
    }
    const found = leading
      .map((evidence) => ({ evidence, points: pointsOf(evidence) }))
      .sort((a, b) => b.points - a.points || compareCodeUnits(a.evidence.knowledge.account.path, b.evidence.knowledge.account.path));
    const all = found.reduce((sum, { points }) => sum + points, 0);
    return {
      candidates: found.map(({ evidence, points }) => ({
        account: evidence.knowledge.account,
        score: Math.round((1 - Math.exp(-points / 4)) * Math.sqrt(points / all) * 100) / 100,
        evidence: inWords(evidence, clues),
      })),
      isCertain: isUnmistakable(found.map(({ evidence }) => evidence), clues),
    };
  }

  private evidenceOf(knowledge: AccountKnowledge, clues: TranscriptClues, shared: { count: number; weight: number } | undefined, { transcript }: TranscriptNote): Evidence {
    const { names, account } = knowledge;
    const slugs = names.map(slugOf);
    const called = new Set(names.map((name) => name.toLowerCase()));
    return {
      knowledge,
      shared: shared?.count ?? 0,
      weight: shared?.weight ?? 0,
      inTitle: names.find((name) => placesOf(name, clues.title).length > 0) ?? null,
      inSummary: names.find((name) => placesOf(name, clues.summary).length > 0) ?? null,
      link: names.find((name) => clues.links.has(name.toLowerCase())) ?? null,
      tag: slugs.find((slug) => clues.tags.has(slug)) ?? null,
      domain: slugs.find((slug) => clues.domains.has(slug) || clues.domains.has(slug.replaceAll('-', ''))) ?? null,
      ownNames: [...clues.properNames].filter((name) => knowledge.properNames.has(name) && this.holders.get(name) === 1 && !called.has(name)),
      context: readContextTrace(account, transcript),
    };
  }
}

/** Whether there is enough to put the account before a person. */
function leads({ shared, inTitle, inSummary, link, tag, domain, ownNames, context }: Evidence, clues: TranscriptClues): boolean {
  if (shared > 0 || context !== null || [inTitle, inSummary, link, tag, domain].some((clue) => clue !== null)) return true;
  return ownNames.length >= LEAST_OWN_NAMES && ownNames.length >= LEAST_OWN_PART * clues.properNames.size;
}

function pointsOf({ weight, inTitle, inSummary, link, tag, domain, ownNames, context }: Evidence): number {
  const named = (inTitle === null ? 0 : 2) + (inSummary === null ? 0 : 1);
  const told = (link === null ? 0 : 3) + (tag === null ? 0 : 3) + (domain === null ? 0 : 2);
  return weight + named + told + Math.min(2, 0.3 * ownNames.length) + (context === 'own' ? 2 : context === 'mention' ? 0.5 : 0);
}

function isUnmistakable([best, ...others]: readonly Evidence[], { claims }: TranscriptClues): boolean {
  if (!best || others.some(({ shared, inTitle, inSummary, link, tag }) => shared > 0 || [inTitle, inSummary, link, tag].some((clue) => clue !== null))) return false;
  const isNamed = best.inTitle !== null || best.inSummary !== null || best.link !== null;
  const part = best.context === 'mention' ? CERTAIN_PART_OF_MENTION : CERTAIN_PART;
  return best.weight >= (isNamed ? CERTAIN_SHARED_AND_NAMED : CERTAIN_SHARED) && best.weight >= part * claims.length;
}

function inWords(evidence: Evidence, { claims }: TranscriptClues): string[] {
  const { knowledge, shared, inTitle, inSummary, link, tag, domain, ownNames, context } = evidence;
  const { name } = knowledge.account;
  const told = ownNames.slice(0, MOST_TOLD).map(capitalized).join(', ');
  const more = ownNames.length > MOST_TOLD ? ` and ${ownNames.length - MOST_TOLD} more` : '';
  return [
    shared > 0 ? `${shared} of its ${claims.length} facts and decisions ${shared === 1 ? 'stands' : 'stand'} in the note of ${name}.` : '',
    link === null ? '' : `It links to ${link}.`,
    tag === null ? '' : `It has the tag ${tag}.`,
    inTitle === null ? '' : `Its title names ${inTitle}.`,
    inSummary === null ? '' : `Its summary names ${inSummary}.`,
    domain === null ? '' : `An e-mail address in it is of ${domain}.`,
    context === 'own' ? `Recent Context of ${name} has a line about it.` : '',
    context === 'mention' ? `Recent Context of ${name} says that it is mentioned there.` : '',
    ownNames.length === 0 ? '' : `It speaks of ${told}${more}, whom only the note of ${name} knows.`,
  ].filter((sentence) => sentence !== '');
}

function capitalized(name: string): string {
  return name.replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
