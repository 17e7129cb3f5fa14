import { hanging, paragraph, say, style, table } from './terminal.mjs';

/** Of each section, how many changes are shown in full; the others are counted. */
const SHOWN_CHANGES = 2;
const SHOWN_CONFLICTS = 1;
const SHOWN_ROWS = 30;

/** The accounts of a `scan`, and how many transcripts name theirs. */
export function printAccounts({ accounts, transcripts, unassigned }) {
  if (accounts.length === 0) paragraph('No account note was found: one has "type: account" in its properties.');
  else table([['Account', 'Transcripts that name it'], ...shortened(accounts.map(({ name, transcripts: count }) => [name, count]))]);
  say('');
  if (transcripts.length > 0) paragraph(`${counted(transcripts.length, 'transcript')}; ${unassigned.length} of them name no account.`);
}

/**
 * The changes that a `dedupe` plans for one note, section by section: the first in full, the others counted.
 *
 * @param text the note, for the lines that look alike and stay
 */
export function printReview({ sections, changes, conflicts }, text) {
  const lines = text.split('\n');
  const bullet = (line) => (lines[line - 1] ?? '').replace(/^\s*[-*+] /, '');
  for (const { heading, entries, kept } of sections) {
    const mine = changes.filter(({ section }) => section === heading);
    const certain = mine.filter(({ confidence }) => confidence === 'certain');
    const likely = mine.filter(({ confidence }) => confidence !== 'certain');
    const different = conflicts.filter(({ section }) => section === heading);
    if (mine.length + different.length === 0) continue;

    say(`${style('bold', heading)}: ${counted(entries, 'bullet')}, ${kept} stay`);
    say('');
    for (const change of certain.slice(0, SHOWN_CHANGES)) printChange(change);
    if (certain.length > SHOWN_CHANGES) more(`... and ${certain.length - SHOWN_CHANGES} more like these`);
    if (likely.length > 0) {
      more(`${likely.length} for a person to decide${likely.length > 1 ? ', such as' : ''}:`);
      printChange(likely[0]);
    }
    if (different.length > 0) {
      more(`${counted(different.length, 'pair')} that ${different.length === 1 ? 'looks alike and stays' : 'look alike and stay'}${different.length > SHOWN_CONFLICTS ? ', such as' : ''}:`);
      for (const { lines: pair, reason } of different.slice(0, SHOWN_CONFLICTS)) {
        for (const line of pair) hanging(label('stays', line), bullet(line));
        hanging('               ', reason, 'dim');
        say('');
      }
    }
  }
  if (changes.length === 0) paragraph('No bullet repeats another.');
}

/**
 * Bullets by section before and after, and what waits for a person.
 *
 * @returns whether there was anything to tell
 */
export function printCounts(notes) {
  const rows = notes.flatMap(({ path, sections, changes }) =>
    sections
      .filter(({ entries }) => entries > 0)
      .map(({ heading, entries, kept }) => {
        const queued = changes.filter(({ section, accepted }) => section === heading && !accepted).length;
        return [accountName(path), heading, entries, kept, queued];
      }),
  );
  const changed = rows.filter(([, , before, after, queued]) => before !== after || queued > 0);
  if (changed.length === 0) {
    paragraph('Nothing to change.');
    return false;
  }
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  const named = changed.map(([name, ...cells], at) => [changed[at - 1]?.[0] === name ? '' : name, ...cells]);
  table([['Account', 'Section', 'Before', 'After', 'To decide'], ...shortened(named), ['All', '', sum(2), sum(3), sum(4)]], 2);
  say('');
  return true;
}

function printChange({ keep, remove, relation, reason }) {
  for (const { line, text } of keep) hanging(label('keep', line), text);
  for (const { line, text } of remove) hanging(label(relation === 'restates' ? 'drop?' : 'drop', line), text, 'red');
  hanging('               ', reason, 'dim');
  say('');
}

function more(text) {
  hanging('    ', text);
  say('');
}

function label(word, line) {
  return `    ${word.padEnd(5)} ${String(line).padStart(4)} `;
}

function shortened(rows) {
  if (rows.length <= SHOWN_ROWS) return rows;
  return [...rows.slice(0, SHOWN_ROWS), [`and ${rows.length - SHOWN_ROWS} more`, ...rows[0].slice(1).map(() => '')]];
}

function accountName(path) {
  return path.replace(/^.*[/\\]/, '').replace(/\.md$/, '');
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
