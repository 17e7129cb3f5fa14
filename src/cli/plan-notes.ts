import type { Operation } from '../core/operations/operation.ts';
import type { EditPlan } from '../core/plan/edit-plan.ts';
import type { Options } from '../core/options.ts';
import { refusedNote, type NoteResult } from '../core/report/note-result.ts';
import { VaultIndex } from '../core/vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import { FolderNoteStore } from './folder-note-store.ts';
import { loadLinkSettings } from './load-link-settings.ts';
import type { Target } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** The notes of one vault that a run concerns. */
export interface VaultPlan {
  readonly plan: EditPlan;
  /** Path in the vault → path as shown. */
  readonly shown: ReadonlyMap<string, string>;
  /** Paths in the vault of the notes that were named themselves. */
  readonly named: ReadonlySet<string>;
  readonly unreadable: readonly NoteResult[];
}

/** Reads what the targets of one vault hold and plans the operation for it. */
export async function planVault(
  operation: Operation,
  root: string,
  store: FolderNoteStore,
  targets: readonly Target[],
  options: Options,
  args: Arguments,
  terminal: Terminal,
): Promise<VaultPlan> {
  const shown = new Map<string, string>();
  const named = new Set<string>();
  const unreadable: NoteResult[] = [];
  for (const target of targets) {
    const found = await findNotes(target);
    unreadable.push(...found.unreadable);
    for (const { path, as } of found.notes) {
      if (!shown.has(path)) shown.set(path, as);
      if (target.kind === 'note') named.add(path);
    }
  }
  const index = new VaultIndex(options, named);
  const around = operation.reads === 'vault' ? await store.list() : [];
  let count = 0;
  for (const path of new Set([...shown.keys(), ...around])) {
    const read = await store.read(path);
    const as = shown.get(path);
    if (read.ok) index.update(path, read.text);
    else if (as !== undefined) unreadable.push(refusedNote(as, read));
    count += 1;
    terminal.progress(`${count} notes read`);
  }
  const paths = [...shown.keys()].filter((path) => {
    const note = index.get(path);
    return note && (named.has(path) || operation.noteKinds.has(note.kind));
  });
  const input = { index, paths, today: args.today, options, links: await loadLinkSettings(root), ...(args.sections && { sections: args.sections }) };
  const steps = operation.planSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return { plan: step.value, shown, named, unreadable };
    terminal.progress('comparing …');
  }
}

async function findNotes(target: Target): Promise<{ notes: { path: string; as: string }[]; unreadable: NoteResult[] }> {
  if (target.kind === 'note') return { notes: [{ path: target.path, as: target.given }], unreadable: [] };
  const folder = new FolderNoteStore(target.root, target.path);
  const shown = (path: string): string => (target.path === '' ? path : path.slice(target.path.length + 1));
  const notes = (await folder.list()).map((path) => ({ path, as: shown(path) }));
  return { notes, unreadable: folder.unreadableFolders.map((refusal) => refusedNote(shown(refusal.path), refusal)) };
}
