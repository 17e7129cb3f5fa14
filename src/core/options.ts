import * as z from 'zod/mini';
import type { Diagnostic } from './text/diagnostic.ts';

const textList = z.array(z.string());
const sectionKind = z.enum(['fact', 'context', 'decision', 'topic', 'action-item', 'tasks', 'summary']);
const countOrNone = z.nullable(z.int().check(z.nonnegative()));

/** What a section of a note is for. The kinds that are also entry kinds hold entries of that kind. */
export type SectionKind = z.infer<typeof sectionKind>;

const headingFields = {
  fact: textList,
  context: textList,
  decision: textList,
  topic: textList,
  'action-item': textList,
  tasks: textList,
  summary: textList,
} satisfies Record<SectionKind, z.ZodMiniType>;

const scalarFields = {
  /** Values of `type`, or what follows `type/` in a tag of a note without `type`, that make a note an account. */
  accountTypes: textList,
  /** Likewise for transcripts. An account's type wins over everything that follows. */
  transcriptTypes: textList,
  /** Values of `source` that make a note a transcript whatever its type says. */
  transcriptSources: textList,
  /** Folders, relative to the vault, that accounts are looked for in; none means everywhere. */
  accountFolders: textList,
  transcriptFolders: textList,
  /** The sections that a dedupe reads when none is named. */
  dedupeSections: z.array(sectionKind),
  /** How many lines a regenerated Recent Context holds; null for all. */
  recentContextLimit: countOrNone,
  /** How many days a regenerated Recent Context reaches back; null for no bound. */
  recentContextMaxAgeDays: countOrNone,
  /** Whether a regenerated line ends in a link to its transcript. */
  recentContextLink: z.boolean(),
  /** Whether transcripts of other accounts that mention this one give a "Mentioned in" line. */
  recentContextMentions: z.boolean(),
  /** An account without news for more days than this counts as quiet. */
  quietAfterDays: z.int().check(z.nonnegative()),
  /** Whether a dedupe of the active note writes the certain changes without opening the review. */
  certainInOneClick: z.boolean(),
  /** Decision keys of what a person called "not duplicates". */
  refused: textList,
};

/** Every option that the hosts share, and the remembered decisions: the plugin's data file. */
export const optionsSchema = z.object({
  ...scalarFields,
  /** Headings of each kind of section, compared without regard to case and surrounding marks. */
  headings: z.object(headingFields),
});

export type Options = z.infer<typeof optionsSchema>;

/** The options of a person who never set one; a fresh record at each call. */
export function defaultOptions(): Options {
  return {
    accountTypes: ['account'],
    transcriptTypes: ['transcript', 'meeting', 'call', 'customer', 'partner', 'internal'],
    transcriptSources: ['transcript'],
    accountFolders: [],
    transcriptFolders: [],
    headings: {
      fact: ['Key Facts', 'Key Information', 'Facts'],
      context: ['Recent Context'],
      decision: ['Key Decisions', 'Decisions'],
      topic: ['Topics', 'Key Topics'],
      'action-item': ['Action Items', 'Next Steps'],
      tasks: ['Tasks'],
      summary: ['Summary'],
    },
    dedupeSections: ['fact', 'context', 'decision', 'topic'],
    recentContextLimit: null,
    recentContextMaxAgeDays: null,
    recentContextLink: true,
    recentContextMentions: true,
    quietAfterDays: 60,
    certainInOneClick: false,
    refused: [],
  };
}

type Fields = Record<string, z.ZodMiniType>;

/**
 * Reads the plugin's data file.
 *
 * @param json its parsed JSON; null or undefined where there is none yet
 * @returns options in which a value that can't be used is at its default, with a diagnostic `bad-option` that names
 *   it (of a list only the bad members go); keys of other versions are kept, so that writing the record back loses none
 */
export function parseOptions(json: unknown): { options: Options; diagnostics: Diagnostic[] } {
  const defaults = defaultOptions();
  const diagnostics: Diagnostic[] = [];
  if (json === null || json === undefined) return { options: defaults, diagnostics };
  const record = asRecord(json);
  if (record === null) {
    diagnostics.push(badOption('The options are not a JSON object; the defaults are used.'));
    return { options: defaults, diagnostics };
  }
  const { headings, ...scalars } = defaults;
  const options = readFields(scalarFields, scalars, record, '', diagnostics) as Options;
  options.headings = headings;
  if (record['headings'] !== undefined) {
    const given = asRecord(record['headings']);
    if (given === null) diagnostics.push(badOption('The option "headings" is not an object; its default is used.'));
    else options.headings = readFields(headingFields, headings, given, 'headings.', diagnostics);
  }
  return { options, diagnostics };
}

function readFields<T>(
  fields: Fields,
  defaults: T,
  record: Record<string, unknown>,
  prefix: string,
  diagnostics: Diagnostic[],
): T {
  const read: Record<string, unknown> = { ...(defaults as Record<string, unknown>) };
  for (const [key, schema] of Object.entries(fields)) {
    if (!Object.hasOwn(record, key)) continue;
    const value = record[key];
    const whole = schema.safeParse(value);
    if (whole.success) {
      read[key] = whole.data;
      continue;
    }
    const name = `"${prefix}${key}"`;
    const members = Array.isArray(value) ? schema.safeParse(value.filter((member) => schema.safeParse([member]).success)) : null;
    if (members?.success) {
      read[key] = members.data;
      diagnostics.push(badOption(`Some members of the option ${name} can't be used and are left out.`));
    } else {
      diagnostics.push(badOption(`The option ${name} can't be used; its default is used instead.`));
    }
  }
  return { ...record, ...read } as T;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

function badOption(message: string): Diagnostic {
  return { code: 'bad-option', line: 1, message };
}
