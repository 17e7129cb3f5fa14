/** Words that are remembered by one reader: some times what a long note holds, and little memory. */
const MOST = 8000;

/**
 * Remembers what was read of each word, since a note says the same words over and over. When it is full it forgets
 * all and begins anew, so that no session grows by the notes that it reads.
 *
 * @param read tells the same of the same word each time, in a form that nobody changes
 */
export function memoizeWords<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = read(word);
    if (known.size >= MOST) known.clear();
    known.set(word, value);
    return value;
  };
}
