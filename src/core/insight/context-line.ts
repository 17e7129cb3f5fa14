import { comparisonText, comparisonTextOf } from '../matching/comparison-text.ts';
import type { ContextEntry, Entry } from '../model/entry.ts';
import { readTrailingLink } from '../model/link.ts';
import type { EntrySection, NoteEntries } from '../model/note-entries.ts';
import { resolveLink } from '../vault/link-text.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** A line of Recent Context, taken apart. */
export interface ContextLine {
  readonly entry: ContextEntry;
  readonly section: EntrySection;
  /** Equal keys mean equal text but for case, marks, spacing and encoding. */
  readonly key: string;
  /** `mention`: "Mentioned in: <title>"; `cut`: a generator cut it; `whole`: anything else, hand-written lines too. */
  readonly form: 'mention' | 'cut' | 'whole';
  /** What it says: without date, "Mentioned in:", the link that it ends in, and the mark of a cut. */
  readonly words: string;
  /** Path of the note that the link at its end leads to, or null. */
  readonly linked: string | null;
  /** Whether something hangs on the bullet, so that it may not go: a block id, nested lines, a checkbox. */
  readonly bound: boolean;
}

/** Generators cut at 100 characters; garbled text was cut before it was garbled or after, so a few more or less will do. */
const CUT_FROM = 88;
const CUT_TO = 112;

/** A note's lines of Recent Context in document order, each read when it is asked for. */
export function* contextLines({ sections }: NoteEntries, index: VaultIndex, path: string): Generator<ContextLine, void, void> {
  for (const section of sections) for (const entry of section.entries) if (isContext(entry)) yield readLine(entry, section, index, path);
}

function isContext(entry: Entry): entry is ContextEntry {
  return entry.kind === 'context';
}

/** @param path of the note that holds the line */
function readLine(entry: ContextEntry, section: EntrySection, index: VaultIndex, path: string): ContextLine {
  const { item, mention, link, body } = entry;
  const ending = mention || link === null ? null : readTrailingLink(body);
  const said = ending ? body.slice(0, ending.from).trimEnd() : body;
  const words = withoutCut(said);
  const cut = words.length < said.length;
  const { key } = comparisonTextOf(entry);
  const form = mention ? 'mention' : cut && isGeneratorCut(words) ? 'cut' : 'whole';
  const bound = item.blockId !== null || item.children.length > 0 || item.hasOtherBlocks || item.checkbox !== null;
  return { entry, section, key, form, words: mention || cut ? words : said, linked: link === null ? null : resolveLink(index, link, path), bound };
}

function withoutCut(text: string): string {
  if (text.endsWith('…')) return text.slice(0, -1).trimEnd();
  return text.endsWith('...') ? text.slice(0, -3).trimEnd() : text;
}

function isGeneratorCut(words: string): boolean {
  const { length } = comparisonText(words).body;
  return (length >= CUT_FROM && length <= CUT_TO) || (words.length >= CUT_FROM && words.length <= CUT_TO);
}
