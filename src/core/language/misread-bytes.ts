/** A way in which UTF-8 bytes were read as something else. */
export type Misreading = 'windows-1252' | 'mac-roman';

/** Every misreading, the commoner first. */
export const MISREADINGS: readonly Misreading[] = ['windows-1252', 'mac-roman'];

/** One character that stands in a text as the signs of its UTF-8 bytes. */
export interface MisreadCharacter {
  readonly from: number;
  readonly to: number;
  /** What the bytes say. */
  readonly character: string;
  /** The first byte. */
  readonly lead: number;
}

/** Bytes 0x80 to 0x9F. Decoders keep the five that Windows-1252 leaves undefined as C1 controls. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Bytes 0x80 to 0xFF, as in Apple's ROMAN.TXT. */
const MAC_ROMAN_HIGH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const BYTES: Readonly<Record<Misreading, ReadonlyMap<number, number>>> = {
  'windows-1252': new Map([
    // Some decoders keep all 32 as controls: the signs come second and win where both have a byte.
    ...Array.from({ length: 0x80 }, (_, i) => [0x80 + i, 0x80 + i] as const),
    ...Array.from(WINDOWS_1252_HIGH, (c, i) => [c.charCodeAt(0), 0x80 + i] as const),
  ]),
  'mac-roman': new Map(Array.from(MAC_ROMAN_HIGH, (c, i) => [c.charCodeAt(0), 0x80 + i] as const)),
};

/** Private use and what Unicode has not assigned: no text that was ever meant. */
const NO_TEXT = /[\p{Co}\p{Cn}\p{Cs}]/u;
/** The sign of Mac Roman's byte 0xF0; like a control, it can be a byte that was misread before. */
const APPLE = '\uF8FF';

/** The character whose UTF-8 bytes, misread, stand at `at`; null where there is none. */
export function readMisread(text: string, at: number, misreading: Misreading): MisreadCharacter | null {
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
  if (code < shortest || code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return NO_TEXT.test(character) && character !== APPLE ? null : { from: at, to: at + length, character, lead };
}

/** Whether signs begin like a character whose bytes, misread, are no longer all there. */
export function isDebris(text: string, at: number, misreading: Misreading): boolean {
  const bytes = BYTES[misreading];
  const [lead, next] = [bytes.get(text.charCodeAt(at)) ?? 0, bytes.get(text.charCodeAt(at + 1)) ?? 0];
  return text[at] === '\uFFFD' || (lead >= 0xc2 && lead <= 0xf4 && (next & 0xc0) === 0x80);
}

/** Characters that stand one right behind the other from `at` on, all misread in the same way. */
export function readMisreadRun(text: string, at: number, misreading: Misreading): MisreadCharacter[] {
  const run: MisreadCharacter[] = [];
  for (let next = readMisread(text, at, misreading); next !== null; next = readMisread(text, next.to, misreading)) run.push(next);
  return run;
}
