import * as z from 'zod/mini';
import type { Diagnostic } from './text/diagnostic.ts';

const textList = z.array(z.string());
const sectionKind = z.enum(['fact', 'context', 'decision', 'topic', 'action-item', 'tasks', 'summary']);
const countOrNone = z.nullable(z.int().check(z.nonnegative()));

/** What a section of a note is for. The kinds that are also entry kinds hold entries of that kind. */
export type SectionKind = z.infer<typeof sectionKind>;

/** Every section kind; a heading that two kinds claim belongs to the earlier. */
export const SECTION_KINDS: readonly SectionKind[] = sectionKind.options;

/** Every option that the hosts share, and the remembered decisions: the plugin's data file. */
export const optionsSchema = z.object({
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
  /** Headings of each kind of section, compared by letters and digits alone, without regard to case. */
  headings: z.object({
    fact: textList,
    context: textList,
    decision: textList,
    topic: textList,
    'action-item': textList,
    tasks: textList,
    summary: textList,
  } satisfies Record<SectionKind, z.ZodMiniType>),
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
  return { options: readFields(optionsSchema, defaults, record, '', diagnostics), diagnostics };
}

function readFields<T>(
  schema: z.ZodMiniObject,
  defaults: T,
  record: Record<string, unknown>,
  prefix: string,
  diagnostics: Diagnostic[],
): T {
  const read = { ...record, ...defaults } as Record<string, unknown>;
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(record, key)) continue;
    const value = record[key];
    const name = prefix + key;
    const group = field instanceof z.ZodMiniObject ? asRecord(value) : null;
    if (group !== null) {
      read[key] = readFields(field as z.ZodMiniObject, read[key], group, `${name}.`, diagnostics);
      continue;
    }
    const whole = z.safeParse(field, value);
    const parsed = whole.success ? whole : z.safeParse(field, goodMembers(field, value));
    if (parsed.success) read[key] = parsed.data;
    if (whole.success) continue;
    diagnostics.push(
      parsed.success
        ? badOption(`Some members of the option "${name}" can't be used and are left out.`)
        : badOption(`The option "${name}" can't be used; its default is used instead.`),
    );
  }
  return read as T;
}

/** Of a list, the members that the field takes; anything else as it is. */
function goodMembers(field: z.core.$ZodType, value: unknown): unknown {
  return Array.isArray(value) ? value.filter((member) => z.safeParse(field, [member]).success) : value;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

function badOption(message: string): Diagnostic {
  return { code: 'bad-option', line: 1, message };
}
