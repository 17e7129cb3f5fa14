/** Never the last word of a sentence: a name, a number or an explanation follows. */
const LEADS_ON = new Set(
  'dr prof mr mrs ms mx st mt ft sr sra hr fr frau rev hon gen col maj capt lt sgt gov sen rep pres supt nr no nos fig figs eq sec ch vol pp ed eds cf vs viz e.g eg i.e ie approx ca c resp incl excl bzw z.b u.a d.h tel art abs ref dept div'.split(' '),
);
/** May end a sentence or stand within one: what follows has to tell. */
const MAY_END = new Set('a.m p.m am pm etc inc ltd co corp llc plc gmbh ag jr bros u.s u.k e.u d.c ph.d b.a m.a est max min avg jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '));
/** Words that open a sentence and hardly ever stand inside of one with a capital. */
const OPENERS = new Set(
  'the a an this that these those it its he she they we you i his her their our there here in on at by for from with after before during when while if as since although however but and so then next both all each no not one two three what which who why how also another other some most more internally meanwhile finally further'.split(' '),
);

const END = /([\p{Sentence_Terminal}…]+)["'”’»)\]*_]*/gu;

/**
 * Cuts running text into sentences. Where it is not certain that a sentence ends, it goes on: a sentence that is too
 * long still says what it says, half a one does not. So "Dr. Bolt", "e.g. this", "v2.1", "3 p.m. on Friday", "J. Moss" and
 * addresses hold together. `Intl.Segmenter` is not used: its cuts differ with the version of ICU, and a note must not read
 * differently on another machine.
 *
 * @param text white space of any kind is one space
 * @returns whole sentences; joined by a space they are the text, less the space around it
 */
export function splitSentences(text: string): string[] {
  return [...eachSentence(text)];
}

/** {@link splitSentences} one by one, for a text that may have many thousands. */
export function* eachSentence(text: string): Generator<string, undefined> {
  const plain = text.trim().replace(/\s+/g, ' ');
  let from = 0;
  for (const match of plain.matchAll(END)) {
    const to = match.index + match[0].length;
    if (!endsSentence(plain, from, match.index, match[1] ?? '', to)) continue;
    yield plain.slice(from, to).trim();
    from = to;
  }
  const rest = plain.slice(from).trim();
  if (rest !== '') yield rest;
}

function endsSentence(text: string, from: number, at: number, sign: string, to: number): boolean {
  const isLatin = /^[.!?…]+$/.test(sign);
  // Scripts that put no space between sentences have marks of their own.
  if (!isLatin) return true;
  if (to < text.length && text[to] !== ' ') return false;
  const next = /^ ["'“‘«([*_]*(\S+)/.exec(text.slice(to, to + 80))?.[1];
  if (next === undefined) return true;
  if (/^\p{Ll}/u.test(next) || /^[,;:)\]–—-]/.test(next)) return false;
  if (sign !== '.') return sign.length > 1 ? /^\p{Lu}/u.test(next) : true;
  const word = lastWord(text, from, at);
  const opens = OPENERS.has(/^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '');
  if (LEADS_ON.has(word.toLowerCase())) return false;
  if (MAY_END.has(word.toLowerCase())) return opens;
  // An initial, "1." before a list member or an ordinal as German writes it.
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\d{1,2}$/.test(word)) return opens && at - word.length > from + 1;
  return true;
}

/** The word before a period, with the periods inside of it. */
function lastWord(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && /[\p{L}\p{M}\p{N}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at);
}
