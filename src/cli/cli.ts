import { operations } from '../core/operations/operations.ts';
import { readArguments, UsageError } from './arguments.ts';
import { runBrief } from './brief.ts';
import { runCompare } from './compare.ts';
import { runOperation } from './run-operation.ts';
import { runScan } from './scan.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { runUndo } from './undo.ts';
import { USAGE } from './usage.ts';

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const args = readArguments(argv);
  if (args.help) {
    await terminal.write(USAGE);
    return 0;
  }
  if (args.sections && args.command !== 'dedupe') throw new UsageError('--section goes with dedupe only');
  if ((args.list || args.recover !== null) && args.command !== 'undo') throw new UsageError('--list and --recover go with undo only');
  if (args.command === 'scan') return runScan(args, terminal);
  if (args.command === 'brief') return runBrief(args, terminal);
  if (args.command === 'undo') return runUndo(args, terminal);
  if (args.command === 'compare') return runCompare(args, terminal);
  const operation = operations.find(({ id }) => id === args.command);
  if (operation) return runOperation(operation, args, terminal);
  throw new UsageError(args.command === '' ? 'no command given' : `there is no command "${args.command}"`);
}

const terminal = processTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  // A bug must not look like the answer of --check, so it has the code of every other failure.
  process.exitCode = 2;
  if (error instanceof UsageError) terminal.error(`account-notes: ${error.message}\nTry account-notes --help.`);
  else terminal.error(`account-notes: this is a bug, please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
