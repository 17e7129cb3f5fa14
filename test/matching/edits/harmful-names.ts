import type { Edit } from './edit.ts';
import { replaceOne } from './edit.ts';

const CALENDAR = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|German|Danish|Mentioned|Weekly|Decision|Key)$/;
const CAPITALISED = /(?<![\p{L}\p{N}'’.-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)*(?![\p{L}\p{N}-])/gu;
/** Words that one does to the other: exchanged names make another claim. */
const ONE_SIDED = /\b(?:said|says|stated|told|asked|reported|noted|introduced|informed|replaced|invited|thanked|managed|hired|reports to|supplies|sent|bought|sold|sued|trains?|trained|mentors|recommended|owes|paid|offered|gave|warned|promised|confirmed|explained|wants|described|wrote|proposed|recommends|buys|sells|owns|provides|delivers)\b/;

/** The names that the texts hold: capitalised, and nowhere among them written small. */
export function namesOf(texts: readonly string[]): string[] {
  const small = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]*/gu) ?? []));
  const names = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(CAPITALISED)) {
      const words = match[0].split(' ');
      const isUnit = /\d $/.test(text.slice(0, match.index));
      const isStart = /(?:^|[.:;!?"“] ?|\*\*)$/.test(text.slice(0, match.index));
      const isName = !isUnit && words.every((word) => !CALENDAR.test(word) && !small.has(word.toLowerCase()) && word.length > 2);
      if (isName && (!isStart || words.length > 1)) names.add(match[0]);
    }
  }
  return [...names].sort();
}

const whole = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}'’-])${name}(?![\\p{L}\\p{N}-])`, 'gu');
const inText = (text: string, names: readonly string[]): string[] => names.filter((name) => whole(name).test(text));
const wordCount = (name: string): number => name.split(' ').length;

/** A name of the bullet, everywhere in it, becomes another of the same note that the bullet does not hold. */
const name: Edit = (text, { random, names }) => {
  const held = inText(text, names).filter((one) => !inText(text, names).some((other) => other !== one && other.includes(one)));
  const [first, ...rest] = held;
  if (first === undefined) return null;
  const from = random.pick([first, ...rest]);
  const [other, ...others] = names.filter((one) => wordCount(one) === wordCount(from) && !one.split(' ').some((word) => text.includes(word)));
  return other === undefined ? null : text.replace(whole(from), random.pick([other, ...others]));
};

const FIRST_NAMES = ['Tobias', 'Wilhelmina', 'Casper', 'Rosalind', 'Demetrio', 'Yolanda'] as const;
const SURNAMES = ['Abernethy', 'Castellanos', 'Whitlow', 'Drummond', 'Vasquez', 'Ollerton'] as const;
const FULL_NAME = /(?<![\p{L}\p{N}'’.-]|\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?= (?:said|stated|reported|noted|asked|confirmed|told|will|wants|explained|of|is|was|has|sent|signed|asked)\b)/gu;

const isPersonal = (text: string, first: string, last: string): boolean => text.split(first).length === 2 && text.split(last).length === 2 && !CALENDAR.test(first) && !/^(?:The|A|An|In|On|At|For|Head|Professor|Captain|Dr|When|If|Both|All|Only|While)$/.test(first);

const firstName: Edit = (text, { random }) =>
  replaceOne(text, random, FULL_NAME, ([, first = '', last = '']) => (isPersonal(text, first, last) ? `${random.pick(FIRST_NAMES)} ${last}` : null));

const surname: Edit = (text, { random }) =>
  replaceOne(text, random, FULL_NAME, ([, first = '', last = '']) => (isPersonal(text, first, last) ? `${first} ${random.pick(SURNAMES)}` : null));

/** Two names with something one-sided between them change places. */
const roleSwap: Edit = (text, { names }) => {
  const places = inText(text, names)
    .filter((one, _, all) => !all.some((other) => other !== one && other.includes(one)))
    .map((one) => ({ one, at: text.search(whole(one)), times: [...text.matchAll(whole(one))].length }))
    .sort((a, b) => a.at - b.at);
  for (const [index, left] of places.entries()) {
    const right = places[index + 1];
    if (!right || left.times + right.times > 2) continue;
    const between = text.slice(left.at + left.one.length, right.at);
    if (!ONE_SIDED.test(between) || /^(?:,| and| or| of\b)|["“]|\b(?:and|or|of|with|from|in|at) $/.test(between)) continue;
    return text.slice(0, left.at) + right.one + between + left.one + text.slice(right.at + right.one.length);
  }
  return null;
};

/** Edits of who and whom. */
export const harmfulNames: Readonly<Record<string, Edit>> = { name, firstName, surname, roleSwap };
