import { misplacedEntrySteps } from '../../insight/other-account.ts';
import type { ListItem, NoteTree } from '../../markdown/note-tree.ts';
import { compareTexts } from '../../matching/compare-texts.ts';
import type { Account } from '../../model/account.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntrySection } from '../../model/note-entries.ts';
import { noteName } from '../../model/note-source.ts';
import { readNote, type ReadResult } from '../../model/read-note.ts';
import type { Options } from '../../options.ts';
import { countOf, emptyPlan, spanOf } from '../../plan/describe-note.ts';
import type { Change, EditPlan } from '../../plan/edit-plan.ts';
import { removalEdits } from '../../plan/remove-items.ts';
import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { placeBullet } from './place-bullet.ts';
import { bindingOf, blockIdsOf } from './refuse-bullet.ts';

/** As in `EditPlan.operation`. */
export const MOVE_FACT = 'move-fact';

/** Which bullet is to go where. */
export interface FactMove {
  /** The note that it stands in. */
  readonly path: string;
  /** 1-based line of the bullet. */
  readonly line: number;
  /** Path of the account's note that it goes to. */
  readonly to: string;
}

/**
 * Plans to move a fact or decision from one account's note to another's: two changes that land together or not at all.
 * Where the other note says the same for certain, the bullet only goes, and the other note's plan has no change: it has to
 * stand as it is. It is no operation of the registry, because it needs a bullet and a person who says where it belongs.
 *
 * @returns a generator that yields between units of work; the plans of both notes, that of the bullet first; its `refusal` says why it can't be moved
 * @throws RangeError where a note is not in the index: a bug of the caller
 */
export function* planMoveFactSteps(index: VaultIndex, { path, line, to }: FactMove, options: Options): Generator<void, EditPlan> {
  const [source, target] = [index.get(path), index.get(to)];
  if (!source || !target) throw new RangeError('a note that is not in the index can not be planned for');
  const plans = { source: emptyPlan(source), target: emptyPlan(target) };
  const refuse = (why: string): EditPlan => ({
    operation: MOVE_FACT,
    notes: [{ ...plans.source, refusal: { code: 'move-refused', line, message: `line ${line} can't be moved to ${nameOf(target)}: ${why}.` } }, plans.target],
  });
  const place = findEntry(source, line);
  if (!place) return refuse('no fact and no decision stands there');
  if (target.kind !== 'account' || source === target) return refuse('that is no other account');
  const { entry, section } = place;
  const binding = bindingOf(source.tree, entry.item, target, index);
  if (binding !== null) return refuse(binding);
  const removal = removalEdits(source.tree, section.section, new Set([entry.item])).get(entry.item);
  if (!removal || !staysWhole(source, removal, options, [entry.item], [])) return refuse('taking it out could change how the lines around it read');

  const misplaced = source.kind === 'account' ? yield* misplacedEntrySteps(index, source.account, entry) : null;
  const why = misplaced?.account === target.account ? misplaced : null;
  const linked = `${MOVE_FACT}:${path}:${line}`;
  const base = { id: `${MOVE_FACT}:${line}`, kind: 'move', confidence: 'likely', keep: [], signals: {}, onlyByHand: true, linked } as const;
  const out: Change = { ...base, section: section.heading.title, remove: [spanOf(entry)], insert: [], reason: reasonOf(why?.reason ?? null, entry), edits: [removal], ...(why && { decisionKey: why.decisionKey }) };
  const sourcePlan = { ...plans.source, sections: [countOf(section)], changes: [out] };

  const known = isBare(entry.item) ? yield* findSameSteps(entry, target.account) : null;
  if (known) {
    const reason = `${out.reason} ${nameOf(target)} says so already, in line ${known.item.line}: "${known.text}"`;
    const { linked: _alone, ...alone } = out;
    return { operation: MOVE_FACT, notes: [{ ...sourcePlan, changes: [{ ...alone, reason }] }, plans.target] };
  }
  const placed = placeBullet(source.tree, entry, target, index, options);
  if (!placed || !staysWhole(target, placed.edit, options, [], [{ tree: source.tree, item: entry.item }], placed.section === null ? placed.heading : null)) {
    return refuse('it would not read there as it does here');
  }
  const into: Change = { ...base, section: placed.heading, remove: [], insert: [placed.insert], reason: placed.where, edits: [placed.edit] };
  return { operation: MOVE_FACT, notes: [sourcePlan, { ...plans.target, sections: placed.section ? [countOf(placed.section)] : [], changes: [into] }] };
}

function findEntry(note: ReadResult, line: number): { entry: Entry; section: EntrySection } | null {
  for (const section of note.entries.sections) {
    const entry = section.entries.find(({ item }) => item.line <= line && line <= item.lastLine);
    if (entry) return entry.kind === 'fact' || entry.kind === 'decision' ? { entry, section } : null;
  }
  return null;
}

function reasonOf(why: string | null, { item }: Entry): string {
  const ids = blockIdsOf(item).map((id) => `^${id}`);
  const moved = ids.length === 0 ? '' : ` Its block id ${ids.join(', ')} goes along: a link to it from a note that is neither account nor transcript would lead nowhere.`;
  return `${why ?? 'You chose where it belongs.'}${moved}`;
}

/** Whether an item is nothing but its text, so that another text can stand for it. */
function isBare({ blockId, children, hasOtherBlocks, checkbox }: ListItem): boolean {
  return blockId === null && children.length === 0 && !hasOtherBlocks && checkbox === null;
}

/** The bullet of the account that says for certain all that an entry says. */
function* findSameSteps(entry: Entry, { facts, decisions }: Account): Generator<void, Entry | null> {
  for (const each of entry.kind === 'fact' ? facts : decisions) {
    const { relation, confidence } = compareTexts(entry.text, each.text);
    if (confidence === 'certain' && (relation === 'same' || relation === 'covered')) return each;
    yield;
  }
  return null;
}

/** Whether a note reads as before after an edit, but for list items that go or come, and a heading that comes. */
function staysWhole(note: ReadResult, edit: TextEdit, options: Options, gone: readonly ListItem[], come: readonly { tree: NoteTree; item: ListItem }[], heading: string | null = null): boolean {
  const after = readNote(note.path, applyEdits(note.tree.text, [edit]), options).tree;
  const before = itemsOf(note.tree).filter((item) => !gone.includes(item)).map((item) => outline(note.tree, item));
  const wanted = [...before, ...come.map(({ tree, item }) => outline(tree, item))].sort();
  const found = itemsOf(after).map((item) => outline(after, item)).sort();
  const titles = [...headingsOf(note.tree), ...(heading === null ? [] : [heading])].sort();
  return wanted.join('\n') === found.join('\n') && titles.join('\n') === headingsOf(after).sort().join('\n');
}

function itemsOf({ sections }: NoteTree): ListItem[] {
  return sections.flatMap(({ items }) => items);
}

function headingsOf({ sections }: NoteTree): string[] {
  return sections.flatMap(({ heading }) => heading?.title ?? []);
}

/** What an item says, by itself and nested, however it is indented and its lines end. */
function outline(tree: NoteTree, item: ListItem): string {
  const words = tree.text.slice(item.content.from, item.to).split(/\r\n?|\n/).map((line) => line.trim()).join('\n').trimEnd();
  const shape: unknown[] = [words];
  // Lists nest thousands deep in notes that nobody wrote by hand.
  const open = [{ item, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { checkbox, text, hasOtherBlocks, children } = next.item;
    const { depth } = next;
    shape.push(depth, checkbox, text, hasOtherBlocks);
    for (const child of children) open.push({ item: child, depth: depth + 1 });
  }
  return JSON.stringify(shape);
}

function nameOf(note: ReadResult): string {
  return note.kind === 'account' ? note.account.name : noteName(note.path);
}
