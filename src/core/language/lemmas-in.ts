import { lemmatize } from './morphology.ts';
import { scanWords } from './scan-words.ts';

/** The words and figures of a text, words by their lemma. */
export function lemmasIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const { kind, lower } of scanWords(text)) {
    if (kind !== 'mark') words.add(kind === 'word' ? lemmatize(lower).lemma : lower);
  }
  return words;
}
