import type { Comparison, Side } from './comparison.ts';
import type { Difference } from './difference.ts';
import { nameDifference, ownWords } from './name-difference.ts';
import { quoteTokens } from './quote-words.ts';

/** How many quotes stand for one side, and how many objections are named. */
const MOST_QUOTES = 4;
const MOST_OBJECTIONS = 3;
/** Guards that name whole stretches of text, of which what is left over is named anyway. */
const RUNNING_TEXT: ReadonlySet<string> = new Set(['edit', 'modifier', 'omission', 'phrase']);

/** A sentence or two for a person: why two entries stand as they do, in their own words. */
export function explain(
  relation: 'same' | 'covers' | 'covered' | 'restates' | 'overlaps' | 'conflicts',
  comparison: Comparison,
  differences: readonly Difference[],
): string {
  const entries = [comparison.left.entry, comparison.right.entry];
  const veto = differences.find(({ effect }) => effect === 'veto');
  if (veto) return `They differ in substance: ${nameDifference(veto, entries)}.`;
  const [left, right] = [ownOf('left', comparison, differences), ownOf('right', comparison, differences)];
  const told = describe(relation, left, right);
  const blocks = differences.filter(({ effect }) => effect === 'block');
  const pointed = blocks.filter(({ guard }) => !RUNNING_TEXT.has(guard));
  const named = (pointed.length > 0 ? pointed : blocks).map((block) => nameDifference(block, entries));
  const objections = [...new Set(named)].filter((words) => !told.includes(words));
  return objections.length === 0 ? told : `${told} To check: ${objections.slice(0, MOST_OBJECTIONS).join('; ')}.`;
}

/** What one side says that the other does not; empty where that is nothing. */
function ownOf(side: Side, comparison: Comparison, differences: readonly Difference[]): string {
  const { entry, leftovers } = comparison[side];
  const quoted = quoteTokens(entry, [...leftovers.hard, ...leftovers.soft], MOST_QUOTES);
  const losses = differences
    .filter(({ effect, side: of, guard }) => effect === 'loss' && of === side && !(quoted !== '' && RUNNING_TEXT.has(guard)))
    .map((loss) => ownWords(loss, side, [entry]))
    .filter((words) => words !== '' && !quoted.includes(words.slice(1, -1)));
  return [quoted, ...new Set(losses)].filter((words) => words !== '').slice(0, MOST_QUOTES).join(', ');
}

function describe(relation: string, left: string, right: string): string {
  const one = left || right;
  switch (relation) {
    case 'same':
      if (one === '') return 'Both say the same in other words.';
      return `Both say the same, but for ${left !== '' && right !== '' ? `${left} against ${right}` : `${one} in one alone`}.`;
    case 'covers':
      return covering(left, right);
    case 'covered':
      return covering(right, left);
    default:
      if (one === '') return 'Both speak of the same.';
      return left !== '' && right !== '' ? `Each says something of its own: ${left} against ${right}.` : `One says more: ${one}.`;
  }
}

function covering(more: string, less: string): string {
  const adds = more === '' ? '' : `, and more: ${more}`;
  if (less === '') return `The fuller line says all that the other does${adds}.`;
  return `The fuller line says nearly all that the other does${adds}; the other alone has ${less}.`;
}
