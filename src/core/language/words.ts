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
  | 'preposition'
  | 'bound';

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
  new Map((Object.entries(rows) as [T, string][]).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

/** Words whose presence, absence or exchange says nothing of substance. Compared lower case, before lemmatizing. */
const FREE = set(
  'the a an this that these those it its itself they their theirs them themselves he she his hers her him himself herself we our ours us i me my you your who whom which whose what ' +
    'there here of in on at as so such also too very quite rather just well furthermore moreover however therefore thus hence then additionally besides meanwhile indeed namely respectively ' +
    'and plus while whereas whilst although though because since due owing is are was were be been being am has have had having do does did done doing ' +
    'get gets got become becomes became remain remains remained upon onto into among amongst amid regarding concerning about via through throughout along whether per within toward towards ' +
    'currently presently now already accordingly correspondingly overall otherwise instead specifically particularly especially actually essentially basically explicitly formally officially than ' +
    'approximately roughly around circa nearly almost one ones other thing things way how where why',
);

/** Verbs that only report, and the frames around them; a speaker's name is judged apart. By lemma. */
export const REPORTING: ReadonlySet<string> = set(
  'say state note report mention describe explain indicate remark tell comment observe characterize document record relate inform specify put concern cite outline summarize announce clarify disclose emphasize stress warn caution reply respond answer acknowledge admit recall argue reiterate write insist',
);

/** Light verbs and nouns that carry little beside what they take. By lemma. */
export const LIGHT: ReadonlySet<string> = set(
  'make take have hold carry happen occur place go come use provide involve serve set see let work part role matter item area topic regard respect case fact point detail information level kind type basis term order form number total amount figure value time thing purpose present available relevant related respective corresponding various certain follow lead relate exist give call',
);

export const NEGATIONS: ReadonlySet<string> = set(
  'not no never none neither nor nobody nothing nowhere without cannot lack lacking absent unable hardly barely scarcely ' +
    'nicht kein keine keinen keinem keiner keines nie niemals ohne weder ne pas jamais aucun aucune sans niet geen nooit zonder nunca ninguno ninguna sin não nem nunca sem non mai senza nessun inte ingen aldrig ikke aldri не нет ни без никогда nie bez',
);

/** Verbs that deny what follows, counted as negations where nothing on the other side answers them. By lemma. */
export const DENYING: ReadonlySet<string> = set(
  'fail refuse decline deny reject avoid prevent forbid prohibit ban exclude cancel drop abandon withdraw dispute oppose rule_out stop halt cease lose miss waive revoke',
);

const MODALS: ReadonlyMap<string, Stage> = table({
  future: 'will shall would ll gonna',
  possible: 'may might could possibly perhaps maybe potentially probably likely presumably conceivably unlikely',
  able: 'can able capable',
  must: 'must',
  should: 'should ought',
});

/** Verbs, nouns and adjectives that say how far along a thing is. By lemma or derivation. */
const STAGES: ReadonlyMap<string, Stage> = table({
  plan: 'plan schedule intend intention expect expectation anticipate foresee foreseen due aim target forecast project',
  propose: 'propose proposal suggest suggestion recommend recommendation favor evaluate explore weigh ponder contemplate propose tentative tentatively provisional preliminary negotiate',
  want: 'want wish hope prefer desire seek interested interest like',
  request: 'ask request demand urge call_for',
  promise: 'promise pledge commit commitment undertake vow',
  attempt: 'try attempt endeavor',
  doubt: 'allege allegation rumor suspect assume assumption believe doubt speculate guess think suppose imagine supposedly reportedly allegedly apparently hypothetically',
});

const QUANTIFIERS: ReadonlyMap<string, string> = table({
  all: 'all every each entire whole both everyone everything always fully completely entirely wholly',
  some: 'some several many few multiple numerous partly partially part sometimes occasionally somewhat',
  most: 'most mostly majority usually generally mainly largely often',
  any: 'any either',
});

export const RESTRICTIONS: ReadonlySet<string> = set('only solely exclusively merely except excluding alone but');
export const CONDITIONS: ReadonlySet<string> = set(
  'if provided conditional conditionally condition contingent pending depending depends subject assuming supposing case once until till when whenever',
);

/** Prepositions and particles, by what they oppose. `free` ones are in no group. */
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

/** Groups of prepositions that turn a sentence round when one stands for the other. */
export const OPPOSED_PREPOSITIONS: ReadonlySet<string> = set('before|after after|before from|to to|from for|against against|for with|against against|with over|under under|over up|down down|up before|during after|during');

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

export function stageOf(word: string, lemma: string): Stage | null {
  return MODALS.get(word) ?? STAGES.get(lemma) ?? null;
}

export function quantifierOf(word: string): string | null {
  return QUANTIFIERS.get(word) ?? null;
}

export function prepositionOf(word: string): string | null {
  return PREPOSITIONS.get(word) ?? null;
}

/** Sets whose members exclude one another: exchanged, the sentence says another thing. */
const CONTRASTS: readonly string[] = [
  'early mid late', 'morning noon afternoon evening night', 'today tomorrow yesterday', 'next last previous', 'north south east west northern southern eastern western central',
  'internal external', 'inbound outbound incoming outgoing', 'upper lower', 'left right', 'front back rear', 'primary secondary backup standby', 'senior junior', 'production staging test development',
  'daily weekly monthly quarterly yearly annual hourly biweekly', 'day week month quarter year hour minute decade century', 'red green blue yellow black white orange purple brown pink gray',
  'male female', 'man woman', 'buyer seller vendor customer supplier client', 'employer employee', 'director manager chief president chair engineer analyst architect consultant officer secretary treasurer nurse doctor teacher lawyer counsel developer designer accountant',
  'read write', 'input output', 'upload download', 'import export', 'public private', 'hot cold warm', 'maximum minimum', 'gross net', 'fixed variable', 'fiscal calendar', 'domestic foreign international', 'urban rural',
  'approve reject', 'accept reject decline refuse', 'grant deny revoke', 'confirm deny', 'increase decrease', 'raise lower cut reduce', 'rise fall', 'grow shrink', 'gain lose', 'win lose', 'pass fail', 'succeed fail', 'success failure', 'start stop end finish', 'begin end finish', 'open close', 'launch cancel retire', 'buy sell', 'lend borrow', 'hire fire dismiss', 'add remove', 'install uninstall remove', 'enable disable', 'include exclude', 'allow forbid prohibit ban block', 'extend shorten', 'expand reduce shrink contract', 'advance delay postpone', 'accelerate slow delay', 'strengthen weaken', 'improve worsen deteriorate', 'support oppose', 'join leave', 'arrive leave depart', 'send receive', 'give receive take', 'import export', 'connect disconnect', 'lock unlock', 'encrypt decrypt', 'attach detach', 'merge split', 'push pull', 'hire lay', 'promote demote', 'invest divest', 'deploy withdraw', 'renew terminate cancel', 'sign terminate cancel', 'keep drop remove delete replace', 'keep move change', 'retain delete discard', 'continue stop cancel suspend pause', 'resume suspend pause', 'ahead behind', 'more less fewer', 'high low', 'large small big', 'long short', 'fast slow', 'faster slower', 'higher lower', 'better worse', 'best worst', 'first last', 'new old', 'same different', 'complete incomplete partial', 'full empty partial', 'mandatory optional', 'required optional', 'temporary permanent', 'true false', 'correct wrong incorrect', 'safe dangerous', 'heavy light', 'strong weak', 'cheap expensive', 'easy difficult hard', 'active inactive passive', 'profit loss', 'surplus deficit', 'asset liability', 'debit credit', 'supply demand', 'online offline', 'manual automatic automated', 'wired wireless', 'physical virtual', 'remote local', 'remote person onsite', 'synchronous asynchronous', 'static dynamic', 'plaintiff defendant', 'landlord tenant', 'parent child', 'mother father', 'brother sister', 'husband wife', 'son daughter', 'inpatient outpatient', 'systolic diastolic', 'oral intravenous', 'acute chronic', 'benign malignant', 'positive negative', 'home away', 'offense defense', 'rent own', 'freehold leasehold', 'bake fry boil grill roast steam', 'boil simmer', 'sugar salt', 'butter oil', 'phase stage', 'approve propose', 'plan complete', 'agree disagree', 'like dislike', 'love hate', 'appear disappear', 'cause prevent', 'create destroy', 'build demolish', 'fill drain empty', 'freeze thaw melt', 'heat cool', 'enter exit leave', 'lead follow', 'precede follow', 'remember forget', 'save spend', 'earn spend', 'credit charge', 'refund charge', 'overestimate underestimate', 'exceed miss', 'exceed meet', 'outperform underperform', 'employ dismiss',
];

const CONTRAST_IDS: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const ids = new Map<string, Set<number>>();
  for (const [id, words] of CONTRASTS.entries()) for (const word of words.split(' ')) ids.set(word, (ids.get(word) ?? new Set()).add(id));
  return ids;
})();

/** Whether two lemmas exclude one another by a table of everyday contrasts; WordNet's antonyms are asked apart. */
export function areContrasted(a: string, b: string): boolean {
  if (a === b) return false;
  const ofA = CONTRAST_IDS.get(a);
  const ofB = CONTRAST_IDS.get(b);
  if (!ofA || !ofB) return false;
  for (const id of ofA) if (ofB.has(id)) return true;
  return false;
}

/** Synonyms of business English that WordNet does not list as one usual sense. Same row, same key. By lemma. */
const CONCEPTS: readonly string[] = [
  'require need necessitate', 'start begin commence', 'end finish conclude', 'buy purchase procure acquire', 'show demonstrate', 'reason grounds', 'maximum max most', 'minimum min least',
  'about roughly approximately around', 'company firm', 'colleague coworker', 'big large', 'quick fast rapid', 'help assist', 'test trial', 'meeting call session', 'client customer', 'supplier vendor provider',
  'fix resolve mend repair', 'issue problem', 'present current existing', 'deploy roll', 'choose select pick', 'decide determine', 'cost price', 'delay postpone defer', 'hall room', 'file document', 'config configuration', 'info information', 'tech technology technical',
  'switch turn', 'disable deactivate', 'enable activate', 'connect link tie', 'concern relate', 'result outcome', 'previous earlier prior former', 'next following subsequent', 'usual normal', 'further another additional extra more', 'hold contain', 'write email message', 'phone call ring',
  'attend join', 'poor bad', 'big significant substantial large', 'demand insist', 'offer quote', 'vacant free available', 'wish want', 'refer reference', 'own belong', 'stay remain keep', 'due deliver delivery', 'prod production', 'env environment', 'app application', 'doc document', 'admin administrator', 'dept department', 'govt government', 'approx approximately', 'mgmt management', 'eng engineering', 'org organization', 'spec specification', 'dev development',
  'intro introduction introduce', 'lengthen extend prolong', 'grow increase rise', 'reduce cut lower decrease', 'forbid prohibit ban', 'allow permit let', 'accept agree', 'reply respond answer response', 'receive get obtain', 'finish complete', 'deal agreement', 'staff personnel', 'salary pay wage', 'car vehicle', 'flat apartment', 'ill sick', 'doctor physician', 'fall autumn', 'error mistake fault bug', 'defect fault', 'hand turn', 'estimate reckon', 'happen occur', 'lead head', 'near close', 'build construct', 'check verify', 'inspect examine', 'monitor watch', 'notify inform alert', 'warn caution', 'object counter', 'replace swap substitute', 'rapid quick', 'shut close', 'teach instruct', 'try attempt', 'aim goal objective target', 'benefit advantage', 'drawback disadvantage', 'weekly week', 'monthly month', 'daily day', 'annual year yearly', 'hourly hour', 'quarterly quarter',
];

const CONCEPT_IDS: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const ids = new Map<string, Set<number>>();
  for (const [id, words] of CONCEPTS.entries()) for (const word of words.split(' ')) ids.set(word, (ids.get(word) ?? new Set()).add(id));
  return ids;
})();

/** Whether a hand-made table of everyday paraphrases holds the two lemmas as one. */
export function areParaphrases(a: string, b: string): boolean {
  const ofA = CONCEPT_IDS.get(a);
  const ofB = CONCEPT_IDS.get(b);
  if (!ofA || !ofB) return false;
  for (const id of ofA) if (ofB.has(id)) return true;
  return false;
}

/** Wordings that several words make, and the one word that stands for them; longest first at each place. */
export const PHRASES: readonly (readonly [from: string, to: string])[] = [
  ['on account of', 'because'], ['because of', 'because'], ['due to', 'because'], ['owing to', 'because'], ['as a result of', 'because'], ['on the grounds that', 'because'], ['given that', 'because'], ['in order to', 'to'], ['so as to', 'to'],
  ['in view of', 'because'], ['as well as', 'and'], ['along with', 'with'], ['together with', 'with'], ['according to', 'say'], ['in the words of', 'say'], ['with regard to', 'about'], ['with respect to', 'about'], ['in terms of', 'about'], ['as for', 'about'],
  ['prior to', 'before'], ['in advance of', 'before'], ['ahead of', 'before'], ['subsequent to', 'after'], ['no later than', 'by'], ['not later than', 'by'], ['at the latest', 'by'], ['by the latest', 'by'],
  ['looking for', 'want'], ['look for', 'want'], ['looks for', 'want'], ['would like', 'want'], ['as part of', 'in'], ['take place', 'happen'], ['takes place', 'happen'], ['took place', 'happen'], ['carry out', 'perform'], ['carried out', 'perform'], ['carries out', 'perform'],
  ['set up', 'establish'], ['a lot of', 'many'], ['lots of', 'many'], ['a number of', 'several'], ['a couple of', 'two'], ['in addition to', 'and'], ['in addition', ''], ['per cent', 'percent'], ['percentage points', 'pp'], ['percentage point', 'pp'],
  ['on condition that', 'provided'], ['on the condition that', 'provided'], ['provided that', 'provided'], ['providing that', 'provided'], ['as long as', 'provided'], ['so long as', 'provided'], ['only if', 'provided'], ['in case', 'if'], ['in the event that', 'if'], ['in the event of', 'if'],
  ['has to', 'must'], ['have to', 'must'], ['had to', 'must'], ['needs to', 'must'], ['need to', 'must'], ['required to', 'must'], ['obliged to', 'must'], ['is to', 'will'], ['are to', 'will'], ['was to', 'will'], ['were to', 'will'], ['going to', 'will'], ['set to', 'will'], ['due to be', 'will'], ['scheduled to', 'will'], ['expected to', 'expect'], ['supposed to', 'should'],
  ['able to', 'can'], ['be able to', 'can'], ['unable to', 'not can'], ['in favor of', 'for'], ['in favour of', 'for'], ['rather than', 'not'], ['instead of', 'not'], ['as opposed to', 'not'], ['unless', 'if not'], ['even though', 'although'], ['despite the fact that', 'although'], ['in spite of', 'despite'], ['at present', 'currently'], ['at the moment', 'currently'], ['for now', 'currently'], ['as of now', 'currently'],
  ['no longer', 'not anymore'], ['any longer', 'anymore'], ['any more', 'anymore'], ['not yet', 'not yet'], ['such as', 'including'], ['for example', 'including'], ['for instance', 'including'], ['e g', 'including'], ['i e', 'namely'], ['that is', 'namely'], ['year end', 'yearend'], ['end of the year', 'yearend'], ['end of year', 'yearend'], ['ruled out', 'rule_out'], ['rule out', 'rule_out'], ['rules out', 'rule_out'], ['call for', 'call_for'], ['called for', 'call_for'], ['calls for', 'call_for'],
  ['multi factor authentication', 'mfa'], ['two factor authentication', '2fa'], ['signed off', 'approve'], ['sign off', 'approve'], ['switched off', 'disable'], ['turned off', 'disable'], ['switch off', 'disable'], ['turn off', 'disable'], ['switched on', 'enable'], ['turned on', 'enable'], ['make use of', 'use'], ['makes use of', 'use'], ['made use of', 'use'], ['in charge of', 'responsible'], ['responsible for', 'responsible'], ['at no charge', 'free'], ['free of charge', 'free'], ['face to face', 'in person'], ['out of office', 'outofoffice'], ['as soon as', 'once'],
];

/** Whether the table of paraphrases knows a word, which then is no name. */
export function isEverydayWord(lemma: string): boolean {
  return CONCEPT_IDS.has(lemma);
}

/** Words behind which "if" only opens a question: "asked if it works". By lemma. */
export const ASKING: ReadonlySet<string> = set('ask confirm confirmation know see check decide wonder clarify tell determine verify find unclear unsure');
