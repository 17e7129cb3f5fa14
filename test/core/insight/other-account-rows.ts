/** A bullet that is added to the note of an account, and the account that it tells of. */
export type Row = readonly [note: string, text: string];

const [MARROWFEN, SKAGERHOLM, MOEHRSTEDE, UMBERKITE] = ['Marrowfen Hospitals', 'Skagerholm Lines', 'Stadtwerke Möhrstede', 'Umberkite Games'];

/** Bullets that stand in the wrong note; those of one list tell of the account that it is named after. */
export const MISPLACED: Readonly<Record<string, readonly Row[]>> = {
  [MARROWFEN]: [
    [SKAGERHOLM, 'Marrowfen Hospitals expects the first invoice in September 2026.'],
    [UMBERKITE, 'Marrowfen wants a second pilot on two surgical wards.'],
    [MOEHRSTEDE, "Marrowfen's network team has four people."],
    [SKAGERHOLM, 'On 2026-04-08, Marrowfen approved the rollout budget.'],
    [UMBERKITE, "Gareth Pim counted 612 shared workstations at St Orla's."],
    [SKAGERHOLM, 'According to Dr. Ruth Adeyemi-Clarke, nurses at Eastmere Infirmary log in 50 times per shift.'],
    [MOEHRSTEDE, 'In May 2026, Marrowfen Hospitals hired a new head of nursing.'],
    [UMBERKITE, "Siobhán Keogh will review the logs of St Orla's every month."],
  ],
  [SKAGERHOLM]: [
    [MARROWFEN, 'Skagerholm Lines operates 29 vessels after two were sold.'],
    [MOEHRSTEDE, "Skagerholm Lines' insurer wants personal logins by 2027-03-31."],
    [UMBERKITE, 'Skagerholm Petrel leaves the dry dock in Aarvik on 2026-06-02.'],
    [MARROWFEN, 'Ingrid Solvåg, fleet IT manager at Skagerholm Lines, is on leave until 2026-07-01.'],
    [UMBERKITE, 'Imogen Stroud reported that Skagerholm Lines sold a third vessel.'],
    [MOEHRSTEDE, 'All vessels of Skagerholm Lines get a new router in 2027.'],
    [MARROWFEN, 'Captain Bjarne Tofte and Anders Lyng want no installation at sea.'],
    [MOEHRSTEDE, 'Mei Tanaka-Ruud exports the crewing system of Skagerholm Lines every night.'],
  ],
  [MOEHRSTEDE]: [
    [MARROWFEN, 'Stadtwerke Möhrstede keeps the shared login as a fallback until 2026-03-31.'],
    [SKAGERHOLM, 'Stadtwerke Möhrstede may extend the project to the gas network in 2027.'],
    [UMBERKITE, 'The waterworks of Stadtwerke Möhrstede have ten operator stations in all.'],
    [MARROWFEN, 'Jürgen Habicht of Stadtwerke Möhrstede keeps a shared login at Südau until 2026-04-30.'],
    [UMBERKITE, 'Piotr Zalewski said that Stadtwerke Möhrstede needs 24 logins for technicians.'],
    [SKAGERHOLM, 'According to Dr. Katrin Wübbe, Stadtwerke Möhrstede will hire ten operators.'],
    [MARROWFEN, 'Stadtwerke MÃ¶hrstede has 24 field technicians.'],
  ],
  [UMBERKITE]: [
    [MARROWFEN, 'Umberkite Games has 140 employees and about 60 contractors.'],
    [SKAGERHOLM, 'The launch of Saltlight at Umberkite Games moves to 2026-07-09.'],
    [MOEHRSTEDE, "Umberkite's build servers are frozen from 2026-06-22."],
    [MARROWFEN, 'Priyanka Rao-Linde, head of security at Umberkite Games, ordered 20 more hardware keys.'],
    [SKAGERHOLM, '**Umberkite Games** closes its office in Porto in August 2026.'],
    [MOEHRSTEDE, 'Dario Fell moved the launch of Saltlight by three weeks.'],
    [MARROWFEN, '[[Umberkite Games]] has 86 build agents.'],
    [SKAGERHOLM, 'Umberkite Games decided to block contractor accounts that were not used for 14 days.'],
  ],
};

/** Bullets that stay where they are. */
export const IN_PLACE: readonly Row[] = [
  // Both accounts are named: a relationship, or a comparison.
  [MARROWFEN, 'Marrowfen buys its ferry tickets from Skagerholm Lines.'],
  [MARROWFEN, 'Skagerholm Lines and Marrowfen Hospitals share an insurer.'],
  [UMBERKITE, 'Umberkite Games competes with no one that Marrowfen Hospitals knows.'],
  [SKAGERHOLM, 'Umberkite Games made a training game for Skagerholm Lines.'],
  [SKAGERHOLM, 'Marrowfen Hospitals treats the seafarers of Skagerholm.'],
  [MOEHRSTEDE, 'Marrowfen Hospitals asked Jürgen Habicht for advice on named logins.'],
  [UMBERKITE, 'Like Skagerholm Lines, Umberkite Games has logins that many people share.'],
  [MARROWFEN, "Skagerholm Lines visited St Orla's on 2026-05-02."],
  [SKAGERHOLM, 'Marrowfen Hospitals sent two nurses on board of Skagerholm Auk.'],
  [MARROWFEN, 'Umberkite Games told Dr. Ruth Adeyemi-Clarke about its leaver handling.'],
  // The account of the note is meant, though it is not named.
  [MARROWFEN, 'Chose Turnwicket over Skagerholm Lines.'],
  [MARROWFEN, 'They have heard of the project at Skagerholm Lines.'],
  [UMBERKITE, 'The company buys its coffee from Skagerholm Lines.'],
  [UMBERKITE, 'Wants the same conditions as Marrowfen Hospitals.'],
  [SKAGERHOLM, 'The price must not be higher than what Marrowfen Hospitals pays.'],
  [SKAGERHOLM, 'A reference visit to Marrowfen Hospitals is planned for June.'],
  [MOEHRSTEDE, 'The rollout follows the plan that worked at Marrowfen Hospitals.'],
  [MOEHRSTEDE, 'Competes with Skagerholm Lines for the same engineers.'],
  [UMBERKITE, 'Former employer of the CISO: Skagerholm Lines.'],
  [MARROWFEN, 'We told the customer about Umberkite Games.'],
  // The other account is named first, but in what it is to this one.
  [MARROWFEN, 'Skagerholm Lines is a competitor for the same grant.'],
  [MARROWFEN, 'Umberkite Games supplies the training simulator.'],
  [UMBERKITE, 'Marrowfen Hospitals is a reference customer.'],
  [SKAGERHOLM, 'Stadtwerke Möhrstede owns 20 percent of the shares.'],
  [SKAGERHOLM, 'Umberkite Games was bought in 2025.'],
  [MOEHRSTEDE, 'Marrowfen Hospitals gave a reference call on 2026-03-02.'],
  [MOEHRSTEDE, 'Skagerholm Lines is the landlord of the office.'],
  [UMBERKITE, 'Skagerholm Lines recommended the product.'],
  [MARROWFEN, 'Stadtwerke Möhrstede delivers the power; the contract ends in 2027.'],
  [UMBERKITE, 'Marrowfen Hospitals is evaluated as a partner for a training game.'],
  [MARROWFEN, 'Umberkite Games introduced the team to the product.'],
  [SKAGERHOLM, 'Marrowfen Hospitals pays less per login.'],
  // People and products of the vendor, who work for every account, whichever note tells most of them.
  [MARROWFEN, 'Kwame Asante-Boyd visits the site on 2026-06-02.'],
  [UMBERKITE, 'Nadia Ferreira-Holt sends a new offer in June.'],
  [MARROWFEN, 'Turnwicket Ferry is of no interest.'],
  [MOEHRSTEDE, 'Owen Tamblyn approves every discount.'],
  [UMBERKITE, 'Piotr Zalewski and Imogen Stroud take part in the workshop.'],
  [MARROWFEN, 'Turnwicket Gate is tested without an internet connection.'],
  [SKAGERHOLM, 'Turnwicket Tap 5.3 is released in June 2026.'],
  [MOEHRSTEDE, 'Kwame Asante-Boyd promised Ferry 2.0 for the autumn.'],
  // Neither account is named.
  [MARROWFEN, 'The budget is approved until the end of the year.'],
  [SKAGERHOLM, 'The insurer demands personal logins.'],
  [UMBERKITE, 'The contract ends on 2026-09-30.'],
  [MOEHRSTEDE, 'Support is available on weekdays only.'],
  [MARROWFEN, 'The works council postponed its vote.'],
  [UMBERKITE, 'Works with Anvildoor today.'],
  // Own facts, own people.
  [MARROWFEN, 'Gareth Pim asked how many vessels one server can take.'],
  [SKAGERHOLM, 'Anders Lyng was at a conference with people from hospitals.'],
  [MOEHRSTEDE, 'Dr. Katrin Wübbe read the report on Saltlight in the news.'],
  [UMBERKITE, 'Priyanka Rao-Linde used to work at Skagerholm Lines.'],
  [UMBERKITE, 'Tobias Renn compared the offer with that of Marrowfen Hospitals.'],
  // Two others: a relationship between them, which this table can't give to one.
  [MARROWFEN, 'Skagerholm Lines hired two people of Umberkite Games.'],
  [MOEHRSTEDE, 'Umberkite Games and Marrowfen Hospitals were at the same fair.'],
  // Only a mention.
  [MARROWFEN, 'A talk about Skagerholm Lines was given at the user group.'],
  [MARROWFEN, 'The next user group meets in the office of Umberkite Games in Porto.'],
  [MOEHRSTEDE, 'The trial on Skagerholm Fulmar ends on 2026-04-30.'],
  [SKAGERHOLM, 'The lights of the Möhrstede harbour were out for an hour.'],
  [MARROWFEN, 'Does Skagerholm Lines use the same readers?'],
  // In other languages.
  [MOEHRSTEDE, 'Skagerholm Lines liefert die Software.'],
  [MOEHRSTEDE, 'Marrowfen Hospitals hat den Anbieter empfohlen.'],
  [MOEHRSTEDE, 'Umberkite Games nutzt unsere Leitungen.'],
  [UMBERKITE, 'Marrowfen Hospitals est aussi un fournisseur.'],
];
