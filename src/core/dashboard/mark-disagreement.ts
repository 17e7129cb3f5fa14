import { wordDiff, type DiffPart } from '../text/diff.ts';

/** Two lines that disagree, in parts. */
export interface MarkedLines {
  /** What only it says is `removed`. */
  readonly older: readonly DiffPart[];
  /** What only it says is `added`. */
  readonly newer: readonly DiffPart[];
  /** Whether what is marked is what they disagree in, so that nobody has to be told. */
  readonly tellsAll: boolean;
}

/**
 * Two lines that disagree, with the words marked that they disagree in: those that are quoted, because most others are
 * only another way to say the same. Where a line does not hold what is quoted, the words that the other lacks are marked,
 * unless that would be most of it.
 *
 * @param disagreement as the matching engine tells it: One says “24 vessels”, the other “29 vessels”.
 */
export function markDisagreement(older: string, newer: string, disagreement: string): MarkedLines {
  const quoted = [...disagreement.matchAll(/“([^“”]+)”/g)].flatMap(([, words]) => words ?? []);
  const [ofOlder, ofNewer] = [quotedIn(older, newer, quoted), quotedIn(newer, older, quoted)];
  const unlessMost = (kept: DiffPart['kind'], text: string): readonly DiffPart[] => {
    const own = wordDiff(older, newer).filter(({ kind }) => kind === 'same' || kind === kept);
    const marked = own.reduce((sum, part) => sum + (part.kind === 'same' ? 0 : part.text.length), 0);
    return 2 * marked > text.length ? [{ kind: 'same', text }] : own;
  };
  return {
    older: ofOlder === null ? unlessMost('removed', older) : marked(older, ofOlder, 'removed'),
    newer: ofNewer === null ? unlessMost('added', newer) : marked(newer, ofNewer, 'added'),
    tellsAll: ofOlder !== null && ofNewer !== null && ofOlder !== ofNewer,
  };
}

/** What is quoted of a line: rather what only it says, as in “from 2:00 to 4:00” the new time. */
function quotedIn(text: string, other: string, quoted: readonly string[]): string | null {
  const said = quoted.filter((words) => text.includes(words));
  return said.find((words) => !other.includes(words)) ?? said[0] ?? null;
}

function marked(text: string, words: string, kind: 'removed' | 'added'): DiffPart[] {
  const at = text.indexOf(words);
  const parts: DiffPart[] = [
    { kind: 'same', text: text.slice(0, at) },
    { kind, text: words },
    { kind: 'same', text: text.slice(at + words.length) },
  ];
  return parts.filter((part) => part.text !== '');
}
