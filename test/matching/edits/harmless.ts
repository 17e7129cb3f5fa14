import type { Edit } from './edit.ts';
import { bothWays, byWords, inCaseOf, replaceOne } from './edit.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = `(?:${MONTHS.join('|')})`;
const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const isEntryOfADay = (text: string): boolean => /^(?:\*\*|\[\[)?\d{4}-\d\d-\d\d/.test(text);

const isoToWords: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?![\d-])/g, ([, year = '', month = '', day = '']) => {
    const name = MONTHS[Number(month) - 1];
    return name === undefined ? null : random.pick([`${name} ${Number(day)}, ${year}`, `${Number(day)} ${name} ${year}`]);
  });

const wordsToIso: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`\\b(${MONTH}) (\\d{1,2}), (\\d{4})\\b|(?<!\\d)(\\d{1,2}) (${MONTH}) (\\d{4})\\b`, 'g'), (match) => {
    const month = MONTHS.indexOf(match[1] ?? match[5] ?? '') + 1;
    return `${match[3] ?? match[6] ?? ''}-${String(month).padStart(2, '0')}-${(match[2] ?? match[4] ?? '').padStart(2, '0')}`;
  });

const dayMonthOrder: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`(?<![\\d-])(\\d{1,2}) (${MONTH})\\b(?! \\d)`, 'g'), ([, day = '', month = '']) => `${month} ${day}`);

const monthShort: Edit = (text, { random }) =>
  replaceOne(text, random, /\b(?:January|February|March|April|August|September|October|November|December)\b(?= \d)/g, (match) => match[0].slice(0, 3));

const numberWord: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`(?<=\\p{Ll} )(?:${NUMBER_WORDS.join('|')})(?= \\p{Ll}+s\\b)`, 'gu'), (match) => String(NUMBER_WORDS.indexOf(match[0]) + 2));

const numberDigits: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<=\b(?:with|has|have|needs|of|for|all|the|after|within|holds|at least|about|and|ordered) )(?:[2-9]|1[0-2])(?= \p{Ll}{3,}s\b)/gu, (match) => NUMBER_WORDS[Number(match[0]) - 2] ?? null);

const percent: Edit = (text, { random }) => replaceOne(text, random, /(?<=\d) ?%(?![\p{L}\d])/gu, () => ' percent') ?? replaceOne(text, random, /(?<=\d) per ?cent\b/g, () => '%');

const thousands: Edit = (text, { random }) => replaceOne(text, random, /(?<![\d.,])(\d{1,3}),(\d{3})(?![\d,])/g, ([, thousand = '', rest = '']) => thousand + rest);

const money: Edit = (text, { random }) => {
  const codes: Record<string, string> = { '€': 'EUR', '£': 'GBP', $: 'USD' };
  return replaceOne(text, random, /(?<![\p{L}])([€£$])(?=\d)/gu, ([, sign = '']) => `${codes[sign] ?? ''} `) ?? replaceOne(text, random, /\b(EUR|GBP|USD) (?=\d)/g, ([, code = '']) => ({ EUR: '€', GBP: '£', USD: '$' })[code] ?? null);
};

const unitFormat: Edit = (text, { random }) => {
  const long: Record<string, string> = { TB: 'terabytes', GB: 'gigabytes', PB: 'petabytes', ms: 'milliseconds', kg: 'kilograms', km: 'kilometres', kW: 'kilowatts', '°C': 'degrees Celsius', 'Gbit/s': 'Gbps', mg: 'milligrams' };
  return replaceOne(text, random, /(?<=\d )(?:TB|GB|PB|ms|kg|km|kW|°C|Gbit\/s|mg)(?![\p{L}\d/²-])/gu, (match) => long[match[0]] ?? null);
};

const unitSpace: Edit = (text, { random }) => replaceOne(text, random, /(?<=\d) (?=(?:TB|GB|PB|MB|ms|kg|kW)\b)/g, () => '');

const clock: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<![\d:+-])(\d{1,2}):(\d\d)(?![\d:]|[-–]| ?(?:[ap]\.?m|UTC|CET|GMT))/gi, ([, hour = '', minute = '']) => {
    const value = Number(hour);
    if (value === 0 || value > 23 || value === 12) return null;
    return `${value > 12 ? value - 12 : value}${minute === '00' ? '' : `:${minute}`} ${value > 12 ? 'pm' : 'am'}`;
  });

const quarter: Edit = (text, { random }) => {
  const words = ['first', 'second', 'third', 'fourth'];
  return replaceOne(text, random, /(?<=\b(?:in|of|for|by) )Q([1-4]) (?=\d{4}\b)/g, ([, which = '']) => `the ${words[Number(which) - 1] ?? ''} quarter of `);
};

const quotes: Edit = (text) => {
  const curly = text.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’');
  return curly === text ? null : curly;
};

const bold: Edit = (text, { random, names }) => {
  const alone = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\d*-])${name}(?![\\p{L}\\d*-])`, 'u');
  const [first, ...rest] = names.filter((name) => alone(name).test(text));
  if (first === undefined || text.includes('[')) return null;
  return text.replace(alone(random.pick([first, ...rest])), (name) => random.pick([`**${name}**`, `[[${name}]]`, `*${name}*`, `__${name}__`]));
};

/** Windows-1252 from 0x80 on; undefined bytes stay C1 controls. The decoder of Node 20 takes it for Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const asWindows = (bytes: Uint8Array): string => [...bytes].map((byte) => (byte >= 0x80 && byte < 0xa0 ? (WINDOWS[byte - 0x80] ?? '') : String.fromCharCode(byte))).join('');
const asMac = (bytes: Uint8Array): string => new TextDecoder('macintosh').decode(bytes);
const isGarbled = (text: string): boolean => /[ÃÂâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|√|‚Ä|¬/u.test(text);

/** Reads the UTF-8 bytes as a legacy character set, as a broken import does. */
const garbledAs = (decode: (bytes: Uint8Array) => string): Edit => (text) => {
  if (isGarbled(text)) return null;
  const smart = text.replace(/(?<=\p{L})'(?=s\b)/gu, '’');
  const garbled = smart.replace(/[^\0-\x7f]+/g, (run) => decode(new TextEncoder().encode(run)));
  return garbled === text ? null : garbled;
};

const EXPANSIONS = [['proof of concept', 'PoC'], ['service level agreement', 'SLA'], ['request for proposal', 'RFP'], ['request for quotation', 'RFQ'], ['intensive care unit', 'ICU'], ['emergency department', 'ED'], ['single sign-on', 'SSO'], ['chief financial officer', 'CFO'], ['memorandum of understanding', 'MoU'], ['data protection impact assessment', 'DPIA'], ['non-disclosure agreement', 'NDA'], ['statement of work', 'SOW']] as const;
const expansion: Edit = (text) => {
  for (const [long, short] of EXPANSIONS) {
    if (text.includes(`${long} (${short})`)) return text.replace(`${long} (${short})`, random(text) ? long : `${short} (${long})`);
    if (text.includes(long) && !text.includes(short)) return text.replace(long, `${long} (${short})`);
  }
  return null;
};
const random = (text: string): boolean => text.length % 2 === 0;

const isPlainStatement = (text: string): boolean =>
  !isEntryOfADay(text) && text.split(' ').length >= 6 && !/^(?:Mentioned in|Decision|Agreement|Root cause|\*\*|\[\[|["“(])/.test(text) && !text.includes('?') && !/[.:] \p{L}/u.test(text) && /^(?:The|A|An|It|Its|This|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)?) (?:[\p{Ll}-]+ ){0,2}(?:is|are|was|were|will|can|has|have|must|may|does|did|needs|holds|uses|costs|wants|plans|stated|said|reported|noted|confirmed|agreed|asked|explained)\b/u.test(text);

const lowerStart = (text: string): string => (/^(?:The|A|An|It|Its|This)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
const FRAMES = ['It was noted that', 'It was reported that', 'The notes state that', 'It was mentioned that', 'According to the notes,'] as const;
const hedgeFrame: Edit = (text, { random: choices, names }) => (isPlainStatement(text) && (/^(?:The|A|An|It|Its|This)\b/.test(text) || names.some((name) => text.startsWith(name))) ? `${choices.pick(FRAMES)} ${lowerStart(text)}` : null);

const reportingVerb = byWords(bothWays([['stated that', 'said that'], ['noted that', 'stated that'], ['reported that', 'said that']]));

const SAID_THAT = /^(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (?:said|stated|noted|reported) that ((?!.*\b(?:said|stated|noted|that|he|she|his|her|they|would|had|and)\b)[^;:]+?)\.?$/u;
const accordingTo: Edit = (text) => {
  const match = SAID_THAT.exec(text);
  return match ? `According to ${match[1] ?? ''}, ${match[2] ?? ''}.` : null;
};
const saidLast: Edit = (text) => {
  const match = SAID_THAT.exec(text);
  return match ? `${inCaseOf('A', match[2] ?? '')}, ${match[1] ?? ''} said.` : null;
};

const spelling = byWords(bothWays([['colour', 'color'], ['centre', 'center'], ['litres', 'liters'], ['metres', 'meters'], ['organise', 'organize'], ['analyse', 'analyze'], ['programme', 'program'], ['licence', 'license'], ['labour', 'labor'], ['catalogue', 'catalog'], ['theatre', 'theater'], ['harbour', 'harbor'], ['cancelled', 'canceled'], ['grey', 'gray'], ['defence', 'defense'], ['fibre', 'fiber'], ['travelled', 'traveled'], ['authorised', 'authorized'], ['recognised', 'recognized']]));

const synonym = byWords([['approximately', 'about'], ['due to', 'because of'], ['in order to', 'to'], ['prior to', 'before'], ['purchased', 'bought'], ['requires', 'needs'], ['additionally', 'also'], ['currently', 'at present'], ['required to', 'obliged to'], ['began', 'started'], ['around', 'about'], ['completed', 'finished'], ['bought', 'purchased'], ['obtained', 'got'], ['roughly', 'about']], (before, after) =>
  /\b(?:they|we|you|nodes|both|all|\p{Ll}+s|and|which|who|it|not|turned|moved|is|are|be|was) $/iu.test(before) || /^ (?:or not|the|a|him|her|and)\b/.test(after));

const listOrder: Edit = (text) => {
  if (/\b(?:respectively|in that order|then|followed)\b/.test(text)) return null;
  const swapped = text.replace(/(?<=\b(?:in|of|with|for|are|to|from|by|and|or|contains|supports|serves|covers|includes) )(\p{Lu}\p{Ll}+), (\p{Lu}\p{Ll}+),? and (\p{Lu}\p{Ll}+)(?= \p{Ll}|[.;)]|$)/u, '$2, $3 and $1');
  return swapped === text ? null : swapped;
};

const contraction = byWords([['does not', "doesn't"], ['do not', "don't"], ['did not', "didn't"], ['is not', "isn't"], ['are not', "aren't"], ['was not', "wasn't"], ['were not', "weren't"], ['cannot', "can't"], ['will not', "won't"], ['has not', "hasn't"], ['have not', "haven't"], ["doesn't", 'does not'], ["don't", 'do not'], ["can't", 'cannot'], ["won't", 'will not']]);

const fullStop: Edit = (text) => (/[?!:;…]$|\.\.\.$/.test(text) ? null : text.endsWith('.') ? text.slice(0, -1) : `${text}.`);
const firstCase: Edit = (text) => (/^(?:The|A|An|It|In|On|At|For|All|No|Some|This)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : null);
const spaces: Edit = (text) => (text.includes(', ') ? `${text.replace(', ', ',  ')} ` : text.includes(' ') ? `${text.replace(' ', '  ')} ` : null);
const nbsp: Edit = (text) => (/\d [\p{L}%]/u.test(text) ? text.replace(/(?<=\d) (?=[\p{L}%])/u, '\u00a0') : null);
const decomposed: Edit = (text) => (isGarbled(text) || text.normalize('NFD') === text ? null : text.normalize('NFD'));
const dash: Edit = (text, context) => replaceOne(text, context.random, / - (?=\p{L})/gu, () => ' – ') ?? replaceOne(text, context.random, /(?<=\d)-(?=\d{1,2}(?![\d-]))(?<!\d{4}-?\d?\d?-?)/g, () => '–');

const leadingDate: Edit = (text) => {
  const match = /^On ((?:\d{4}-\d\d-\d\d)|(?:[A-Z]\p{Ll}+ \d{1,2}, \d{4})), ((?!.*\b(?:and|that|which|who|because|while|but|after|before|until|from|by|on|if|when|to)\b)[^;,]{20,110}?)\.?$/u.exec(text);
  return match ? `${inCaseOf('A', match[2] ?? '')} on ${match[1] ?? ''}.` : null;
};

const possessive: Edit = (text) => {
  const match = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)['’]s ((?:[\p{Ll}-]+ ){1,3})(?=(?:is|was|are|were|has|will|runs|holds|costs|needs)\b)(.*)$/u.exec(text);
  return match && !/^(?:he|she|it|there)\b/i.test(match[2] ?? '') ? `The ${(match[2] ?? '').trimEnd()} of ${match[1] ?? ''} ${match[3] ?? ''}` : null;
};

const parenthesisDropped: Edit = (text) => {
  const shortened = text.replace(/ \((?!if|unless|not|only|except|no |without|up to|at |or |on |in |by )[^()]{2,60}\)(?= \p{Ll}|[.,;]|$)/u, '');
  return shortened === text || shortened.split(' ').length < 5 ? null : shortened;
};

/** Rewrites that lose nothing of substance; `parenthesisDropped` leaves the first covering the second. */
export const harmless: Readonly<Record<string, Edit>> = {
  isoToWords, wordsToIso, dayMonthOrder, monthShort, numberWord, numberDigits, percent, thousands, money, unitFormat, unitSpace, clock, quarter, quotes, bold,
  garbledWindows: garbledAs(asWindows), garbledMac: garbledAs(asMac), expansion, hedgeFrame, reportingVerb, accordingTo, saidLast, spelling, synonym,
  listOrder, contraction, fullStop, firstCase, spaces, nbsp, decomposed, dash, leadingDate, possessive, parenthesisDropped,
};
