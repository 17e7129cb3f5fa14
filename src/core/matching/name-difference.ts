import type { Side } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { quote, unfold } from './quote-words.ts';

/** What a guard found, for a person; a guard that is not listed goes by its name. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['negation', 'a negation'],
  ['negation elsewhere', 'what is denied'],
  ['denial', 'a refusal or an end'],
  ['planned or done', 'planned or done'],
  ['possible or certain', 'possible or certain'],
  ['wish', 'a wish or duty'],
  ['stage', 'how far it has come'],
  ['preposition', 'another preposition'],
  ['bound', 'a limit'],
  ['crossed', 'what belongs to what'],
  ['quantifier', 'how many'],
  ['restriction', 'a restriction'],
  ['condition', 'a condition'],
  ['and or or', 'and or or'],
  ['exchange', 'who does what to whom'],
  ['voice', 'who does what to whom'],
  ['role', 'who does what to whom'],
  ['reordering', 'another order'],
  ['order', 'another order'],
  ['closure', 'one more in a closed list'],
  ['exception', 'an exception'],
  ['longer name', 'a longer name'],
  ['question', 'a question'],
  ['cut', 'where it was cut off'],
  ['number', 'a figure'],
  ['date', 'a date'],
  ['time', 'a time'],
  ['language', 'words of another language'],
]);
/** Guards that name what stands on the left and what stands on the right. */
const OPPOSING: ReadonlySet<string> = new Set(['edit', 'modifier', 'phrase', 'tense', 'contrast', 'change', 'bound']);

const isOpposing = ({ guard, words }: Difference): boolean => words.length === 2 && (OPPOSING.has(guard) || guard.startsWith('other '));

/** Both sides of a difference: “pump” against “crane”, or what one side alone has. */
export function nameDifference(difference: Difference, entries: readonly PreparedEntry[]): string {
  const words = difference.words.map((word) => unfold(word, entries));
  const label = LABELS.get(difference.guard) ?? difference.guard;
  if (isOpposing(difference)) {
    const [left = '', right = ''] = words;
    return left !== '' && right !== '' ? `${quote(left)} against ${quote(right)}` : `${quote(left + right)} in one alone`;
  }
  const quoted = words.filter((word) => word !== '').map(quote);
  return quoted.length === 0 ? label : `${label} (${quoted.join(', ')})`;
}

/** What the side that a loss is about has of its own. */
export function ownWords(loss: Difference, side: Side, entries: readonly PreparedEntry[]): string {
  const words = isOpposing(loss) ? [loss.words[side === 'left' ? 0 : 1] ?? ''] : loss.words.slice(0, 1);
  return words.filter((word) => word !== '').map((word) => quote(unfold(word, entries))).join(', ');
}
