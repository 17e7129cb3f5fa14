import type { DuplicateReport } from './duplicate-group.ts';
import type { MatchableEntry, MatchingOptions } from './find-duplicates.ts';
import { findDuplicatesSteps } from './find-duplicates.ts';

interface Remembered {
  readonly entries: readonly string[];
  readonly refused: ReadonlySet<string>;
  readonly report: DuplicateReport;
}

/**
 * Remembers what was found in a section for as long as its bullets read the same, so that an edit elsewhere in the
 * note costs nothing. A host owns one and hands it to every plan.
 */
export class MatchCache {
  /** The least recently asked first. */
  private readonly remembered: Remembered[] = [];

  /** @param capacity how many sections are remembered; the one not asked for the longest goes first */
  constructor(private readonly capacity = 64) {}

  /** {@link findDuplicatesSteps}, which runs only where the answer is not known. Cancelled work is not remembered. */
  *findDuplicatesSteps(entries: readonly MatchableEntry[], options: MatchingOptions): Generator<void, DuplicateReport> {
    const asked = entries.map(identityOf);
    const at = this.remembered.findIndex((one) => isEqual(one.entries, asked) && isSameSet(one.refused, options.refused));
    const [known] = at === -1 ? [] : this.remembered.splice(at, 1);
    const report = known?.report ?? (yield* findDuplicatesSteps(entries, options));
    this.remembered.push({ entries: known?.entries ?? asked, refused: options.refused, report });
    if (this.remembered.length > this.capacity) this.remembered.shift();
    return report;
  }
}

/** All that the engine reads of an entry. */
function identityOf({ text, section, item }: MatchableEntry): string {
  const bound = item !== undefined && (item.blockId !== null || item.children.length > 0 || item.hasOtherBlocks);
  return `${bound ? 'bound' : 'loose'} ${section ?? ''}\n${text}`;
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((key) => b.has(key)));
}
