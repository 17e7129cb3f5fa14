import { findGarbledRuns } from '../language/mojibake.ts';
import { splitSentences } from '../language/sentences.ts';
import { applyEdits } from '../text/text-edit.ts';

/** A bullet longer than this is cut, at the end of a sentence where there is one. */
const LONGEST = 400;

/** Says that the note says more. */
const CUT = '[…]';

/** Targets of links, addresses and code: to repair them is to lead elsewhere. */
const LEFT_ALONE = [/\[\[[^[\]|]+/g, /\]\([^()\s]+\)/g, /\bhttps?:\/\/[^\s<>]+/g, /`[^`]+`/g];

/** What would make another block of a bullet's text, or a task of it, where it opens the bullet. */
const OPENS_BLOCK = /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|```|~~~|\[.\](?=\s|$)|<(?=[a-z!/?])|(?:[-*_] ?){3,}$|\d{1,9}(?=[.)](?:\s|$)))/i;

/**
 * A bullet's text as it reads in a bullet of another note: on one line, garbled signs as they were meant, without block
 * id, cut if it is long. It is Markdown and stays so; escaped is only what would reach beyond the bullet.
 */
export function bulletText(text: string): string {
  return contained(shorten(withoutBlockId(repaired(onOneLine(text)))));
}

function onOneLine(text: string): string {
  return text.split(/[\r\n]/).map((line) => line.trim()).filter((line) => line !== '').join(' ');
}

/** A block id is for links to the bullet; nobody reads it, and a note may hold it but once. */
function withoutBlockId(text: string): string {
  const space = text.lastIndexOf(' ');
  return /^\^[a-z0-9-]+$/i.test(text.slice(space + 1)) ? text.slice(0, Math.max(space, 0)).trimEnd() : text;
}

function repaired(text: string): string {
  const runs = findGarbledRuns(text);
  if (runs.length === 0) return text;
  const kept = LEFT_ALONE.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return applyEdits(text, runs.filter((run) => !kept.some(({ from, to }) => run.from < to && from < run.to)));
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  let whole = '';
  for (const sentence of splitSentences(text)) {
    const longer = whole === '' ? sentence : `${whole} ${sentence}`;
    if (longer.length > LONGEST) break;
    whole = longer;
  }
  if (whole !== '') return `${whole} ${CUT}`;
  const head = text.slice(0, LONGEST);
  const space = head.lastIndexOf(' ');
  const words = space > 0 ? head.slice(0, space) : head.slice(0, isHighSurrogate(head.charCodeAt(LONGEST - 1)) ? -1 : undefined);
  const link = words.lastIndexOf('[[');
  return `${(link > words.lastIndexOf(']]') ? words.slice(0, link) : words).trimEnd()} ${CUT}`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Marks that open something and do not close it would take in what follows the bullet. */
function contained(text: string): string {
  let safe = text;
  for (const mark of ['%%', '$$']) if (count(safe, mark) % 2 === 1) safe = safe.replaceAll(mark, (open) => `\\${open.slice(1)}\\${open.slice(1)}`);
  if (count(safe, '<!--') > count(safe, '-->')) safe = safe.replaceAll('<!--', '\\<!--');
  if (count(safe, '[[') !== count(safe, ']]')) safe = safe.replaceAll('[[', '\\[\\[');
  const block = OPENS_BLOCK.exec(safe)?.[0];
  if (block === undefined) return safe;
  return /^\d/.test(block) ? `${block}\\${safe.slice(block.length)}` : `\\${safe}`;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
