import type { DecisionEntry, Entry } from './entry.ts';

const HEDGE = /\b(?:tentative|provisional|preliminary)(?:ly)?\b|\b(?:not yet|to be) (?:decided|confirmed|approved|agreed)\b/i;
const PROPOSAL = /\b(?:propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|considering)\b/gi;
/** Words that make a proposal the object of a decision: "approved the proposed plan". */
const BEFORE_NOUN = /(?:^|\s)(?:a|an|the|this|that|these|those|his|her|its|our|their|your|my|as|accepted|approved|adopted)$/i;

/** Longer than the longest of those words, and the space around it. */
const LOOK_BACK = 20;

/** Reads a bullet of Decisions. English only: a decision in another language counts as firm. */
export function readDecisionEntry(entry: Entry): DecisionEntry {
  return { ...entry, kind: 'decision', tentative: isTentative(entry.text) };
}

function isTentative(text: string): boolean {
  if (HEDGE.test(text)) return true;
  for (const match of text.matchAll(PROPOSAL)) {
    const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index).trimEnd();
    if (!BEFORE_NOUN.test(before)) return true;
  }
  return false;
}
