/** What a function word does to the words around it, as far as two sentences can differ by it. */
export type WordClass =
  | 'content'
  | 'free'
  | 'negation'
  | 'modal'
  | 'quantifier'
  | 'restriction'
  | 'condition'
  | 'or'
  | 'preposition';

/** Operators on the words that follow: whether a thing is, will be, may be, or is only wished for. */
export type Stage =
  | 'future'
  | 'possible'
  | 'able'
  | 'must'
  | 'should'
  | 'plan'
  | 'propose'
  | 'want'
  | 'request'
  | 'promise'
  | 'attempt'
  | 'doubt';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const table = <T extends string>(rows: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(rows) as [T, string][]).flatMap(([value, words]) => words.split(' ').map((word) => [word, value])));

/** Words whose presence, absence or exchange says nothing of substance. Compared lower case, before lemmatizing. */
const FREE = set(
  'the a an this that these those it its itself they their theirs them themselves he she his hers her him himself ' +
  'herself we our ours us i me my you your who whom which whose what ' +
  'there here of in on at as so such also too very quite rather just well furthermore moreover however ' +
  'therefore thus hence then additionally besides meanwhile indeed namely respectively ' +
  'and plus while whereas whilst although though because since due owing is are was were be been being am has ' +
    'have had having do does did done doing ' +
  'get gets got become becomes became remain remains remained upon onto into among amongst amid regarding ' +
  'concerning about via through throughout along whether per within toward towards ' +
  'currently presently now already accordingly correspondingly overall otherwise instead specifically ' +
  'particularly especially actually essentially basically explicitly formally officially than ' +
  'approximately roughly around circa nearly almost one ones other thing things way how where why',
);

/** Verbs that only report, and the frames around them; a speaker's name is judged apart. By lemma. */
export const REPORTING: ReadonlySet<string> = set(
  'say state note report mention describe explain indicate remark tell comment observe characterize document ' +
  'record relate inform specify put concern cite outline summarize announce clarify disclose emphasize stress ' +
  'warn caution reply respond answer acknowledge admit recall argue reiterate write insist',
);

/** Verbs by which somebody does a thing in saying it, so that who does it is who says it. By lemma. */
export const SPEECH_ACTS: ReadonlySet<string> = set(
  'agree confirm approve accept reject decline refuse correct estimate consider call decide offer grant allow permit ' +
  'forbid rule_out authorize define require count rate judge give specify set name quote advise remind introduce',
);

/** Light verbs and nouns that carry little beside what they take. By lemma. */
export const LIGHT: ReadonlySet<string> = set(
  'make take have hold carry happen occur place go come use provide involve serve set see let work part role ' +
  'matter item area topic regard respect case fact point detail information level kind type basis term form ' +
  'number total amount figure value time thing purpose present available relevant related respective ' +
  'corresponding various certain follow lead relate exist give call',
);

const NEGATIONS: ReadonlySet<string> = set(
  'not no never none neither nor nobody nothing nowhere without cannot lack lacking absent unable hardly barely ' +
  'scarcely ' +
  'nicht kein keine keinen keinem keiner keines nie niemals ohne weder ne pas jamais aucun aucune sans niet ' +
  'geen nooit zonder nunca ninguno ninguna sin não nem nunca sem non mai senza nessun inte ingen aldrig ikke ' +
  'aldri не нет ни без никогда nie bez',
);

/** Verbs that deny what follows, counted as negations where nothing on the other side answers them. By lemma. */
export const DENYING: ReadonlySet<string> = set(
  'fail refuse decline deny reject avoid prevent forbid prohibit ban exclude cancel drop abandon withdraw dispute ' +
  'oppose rule_out stop halt cease lose miss waive revoke',
);

/** Those of them that say no more than "not" of what follows. By lemma. */
export const NEGATING: ReadonlySet<string> = set('fail refuse decline avoid prevent forbid prohibit ban exclude rule_out');

/** Verbs that say that somebody may. By lemma. */
export const PERMITTING: ReadonlySet<string> = set('allow permit let tolerate authorize enable');

const MODALS: ReadonlyMap<string, Stage> = table({
  future: 'will shall would ll gonna',
  possible: 'may might could possibly perhaps maybe potentially probably likely presumably conceivably unlikely',
  able: 'can able capable',
  must: 'must',
  should: 'should ought',
  doubt: 'whether',
});

/** Verbs, nouns and adjectives that say how far along a thing is. By lemma or derivation. */
const STAGES: ReadonlyMap<string, Stage> = table({
  plan: 'plan schedule intend intention expect expectation anticipate foresee foreseen due aim target forecast project',
  propose:
    'propose proposal suggest suggestion recommend recommendation favor evaluate explore weigh ponder contemplate ' +
    'propose tentative tentatively provisional preliminary negotiate option idea scenario worst_case',
  want: 'want wish hope prefer desire seek interested interest like',
  request: 'ask request demand urge call_for',
  promise: 'promise pledge commit commitment undertake vow',
  attempt: 'try attempt endeavor',
  doubt:
    'allege allegation rumor suspect assume assumption believe doubt speculate guess think suppose imagine ' +
    'supposedly reportedly allegedly apparently hypothetically hypothetical theory',
});

const QUANTIFIERS: ReadonlyMap<string, string> = table({
  all: 'all every each entire whole both everyone everything always fully completely entirely wholly',
  some: 'some several many few multiple numerous partly partially part sometimes occasionally somewhat',
  most: 'most mostly majority usually generally mainly largely often',
  any: 'any either',
});

const RESTRICTIONS: ReadonlySet<string> = set('only solely exclusively merely except excluding alone but');
export const CONDITIONS: ReadonlySet<string> = set(
  'if provided conditional conditionally condition contingent pending depending depends subject assuming ' +
  'supposing case once until till when whenever',
);

/** Prepositions and particles, by what they say. */
const PREPOSITIONS: ReadonlyMap<string, string> = table({
  before: 'before prior ahead until till',
  after: 'after since following subsequent afterward later',
  from: 'from off out',
  to: 'to into toward',
  by: 'by',
  for: 'for',
  against: 'against versus vs',
  with: 'with alongside together including',
  over: 'over above beyond exceeding',
  under: 'under below beneath',
  up: 'up upward',
  down: 'down downward',
  between: 'between',
  during: 'during',
  in: 'in',
  on: 'on',
  at: 'at',
  of: 'of',
  via: 'via',
  through: 'through',
  within: 'within',
  per: 'per',
  behind: 'behind',
});

const FREE_PREPOSITIONS = set('in on at of via through within per');

/** Groups of prepositions, `one|other`, that turn a sentence round when one stands for the other. */
export const OPPOSED_PREPOSITIONS: ReadonlySet<string> = set(
  'before|after after|before from|to to|from for|against against|for with|against against|with over|under ' +
  'under|over up|down down|up before|during after|during',
);

/** The class of a word by its lower-case form and its lemma. */
export function classify(word: string, lemma: string): WordClass {
  if (NEGATIONS.has(word) || lemma === 'lack') return 'negation';
  if (MODALS.has(word)) return 'modal';
  if (word === 'or') return 'or';
  if (QUANTIFIERS.has(word)) return 'quantifier';
  if (RESTRICTIONS.has(word)) return 'restriction';
  if (CONDITIONS.has(word)) return 'condition';
  if (PREPOSITIONS.has(word) && !FREE_PREPOSITIONS.has(word)) return 'preposition';
  if (FREE.has(word)) return 'free';
  if (lemma !== word && FREE.has(lemma)) return 'free';
  return 'content';
}

/** How far along a word says that a thing is, by its lower-case form or its lemma; null where it says nothing of it. */
export function stageOf(word: string, lemma: string): Stage | null {
  return MODALS.get(word) ?? STAGES.get(lemma) ?? null;
}

/** The group of a lower-case quantifier: all, some, most or any. */
export function quantifierOf(word: string): string | null {
  return QUANTIFIERS.get(word) ?? null;
}

/** The group of a lower-case preposition; those of one group say the same. */
export function prepositionOf(word: string): string | null {
  return PREPOSITIONS.get(word) ?? null;
}

/** Words behind which "if" only opens a question: "asked if it works". By lemma. */
export const ASKING: ReadonlySet<string> = set(
  'ask confirm confirmation know see check decide wonder clarify tell determine verify find unclear unsure',
);
