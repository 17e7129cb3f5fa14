import { isCommonLemma } from './lexicon.ts';
import { memoizeWords } from './memoize-words.ts';

/** How a verb form is bent, as far as its ending tells. */
export type Form = 'base' | 'past' | 'ing' | 's';

export interface Lemmatized {
  readonly lemma: string;
  readonly form: Form;
}

const IRREGULAR: ReadonlyMap<string, readonly [lemma: string, form: Form]> = new Map(
  (
    'was be past|were be past|is be s|are be base|am be base|been be past|being be ing|has have s|had have past|having have ing|' +
    'did do past|does do s|done do past|went go past|gone go past|goes go s|made make past|said say past|says say s|told tell past|' +
    'gave give past|given give past|took take past|taken take past|came come past|saw see past|seen see past|got get past|' +
    'knew know past|known know past|thought think past|found find past|left leave past|held hold past|kept keep past|' +
    'began begin past|begun begin past|brought bring past|bought buy past|sold sell past|sent send past|spent spend past|' +
    'built build past|lost lose past|won win past|paid pay past|met meet past|led lead past|ran run past|set set base|put put base|' +
    'cut cut base|wrote write past|written write past|spoke speak past|spoken speak past|rose rise past|risen rise past|fell fall past|' +
    'fallen fall past|grew grow past|grown grow past|drew draw past|drawn draw past|chose choose past|chosen choose past|' +
    'broke break past|broken break past|showed show past|shown show past|stood stand past|understood understand past|' +
    'felt feel past|meant mean past|heard hear past|read read base|let let base|lay lie past|laid lay past|drove drive past|' +
    'driven drive past|threw throw past|thrown throw past|withdrew withdraw past|withdrawn withdraw past|bore bear past|' +
    'borne bear past|sought seek past|taught teach past|caught catch past|fought fight past|slept sleep past|swore swear past|' +
    'sworn swear past|hung hang past|struck strike past|stuck stick past|shrank shrink past|shrunk shrink past|sank sink past|' +
    'froze freeze past|frozen freeze past|forgot forget past|forgotten forget past|hid hide past|hidden hide past|' +
    'overran overrun past|undertook undertake past|undertaken undertake past|became become past|wore wear past|worn wear past|' +
    'flew fly past|flown fly past|ate eat past|eaten eat past|bound bind past|wound wind past|swept sweep past|dealt deal past|' +
    'lent lend past|bent bend past|shot shoot past|split split base|hit hit base|hurt hurt base|cost cost base|shut shut base|' +
    'people person base|men man base|women woman base|children child base|feet foot base|criteria criterion base|data data base|' +
    'analyses analysis base|matrices matrix base|indices index base|media media base|better better base|less less base|' +
    'series series base|basis basis base|bases basis base|axes axis base|crises crisis base|tying tie ing|lying lie ing|dying die ing|' +
    'phenomena phenomenon base|halves half base|lives life base|shelves shelf base|knives knife base|leaves leave s|loaves loaf base'
  )
    .split('|')
    .map((row) => {
      const [form = '', lemma = '', bent = 'base'] = row.split(' ');
      return [form, [lemma, bent as Form]] as const;
    }),
);

/** UK spellings to US ones; the endings below cover the rest. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  (
    'programme program|centre center|metre meter|litre liter|theatre theater|fibre fiber|grey gray|cheque check|' +
    'tyre tire|defence defense|offence offense|licence license|practise practice|catalogue catalog|' +
    'dialogue dialog|analogue analog|fulfil fulfill|enrol enroll|instal install|skilful skillful|' +
    'judgement judgment|ageing aging|storey story|whilst while|amongst among|towards toward|afterwards afterward|' +
    'learnt learned|spelt spelled|artefact artifact|sceptical skeptical|aluminium aluminum|moult molt|plough plow|' +
    'kerb curb|draught draft|enquiry inquiry|enquire inquire|colour color|favour favor|labour labor|' +
    'neighbour neighbor|honour honor|harbour harbor|behaviour behavior|rumour rumor|vapour vapor|flavour flavor|' +
    'endeavour endeavor|humour humor|odour odor|armour armor|candour candor|vigour vigor|saviour savior|' +
    'parlour parlor|favourite favorite|favourable favorable|neighbourhood neighborhood|cancelled canceled|' +
    'cancelling canceling|travelled traveled|travelling traveling|labelled labeled|labelling labeling|' +
    'modelled modeled|modelling modeling|signalled signaled|channelled channeled|fuelled fueled|totalled totaled|' +
    'levelled leveled|counsellor counselor|traveller traveler|tonne ton|paediatric pediatric|' +
    'haemoglobin hemoglobin|anaesthetic anesthetic|oesophagus esophagus|orthopaedic orthopedic|manoeuvre maneuver|' +
    'mould mold|smoulder smolder|calibre caliber|sombre somber|spectre specter|lustre luster|sabre saber'
  )
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
);

/**
 * The dictionary form of an English word, and how it was bent. Words of other languages come back as they are,
 * or less a plural-like `s`.
 *
 * @param word lower case
 */
export const lemmatize: (word: string) => Lemmatized = memoizeWords((word) => {
  const irregular = IRREGULAR.get(word);
  if (irregular) return { lemma: irregular[0], form: irregular[1] };
  const american = SPELLINGS.get(word);
  if (american !== undefined) return lemmatize(american);
  const { lemma, form } = bend(word);
  return { lemma: americanize(lemma), form };
});

function bend(word: string): Lemmatized {
  const bent = word.length > 3 ? (withoutS(word) ?? withoutEd(word) ?? withoutIng(word)) : null;
  return bent ?? { lemma: word, form: 'base' };
}

function withoutS(word: string): Lemmatized | null {
  const without = (letters: number): string => word.slice(0, -letters);
  if (word.endsWith('ies')) return { lemma: `${without(3)}y`, form: 's' };
  if (/(?:[osxz]|ch|sh)es$/.test(word)) {
    const isStem = isCommonLemma(without(2)) || !isCommonLemma(without(1));
    return { lemma: without(isStem ? 2 : 1), form: 's' };
  }
  if (!/[^su]s$/.test(word)) return null;
  // "Series" and "news" are words of their own.
  return isCommonLemma(word) && !isCommonLemma(without(1)) ? null : { lemma: without(1), form: 's' };
}

function withoutEd(word: string): Lemmatized | null {
  if (word.endsWith('ied') && word.length > 4) return { lemma: `${word.slice(0, -3)}y`, form: 'past' };
  const lemma = word.endsWith('ed') ? stemOf(word, word.slice(0, -2)) : null;
  return lemma === null ? null : { lemma, form: 'past' };
}

function withoutIng(word: string): Lemmatized | null {
  const lemma = word.endsWith('ing') ? stemOf(word, word.slice(0, -3)) : null;
  return lemma === null ? null : { lemma, form: 'ing' };
}

/** The lemma behind a stem that lost `ed` or `ing`: with its silent `e`, less a doubled consonant, or as it is. */
function stemOf(word: string, stem: string): string | null {
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return null;
  const single = undouble(stem);
  const isStemKnown = isCommonLemma(stem);
  const isSilentKnown = isCommonLemma(`${stem}e`);
  if (isCommonLemma(word) && !isStemKnown && !isSilentKnown && !isCommonLemma(single)) return null;
  if (isSilentKnown && !(isStemKnown && /(?:[^aeiou]{2}|[aeiou]{2}[^aeiou])$/.test(stem))) return `${stem}e`;
  if (isStemKnown) return stem;
  if (single !== stem) return isCommonLemma(single) || !/[lsz]$/.test(stem) ? single : stem;
  return /(?:[^aeiouy][aeiouy][^aeiouywxlnrt]|[cgvsz])$/.test(stem) && !stem.endsWith('ss') ? `${stem}e` : stem;
}

function undouble(stem: string): string {
  const last = stem.at(-1);
  return stem.length > 3 && last === stem.at(-2) && !/[aeiou]/.test(last ?? '') ? stem.slice(0, -1) : stem;
}

function americanize(lemma: string): string {
  const known = SPELLINGS.get(lemma);
  if (known !== undefined) return known;
  const american = `${lemma.slice(0, -3)}ize`;
  if (lemma.length > 5 && lemma.endsWith('ise') && isCommonLemma(american)) return american;
  if (lemma.length > 8 && lemma.endsWith('isation')) return `${lemma.slice(0, -7)}ization`;
  if (lemma.length > 5 && lemma.endsWith('yse')) return `${lemma.slice(0, -3)}yze`;
  return lemma;
}
