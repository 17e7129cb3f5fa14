import type { Sources } from '../insight/sources.ts';
import type { UpdatedPair } from '../insight/updated.ts';
import type { Entry } from '../model/entry.ts';
import type { NotePlan } from '../plan/edit-plan.ts';
import { compareCodeUnits } from '../text/compare-code-units.ts';
import type { DisagreeingPair, PairLine, SourceRow } from './account-summary.ts';
import { linesRemovedForCertain } from './care.ts';
import { markDisagreement } from './mark-disagreement.ts';
import { newestOf, sourceRow, textOf } from './summary-rows.ts';

/** A pair of lines, standing for those that differ from it in repeats alone. */
export interface DistinctPair extends UpdatedPair {
  /** Of all of them: whoever keeps both lines has decided on their repeats too. */
  readonly decisionKeys: readonly string[];
}

/**
 * The pairs of lines that are told, the newest first. Of pairs that differ in repeats alone one is left, if it can be one
 * whose lines stay.
 *
 * @param dedupe of the note's very text; null while it is not known
 */
export function distinctPairs(pairs: readonly UpdatedPair[], sources: Sources | null, dedupe: NotePlan | null): DistinctPair[] {
  const survivors = survivorsOf(dedupe);
  const gone = linesRemovedForCertain(dedupe);
  const survivorOf = ({ item }: Entry): number => survivors.get(item.line) ?? item.line;
  const isFolded = ({ older, newer }: UpdatedPair): boolean => gone.has(older.item.line) || gone.has(newer.item.line);
  const distinct = new Map<string, DistinctPair>();
  for (const pair of pairs) {
    const key = `${survivorOf(pair.older)} ${survivorOf(pair.newer)}`;
    const other = distinct.get(key);
    const shown = !other || (isFolded(other) && !isFolded(pair)) ? pair : other;
    distinct.set(key, { ...shown, decisionKeys: [...(other?.decisionKeys ?? []), pair.decisionKey] });
  }
  const dateOf = ({ newer, older }: UpdatedPair): string => newestSource(newer, sources)?.date ?? newestSource(older, sources)?.date ?? '';
  return [...distinct.values()].sort((a, b) => compareCodeUnits(dateOf(b), dateOf(a)));
}

/**
 * A pair of lines that disagree as the panel shows it.
 *
 * @param path of the note
 */
export function disagreeingPair(path: string, { older, newer, isOrdered, disagreement, order, decisionKey, decisionKeys }: DistinctPair, sources: Sources | null): DisagreeingPair {
  const marked = markDisagreement(textOf(older), textOf(newer), disagreement);
  const line = (entry: Entry, parts: PairLine['parts']): PairLine => {
    const newest = newestSource(entry, sources);
    return { path, line: entry.item.line, date: newest?.date ?? null, origin: newest, parts };
  };
  const [before, after] = [line(older, marked.older), line(newer, marked.newer)];
  const showsOrder = !isOrdered || [before, after].every(({ date }) => date !== null && order.includes(date));
  const reason = [...(marked.tellsAll ? [] : [disagreement]), ...(showsOrder ? [] : [order])].join(' ');
  return { older: before, newer: after, isOrdered, reason, decisionKey, decisionKeys };
}

function newestSource(entry: Entry, sources: Sources | null): SourceRow | null {
  return newestOf((sources?.get(entry) ?? []).map(sourceRow));
}

/** Of each line that repeats another, the first that stays for it. */
function survivorsOf(dedupe: NotePlan | null): ReadonlyMap<number, number> {
  return new Map((dedupe?.changes ?? []).flatMap(({ keep: [kept], remove }) => (kept ? remove.map(({ line }) => [line, kept.line] as const) : [])));
}
