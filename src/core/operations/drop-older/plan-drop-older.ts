import type { Entry } from '../../model/entry.ts';
import type { ReadResult } from '../../model/read-note.ts';
import { cutRemovals, placesOf } from '../../plan/cut-removals.ts';
import { emptyPlan, spanOf } from '../../plan/describe-note.ts';
import type { NotePlan } from '../../plan/edit-plan.ts';
import { updatedChange } from '../../plan/updated-change.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';

/** As in `EditPlan.operation`. */
export const DROP_OLDER = 'drop-older';

/** A bullet as a person saw it. */
export type ShownBullet = Pick<Entry, 'section' | 'text'> & { readonly item: Pick<Entry['item'], 'line'> };

/** Two bullets that disagree, as a person saw them. */
export interface ShownPair {
  /** The one that stays. */
  readonly newer: ShownBullet;
  readonly older: ShownBullet;
  /** Whole sentences: what they disagree about, and what tells which is newer. */
  readonly reason: string;
  readonly decisionKey: string;
}

/**
 * Plans to take the older of two bullets out that disagree. It is no operation of the registry: it needs a pair, and never
 * does anything by itself.
 *
 * @param note as it is now; bullets that moved since they were shown are found by their words
 * @returns a plan with one change, for a person to accept; with a refusal where the bullets are not there any more, or the
 *   older can't be taken out
 */
export function planDropOlder(note: ReadResult, { newer, older, reason, decisionKey }: ShownPair): NotePlan {
  const plan = emptyPlan(note);
  const { tree, entries } = note;
  const all = entries.sections.flatMap((section) => section.entries);
  const [stays, goes] = [findBullet(all, newer), findBullet(all, older)];
  if (!stays || !goes) return { ...plan, refusal: refused((stays ? older : newer).item.line, 'one of the two lines that were shown is not there any more') };
  const change = updatedChange({ id: `${DROP_OLDER}:${goes.item.line}`, section: goes.section, keep: [spanOf(stays)], reason, decisionKey }, spanOf(goes));
  const section = tree.sections.find(({ items }) => items.includes(goes.item));
  const changes = section && cutRemovals([change], tree, new Set([section]), placesOf(tree));
  if (!changes) return { ...plan, refusal: refused(goes.item.line, 'taking it out could change how the lines around it read') };
  return { ...plan, changes };
}

function findBullet(entries: readonly Entry[], { section, text, item }: ShownBullet): Entry | null {
  const alike = entries.filter((entry) => entry.section === section && entry.text === text);
  return alike.find((entry) => entry.item.line === item.line) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

function refused(line: number, why: string): Diagnostic {
  return { code: 'drop-refused', line, message: `line ${line} was not removed: ${why}.` };
}
