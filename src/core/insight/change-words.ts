const MOVES = 'moved|pushed|brought|shifted|slipped|postponed|delayed|deferred|extended|shortened|lengthened|raised|lowered|increased|reduced|cut|changed|rescheduled|revised|updated|switched|replanned';

/** Wordings by which a sentence tells that something is not as it was. */
const CHANGE = new RegExp(
  [
    '\\b(?:now|no longer|not any ?more|meanwhile|since then|later)\\b',
    // "rescheduled the kick-off from", "was moved back to"
    `\\b(?:${MOVES})(?: [^\\s.;]+){0,6}? (?:to|from|until|by)\\b`,
    '\\b(?:corrected|rescheduled|postponed|revised|superseded|withdrew|withdrawn|reversed|overturned|cancell?ed|replaced)\\b',
    '\\b(?:replaces|supersedes|corrects|overrides|revises|reschedules|postpones|withdraws|cancels)\\b',
  ].join('|'),
  'i',
);

/**
 * The words by which a bullet speaks of a change, as they stand: "moved to", "no longer". English only.
 *
 * @returns null where there are none
 */
export function speaksOfChange(text: string): string | null {
  return CHANGE.exec(text)?.[0] ?? null;
}
