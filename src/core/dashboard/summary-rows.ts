import { inDateOrder, type LineSource } from '../insight/sources.ts';
import type { Account } from '../model/account.ts';
import type { ContextEntry, DecisionEntry, Entry } from '../model/entry.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { AccountFindings } from './account-findings.ts';
import type { OtherAccount, SourceRow, SummaryRow } from './account-summary.ts';
import { contextOrigin } from './context-origin.ts';

/** Makes the rows of one account from its note's entries and from what is known of them. */
export class SummaryRows {
  private readonly others: ReadonlyMap<Entry, OtherAccount>;
  /** Of the lines that stay, by line, the entries that say the same and are folded into them. */
  private readonly foldedInto: ReadonlyMap<number, readonly Entry[]>;

  /** @param hasTranscripts whether the vault holds any transcript of the account */
  constructor(
    private readonly index: VaultIndex,
    private readonly account: Account,
    private readonly findings: AccountFindings,
    private readonly hasTranscripts: boolean,
  ) {
    this.foldedInto = readFolded(account, findings);
    this.others = new Map(findings.misplaced.map(({ entry, account: { name, path }, reason, decisionKey }) => [entry, { name, path, reason, decisionKey }]));
  }

  fact(entry: Entry): SummaryRow {
    const sources = this.sourcesOf(entry);
    const newest = newestOf(sources ?? []);
    return { ...this.plain(entry), text: textOf(entry), date: newest?.date ?? null, origin: newest, sources };
  }

  decision(entry: DecisionEntry): SummaryRow {
    return { ...this.fact(entry), chip: entry.tentative ? 'tentative' : null };
  }

  /** Its date is the line's own; until its sources are known, it leads to where its words or its link lead at once. */
  context(entry: ContextEntry): SummaryRow {
    const { date, body, mention, link } = entry;
    const title = link === null ? body : `[[${link}|${body}]]`;
    const sources = this.sourcesOf(entry);
    const ofDay = sources?.findLast((source) => source.date === date) ?? newestOf(sources ?? []);
    return { ...this.plain(entry), text: mention ? `Mentioned in: ${title}` : body, date, origin: ofDay ?? this.contextOrigin(entry), sources };
  }

  private plain(entry: Entry): Pick<SummaryRow, 'path' | 'line' | 'chip' | 'outdated' | 'other'> {
    return {
      path: this.account.path,
      line: entry.item.line,
      chip: null,
      outdated: this.findings.outdated.get(entry) ?? null,
      other: this.others.get(entry) ?? null,
    };
  }

  private sourcesOf(entry: Entry): readonly SourceRow[] | null {
    const { sources } = this.findings;
    const own = sources?.get(entry);
    const repeats = this.foldedInto.get(entry.item.line) ?? [];
    // What a repeat's transcripts say, the line that stays says too.
    const found = own && inDateOrder(oncePerTranscript([...own, ...repeats.flatMap((repeat) => sources?.get(repeat) ?? [])]));
    return found === undefined || (found.length === 0 && !this.hasTranscripts) ? null : found.map(sourceRow);
  }

  private contextOrigin(entry: ContextEntry): SummaryRow['origin'] {
    const transcript = contextOrigin(this.index, this.account, entry);
    return transcript && { path: transcript.path, line: 1 };
  }
}

/** Of a line that covers more than its repeat, the repeat's transcripts do not say all: only those that say the same count. */
function readFolded({ facts, decisions }: Account, { plans }: AccountFindings): ReadonlyMap<number, readonly Entry[]> {
  const byLine = new Map([...facts, ...decisions].map((entry) => [entry.item.line, entry]));
  const folded = new Map<number, Entry[]>();
  for (const { confidence, relation, keep, remove } of plans.dedupe?.changes ?? []) {
    const [kept, ...more] = keep;
    if (confidence !== 'certain' || relation !== 'same' || !kept || more.length > 0) continue;
    folded.set(kept.line, [...(folded.get(kept.line) ?? []), ...remove.flatMap(({ line }) => byLine.get(line) ?? [])]);
  }
  return folded;
}

/** Each transcript once, by the first of its lines. */
function oncePerTranscript(sources: readonly LineSource[]): Iterable<LineSource> {
  const once = new Map<string, LineSource>();
  for (const source of sources) if (!once.has(source.transcript.path)) once.set(source.transcript.path, source);
  return once.values();
}

export function sourceRow({ transcript: { path, title, date }, line }: LineSource): SourceRow {
  return { path, line, title, date };
}

/** The last that has a date: sources are in the order of their dates, those without one last. */
export function newestOf(sources: readonly SourceRow[]): SourceRow | null {
  return sources.findLast(({ date }) => date !== null) ?? null;
}

/** What a bullet says. A block id is for links to it; nobody reads it. */
export function textOf({ text, item }: Entry): string {
  const id = `^${item.blockId}`;
  return item.blockId !== null && text.endsWith(id) ? text.slice(0, -id.length).trimEnd() : text;
}
