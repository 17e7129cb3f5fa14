import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';

/** A sentence for a person: why two entries stand as they do. */
export function explain(
  relation: 'same' | 'covers' | 'covered' | 'restates' | 'overlaps' | 'conflicts',
  comparison: Comparison,
  differences: readonly Difference[],
): string {
  const vetoes = differences.filter((d) => d.effect === 'veto');
  const first = vetoes[0];
  if (first) return first.words.length > 1 ? `They differ in substance: “${first.words.join('” against “')}”.` : `They differ in substance: “${first.words.join(' ')}”.`;
  const only = (side: 'left' | 'right'): string =>
    [...comparison[side].leftovers.hard, ...comparison[side].leftovers.soft].slice(0, 5).map((t) => `“${t.raw}”`).join(', ');
  const [left, right] = [only('left'), only('right')];
  switch (relation) {
    case 'same':
      return left === '' && right === '' ? 'Both say the same in other words.' : `Both say the same; only ${[left, right].filter(Boolean).join(' and ')} ${'differ'} in wording.`;
    case 'covers':
      return left === '' ? 'It says all that the other says.' : `It says all that the other says, and more: ${left}.`;
    case 'covered':
      return right === '' ? 'The other says all that it says.' : `The other says all that it says, and more: ${right}.`;
    default:
      return `Each has something of its own: ${left || 'nothing'} against ${right || 'nothing'}.`;
  }
}
