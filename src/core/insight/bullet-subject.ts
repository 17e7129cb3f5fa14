import { lemmatize } from '../language/morphology.ts';

/**
 * Words that tie what is named to somebody who is not: whoever buys, supplies, competes or compares does so with another.
 * By themselves or by their lemma.
 */
const TIES = new Set(
  (
    'buy purchase acquire acquisition sells selling resell resale delivers provides supply supplier compete competitor competition rival partner partnership vendor customer client ' +
    'reference refer recommend recommendation introduce introduction choose chose select prefer replace replacement switch migrate evaluate evaluation compare comparison benchmark ' +
    'lose win poach license sponsor audit advise own owner invest investor sue merge merger landlord tenant shareholder parent subsidiary sister ' +
    'reseller distributor integrator alternative instead rather also too than same similar like unlike versus vs both jointly together less fewer cheaper pay'
  ).split(' '),
);

/** The commonest of them in German, French, Spanish, Italian and Dutch, as they stand in a sentence. */
const FOREIGN_TIES = new Set(
  (
    'kauft kaufte kaufen verkauft liefert liefern lieferant beliefert bezieht kunde kunden partner wettbewerber konkurrent konkurrenz konkurriert empfiehlt empfahl empfohlen referenz ' +
    'referenzkunde gehört besitzt tochter mutter beteiligt statt auch ebenfalls gleiche gleichen ersetzt löst vergleich verglichen günstiger ' +
    'achète achat vend fournit fournisseur cliente partenaire concurrent concurrence recommande recommandé référence filiale remplace aussi même comme ' +
    'compra vende suministra proveedor socio competidor recomienda recomendó referencia filial también mismo misma ' +
    'acquista fornisce fornitore concorrente raccomanda referenza anche stesso stessa ' +
    'koopt verkoopt levert leverancier klant concurrentie beveelt aanbevolen referentie dochter ook zelfde'
  ).split(' '),
);

/** Whose they are only the note tells. */
const PRONOUNS = new Set('we us our ours i my you your wir uns unser unsere unserem unseren unserer nous notre nos nosotros nuestro nuestra noi nostro nostra wij ons onze'.split(' '));

const INTRODUCTION = /^(?:in|on|at|by|until|from|since|after|before|during|within|as of|according to)\b[^,;:.]{1,60},\s+/i;
const REPORT = /^\p{Lu}[^,;:.]{1,80}?\b(?:said|says|stated|states|reported|reports|noted|notes|mentioned|confirmed|explained|announced|asserted|claimed|claims|warned|told \p{Lu}[^,;:.]{1,40}?)(?: (?:internally|again|later|on \d{4}-\d{2}-\d{2}))? (?:that )?/u;
/** "The", "All vessels of", "The trial on". */
const LEAD = /^(?:(?:the|all|both|most|some|many|each|every|no|a|an|several|\d[\d.,]*)\s+)?(?:(?:\p{L}[\p{L}'-]*\s+){0,2}of\s+|(?:the|a|an|all)\s+\p{L}[\p{L}'-]*\s+(?:at|on|in|from)\s+)?(?:the\s+)?$/iu;
/** Who tells something tells it of their own. */
const ACCORDING = /^according to (?:the )?(?:\p{Lu}\p{L}{0,4}\. )?$/iu;
const ARTICLE = /(?:^|\s)(?:the|a|an|this|that|any|no)\s+$/i;

/**
 * Whether what stands at a place of a sentence is what the sentence is about: it begins it, or what begins it belongs to it
 * ("all vessels of …"). A phrase of time and a clause that says who reported it may stand before it. English only: of
 * another language a bullet that begins with the name.
 */
export function isSubject(text: string, from: number, to: number): boolean {
  let at = 0;
  for (const pattern of [REPORT, INTRODUCTION, REPORT]) at += pattern.exec(text.slice(at, from))?.[0].length ?? 0;
  const lead = text.slice(at, from);
  if (ACCORDING.test(text.slice(0, from))) return true;
  if (!LEAD.test(lead)) return false;
  // "The Anvildoor contract" is about a contract that somebody has with it.
  return !(ARTICLE.test(` ${lead}`) && /^ \p{Ll}/u.test(text.slice(to)));
}

/** Whether a text says or lets one guess that a second party has a part in it. */
export function tiesToAnother(text: string): boolean {
  return lemmasOf(text).some((word) => TIES.has(word) || FOREIGN_TIES.has(word));
}

/** Whether it speaks of "us" or "you". */
export function hasPronoun(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => PRONOUNS.has(word));
}

function lemmasOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => [word, lemmatize(word).lemma]);
}
