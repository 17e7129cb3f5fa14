import { WordGroups } from './word-groups.ts';

/** Synonyms of business English that WordNet does not list as one usual sense. By lemma. */
const PARAPHRASES = new WordGroups([
  'require need necessitate', 'start begin commence', 'end finish conclude', 'buy purchase procure acquire',
  'show demonstrate', 'reason grounds', 'maximum max most', 'minimum min least', 'about roughly approximately around',
  'company firm', 'colleague coworker', 'big large', 'quick fast rapid', 'help assist', 'test trial',
  'meeting call session', 'client customer', 'supplier vendor provider', 'fix resolve mend repair', 'issue problem',
  'present current existing', 'deploy roll', 'choose select pick', 'decide determine', 'cost price',
  'delay postpone defer', 'hall room', 'file document', 'config configuration', 'info information',
  'tech technology technical', 'switch turn', 'disable deactivate', 'enable activate', 'connect link tie',
  'concern relate', 'result outcome', 'previous earlier prior former', 'next following subsequent', 'usual normal',
  'further another additional extra more', 'hold contain', 'write email message', 'phone call ring', 'attend join',
  'poor bad', 'big significant substantial large', 'demand insist', 'offer quote', 'vacant free available',
  'wish want', 'refer reference', 'own belong', 'stay remain keep', 'due deliver delivery', 'prod production',
  'env environment', 'app application', 'doc document', 'admin administrator', 'dept department', 'govt government',
  'approx approximately', 'mgmt management', 'eng engineering', 'org organization', 'spec specification',
  'dev development', 'intro introduction introduce', 'lengthen extend prolong', 'grow increase rise',
  'reduce cut lower decrease', 'forbid prohibit ban', 'allow permit let', 'accept agree',
  'reply respond answer response', 'receive get obtain', 'finish complete', 'deal agreement', 'staff personnel',
  'salary pay wage', 'car vehicle', 'flat apartment', 'ill sick', 'doctor physician', 'fall autumn',
  'error mistake fault bug', 'defect fault', 'hand turn', 'estimate reckon', 'happen occur', 'lead head',
  'near close', 'build construct', 'check verify', 'inspect examine', 'monitor watch', 'notify inform alert',
  'warn caution', 'object counter', 'replace swap substitute', 'rapid quick', 'shut close', 'teach instruct',
  'try attempt', 'aim goal objective target', 'benefit advantage', 'drawback disadvantage', 'weekly week',
  'monthly month', 'daily day', 'annual year yearly', 'hourly hour', 'quarterly quarter',
]);

/** The groups of a hand-made table of everyday paraphrases that hold a lemma. */
export function paraphraseGroupsOf(lemma: string): readonly number[] {
  return PARAPHRASES.of(lemma);
}

/** Whether the table of paraphrases knows a word, which then is no name. */
export function isEverydayWord(lemma: string): boolean {
  return PARAPHRASES.has(lemma);
}
