import type { Edit } from './edit.ts';
import { bothWays, byWords, replaceOne } from './edit.ts';

/** Where a clause asks, doubts or weighs, yes and no may come to the same. */
const ASKS = /\b(?:whether|asks?|asked|wonders?|unclear|or not|doubts?|doubted)\b[^.;]*$/i;
const PAST: Readonly<Record<string, string>> = {
  accepted: 'accept', added: 'add', agreed: 'agree', announced: 'announce', approved: 'approve', arrived: 'arrive', bought: 'buy', built: 'build',
  changed: 'change', chose: 'choose', closed: 'close', completed: 'complete', confirmed: 'confirm', delivered: 'deliver', extended: 'extend',
  finished: 'finish', fixed: 'fix', granted: 'grant', installed: 'install', joined: 'join', met: 'meet', moved: 'move', ordered: 'order', paid: 'pay',
  provided: 'provide', received: 'receive', replaced: 'replace', sent: 'send', signed: 'sign', sold: 'sell', started: 'start', tested: 'test', won: 'win',
};
/** A past form that follows these is a participle. */
const PARTICIPLE = /(?:\b(?:is|are|was|were|be|been|being|has|have|had|having|by|as|the|a|an|and|or|of|not|never|which|to|its|their|his|her|already|were|get|gets|got|when|if|once|until|neither|almost|nearly|no \p{L}+|plot|settlement)|[,;:(]|-) ?$/iu;

const negate: Edit = (text, { random }) =>
  replaceOne(text, random, /\b(?:is|are|was|were|will|can|has|have|must|should|would|could)\b(?! (?:not|no|never|neither|nothing|nobody|none|only|yet|no longer|unable|hardly|barely)\b)(?!n['’]t)(?= \p{Ll})/gu, (match) => {
    const before = text.slice(0, match.index);
    if (ASKS.test(before) || /\b(?:no|not|nobody|none|neither|nothing|nor|if|unless|than|as|that|which|who|what)\b[^,.;]{0,25}$/i.test(before)) return null;
    return match[0] === 'can' ? 'cannot' : `${match[0]} not`;
  });

const negatePast: Edit = (text, { random }) =>
  replaceOne(text, random, new RegExp(`(?<=\\p{L} )(?:${Object.keys(PAST).join('|')})(?! (?:by|at|in|from|with|for)\\b)(?= \\p{L}| \\d)`, 'gu'), (match) =>
    PARTICIPLE.test(text.slice(0, match.index)) || ASKS.test(text.slice(0, match.index)) ? null : `did not ${PAST[match[0]] ?? ''}`);

const unnegate: Edit = (text, { random }) =>
  replaceOne(text, random, /\b(?:cannot|(?:is|are|was|were|will|can|has|have|must|should|would|could|does|did|do)(?: not|n['’]t)(?! (?:only|yet|necessarily|just|until|before)\b))\b/g, (match) => {
    if (ASKS.test(text.slice(0, match.index)) || /^ (?:or|only|both)\b/.test(text.slice(match.index + match[0].length))) return null;
    return match[0].replace(/ not$|n['’]t$|not$/, '');
  });

const never = byWords([['never', 'always'], ['no longer', 'still'], ['without', 'with'], ['nobody', 'everybody'], ['nothing', 'everything'], ['none', 'all']]);

const modality = byWords(
  [['will', 'may'], ['must', 'may'], ['may', 'will'], ['should', 'will'], ['can', 'must'], ['plans to', 'refuses to'], ['wants to', 'refuses to'], ['expects to', 'failed to'], ['agreed to', 'considers to'], ['needs to', 'declined to'], ['intends to', 'declined to'], ['is considering', 'decided against'], ['are considering', 'decided against'], ['is planned', 'is finished'], ['has to', 'may'], ['have to', 'may']],
  (before, after, word) => word === 'May' || ASKS.test(before) || /^ (?:\d|be able|not\b)/.test(after),
);

const antonym = byWords(
  bothWays([
    ['accepted', 'rejected'], ['approved', 'blocked'], ['granted', 'refused'], ['confirmed', 'denied'], ['supports', 'opposes'], ['bought', 'sold'],
    ['rose', 'fell'], ['raised', 'lowered'], ['increased', 'decreased'], ['increase', 'decrease'], ['gained', 'lost'], ['added', 'removed'],
    ['started', 'stopped'], ['passed', 'failed'], ['extended', 'shortened'], ['opened', 'closed'], ['hired', 'dismissed'],
    ['higher', 'lower'], ['faster', 'slower'], ['cheaper', 'dearer'], ['larger', 'smaller'], ['internal', 'external'], ['internally', 'externally'],
    ['available', 'unavailable'], ['enabled', 'disabled'], ['allowed', 'forbidden'], ['likely', 'unlikely'], ['maximum', 'minimum'],
    ['upgrade', 'downgrade'], ['includes', 'excludes'], ['strong', 'weak'], ['before', 'after'], ['above', 'below'], ['inside', 'outside'], ['possible', 'impossible'],
  ]),
  (before, after) => ASKS.test(before) || /^ (?:and|or|all|noon)\b/.test(after) || /\b(?:never|the day|and|or|wide|full) $/.test(before),
);

/** Verbs and the ones that are put in their place: likely words, another event. */
const verb = byWords([
  ['asked', 'thanked'], ['requested', 'cancelled'], ['sent', 'lost'], ['reviewed', 'skipped'], ['scheduled', 'cancelled'], ['proposed', 'opposed'],
  ['promised', 'refused'], ['needs', 'dislikes'], ['provided', 'withheld'], ['uses', 'avoids'], ['runs', 'sells'], ['delivered', 'inspected'], ['installed', 'removed'],
  ['invited', 'dismissed'], ['repaired', 'damaged'], ['replaced', 'repaired'], ['owns', 'rents'], ['built', 'demolished'], ['tested', 'deleted'], ['ordered', 'returned'],
  ['signed', 'tore up'], ['warned', 'assured'], ['recommended', 'forbade'], ['explained', 'asked'], ['moved', 'copied'], ['wants', 'has'], ['paid', 'billed'],
]);

const noun = byWords([
  ['customer', 'competitor'], ['supplier', 'customer'], ['contract', 'lawsuit'], ['invoice', 'complaint'], ['storage', 'network'], ['server', 'printer'], ['servers', 'printers'],
  ['latency', 'bandwidth'], ['upgrade', 'audit'], ['pilot', 'training'], ['price', 'colour'], ['nurses', 'doctors'], ['patients', 'visitors'], ['pupils', 'teachers'],
  ['pump', 'valve'], ['bridge', 'tunnel'], ['roof', 'cellar'], ['report', 'budget'], ['workstations', 'tablets'], ['meeting', 'lawsuit'], ['budget', 'schedule'],
  ['licence', 'hardware'], ['archive', 'kitchen'], ['delivery', 'return'], ['password', 'badge'], ['ferry', 'tram'], ['clinic', 'school'], ['mill', 'quarry'], ['tender', 'appeal'],
]);

const quantifier = byWords([['every', 'nearly every'], ['both', 'neither'], ['most', 'few'], ['some', 'all'], ['many', 'few'], ['several', 'all'], ['few', 'many'], ['half', 'a tenth'], ['all', 'some']], (before, after) =>
  ASKS.test(before) || /\b(?:at|after|above|for|in|of|the|how|as|a|and|nearly|almost|first|second|last) $/i.test(before) || /^ (?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|third|tenth|hundredth|of (?:its|his|her)|recent|likely|important|other|way|important|an|right|time|weeks?|days?|months?|years?|and|or|far|too)\b/.test(after) || !/^ \p{Ll}/u.test(after));

const bound = byWords(
  [['at least', 'at most'], ['at most', 'at least'], ['more than', 'less than'], ['less than', 'more than'], ['fewer than', 'more than'], ['up to', 'at least'], ['within', 'after'], ['until', 'from'], ['by', 'after'], ['since', 'until'], ['no later than', 'no earlier than'], ['over', 'under'], ['under', 'over']],
  (before, after) => !/^ (?:[€£$]?\d|EUR|USD|two|three|four|five|six|ten|twelve|January|February|March|April|May \d|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)/.test(after) || /\b(?:rose|fell|increased|decreased|cut|grew|moved|reduced|raised|shrank|widened|higher|lower|late|up|down|dropped|turned|below|above|earlier|later|change|vary|revised|percent|extended|delayed|price falls|not|multiplied|divided|improved|led|followed|carried|went|hours?|weeks?|days?|months?|minutes?|seconds?|handed) (?:by|over|under) ?$|\b(?:rose|fell|shrank|cut|grew|dropped|increased|decreased|raised|reduced|gained|falls|widened|improved|extended) $|\b(?:late|cheaper|higher|lower|down|up|faster|slower|earlier|later|moved|fell|risen|fallen|done|written|built|led|dropped|slipped|reduced|increased|signed|used|back|off) $/i.test(before),
);

const isRange = (start: string): boolean => /^(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)/.test(start);
/** A range means the same backwards; a change doesn't. */
const CHANGES = /\b(?:moved?|moves|corrected|rose|fell|changed|switched|reduced|increased|raised|lowered|extended|went|migrated|slips?|slipped|postponed|shifted|grew|shrunk|shrank|upgraded|cooled)\b[^.;,]{0,70}$/i;

const fromTo: Edit = (text, { random }) =>
  replaceOne(text, random, /\bfrom ((?:the )?[\p{L}\d:.,-]+(?: \d{1,2})?) to ((?:the )?[\p{L}\d:.-]+\b(?: \d{1,2}\b)?)/gu, (match) =>
    match[1] === match[2] || /,$/.test(match[1] ?? '') || match[2] === 'no' || (isRange(match[1] ?? '') && !CHANGES.test(text.slice(0, match.index))) ? null : `from ${match[2] ?? ''} to ${match[1] ?? ''}`);

const CONDITIONS = ['provided that the board agrees', 'unless the budget is cut', 'if the price falls by ten percent', 'except on public holidays', 'but only for new customers'] as const;

const isSentence = (text: string): boolean => text.split(' ').length >= 7 && !/^(?:[\d-]{8,}|\*\*|Mentioned in|\[\[)/.test(text) && !text.includes('?') && !/[.;:] \p{L}/u.test(text) && !/[…]|\.\.\.$/.test(text);

const conditionAdded: Edit = (text, { random }) => (isSentence(text) && /\b(?:is|are|was|were|will|can|has|have|must|may|\p{Ll}+(?:s|ed))\b/u.test(text) ? `${text.replace(/\.$/, '')}, ${random.pick(CONDITIONS)}.` : null);

const conditionRemoved: Edit = (text) => {
  if (/\b(?:asks?|asked|whether|see|check|know|wonders?|even|as|only|unclear|inquired|determine)\s+if\b/i.test(text)) return null;
  const shortened = text.replace(/,? (?:only )?(?:if|unless|(?<!\bthe )provided(?: that)?|subject to|on condition that|as long as|once) [^,;.]+(?<!\b(?:Dr|St|Prof))(?=[.;]|$)/, '');
  return shortened === text || shortened.split(' ').length < 5 ? null : shortened;
};

const hypothetical: Edit = (text) => {
  const match = /^(?!(?:No|None|Nobody|Neither|Nothing|As|If|When|While|Since|Before|After|Until|Because|Although|In|On|At|For|By|From|To|With|Without) )(The|A|An|Our|Their|Its|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*) (?=[^.;]*\.?$)/u.exec(text);
  return match && isSentence(text) && !/\b(?:whether|if|asked|would)\b/.test(text) ? `It is not true that ${/^(?:The|A|An|Our|Their|Its)$/.test(match[1] ?? '') ? text.charAt(0).toLowerCase() + text.slice(1) : text}` : null;
};

const andOr: Edit = (text, { random }) =>
  replaceOne(text, random, /(?<=\b(?:a|an|the|by|with|needs?|requires?) [\p{Ll}-]+ )and(?= (?:a|an|the|by) [\p{Ll}-]+)/gu, () => 'or');

const place = byWords(bothWays([['north', 'south'], ['northern', 'southern'], ['east', 'west'], ['eastern', 'western'], ['left', 'right'], ['front', 'rear'], ['inner', 'outer'], ['on-premises', 'cloud-based'], ['indoor', 'outdoor']]), (before, after) => !/\b(?:the|a|an|its|his|her|their) $/i.test(before) || !/^ \p{L}/u.test(after) || /^ (?:to|of)\b/.test(after));

/** Edits of what is claimed: yes and no, how sure, of how much, under which condition, and the event itself. */
export const harmfulClaims: Readonly<Record<string, Edit>> = {
  negate, negatePast, unnegate, never, modality, antonym, verb, noun, quantifier, bound, fromTo, conditionAdded, conditionRemoved, hypothetical, andOr, place,
};

