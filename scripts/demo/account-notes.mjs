import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../build/cli.js', import.meta.url));

/** Something went wrong that a person should read about, without a stack. */
export class DemoFailure extends Error {}

/** @throws DemoFailure with `message` unless `holds` */
export function mustHold(holds, message) {
  if (!holds) throw new DemoFailure(message);
}

/**
 * Runs the built command line.
 *
 * @param {string} command
 * @param {string} target absolute path of a vault or a note
 * @param {string[]} flags
 * @returns what it prints with `--json`
 * @throws DemoFailure when it could not run, or refused every note; a single refused note is told and passed over
 */
export function accountNotes(command, target, ...flags) {
  mustHold(existsSync(CLI), 'build/cli.js is not there: run "npm run build" first');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, command, '--json', ...flags, target], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error) throw new DemoFailure(`"account-notes ${command}" did not start: ${error.message}`);
  if (stdout === '') throw new DemoFailure(`"account-notes ${command}" ended with ${status ?? 'a signal'}: ${stderr.trim()}`);
  const answer = JSON.parse(stdout);
  const refused = answer.notes.filter((note) => note.status === 'refused');
  mustHold(refused.length === 0 || refused.length < answer.notes.length, stderr.trim());
  for (const line of stderr.split('\n').filter((text) => text !== '')) process.stderr.write(`${line}\n`);
  return answer;
}
