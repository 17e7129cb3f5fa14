import { normalizeText } from '../language/normalize-text.ts';
import { ungarble } from '../language/mojibake.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Transcript } from '../model/transcript.ts';

const LIST_MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?/;

/**
 * The sentences of a transcript's Summary, in the order that they stand there, less those behind one that can't stand in
 * a bullet. Garbled text is mended: what goes into another note should not carry the damage along.
 */
export function summarySentences({ summary }: Transcript): string[] {
  const paragraphs = (summary?.text ?? '').split(/(?:\r\n?|\n)[\t ]*(?:\r\n?|\n)/);
  const sentences = paragraphs.flatMap((paragraph) => {
    const lines = paragraph.split(/\r\n?|\n/).map((line) => line.replace(LIST_MARKER, '\n'));
    return lines.join(' ').split('\n').flatMap((part) => splitSentences(ungarble(part)));
  });
  const bad = sentences.findIndex((sentence) => !isInline(sentence));
  return bad < 0 ? sentences : sentences.slice(0, bad);
}

/** Whether text reads the same in a bullet, and leaves what follows it alone. */
function isInline(text: string): boolean {
  const even = (mark: string): boolean => (text.split(mark).length - 1) % 2 === 0;
  return even('%%') && even('$$') && even('`') && !text.includes('<!--') && !/^(?:#{1,6}\s|>|```|~~~|\|)/.test(text) && text.split('[[').length === text.split(']]').length;
}

/**
 * How many sentences from the first hold what a line says.
 *
 * @param isCut whether the line may end anywhere; otherwise it must end with a sentence
 * @returns 0 where the line is none of the Summary's beginnings
 */
export function sentencesHolding(sentences: readonly string[], words: string, isCut: boolean): number {
  const wanted = beginnings(words);
  for (let count = 1; count <= sentences.length; count += 1) {
    const key = wordKey(sentences.slice(0, count).join(' '));
    if (isCut ? wanted.some((beginning) => key.startsWith(beginning)) : key === wanted[0]) return count;
  }
  return 0;
}

/** What a line says as words; also without its last one, where the cut may have gone through a garbled sign. */
function beginnings(words: string): string[] {
  const key = wordKey(words);
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return /^[\0-\x7F]*$/.test(last) ? [key] : [key, wordKey(words.slice(0, -last.length))];
}

/** Letters and digits alone, in lower case, so that quotes, marks, spacing and encoding do not matter. */
export function wordKey(text: string): string {
  return (normalizeText(ungarble(text), 'NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
