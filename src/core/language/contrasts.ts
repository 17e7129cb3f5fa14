import { WordGroups } from './word-groups.ts';

/** Sets whose members exclude one another: exchanged, the sentence says another thing. By lemma. */
const CONTRASTS = new WordGroups([
  'early mid late', 'morning noon afternoon evening night', 'today tomorrow yesterday', 'next last previous',
  'north south east west northern southern eastern western central', 'internal external',
  'inbound outbound incoming outgoing', 'upper lower', 'left right', 'front back rear',
  'primary secondary backup standby', 'senior junior', 'production staging test development',
  'daily weekly monthly quarterly yearly annual hourly biweekly',
  'day week month quarter year hour minute decade century',
  'red green blue yellow black white orange purple brown pink gray', 'male female', 'man woman',
  'buyer seller vendor customer supplier client', 'employer employee',
  'director manager chief president chair engineer analyst architect consultant officer secretary treasurer nurse ' +
    'doctor teacher lawyer counsel developer designer accountant',
  'read write', 'input output', 'upload download', 'import export', 'public private', 'hot cold warm',
  'maximum minimum', 'gross net', 'fixed variable', 'fiscal calendar', 'domestic foreign international',
  'urban rural', 'approve reject', 'accept reject decline refuse', 'grant deny revoke', 'confirm deny',
  'increase decrease', 'raise lower cut reduce', 'rise fall', 'grow shrink', 'gain lose', 'win lose', 'pass fail',
  'succeed fail', 'success failure', 'start stop end finish', 'begin end finish', 'open close',
  'launch cancel retire', 'buy sell', 'lend borrow', 'hire fire dismiss', 'add remove', 'install uninstall remove',
  'enable disable', 'include exclude', 'allow forbid prohibit ban block', 'extend shorten',
  'expand reduce shrink contract', 'advance delay postpone', 'accelerate slow delay', 'strengthen weaken',
  'improve worsen deteriorate', 'support oppose', 'join leave', 'arrive leave depart', 'send receive',
  'give receive take', 'connect disconnect', 'lock unlock', 'encrypt decrypt', 'attach detach', 'merge split',
  'push pull', 'hire lay', 'promote demote', 'invest divest', 'deploy withdraw', 'renew terminate cancel',
  'sign terminate cancel', 'keep drop remove delete replace', 'keep move change', 'retain delete discard',
  'continue stop cancel suspend pause', 'resume suspend pause', 'ahead behind', 'more less fewer', 'high low',
  'large small big', 'long short', 'fast slow', 'faster slower', 'higher lower', 'better worse', 'best worst',
  'first last', 'new old', 'same different', 'complete incomplete partial', 'full empty partial',
  'mandatory optional', 'required optional', 'temporary permanent', 'true false', 'correct wrong incorrect',
  'safe dangerous', 'heavy light', 'strong weak', 'cheap expensive', 'easy difficult hard', 'active inactive passive',
  'profit loss', 'surplus deficit', 'asset liability', 'debit credit', 'supply demand', 'online offline',
  'manual automatic automated', 'wired wireless', 'physical virtual', 'remote local', 'remote person onsite',
  'synchronous asynchronous', 'static dynamic', 'plaintiff defendant', 'landlord tenant', 'parent child',
  'mother father', 'brother sister', 'husband wife', 'son daughter', 'inpatient outpatient', 'systolic diastolic',
  'oral intravenous', 'acute chronic', 'benign malignant', 'positive negative', 'home away', 'offense defense',
  'rent own', 'freehold leasehold', 'bake fry boil grill roast steam', 'boil simmer', 'sugar salt', 'butter oil',
  'phase stage', 'approve propose', 'plan complete', 'agree disagree', 'like dislike', 'love hate',
  'appear disappear', 'cause prevent', 'create destroy', 'build demolish', 'fill drain empty', 'freeze thaw melt',
  'heat cool', 'enter exit leave', 'lead follow', 'precede follow', 'remember forget', 'save spend', 'earn spend',
  'credit charge', 'refund charge', 'overestimate underestimate', 'exceed miss', 'exceed meet',
  'outperform underperform', 'employ dismiss',
]);

/** Whether two lemmas exclude one another by a table of everyday contrasts; WordNet's antonyms are asked apart. */
export function areContrasted(a: string, b: string): boolean {
  return a !== b && CONTRASTS.share(a, b);
}
