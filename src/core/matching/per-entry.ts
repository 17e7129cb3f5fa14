import type { PreparedEntry } from './prepare-entry.ts';

/**
 * Reads something of an entry once, however many others it is compared with.
 *
 * @param read depends on the entry alone
 * @returns the same reading, remembered for as long as the entry is
 */
export function perEntry<T>(read: (entry: PreparedEntry) => T): (entry: PreparedEntry) => T {
  const known = new WeakMap<PreparedEntry, { readonly value: T }>();
  return (entry) => {
    const found = known.get(entry);
    if (found) return found.value;
    const value = read(entry);
    known.set(entry, { value });
    return value;
  };
}
