import type { ScanReport } from './scan-report.ts';
import { printable, type Terminal } from './terminal.ts';

/** Prints a scan for a person: accounts, transcripts that nobody has, and what is odd. */
export async function printScan({ accounts, transcripts, unassigned, notes }: ScanReport, terminal: Terminal): Promise<void> {
  const lines = [
    terminal.style('bold', `Accounts (${accounts.length})`),
    ...accounts.map(({ path, name, transcripts: count }) => `  ${String(count).padStart(4)} transcripts  ${printable(name)}  ${terminal.style('dim', printable(path))}`),
    '',
    terminal.style('bold', `Transcripts (${transcripts.length})`),
    ...transcripts.map(({ path, account, date }) => `  ${date ?? '    –     '}  ${account === null ? terminal.style('yellow', '(no account)') : printable(account)}  ${printable(path)}`),
    '',
    terminal.style('bold', `Transcripts that name no account (${unassigned.length})`),
    ...unassigned.flatMap(({ path, candidates: [best] }) => [
      `  ${printable(path)}`,
      ...(best ? [terminal.style('dim', `    looks like ${printable(best.account)}: ${printable(best.evidence[0] ?? '')}`)] : []),
    ]),
    '',
    terminal.style('bold', `Notes with something odd (${notes.length})`),
    ...notes.flatMap(({ path, diagnostics }) => [
      `  ${printable(path)}`,
      ...diagnostics.map(({ line, message }) => `    ${terminal.style('yellow', `line ${line}`)}  ${printable(message)}`),
    ]),
    '',
  ];
  await terminal.write(lines.join('\n'));
}
