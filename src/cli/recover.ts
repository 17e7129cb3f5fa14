import { formatISO } from 'date-fns';
import { parseEntry } from '../core/plan/journal-record.ts';
import { keptTexts, listKeptTexts, writeCopy, type KeptText } from '../core/plan/recover-text.ts';
import type { DistrustedRecord } from '../core/plan/undo-last.ts';
import { printable } from '../core/report/text-style.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Target } from './targets.ts';
import type { Terminal } from './terminal.ts';
import { FolderUndoJournal } from './undo-file.ts';
import { writeVault } from './write-vault.ts';

/**
 * Tells what the undo journal holds, the newest first: of a vault all, of a note its own texts.
 *
 * @returns the exit code: 2 when a record can't be trusted
 */
export async function listKept(target: Target, args: Arguments, terminal: Terminal): Promise<number> {
  const { texts, distrusted } = await listKeptTexts(new FolderUndoJournal(target.root));
  const shown = texts.filter(({ path }) => target.kind === 'folder' || path === target.path);
  tellDistrusted(distrusted, terminal);
  if (args.json) {
    const records = shown.map((kept) => ({ record: idOf(kept), operation: kept.operation, path: kept.path, written: dateOf(kept), length: kept.text.length }));
    await terminal.write(`${JSON.stringify({ operation: 'undo', notes: [], records }, null, 2)}\n`);
  } else if (!args.quiet) {
    const lines = shown.map((kept) => `  ${idOf(kept)}  ${localTime(kept).padEnd(16)}  before ${printable(kept.operation)}  ${printable(kept.path)}`);
    await terminal.write(lines.length === 0 ? 'The undo journal holds nothing.\n' : `${[terminal.style('bold', 'Texts that the undo journal holds'), ...lines, 'undo --recover RECORD --write makes notes of them.'].join('\n')}\n`);
  }
  return distrusted.length > 0 ? 2 : 0;
}

/**
 * Writes what a record holds as new notes beside those that it is of; without `--write` only tells of which.
 *
 * @param record as `--list` names it
 * @returns the exit code
 */
export async function recoverKept(target: Target, record: string, args: Arguments, terminal: Terminal): Promise<number> {
  if (!/^\d{8}-\d{6}$/.test(record)) throw new UsageError(`--recover takes a record as undo --list names it, not "${record}"`);
  const name = `${record}.json`;
  const read = await new FolderUndoJournal(target.root).read(name);
  const parsed = read.ok ? parseEntry(read.text) : read;
  if (!parsed.ok) throw new UsageError(`undo record ${record} is not used: ${parsed.message}`);
  const texts = keptTexts({ name, entry: parsed.entry }, null);
  if (!args.write) return tellCopies(texts.map(({ path }) => ({ path, copy: null })), args, terminal);
  const done = await writeVault(target.root, async (store) => {
    const copies: { path: string; copy: string | null }[] = [];
    for (const kept of texts) {
      const copy = await writeCopy(store, kept);
      if (!copy.ok) terminal.error(`${kept.path}: ${copy.message}`);
      copies.push({ path: kept.path, copy: copy.ok ? copy.path : null });
    }
    return copies;
  });
  if (!done.ok) throw new UsageError(done.message);
  return tellCopies(done.value, args, terminal);
}

async function tellCopies(copies: readonly { path: string; copy: string | null }[], args: Arguments, terminal: Terminal): Promise<number> {
  if (args.json) await terminal.write(`${JSON.stringify({ operation: 'undo', notes: [], copies }, null, 2)}\n`);
  else if (!args.quiet) {
    const lines = copies.map(({ path, copy }) => (copy === null ? `  ${printable(path)}` : `  ${printable(path)}  is in  ${printable(copy)}`));
    await terminal.write(`${[...lines, ...(args.write ? [] : ['Nothing was written. Run again with --write to make notes of them.'])].join('\n')}\n`);
  }
  return args.write && copies.some(({ copy }) => copy === null) ? 2 : 0;
}

function tellDistrusted(distrusted: readonly DistrustedRecord[], terminal: Terminal): void {
  for (const { name, message } of distrusted) terminal.error(`undo record ${name} is not used: ${message}`);
}

function idOf({ record }: KeptText): string {
  return record.replace(/\.json$/, '');
}

function localTime({ written }: KeptText): string {
  return written === null ? '' : formatISO(written).slice(0, 16).replace('T', ' ');
}

function dateOf({ written }: KeptText): string | null {
  return written === null ? null : new Date(written).toISOString();
}
