/** The stream-safe text format of Unicode has 30: nobody writes more marks on one letter. */
const MOST_MARKS = 64;
const MARK = /\p{M}/u;

/**
 * `text.normalize(form)`, but a text with a pile of marks on one letter stays as it is: to put marks in order takes time
 * that is quadratic in their number.
 */
export function normalizeText(text: string, form: 'NFC' | 'NFKC'): string {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Nearly all signs are no mark, and nothing below U+0300 is one. Marks beyond the first plane count twice, which is as well.
    const isMark = code >= 0x300 && (MARK.test(text.charAt(at)) || (code >= 0xd800 && code <= 0xdfff));
    marks = isMark ? marks + 1 : 0;
    if (marks > MOST_MARKS) return isPiled(text) ? text : text.normalize(form);
  }
  return text.normalize(form);
}

/** The same by whole signs. */
function isPiled(text: string): boolean {
  let marks = 0;
  for (const sign of text) {
    marks = MARK.test(sign) ? marks + 1 : 0;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}
