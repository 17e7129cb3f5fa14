interface KnownFailure {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}

/*
 * What the engine is known to get wrong in the tables. The lists are exact: a pair that fails and is not here breaks a
 * test, and so does one that is here and has been mended, which then leaves the list. Held-out pairs are told by their
 * number alone, which may only fall.
 */

/** Open pairs that must not merge and are certain, in one order at least. */
export const CERTAIN_THOUGH_DIFFERENT: readonly KnownFailure[] = [
  { kind: 'duration-deadline', a: 'The offer of Stone & Vetch is valid for 60 days.', b: 'The offer of Stone & Vetch is valid from day 60 on.' },
];
export const HELD_OUT_CERTAIN_THOUGH_DIFFERENT = 6;

/** Open pairs whose verdict is not mirrored where the two change places. */
export const NOT_MIRRORED: readonly KnownFailure[] = [
  { kind: 'natural-apposition', a: 'A 12-person crew under Captain Ruiz sails the Selkie, a research ship of the Moss institute.', b: 'The Selkie, a Moss institute research ship, is sailed by a crew of 12 under Captain Ruiz.' },
  { kind: 'natural-covers-list', a: 'The alarm is tested in Moss, Halden, Sarp and Torp.', b: 'The alarm is tested in Torp and Moss.' },
  { kind: 'natural-covers-list', a: 'The soil in plot 4 contains lead and zinc.', b: 'The soil in plot 4 contains zinc, cadmium and lead.' },
  { kind: 'natural-decisions', a: 'The group agreed that Ben Rudd writes the safety chapter and Cleo Marsh the one on costs.', b: 'The group agreed that Cleo Marsh will write the chapter on costs, and Ben Rudd the safety chapter.' },
  { kind: 'natural-voice', a: 'Kolding Steel uses recycled scrap for 70% of its output, which lowers its gas bill.', b: "Recycled scrap is used for 70 percent of Kolding Steel's output, which lowers its gas bill." },
  { kind: 'natural-voice', a: 'Medilux must replace defective pumps within 48 hours.', b: 'Defective pumps must be replaced by Medilux within 48 hours.' },
  { kind: 'passive', a: 'Hedda Strand will audit the charity in the second week of March.', b: 'The charity will be audited by Hedda Strand in the second week of March.' },
  { kind: 'natural-role', a: 'Ben Rudd writes the safety chapter and Cleo Marsh the one on costs.', b: 'Cleo Marsh writes the safety chapter and Ben Rudd the chapter on costs.' },
];
export const HELD_OUT_NOT_MIRRORED = 5;
