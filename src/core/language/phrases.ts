/** Wordings that several words make, and the words that stand for them. */
const PHRASES: readonly (readonly [to: string, from: string])[] = [
  ['because', 'on account of|because of|due to|owing to|as a result of|on the grounds that|given that|in view of'],
  ['except', 'other than|save for|but for|apart from|aside from|with the exception of|not counting|exception of'],
  ['to', 'in order to|so as to'],
  ['and', 'as well as|in addition to'],
  ['with', 'along with|together with'],
  ['say', 'according to|in the words of'],
  ['about', 'with regard to|with respect to|in terms of|as for'],
  ['before', 'prior to|in advance of|ahead of'],
  ['after', 'subsequent to'],
  ['by', 'no later than|not later than|at the latest|by the latest'],
  ['want', 'looking for|look for|looks for|would like'],
  ['in', 'as part of'],
  ['happen', 'take place|takes place|took place'],
  ['perform', 'carry out|carried out|carries out'],
  ['establish', 'set up'],
  ['many', 'a lot of|lots of'],
  ['several', 'a number of'],
  ['two', 'a couple of'],
  ['', 'in addition'],
  ['percent', 'per cent'],
  ['pp', 'percentage points|percentage point'],
  ['provided', 'on condition that|on the condition that|provided that|providing that|as long as|so long as|only if'],
  ['if', 'in case|in the event that|in the event of'],
  ['must', 'has to|have to|had to|needs to|need to|required to|obliged to'],
  ['will', 'is to|are to|was to|were to|going to|set to|due to be|scheduled to'],
  ['expect', 'expected to'],
  ['should', 'supposed to'],
  ['can', 'able to|be able to'],
  ['not can', 'unable to'],
  ['for', 'in favor of|in favour of'],
  ['not', 'rather than|instead of|as opposed to'],
  ['if not', 'unless'],
  ['although', 'even though|despite the fact that'],
  ['despite', 'in spite of'],
  ['currently', 'at present|at the moment|for now|as of now'],
  ['not anymore', 'no longer'],
  ['anymore', 'any longer|any more'],
  ['not yet', 'not yet'],
  ['including', 'such as|for example|for instance|e g'],
  ['namely', 'i e|that is'],
  ['yearend', 'year end|end of the year|end of year'],
  ['worst_case', 'worst case|worst-case'],
  ['rule_out', 'ruled out|rule out|rules out'],
  ['take_over', 'take over|takes over|took over|taken over|taking over'],
  ['hand_over', 'hand over|hands over|handed over|handing over'],
  ['call_for', 'call for|called for|calls for'],
  ['mfa', 'multi factor authentication'],
  ['2fa', 'two factor authentication'],
  ['approve', 'signed off|sign off'],
  ['disable', 'switched off|turned off|switch off|turn off'],
  ['enable', 'switched on|turned on'],
  ['use', 'make use of|makes use of|made use of'],
  ['responsible', 'in charge of|responsible for'],
  ['free', 'at no charge|free of charge'],
  ['in person', 'face to face'],
  ['outofoffice', 'out of office'],
  ['once', 'as soon as'],
];

/** A wording of several words, and what stands for it; `to` is empty where it says nothing. */
export interface Phrase {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const index = new Map<string, Phrase[]>();
  for (const [to, wordings] of PHRASES) {
    for (const wording of wordings.split('|')) {
      const from = wording.split(' ');
      const first = from[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { from, to: to === '' ? [] : to.split(' ') }]);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.from.length - a.from.length);
  return index;
})();

/** The phrases that begin with a lower-case word, the longest first. */
export function phrasesFrom(word: string): readonly Phrase[] {
  return BY_FIRST_WORD.get(word) ?? [];
}
