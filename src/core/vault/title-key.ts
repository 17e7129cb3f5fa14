import { normalizeText } from '../language/normalize-text.ts';
import { ungarble } from '../language/mojibake.ts';

const LEADING_DATE = /^\d{4}-\d{2}-\d{2}\s*[-–—:_]?\s*/;

/**
 * What of a title tells it from others: letters and digits, in lower case, garbled text repaired. File names lack
 * signs that titles have, and begin with a date that titles do not.
 *
 * @returns empty for a title without a letter or digit
 */
export function titleKey(title: string): string {
  const plain = normalizeText(ungarble(title), 'NFKC').toLowerCase().trim();
  return (plain.replace(LEADING_DATE, '').replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
