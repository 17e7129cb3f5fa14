import { LIGHT, REPORTING, SPEECH_ACTS } from '../language/words.ts';
import type { Comparison, Side } from './comparison.ts';
import { counterpart } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Token } from './token.ts';

/** What a person does in a text: reports what stands in `scope`, or acts. Indices are into the side's content. */
interface Part {
  readonly kind: 'speaker' | 'agent';
  readonly scope: readonly number[];
}

/** Who did a thing is not who told of it, and who told of one thing has not told of another. */
export function guardAttribution(comparison: Comparison): Difference[] {
  const { left, right } = comparison;
  return left.content.flatMap((token, at): Difference[] => {
    const across = token.kind === 'name' ? counterpart(comparison, 'left', at) : null;
    if (across === null || right.content[across]?.kind !== 'name') return [];
    const [mine, theirs] = [partOf(comparison, 'left', at), partOf(comparison, 'right', across)];
    if (!mine || !theirs) return [];
    const isSame = mine.kind === theirs.kind && (mine.kind === 'agent' || sharesScope(comparison, mine, theirs));
    return isSame ? [] : [{ guard: 'attribution', effect: 'block', words: [token.raw] }];
  });
}

/** Where neither reports anything that the other side has, nobody can tell. */
function sharesScope(comparison: Comparison, mine: Part, theirs: Part): boolean {
  if (mine.scope.length === 0 || theirs.scope.length === 0) return true;
  const across = mine.scope.map((index) => counterpart(comparison, 'left', index)).filter((index) => index !== null);
  if (across.some((index) => theirs.scope.includes(index))) return true;
  return across.length === 0 && theirs.scope.every((index) => counterpart(comparison, 'right', index) === null);
}

function partOf(comparison: Comparison, side: Side, at: number): Part | null {
  const { content, entry } = comparison[side];
  const name = content[at];
  if (!name || isAddressee(name, entry.tokens)) return null;
  const sentence = content.flatMap((token, index) => (token.sentence === name.sentence ? [index] : []));
  let [first, last] = [at, at];
  while (content[first - 1]?.kind === 'name' && content[first - 1]?.clause === name.clause) first--;
  while (content[last + 1]?.kind === 'name' && !content[last + 1]?.listed && content[last + 1]?.clause === name.clause) last++;
  if (name.preposition === 'by') {
    const deed = content[first - 1];
    return deed?.form === 'past' && deed.kind === 'word' && !REPORTING.has(deed.lemma) && !SPEECH_ACTS.has(deed.lemma) && deed.stage === null ? { kind: 'agent', scope: [] } : null;
  }
  if (name.preposition !== null) return null;
  const verb = content[last + 1];
  if (verb?.kind !== 'word' || verb.clause !== name.clause || verb.preposition !== null || (verb.form !== 'past' && verb.form !== 's')) return null;
  if (!followsDirectly(content[last] ?? name, verb, entry.tokens)) return null;
  if (!REPORTING.has(verb.lemma)) return SPEECH_ACTS.has(verb.lemma) || LIGHT.has(verb.lemma) || verb.stage !== null ? null : { kind: 'agent', scope: [] };
  const behind = sentence.filter((index) => index > last + 1);
  return { kind: 'speaker', scope: behind.length > 0 ? behind : sentence.filter((index) => index < first) };
}

/** Not "Anna was told", nor "reminded Anna that Hexa needs". */
const followsDirectly = (name: Token, verb: Token, tokens: readonly Token[]): boolean =>
  !tokens.slice(tokens.indexOf(name) + 1, tokens.indexOf(verb)).some((token) => /^(?:is|are|was|were|be|been|being|that)$/i.test(token.raw));

/** "told Anna that": she neither said nor did it. */
function isAddressee(name: Token, tokens: readonly Token[]): boolean {
  const before = tokens.slice(0, tokens.indexOf(name)).filter((token) => token.wordClass === 'content' && token.kind !== 'name').at(-1);
  return before !== undefined && before.clause === name.clause && !tokens.slice(tokens.indexOf(before), tokens.indexOf(name)).some((token) => /^that$/i.test(token.raw)) && (REPORTING.has(before.lemma) || SPEECH_ACTS.has(before.lemma)) && before.form === 'past';
}
