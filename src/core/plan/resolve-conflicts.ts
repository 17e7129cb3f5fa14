import type { ListItem, NoteTree, Section } from '../markdown/note-tree.ts';
import { sortEdits, type TextEdit } from '../text/text-edit.ts';
import { cutRemovals, isRemoval, placesOf, type Place, type Places } from './cut-removals.ts';
import { spanOf } from './describe-note.ts';
import type { Change, Conflict, LineSpan, NotePlan } from './edit-plan.ts';
import { removalEdits } from './remove-items.ts';
import { updatedChange } from './updated-change.ts';

/** What a person decided on two lines that disagree. */
export interface ConflictDrop {
  readonly conflict: Conflict;
  /** Which of its lines goes; the other stays. */
  readonly drop: 0 | 1;
}

/** What comes of a person's decisions. */
export interface Resolution {
  /** Everything that is to be written, and nothing else. */
  readonly plan: NotePlan;
  /** Decisions that another change stands against: they can be planned again once that is written. */
  readonly waiting: readonly ConflictDrop[];
}

/**
 * The conflicts that can be resolved by dropping either line. The others name lines that hold several bullets, or bullets
 * that can't be taken out without changing how the lines around them read.
 *
 * @param tree of the text that the plan was computed from
 */
export function resolvableConflicts(plan: NotePlan, tree: NoteTree): Set<Conflict> {
  const items = itemsByLine(tree);
  const meant = new Map<Section, Set<ListItem>>();
  for (const { section, item } of plan.conflicts.flatMap(({ lines }) => lines.flatMap((line) => items.get(line) ?? []))) {
    meant.set(section, (meant.get(section) ?? new Set()).add(item));
  }
  const cuttable = new Set([...meant].flatMap(([section, some]) => [...removalEdits(tree, section, some).keys()]));
  return new Set(
    plan.conflicts.filter(({ lines }) =>
      lines.every((line) => {
        const place = items.get(line);
        return place && cuttable.has(place.item);
      }),
    ),
  );
}

/**
 * The accepted changes of a plan together with what a person decided on its conflicts, as changes of their own. No line goes
 * that another change keeps, and none for one that goes itself: such a decision waits. Where the line that stays is merged
 * into another, that one stands in for it. A merge of a line that is dropped anyway is left out, and so are repairs of it.
 *
 * @param tree of the text that the plan was computed from
 * @param accepted ids of changes
 */
export function resolveConflicts(plan: NotePlan, tree: NoteTree, accepted: ReadonlySet<string>, drops: readonly ConflictDrop[]): Resolution {
  const [items, places] = [itemsByLine(tree), placesOf(tree)];
  let changes: readonly Change[] = plan.changes.filter(({ id }) => accepted.has(id));
  let waiting = drops;
  for (let before = Infinity; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter((decision) => {
      const next = withDrop(changes, decision, tree, items, places);
      if (next) changes = next;
      return next === null;
    });
  }
  return { plan: { ...plan, changes: [...changes].sort((a, b) => (a.edits[0]?.from ?? 0) - (b.edits[0]?.from ?? 0)) }, waiting };
}

/** The changes with one line more that goes, or null where one of them stands against it. */
function withDrop(changes: readonly Change[], { conflict, drop }: ConflictDrop, tree: NoteTree, items: ItemsByLine, places: Places): Change[] | null {
  const [goes, stays] = [items.get(conflict.lines[drop]), items.get(conflict.lines[drop === 0 ? 1 : 0])];
  if (!goes || !stays) return null;
  const taking = changes.filter((change) => isRemoval(change) && change.remove.some((span) => isAt(span, goes)));
  const earlier = taking.find(({ kind }) => kind === 'updated');
  const kept = standingIn(changes, stays);
  if (!kept) return null;
  const reason = earlier ? `${earlier.reason} ${conflict.reason}` : conflict.reason;
  const keep = unique([...(earlier?.keep ?? []), ...kept]);
  const change = updatedChange({ id: `updated:${goes.item.line}`, section: conflict.section, keep, reason, decisionKey: conflict.decisionKey }, itemSpan(goes));
  const others = changes.filter((other) => !taking.includes(other) && !isRepairWithin(other, goes));
  if (others.some((other) => keeps(other, change.remove)) || others.some((other) => meet(other.remove, change.keep) || meet(other.remove, change.remove))) return null;
  const cut = cutRemovals([...others, change], tree, new Set([goes.section]), places);
  return cut && !overlap(cut.flatMap(({ edits }) => edits)) ? cut : null;
}

/** The lines that say what a line says once the changes are written: itself, or what it is merged into; null for none. */
function standingIn(changes: readonly Change[], line: Place): readonly LineSpan[] | null {
  const merge = changes.find(({ remove }) => remove.some((span) => isAt(span, line)));
  if (!merge) return [itemSpan(line)];
  return merge.kind === 'merge' && (merge.relation === 'same' || merge.relation === 'covers') ? merge.keep : null;
}

function isRepairWithin({ kind, edits }: Change, { item }: Place): boolean {
  return kind === 'repair' && edits.every(({ from, to }) => from >= item.from && to <= item.to);
}

/** What a repair keeps is the line that it writes anew. */
function keeps({ kind, keep }: Change, lines: readonly LineSpan[]): boolean {
  return kind !== 'repair' && meet(keep, lines);
}

function meet(some: readonly LineSpan[], others: readonly LineSpan[]): boolean {
  return some.some((a) => others.some((b) => a.line <= b.lastLine && b.line <= a.lastLine));
}

function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.some((edit, at) => edit.from < (sorted[at - 1]?.to ?? 0));
}

type ItemsByLine = ReadonlyMap<number, Place | null>;

/** A conflict names lines alone: one that holds several items leads to none. */
function itemsByLine(tree: NoteTree): ItemsByLine {
  const items = new Map<number, Place | null>();
  for (const section of tree.sections) {
    for (const item of section.items) items.set(item.line, items.has(item.line) ? null : { section, item });
  }
  return items;
}

function itemSpan({ item }: Place): LineSpan {
  return spanOf({ item, text: item.text });
}

function isAt({ line }: LineSpan, { item }: Place): boolean {
  return line === item.line;
}

function unique(spans: readonly LineSpan[]): LineSpan[] {
  return [...new Map(spans.map((span) => [span.line, span])).values()];
}
