import { lineAt } from '../text/line-at.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { readFrontmatter, type Frontmatter, type FrontmatterValue, type ValuePlace } from './frontmatter.ts';
import { parseHead, type NoteHead } from './parse-note.ts';

/** The edit that sets a value, or why none is safe. */
export type Splice =
  | { readonly ok: true; readonly edit: TextEdit }
  | { readonly ok: false; /** 1-based line of the note. */ readonly line: number; /** Behind "because …", without a full stop. */ readonly message: string };

/** What is written in place of `null`: nothing of a person's is lost. */
const NULL = /^(?:~|null)$/i;
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ._&()/'’+-]*$/u;
/** Words that YAML, or a program that reads it, takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * Fills in a property that is missing or blank: an empty text, `null`, `[]`, `[[]]`. Quotes, comments and everything else
 * stay; a missing key becomes the last one, as the app adds it.
 *
 * @param value one line
 */
export function fillProperty(head: NoteHead, frontmatter: Frontmatter, key: string, value: string): Splice {
  const place = frontmatter.places.get(key);
  const refused = refusal(head, frontmatter, key);
  if (refused) return refused;
  if (!place) return { ok: true, edit: addedLine(head, `${key}: ${written(value, 'plain')}`) };
  const { range, style } = place;
  const before = head.text.slice(range.from, range.to);
  if (style === 'collection') {
    if (/^\[[ \t]*\]$/.test(before)) return { ok: true, edit: { ...range, insert: `[${written(value, 'double-quoted')}]` } };
    if (!/^\[[ \t]*\[[ \t]*\][ \t]*\]$/.test(before)) return refuse(head, place, `the value of ${key} is a list or a map`);
    return { ok: true, edit: { ...range, insert: written(value, 'double-quoted') } };
  }
  if (style === 'empty') return { ok: true, edit: { ...range, insert: ` ${written(value, 'plain')}` } };
  if (style === 'plain' && !NULL.test(before)) return refuse(head, place, `${key} has a value already`);
  return { ok: true, edit: { ...range, insert: written(value, style) } };
}

/**
 * Puts a member into a list property: in place of the one that reads `blank`, or else behind the last. A text with commas
 * or spaces between is a list too. A missing key becomes the last one.
 *
 * @param blank a member that stands for none yet; with a `#` before it, the member gets one
 * @param member a text that needs no quotes
 * @returns null where there is no blank one and `append` is false
 */
export function fillMember(head: NoteHead, frontmatter: Frontmatter, key: string, blank: string, member: string, append: boolean): Splice | null {
  const place = frontmatter.places.get(key);
  const isMissing = place === undefined && !frontmatter.values.has(key);
  if (isMissing && !append) return frontmatter.broken ? refusal(head, frontmatter, key) : null;
  const refused = refusal(head, frontmatter, key);
  if (refused) return refused;
  if (!place) return { ok: true, edit: addedLine(head, `${key}:${eolOf(head)}  - ${member}`) };
  const before = head.text.slice(place.range.from, place.range.to);
  if (place.style !== 'collection') return fillText(before, place, blank, member, append);
  const found = place.members.find(({ text }) => text === blank || text === `#${blank}`);
  if (found) {
    const own = head.text.slice(found.range.from, found.range.to);
    return { ok: true, edit: { ...found.range, insert: own.replace(blank, () => member) } };
  }
  if (!append) return null;
  const last = place.members.at(-1);
  if (!last) return /^\[[ \t]*\]$/.test(before) ? { ok: true, edit: { ...place.range, insert: `[${member}]` } } : refuse(head, place, `the value of ${key} is a map`);
  return appendMember(head, place, last, key, member);
}

/**
 * The properties after edits; null where they can't be read any more, or where one reads otherwise that was not meant to
 * change. What an edit of YAML does is only known once it is read again.
 */
export function readAfter(head: NoteHead, frontmatter: Frontmatter, edits: readonly TextEdit[], changed: ReadonlySet<string>): Frontmatter | null {
  const after = readFrontmatter(parseHead(applyEdits(head.text, edits)));
  if (after.broken) return null;
  const keys = new Set([...frontmatter.values.keys(), ...after.values.keys()]);
  for (const key of keys) {
    if (!changed.has(key) && !isEqual(frontmatter.values.get(key), after.values.get(key))) return null;
  }
  return after;
}

function refusal(head: NoteHead, frontmatter: Frontmatter, key: string): Extract<Splice, { ok: false }> | null {
  const [diagnostic] = frontmatter.diagnostics;
  if (frontmatter.broken) return { ok: false, line: diagnostic?.line ?? 1, message: 'the frontmatter is not valid YAML' };
  if (head.frontmatter === null) return { ok: false, line: 1, message: 'the note has no frontmatter' };
  const place = frontmatter.places.get(key);
  if (!place) return frontmatter.values.has(key) ? { ok: false, line: 1, message: `the key ${key} is written in an unusual way` } : null;
  if (place.style === 'special') return refuse(head, place, `the value of ${key} has an anchor, a tag or an alias`);
  if (place.style === 'block-scalar') return refuse(head, place, `the value of ${key} is a block of lines`);
  const isScalar = place.style !== 'collection' && place.style !== 'empty';
  if (isScalar && /[\r\n]/.test(head.text.slice(place.range.from, place.range.to))) return refuse(head, place, `the value of ${key} spans lines`);
  return null;
}

/** Where `word` stands by itself between blanks, commas, quotes or the ends; -1 where it doesn't. */
function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (/^[\s,"'#]?$/.test(text[at - 1] ?? '') && /^[\s,"']?$/.test(text[at + word.length] ?? '')) return at;
  }
  return -1;
}

function fillText(before: string, { range, style }: ValuePlace, blank: string, member: string, append: boolean): Splice | null {
  const at = indexOfWord(before, blank);
  if (at >= 0) {
    const from = range.from + at;
    return { ok: true, edit: { from, to: from + blank.length, insert: member } };
  }
  if (!append) return null;
  if (style === 'empty') return { ok: true, edit: { ...range, insert: ` [${member}]` } };
  if (NULL.test(before) || before.length < (style === 'plain' ? 1 : 3)) return { ok: true, edit: { ...range, insert: `[${member}]` } };
  const end = style === 'plain' ? range.to : range.to - 1;
  return { ok: true, edit: { from: end, to: end, insert: `, ${member}` } };
}

function appendMember(head: NoteHead, place: ValuePlace, last: ValuePlace, key: string, member: string): Splice {
  const { text } = head;
  const written = last.style === 'single-quoted' ? `'${member}'` : last.style === 'double-quoted' ? `"${member}"` : member;
  const isFlow = text[place.range.from] === '[';
  if (isFlow) {
    const list = text.slice(place.range.from, place.range.to);
    if (/[\r\n]/.test(list)) return refuse(head, place, `the list of ${key} spans lines`);
    return { ok: true, edit: { from: last.range.to, to: last.range.to, insert: `, ${written}` } };
  }
  const start = Math.max(text.lastIndexOf('\n', last.range.from - 1), text.lastIndexOf('\r', last.range.from - 1)) + 1;
  const marker = text.slice(start, last.range.from);
  const isPlain = last.style === 'plain' || last.style === 'single-quoted' || last.style === 'double-quoted';
  if (!isPlain || !/^[ \t]*-[ \t]+$/.test(marker) || /[\r\n]/.test(text.slice(last.range.from, last.range.to))) {
    return refuse(head, last, `the last of ${key} is written in an unusual way`);
  }
  let end = last.range.to;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { ok: true, edit: { from: end, to: end, insert: eolOf(head) + marker + written } };
}

/** A property behind the last one. */
function addedLine(head: NoteHead, line: string): TextEdit {
  const at = head.frontmatter?.content.to ?? 0;
  return { from: at, to: at, insert: line + eolOf(head) };
}

/** The line end of the opening fence. */
function eolOf({ text, frontmatter }: NoteHead): string {
  const at = frontmatter?.content.from ?? 0;
  return text.slice(at - 2, at) === '\r\n' ? '\r\n' : (text[at - 1] ?? '\n');
}

function written(value: string, style: ValuePlace['style']): string {
  if (style === 'single-quoted') return `'${value.replaceAll("'", "''")}'`;
  if (style !== 'double-quoted' && PLAIN.test(value) && !RESERVED.test(value) && value.trim() === value) return value;
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

function refuse(head: NoteHead, place: ValuePlace, message: string): Extract<Splice, { ok: false }> {
  return { ok: false, line: lineAt(head.lineStarts, place.range.from), message };
}

function isEqual(a: FrontmatterValue | undefined, b: FrontmatterValue | undefined): boolean {
  return spelled(a) === spelled(b);
}

function spelled(value: FrontmatterValue | undefined): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? { map: [...part] } : part));
}
