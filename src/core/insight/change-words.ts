const MOVES = 'moved|pushed|brought|shifted|slipped|postponed|delayed|deferred|extended|shortened|lengthened|raised|lowered|increased|reduced|cut|changed|rescheduled|revised|updated|switched|replanned';

/** Wordings by which a sentence tells that something is not as it was. */
const CHANGES = [
  /\b(?:now|no longer|not any ?more|meanwhile|since then|later)\b/i,
  // "rescheduled the kick-off from", "was moved back to"
  new RegExp(`\\b(?:${MOVES})(?: [^\\s.;]+){0,6}? (?:to|from|until|by)\\b`, 'i'),
  /\b(?:corrected|rescheduled|postponed|revised|superseded|withdrew|withdrawn|reversed|overturned|cancell?ed|replaced)\b/i,
  /\b(?:replaces|supersedes|corrects|overrides|revises|reschedules|postpones|withdraws|cancels)\b/i,
];

/**
 * The words by which a bullet speaks of a change, as they stand: "moved to", "no longer". English only.
 *
 * @returns null where there are none
 */
export function speaksOfChange(text: string): string | null {
  let first: RegExpExecArray | null = null;
  for (const wording of CHANGES) {
    const found = wording.exec(text);
    if (found && (first === null || found.index < first.index)) first = found;
  }
  return first?.[0] ?? null;
}
