import type { EditHunk } from './edit-hunks.ts';
import type { Token } from './token.ts';

/** Runs of function words of which one stands for another. */
const GROUPS: readonly (readonly string[])[] = [
  ['', 'as'],
  ['is', 'has been'],
  ['is', 'will be'],
  ['are', 'will be'],
  ['are', 'have been'],
  ['can', 'may'],
  ['must', 'should', 'will'],
  ['will', ''],
  ['and', 'but', 'while', 'whereas', 'although', ''],
  ['', 'is', 'are', 'be', 'being'],
  ['was', 'were', 'been', 'had been', 'has been', 'have been'],
  ['has', 'have', ''],
  ['', 'do', 'does', 'did'],
  ['because', 'since', 'as', 'for'],
  ['while', 'whereas', 'whilst', 'but', ''],
  ['although', 'though', 'but'],
  ['', 'however', 'therefore', 'thus', 'hence', 'so', 'moreover', 'furthermore', 'additionally', 'accordingly'],
  ['', 'about', 'around', 'roughly', 'approximately', 'circa', 'some'],
  ['', 'now', 'currently', 'presently'],
  [
    '', 'very', 'quite', 'rather', 'well', 'just', 'indeed', 'actually', 'basically', 'essentially', 'specifically',
    'particularly', 'especially',
  ],
  ['within', 'in'],
  ['under', 'below', 'beneath'],
  ['before', 'prior', 'ahead'],
  ['after', 'following'],
  ['will', 'shall', 'would'],
  ['until', 'till'],
  ['toward', 'towards', 'to'],
  ['via', 'through', 'by'],
  ['upon', 'on'],
  ['onto', 'on'],
  ['into', 'in', 'to'],
  ['including', 'with'],
  ['of', 'for'],
  ['of', 'from'],
  ['of', 'by'],
  ['with', 'of'],
  ['whether', 'if'],
  ['to', 'for'],
  ['per', 'a'],
  ['amid', 'among', 'amongst'],
  ['each', 'every', 'all'],
  ['may', 'might', 'could'],
  ['must', 'shall'],
  ['about', 'regarding', 'concerning', 'on', 'of', 'over'],
];
const PLACES = ['', 'in', 'at', 'on', 'of'];
const BEING = /^(?:is|are|be|being|was|were|been)$/;

/** Whether two runs of function words can stand for one another where all around stays as it was. */
export function functionWordsAgree(hunk: EditHunk): boolean {
  const [left, right] = [functionWords(hunk.left), functionWords(hunk.right)];
  if (left === right) return true;
  const tokens = [...hunk.left, ...hunk.right];
  if (tokens.some(({ wordClass }) => wordClass === 'negation')) return false;
  if (tokens.some(({ wordClass, raw }) => wordClass === 'modal' && !/^(?:will|shall|would)$/i.test(raw))) return areOneGroup(left, right);
  if (PLACES.includes(left) && PLACES.includes(right)) return true;
  const next = hunk.next.left ?? hunk.next.right;
  if ((left === '' || right === '') && next?.form === 'past') {
    const { left: a, right: b } = hunk.afterNext;
    const isPassive = a !== undefined && a.wordClass !== 'content' && a.raw === b?.raw;
    if (isPassive && BEING.test(left + right)) return true;
    if ((left + right).split(' ').some((word) => BEING.test(word))) return false;
  }
  if (next && isTemporal(next) && /\bfor\b/.test(`${left} ${right}`)) return false;
  return areOneGroup(left, right);
}

const functionWords = (tokens: readonly Token[]): string =>
  tokens.filter((token) => token.wordClass !== 'content').map((token) => token.raw.toLowerCase()).join(' ');

const isTemporal = ({ kind, quantity }: Token): boolean =>
  kind === 'date' || kind === 'time' || /^(?:minute|day|month)$/.test(quantity?.unit ?? '');

const areOneGroup = (left: string, right: string): boolean => GROUPS.some((group) => group.includes(left) && group.includes(right));
