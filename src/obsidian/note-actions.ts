import type { ReadResult } from '../core/model/read-note.ts';
import { linkAccount } from '../core/operations/link-account/plan-link-account.ts';
import { operations } from '../core/operations/operations.ts';
import { chooseAccount } from './choose-account.ts';
import { cleanNote } from './clean-note.ts';
import type { PluginContext } from './plugin-context.ts';
import type { OperationRunner } from './run-operation.ts';

/** What a person can have done with one note, from the palette and from its menus. */
export interface NoteAction {
  /** Of the command; stays the same from version to version. */
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly noteKinds: ReadonlySet<ReadResult['kind']>;
  run(path: string): Promise<void>;
}

/** What an operation's command is called in the palette, where its title would not tell that it works on one note. */
const NAMES: ReadonlyMap<string, string> = new Map([['dedupe', 'Dedupe account note']]);

const ICONS: ReadonlyMap<string, string> = new Map([
  ['dedupe', 'list-x'],
  ['recent-context', 'refresh-cw'],
  ['link-account', 'link'],
  ['repair-text', 'spell-check'],
]);

/** One action for each operation of the registry, and before them the one that does all of them. */
export function noteActions(context: PluginContext, runner: OperationRunner): NoteAction[] {
  return [
    { id: 'clean', name: 'Clean account note', icon: 'sparkles', noteKinds: new Set(['account'] as const), run: (path) => cleanNote(context, runner, path) },
    ...operations.map((operation) => ({
      id: operation.id,
      name: NAMES.get(operation.id) ?? operation.title,
      icon: ICONS.get(operation.id) ?? 'file-pen',
      noteKinds: operation.noteKinds,
      run: (path: string) => (operation === linkAccount ? chooseAccount(context, runner, path) : runner.review(operation, path)),
    })),
  ];
}
