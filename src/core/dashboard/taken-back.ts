/** Verbs by which a day is moved to another one. English only. */
const MOVES = /\b(?:mov|push|postpon|shift|slip|delay|reschedul|chang|extend|bring|brought|put|adjourn|defer|replan)/i;

/** What stands between "from" and "to", and behind "instead of": a day is short. */
const FROM = /\bfrom\b[^;:]{4,40}?\b(?:to|until|till)\b/gi;
const INSTEAD = /\b(?:instead of|rather than)\b[^,;:]{4,22}/gi;

/**
 * A sentence without the days that it takes back itself: "moves from 2026-06-18 to 2026-07-09" is left with the second,
 * and so is "on 2026-07-09 instead of 2026-06-18". "Runs from … to …" takes back none.
 */
export function withoutTakenBack(sentence: string): string {
  const verb = MOVES.exec(sentence);
  const moved = verb === null ? sentence : sentence.slice(0, verb.index) + sentence.slice(verb.index).replace(FROM, ' to ');
  return moved.replace(INSTEAD, ' ');
}
