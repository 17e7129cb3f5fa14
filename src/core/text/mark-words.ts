import { tokensOf, wordDiff, type DiffPart } from './diff.ts';

type Mark = 'added' | 'removed';

/** `text` in parts, where it differs from `other` marked: place by place, so that two values that changed places differ too. */
export function markDiffering(text: string, other: string, mark: Mark): DiffPart[] {
  return joinMarked(wordDiff(other, text).filter(({ kind }) => kind !== 'removed'), mark);
}

/**
 * `text` in parts, marked what `other` doesn't say: a word that it says elsewhere, or with another capital, is not marked.
 * A word that `text` says more often is, as often as it does.
 */
export function markMissing(text: string, other: string, mark: Mark): DiffPart[] {
  const diff = wordDiff(other, text);
  const spare = new Map<string, number>();
  for (const word of diff.filter(({ kind }) => kind === 'removed').flatMap((part) => tokensOf(part.text))) {
    spare.set(word.toLowerCase(), (spare.get(word.toLowerCase()) ?? 0) + 1);
  }
  const isElsewhere = (word: string): boolean => {
    const left = spare.get(word.toLowerCase()) ?? 0;
    if (left > 0) spare.set(word.toLowerCase(), left - 1);
    return left > 0;
  };
  return joinMarked(diff.flatMap((part) => (part.kind === 'removed' ? [] : part.kind === 'same' ? [part] : withoutThose(part.text, isElsewhere))), mark);
}

/** Cuts words in two kinds, `same` and `added`; a space goes with the word before it. */
function withoutThose(text: string, isElsewhere: (word: string) => boolean): DiffPart[] {
  const tokens = tokensOf(text);
  const isAdded = tokens.map((token) => (isSpace(token) ? null : !isElsewhere(token)));
  return tokens.map((token, at) => {
    const added = isAdded[at] ?? isAdded[at - 1] ?? isAdded[at + 1] ?? true;
    return { kind: added ? 'added' : 'same', text: token };
  });
}

/** Joins parts of one kind, and those that only a space parts, and gives those that are not the same their mark. */
function joinMarked(parts: readonly DiffPart[], mark: Mark): DiffPart[] {
  const joined: { kind: DiffPart['kind']; text: string }[] = [];
  for (const { kind: of, text } of parts) {
    const kind = of === 'same' ? of : mark;
    const [before, last] = [joined.at(-2), joined.at(-1)];
    if (last?.kind === kind) last.text += text;
    else if (before?.kind === mark && kind === mark && last && isSpace(last.text)) joined.splice(-2, 2, { kind, text: before.text + last.text + text });
    else joined.push({ kind, text });
  }
  return joined;
}

function isSpace(text: string): boolean {
  return text.trim() === '';
}
