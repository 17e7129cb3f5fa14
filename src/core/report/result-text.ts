import type { UnassignedTranscript } from '../plan/edit-plan.ts';
import { movedLine, previewPlan, type ChangePreview, type PreviewLine, type SectionPreview } from '../plan/preview-plan.ts';
import { keptEntries, type NoteResult } from './note-result.ts';
import { printable, type CommandWords, type TextStyle } from './text-style.ts';

/**
 * What a run found, note by note and section by section, and what to do next.
 *
 * @param isWritten whether the accepted changes were to be written
 */
export function resultsText(results: readonly NoteResult[], unassigned: readonly UnassignedTranscript[], isWritten: boolean, words: CommandWords, style: TextStyle): string {
  const text = [...results.flatMap((result) => noteLines(result, style)), ...unassignedLines(unassigned, style), ...summaryLines(results, isWritten, words, style)];
  return `${text.join('\n')}\n`;
}

/** Transcripts for which no account is found. The others stand above, with the change that would link them. */
function unassignedLines(unassigned: readonly UnassignedTranscript[], style: TextStyle): string[] {
  const alone = unassigned.filter(({ candidates }) => candidates.length === 0);
  if (alone.length === 0) return [];
  return [style.style('bold', `No account found (${alone.length})`), ...alone.map(({ path }) => `  ${printable(path)}`), ''];
}

function noteLines(result: NoteResult, style: TextStyle): string[] {
  const lines = [style.style('bold', printable(result.path))];
  const [preview] = result.plan ? previewPlan({ operation: '', notes: [result.plan] }) : [];
  for (const section of preview?.sections ?? []) lines.push('', ...sectionLines(section, result, style));
  if (result.diagnostics.length > 0) lines.push('');
  for (const [index, { line, message }] of result.diagnostics.entries()) {
    // Why a note was refused comes last, and says itself where.
    const isRefusal = result.status === 'refused' && index === result.diagnostics.length - 1;
    lines.push(`  ${isRefusal ? style.style('red', 'refused') : style.style('yellow', `line ${line}`)}  ${printable(message)}`);
  }
  if (lines.length === 1) lines.push('  nothing to do');
  return [...lines, ''];
}

function sectionLines(section: SectionPreview, { plan, accepted }: NoteResult, style: TextStyle): string[] {
  const count = plan?.sections.find(({ heading, line }) => heading === section.heading && line === section.line);
  const kept = count && plan ? keptEntries(count, plan.changes, accepted) : section.entries;
  const title = style.style('cyan', section.heading === '' ? 'Properties' : printable(section.heading));
  const lines = [count ? `  ${title}  ${section.entries} entries, ${kept} kept` : `  ${title}`];
  for (const group of groupByKept(section.changes)) {
    lines.push('');
    const isRepair = group[0]?.kind === 'repair';
    for (const keep of isRepair ? [] : (group[0]?.keep ?? [])) lines.push(lineOf('keep', keep, style));
    for (const change of group) {
      for (const line of isRepair ? change.keep : []) lines.push(lineOf(accepted.has(change.id) ? 'mend' : 'mend?', line, style));
      const moved = movedLine(change);
      if (moved) {
        lines.push(lineOf('move', moved, style), style.style('dim', `                 ${noteOn(change, accepted)}`));
        continue;
      }
      for (const remove of change.remove) lines.push(lineOf(accepted.has(change.id) ? 'drop' : 'drop?', remove, style));
      for (const insert of change.insert) lines.push(lineOf(accepted.has(change.id) ? 'add' : 'add?', insert, style));
      lines.push(style.style('dim', `                 ${noteOn(change, accepted)}`));
    }
  }
  for (const { lines: pair, reason } of section.conflicts) {
    lines.push('', ...pair.map((line) => lineOf('both', line, style)), style.style('dim', `                 updated? both are kept: ${printable(reason)}`));
  }
  return lines;
}

/** Changes that keep the same lines, each group where its first change is. */
function groupByKept(changes: readonly ChangePreview[]): ChangePreview[][] {
  const groups = new Map<string, ChangePreview[]>();
  for (const change of changes) {
    const key = change.keep.length === 0 ? change.id : change.keep.map(({ line }) => line).join();
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function noteOn(change: ChangePreview, accepted: ReadonlySet<string>): string {
  const why = accepted.has(change.id) ? change.confidence : change.onlyByHand ? 'likely, for you to decide' : 'likely, not accepted';
  return `${[change.relation, why].filter((word) => word !== undefined).join(', ')}: ${printable(change.reason)}`;
}

function lineOf(mark: 'keep' | 'drop' | 'drop?' | 'mend' | 'mend?' | 'add' | 'add?' | 'move' | 'both', line: Pick<PreviewLine, 'line' | 'parts'>, style: TextStyle): string {
  const colour = mark === 'keep' || mark.startsWith('add') ? 'green' : mark.startsWith('mend') || mark === 'both' || mark === 'move' ? 'yellow' : 'red';
  return `    ${style.style(colour, mark.padEnd(5))} ${pad(line.line)}  ${line.parts.map((part) => partText(part, style)).join('')}`;
}

/** Differing words in colour, or in the marks of wdiff where there is none. */
function partText({ kind, text }: PreviewLine['parts'][number], style: TextStyle): string {
  const shown = printable(text);
  const words = shown.trim();
  if (kind === 'same' || words === '') return shown;
  const marked = style.colour ? style.style(kind === 'added' ? 'green' : 'red', words) : kind === 'added' ? `{+${words}+}` : `[-${words}-]`;
  return shown.replace(words, () => marked);
}

function pad(line: number): string {
  return String(line).padStart(5);
}

function summaryLines(results: readonly NoteResult[], isWritten: boolean, words: CommandWords, style: TextStyle): string[] {
  const total = { accepted: 0, waiting: 0, probable: 0, conflicts: 0, notes: 0, refused: 0 };
  for (const { status, plan, accepted } of results) {
    total.refused += Number(status === 'refused');
    if (!plan) continue;
    if (status !== 'refused') total.accepted += accepted.size;
    total.notes += Number(accepted.size > 0 && status !== 'refused');
    total.waiting += plan.changes.length - accepted.size;
    total.probable += plan.changes.filter(({ id, onlyByHand }) => !accepted.has(id) && !onlyByHand).length;
    total.conflicts += plan.conflicts.length;
  }
  const found = [
    total.accepted > 0 ? `${many(total.accepted, 'change')} in ${many(total.notes, 'note')}` : 'Nothing to change',
    ...(total.waiting > 0 ? [`${total.waiting} more for you to decide`] : []),
    ...(total.conflicts > 0 ? [`${many(total.conflicts, 'possible update')}`] : []),
    ...(total.refused > 0 ? [`${many(total.refused, 'note')} refused`] : []),
  ].join(', ');
  const lines = [style.style('bold', `${found}.`)];
  if (total.accepted > 0 && isWritten) lines.push(`Written. ${words.undo} takes it back.`);
  if (total.accepted > 0 && !isWritten) lines.push(`Nothing was written. Run again with ${words.write} to apply.`);
  if (total.probable > 0) lines.push(`${words.acceptLikely} takes ${total.probable === total.waiting ? 'them too.' : `${total.probable} of those waiting too; the others may drop a detail.`}`);
  return lines;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
