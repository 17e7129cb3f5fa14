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
  { kind: 'hedge', a: 'The migration is complete.', b: 'The migration is complete on paper.' },
  { kind: 'hedge', a: 'The project costs 2 million.', b: 'The project cost 2 million before the cut.' },
  { kind: 'hedge', a: 'There are 40 users.', b: 'There are 40 users on the waiting list.' },
  { kind: 'hedge', a: 'They meet on Mondays.', b: 'They meet on Mondays in odd weeks.' },
  { kind: 'role-swap', a: 'Support tickets are triaged by the partner, Olvera IT.', b: "The vendor's second line triages the support tickets before passing the easier ones on to the partner, Olvera IT." },
  { kind: 'role-swap', a: 'Tessaract Games licenses its physics engine to Blue Heron Studio, which pays a royalty of 2% on net sales.', b: 'Tessaract Games licenses the physics engine of Blue Heron Studio and pays it 2% of net sales as a royalty.' },
];
export const HELD_OUT_CERTAIN_THOUGH_DIFFERENT = 11;

/** Open pairs that are certain only where all pairs stand in one section, whose words teach other names. */
export const CERTAIN_IN_ONE_SECTION: readonly KnownFailure[] = [
  { kind: 'near-subsumption', a: 'Stores receive a weekly sales report.', b: 'Stores that belong to the franchise receive a weekly sales report from headquarters.' },
];

/** Open pairs whose verdict is not mirrored where the two change places. */
export const NOT_MIRRORED: readonly KnownFailure[] = [
  { kind: 'natural-covers-detail', a: 'Quarterly training is mandatory for crane operators and optional for riggers, and missing it twice leads to suspension.', b: "For crane operators the quarterly training is compulsory, for riggers it's optional." },
  { kind: 'natural-covers-list', a: 'The alarm is tested in Moss, Halden, Sarp and Torp.', b: 'The alarm is tested in Torp and Moss.' },
  { kind: 'natural-covers-list', a: 'The soil in plot 4 contains lead and zinc.', b: 'The soil in plot 4 contains zinc, cadmium and lead.' },
  { kind: 'natural-decisions', a: 'The group agreed that Ben Rudd writes the safety chapter and Cleo Marsh the one on costs.', b: 'The group agreed that Cleo Marsh will write the chapter on costs, and Ben Rudd the safety chapter.' },
  { kind: 'natural-reworded', a: 'Felix Amann will get back to the customer with a price for the sensors by Thursday.', b: 'By Thursday, the customer will hear from Felix Amann what the sensors cost.' },
  { kind: 'natural-reworded', a: 'Without a signed purchase order, Ferrant Robotics does not release any gripper for shipment.', b: "Ferrant Robotics ships no gripper unless there's a signed purchase order." },
  { kind: 'natural-reworded', a: 'All documents older than 2010 will be handed over to the state archive by the end of the year, apart from personnel files and building plans, which remain in the basement of the town hall until the lawyers have reviewed them.', b: 'By year end the state archive receives every document from before 2010 with the exception of building plans and personnel files, which stay in the town hall basement until they have been reviewed by the lawyers.' },
  { kind: 'natural-reworded', a: "Head of procurement Agathe Moulin called the vendor's offer fair but said that her colleagues in IT security, led by Rune Dahl, would insist on a penetration test by an independent firm before anything is signed.", b: "The vendor's offer was called fair by Agathe Moulin, head of procurement, who said, however, that Rune Dahl's IT security colleagues would insist on having an independent firm do a penetration test prior to any signature." },
  { kind: 'natural-voice', a: 'Kolding Steel uses recycled scrap for 70% of its output, which lowers its gas bill.', b: "Recycled scrap is used for 70 percent of Kolding Steel's output, which lowers its gas bill." },
  { kind: 'natural-voice', a: 'Medilux must replace defective pumps within 48 hours.', b: 'Defective pumps must be replaced by Medilux within 48 hours.' },
  { kind: 'nominalisation', a: 'Nils Ahlgren recommended that the contract be extended by a year.', b: "Nils Ahlgren's recommendation was to extend the contract by a year." },
  { kind: 'passive', a: 'Hedda Strand will audit the charity in the second week of March.', b: 'The charity will be audited by Hedda Strand in the second week of March.' },
  { kind: 'passive', a: 'Penrose Legal will host the data in its own facility.', b: 'The data will be hosted by Penrose Legal in its own facility.' },
  { kind: 'passive', a: 'The fraud team reviews every chargeback above 250 dollars manually and decides within one business day.', b: 'Chargebacks over $250 are all reviewed by hand by the fraud team, which decides within a business day.' },
  { kind: 'telegraphic', a: 'Third-party cookies blocked on all library PCs.', b: "On all of the library's PCs, third-party cookies are blocked." },
  { kind: 'action', a: 'The city archives scans building permits on request and stores them for the owners free of charge.', b: 'On request, building permits are destroyed by the city archives for the owners free of charge after being scanned.' },
  { kind: 'approved-proposed', a: 'An idea raised in the meeting is to publish the trial data in a public repository.', b: 'The trial data will be published in a public repository; this was settled in the meeting.' },
  { kind: 'comparative', a: "The tender by Bexhall Civil was 8% more expensive than Strand Build's but scored higher on safety, so the port authority chose Bexhall Civil.", b: 'The port authority picked Strand Build, whose tender cost 8 percent less than that of Bexhall Civil.' },
  { kind: 'counted-noun', a: 'The project has used up 60% of its budget and 45% of its time.', b: 'So far, 60% of the time and 45% of the budget of the project have been used up.' },
  { kind: 'natural-role', a: 'Ben Rudd writes the safety chapter and Cleo Marsh the one on costs.', b: 'Cleo Marsh writes the safety chapter and Ben Rudd the chapter on costs.' },
  { kind: 'process-step', a: 'The recruiter screens the applications and forwards the best ten to the head of the department.', b: 'The head of the department interviews the best ten applicants and forwards three to the recruiter.' },
  { kind: 'range', a: 'The crew will need two to three days for the gearbox.', b: 'The crew will need three to four days for the gearbox.' },
];
export const HELD_OUT_NOT_MIRRORED = 19;
