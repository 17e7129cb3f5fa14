/** Words by which a sentence tells that something is not as it was. */
const CHANGE = new RegExp(
  [
    '\\b(?:now|no longer|not any ?more|anymore|meanwhile|since then|as of late|later|instead of|rather than)\\b',
    '\\b(?:moved|pushed|brought|shifted|slipped|postponed|delayed|extended|shortened|raised|lowered|increased|reduced|cut|changed|rescheduled|revised|corrected|updated|switched|replanned)(?: (?:back|forward|out|up|down|over))?(?: again)? (?:to|from|until|by)\\b',
    '\\b(?:has|have|was|were|been) (?:since |meanwhile |been )?(?:replaced|superseded|corrected|revised|rescheduled|postponed|cancelled|canceled|withdrawn|dropped|reversed|overturned)\\b',
    '\\b(?:replaces|supersedes|corrects|overrides|revises) ',
  ].join('|'),
  'i',
);

/**
 * The words by which a bullet speaks of a change, as they stand: "moved to", "no longer". English only.
 *
 * @returns null where there are none
 */
export function speaksOfChange(text: string): string | null {
  return CHANGE.exec(text)?.[0].trim() ?? null;
}
