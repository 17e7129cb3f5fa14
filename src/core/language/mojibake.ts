import type { TextEdit } from '../text/text-edit.ts';
import { applyEdits } from '../text/text-edit.ts';

/** A way in which UTF-8 bytes were read as something else. */
export type Misreading = 'windows-1252' | 'mac-roman';

export interface GarbledRun extends TextEdit {
  readonly misreading: Misreading;
}

/** Bytes 0x80 to 0x9F; the five that Windows-1252 leaves undefined stay C1 controls, as most decoders keep them. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Bytes 0x80 to 0xFF, as in Apple's ROMAN.TXT. */
const MAC_ROMAN_HIGH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const BYTES: Readonly<Record<Misreading, ReadonlyMap<number, number>>> = {
  'windows-1252': new Map([
    ...Array.from(WINDOWS_1252_HIGH, (c, i) => [c.charCodeAt(0), 0x80 + i] as const),
    ...Array.from({ length: 0x60 }, (_, i) => [0xa0 + i, 0xa0 + i] as const),
  ]),
  'mac-roman': new Map(Array.from(MAC_ROMAN_HIGH, (c, i) => [c.charCodeAt(0), 0x80 + i] as const)),
};

/**
 * The places where UTF-8 was read as Windows-1252 or Mac Roman, each with what it says.
 *
 * @returns edits in document order, not overlapping
 */
export function findGarbledRuns(text: string): GarbledRun[] {
  const runs: GarbledRun[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const run = plausibleAt(text, at, 'windows-1252') ?? plausibleAt(text, at, 'mac-roman');
    if (!run) continue;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

/** The text as it was before it was garbled, once or twice; for comparing, never to be written. */
export function ungarble(text: string): string {
  let result = text;
  for (let round = 0; round < 2; round++) {
    const runs = findGarbledRuns(result);
    if (runs.length === 0) break;
    result = applyEdits(result, runs);
  }
  return result;
}

/**
 * A run that decodes to a usual sign of Latin script, to punctuation or an emoji. Letters of other scripts come in
 * words, so one alone is chance: "L’é" is French, not a garbled Armenian letter.
 */
function plausibleAt(text: string, at: number, misreading: Misreading): GarbledRun | null {
  const run = decodeAt(text, at, misreading);
  if (!run || isUsual(run.insert)) return run;
  const next = decodeAt(text, run.to, misreading);
  if (next && !isUsual(next.insert)) return run;
  for (const length of [2, 3]) {
    const before = at >= length ? decodeAt(text, at - length, misreading) : null;
    if (before && before.to === at && !isUsual(before.insert)) return run;
  }
  return null;
}

function isUsual(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x180 || (code >= 0x2000 && code < 0x2c00) || code === 0xfe0f || code === 0xfeff || code >= 0x1f000;
}

function decodeAt(text: string, at: number, misreading: Misreading): GarbledRun | null {
  const bytes = BYTES[misreading];
  const lead = bytes.get(text.charCodeAt(at)) ?? 0;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > text.length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = bytes.get(text.charCodeAt(at + i)) ?? 0;
    if ((next & 0xc0) !== 0x80) return null;
    code = (code << 6) | (next & 0x3f);
  }
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code >= 0x80 && code < 0xa0)) return null;
  return { from: at, to: at + length, insert: String.fromCodePoint(code), misreading };
}
