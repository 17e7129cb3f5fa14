import type { ScanReport } from './scan-report.ts';
import { printable, type TextStyle } from './text-style.ts';

/** A scan for a person: accounts, transcripts that nobody has, and what is odd. */
export function scanText({ accounts, transcripts, unassigned, notes }: ScanReport, style: TextStyle): string {
  return [
    style.style('bold', `Accounts (${accounts.length})`),
    ...accounts.map(({ path, name, transcripts: count }) => `  ${String(count).padStart(4)} transcripts  ${printable(name)}  ${style.style('dim', printable(path))}`),
    '',
    style.style('bold', `Transcripts (${transcripts.length})`),
    ...transcripts.map(({ path, account, date }) => `  ${date ?? '    –     '}  ${account === null ? style.style('yellow', '(no account)') : printable(account)}  ${printable(path)}`),
    '',
    style.style('bold', `Transcripts that name no account (${unassigned.length})`),
    ...unassigned.flatMap(({ path, candidates: [best] }) => [
      `  ${printable(path)}`,
      ...(best ? [style.style('dim', `    looks like ${printable(best.account)}: ${printable(best.evidence[0] ?? '')}`)] : []),
    ]),
    '',
    style.style('bold', `Notes with something odd (${notes.length})`),
    ...notes.flatMap(({ path, diagnostics }) => [
      `  ${printable(path)}`,
      ...diagnostics.map(({ line, message }) => `    ${style.style('yellow', `line ${line}`)}  ${printable(message)}`),
    ]),
    '',
  ].join('\n');
}
