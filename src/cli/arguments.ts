import { parseArgs } from 'node:util';
import { formatISO } from 'date-fns';
import { isCalendarDate } from '../core/model/calendar-date.ts';
import type { Confidence } from '../core/plan/edit-plan.ts';

/** A command line that makes no sense; its message is for the person who typed it. */
export class UsageError extends Error {}

export interface Arguments {
  readonly command: string;
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly write: boolean;
  readonly check: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly accept: Confidence;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly optionsFile: string | null;
  /** `undo`: tell what the journal holds. */
  readonly list: boolean;
  /** `undo`: the record to make notes of. */
  readonly recover: string | null;
  /** Headings; null where none is named. */
  readonly sections: readonly string[] | null;
}

/**
 * Reads the arguments behind `account-notes`.
 *
 * @throws UsageError for an unknown flag, a flag without its value, or a value that can't be
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [command = '', ...paths] = positionals;
  // A script whose variable is unset does not mean the folder that it stands in.
  if (paths.includes('')) throw new UsageError('one of the paths is empty');
  const accept = values.accept ?? 'certain';
  if (accept !== 'certain' && accept !== 'likely') throw new UsageError(`--accept takes certain or likely, not "${accept}"`);
  const today = values.today ?? formatISO(new Date(), { representation: 'date' });
  if (!isCalendarDate(today)) throw new UsageError(`--today takes a date as YYYY-MM-DD, not "${today}"`);
  return {
    command,
    paths,
    json: values.json,
    write: values.write,
    check: values.check,
    quiet: values.quiet,
    help: values.help,
    accept,
    today,
    optionsFile: values.options ?? null,
    list: values.list,
    recover: values.recover ?? null,
    sections: values.section ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        list: { type: 'boolean', default: false },
        accept: { type: 'string' },
        today: { type: 'string' },
        options: { type: 'string' },
        recover: { type: 'string' },
        section: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
