import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src/core/matching/conflict-pairs.ts';
import type { Conflict } from '../../../src/core/matching/conflict-verdict.ts';
import { findDuplicates } from '../../../src/core/matching/find-duplicates.ts';
import { conflictReason, judgeConflict, withClaims } from '../../../src/core/matching/judge-conflict.ts';
import { prepareEntries } from '../../../src/core/matching/prepare-entry.ts';
import { bullets, labels } from '../../fixtures/labels.ts';

/** Corrections: one claim, another figure, date, time, owner, place or state. */
const CONFLICTS: readonly (readonly [string, string])[] = [
  ['The depot holds 340 pallets.', 'Marta Voss corrected the number of pallets in the depot from 340 to 315 after a count.'],
  ['The lease of the harbour office ends on 30 June 2027.', 'Rolf Anders said that the lease of the harbour office ends on 31 March 2027 rather than 30 June 2027.'],
  ['The retention period for camera footage is 90 days.', 'Camera footage is kept for 180 days instead of 90, following a request from legal.'],
  ['Peak load on the gateway is 3 TB a day.', 'Peak load on the gateway was measured at 4 TB a day and not 3 TB as first reported.'],
  ['The budget for the loading bay is EUR 450,000.', 'The budget for the loading bay was raised to EUR 520,000.'],
  ['The supplier audit takes place on 2026-05-11.', 'The supplier audit was postponed to 2026-05-18.'],
  ['The outage lasted two and a half hours.', 'Elin Storm counted the outage at 3 h 40 min instead of 2.5 hours.'],
  ['Release 4.2 is due in March 2026.', 'Release 4.2 slips from March to April 2026.'],
  ['The board meeting starts at 09:00.', 'The board meeting was moved from 09:00 to 10:30.'],
  ['The estimate for the data migration is EUR 28,000.', 'The data migration came to EUR 31,500 against an estimate of EUR 28,000.'],
  ['Seven of twelve kiosks are online.', 'Eight of twelve kiosks are online.'],
  ['The warranty on the pumps runs for three years.', 'According to Nils Brandt, the warranty on the pumps runs for five years.'],
  ['The works council has not approved the shift plan.', 'The works council approved the shift plan on 3 March.'],
  ['Contractors are allowed to use the staff canteen.', 'Contractors are not allowed to use the staff canteen.'],
  ['The vendor supports the old scanner model.', 'The vendor does not support the old scanner model.'],
  ['The freight elevator will be replaced by Otten Lifts.', 'The freight elevator was replaced by Otten Lifts in May.'],
  ['Ida Krog must sign the data processing agreement.', 'Ida Krog signed the data processing agreement on 12 May.'],
  ['The spare rotors are due at the Varberg plant by 4 April.', 'The spare rotors arrived at the Varberg plant on 2 April.'],
  ['The cooling contractor for the server hall is still undecided.', 'Tor Melby chose the cooling contractor for the server hall on 8 June.'],
  ['The alarm threshold on tank B4 was pinned to 70 percent.', 'The pinned alarm threshold on tank B4 was removed.'],
  ['Mira Falk is responsible for the spare parts catalogue.', 'Jonas Reuter is responsible for the spare parts catalogue.'],
  ['The annual workshop takes place in Hamburg.', 'The annual workshop moves from Hamburg to Bremen.'],
  ['Bo Ekdal leads the turbine inspection.', 'Ada Lindqvist instead of Bo Ekdal leads the turbine inspection.'],
  ['The order covers 18 forklifts.', 'Petra Hahn regards 18 forklifts as too few and asked for 24.'],
  ['The price list names EUR 79 per licence.', 'The price of EUR 79 per licence is wrong; it is EUR 97.'],
  ['The tender closes on 14 August.', 'Lise Dahl extended the tender from 14 August to 28 August.'],
  ['Two engineers are on call at night.', 'Three engineers instead of two are on call at night.'],
  ['The heat pump delivers 48 kW.', 'The heat pump delivers 42 kW.'],
  ['The backup window opens at 22:00.', 'The backup window now opens at 23:30.'],
  ['The migration of the mailboxes will take six weeks.', 'The migration of the mailboxes took nine weeks rather than six.'],
  ['The rent for the warehouse is £4,200 a month.', 'The rent for the warehouse was cut from £4,200 to £3,900 a month.'],
  ['Growth in the outlet channel is forecast at 12 percent.', 'Growth in the outlet channel came to 7 percent against a forecast of 12 percent.'],
  ['The permit has not been granted.', 'The permit was granted on 19 May.'],
  ['The elevators are not inspected.', 'The elevators are inspected.'],
  ['Otto Brix will present the energy audit.', 'Otto Brix presented the energy audit on 2 June.'],
  ['The invoices must be paid by 15 March.', 'The invoices were paid on 11 March.'],
  ['The location of the summer fair is still open.', 'Kari Moe decided on the location of the summer fair.'],
  ['The export ban on valves was announced in April.', 'The export ban on valves was lifted.'],
  ['Hugo Brandt is the contact for the returns process.', 'Selma Rist is the contact for the returns process.'],
  ['The help desk moves from Leeds to York in May.', 'The help desk is in Leeds.'],
  ['The hotline answers within 40 seconds.', 'The hotline answers within 55 seconds and not 40 as reported before.'],
  ['The trial is limited to 250 accounts.', 'The trial was extended to 400 accounts.'],
  ['The new scanner costs EUR 1,150.', 'The scanner price of EUR 1,150 is outdated.'],
  ['The steering group meets on Thursday, 4 June.', 'The steering group meeting slipped from 4 June to 11 June.'],
  ['The chemical store is unlocked at night.', 'The chemical store is locked at night.'],
];

/** Two things of a kind, two facts about one thing, or a value that holds at another time. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['The north depot holds 340 pallets.', 'The south depot holds 315 pallets.'],
  ['The lease of the Aarhus office ends on 30 June 2027.', 'The lease of the Odense office ends on 31 March 2027.'],
  ['Call records are kept for 90 days.', 'Invoices are kept for ten years.'],
  ['The loading bay costs EUR 450,000.', 'The cold store costs EUR 520,000.'],
  ['Tank B4 holds 70,000 litres.', 'Tank B5 holds 65,000 litres.'],
  ['Ida Krog approved the budget for the pilot on 3 March.', 'Ida Krog approved the budget for the main phase on 9 June.'],
  ['Phase 1 starts on 4 May.', 'Phase 2 starts on 7 September.'],
  ['The supplier audit takes place on 2026-05-11.', 'The safety audit was postponed to 2026-05-18.'],
  ['The median wait fell to 12 minutes, down from 30 minutes before the change.', 'Visitors wait 30 minutes on average.'],
  ['Storage will grow from 40 TB to 60 TB by 2028.', 'The archive holds 40 TB of storage.'],
  ['Anna Holt introduced Per Lind to Ugo Maini.', 'Ugo Maini introduced Sara Beck to Per Lind.'],
  ['The laptop loan runs from 3 March to 30 April.', 'The laptop loan starts on 3 March.'],
  ['The Varberg plant has 12 presses.', 'The Halmstad plant was extended from 12 to 14 lines.'],
  ['Kestrel 2.1 supports 40 users.', 'Kestrel 2.2 supports 60 users.'],
  ['Mira Falk is responsible for the spare parts catalogue.', 'Jonas Reuter is responsible for the price list.'],
  ['Nils Brandt said that the kiosk is online.', 'Elin Storm said that the kiosk is online.'],
  ['The pumps must be checked before the winter.', 'The valves were checked in October.'],
  ['The lorry arrived at 09:00.', 'The lorry left at 10:30.'],
  ['The works council approved the shift plan.', 'The works council has not approved the camera plan.'],
  ['Support ends in 2028 for the Heron scanner.', 'Support ends in 2029 for the Egret scanner.'],
  ['The contract was moved from paper to the archive system.', 'The contract is kept on paper and in the archive system.'],
  ['The alarm on tank B4 was removed.', 'The alarm on tank B5 was set to 70 percent.'],
  ['The call lasted 20 minutes.', 'The call was moved from Monday to Tuesday and lasted 20 minutes.'],
  ['Room 214 is booked for the review.', 'Room 216 is booked for the review team.'],
  ['The tender for cleaning closes on 14 August.', 'The tender for catering was extended from 14 July to 28 July.'],
  ['The heat pump in Molde delivers 48 kW.', 'The heat pump in Narvik delivers 42 kW.'],
  ['Line 3 makes 900 parts an hour.', 'Line 5 makes 750 parts an hour.'],
  ['The spring campaign reached 12,000 readers.', 'The autumn campaign reached 15,500 readers.'],
  ['The rent for the warehouse is £4,200 a month.', 'The insurance of the warehouse is £390 a month.'],
  ['Otto Brix will present the energy audit.', 'Selma Rist presented the water audit.'],
  ['The kitchen staff is not allowed in the cold store.', 'The kitchen staff is allowed in the delivery yard.'],
  ['Hugo Brandt is the contact for the returns process.', 'Hugo Brandt is the contact for the complaints process.'],
  ['The ferry leaves at 06:40.', 'The ferry arrives at 09:15.'],
  ['The server was moved from rack 4 to rack 7.', 'The printer stands in rack 4.'],
  ['The board approved the merger on 3 May.', 'The board approved the dividend on 7 June.'],
  ['Staff turnover fell from 14 percent in 2024 to 11 percent in 2025.', 'Staff turnover was 14 percent in 2024.'],
  ['Model K20 weighs 14 kg.', 'Model K30 weighs 18 kg.'],
  ['The first payment is EUR 20,000.', 'The last payment is EUR 35,000.'],
  ['The drill is planned for 9 September.', 'The drill plan was approved on 2 September.'],
  ['The door opens at 07:00 on weekdays.', 'The door opens at 09:00 on Saturdays.'],
  ['The lift is inspected every six months.', 'The lift was repaired in three days.'],
  ['Mats Lund expects 40 guests.', 'Mats Lund booked 12 rooms.'],
  ['The app sends 5 alerts a day at most.', 'The app keeps alerts for 30 days.'],
  ['The coolant was replaced in March.', 'The filter will be replaced in June.'],
];

function judge(a: string, b: string): Conflict | null {
  const { entries: [left, right], vocabulary } = prepareEntries([a, b]);
  if (!left || !right) throw new Error('two texts make two entries');
  return judgeConflict(withClaims(left), withClaims(right), vocabulary);
}

/** The pairs that are told of a section, as "first-second". */
function told(texts: readonly string[]): string[] {
  const { entries, vocabulary } = prepareEntries(texts);
  return [...findConflicts(entries, vocabulary)].flatMap((found) => (found ? [`${found.a}-${found.b}`] : []));
}

describe('a correction', () => {
  it.each(CONFLICTS)('%s / %s', (a, b) => {
    expect(judge(a, b)).not.toBeNull();
    expect(judge(b, a)).not.toBeNull();
  });
});

describe('a look-alike', () => {
  it.each(LOOK_ALIKES)('%s / %s', (a, b) => {
    expect(judge(a, b)).toBeNull();
    expect(judge(b, a)).toBeNull();
  });
});

describe('the reason', () => {
  it.each([
    ['The depot holds 340 pallets.', 'The depot holds 315 pallets rather than 340.', 'One says “340 pallets”, the other “315 pallets”.'],
    ['The depot holds 315 pallets rather than 340.', 'The depot holds 340 pallets.', 'One says “315 pallets”, the other “340 pallets”.'],
    ['The permit has not been granted.', 'The permit was granted on 19 May.', 'One says “has not been granted”, the other “was granted”.'],
    ['Mira Falk is responsible for the spare parts catalogue.', 'Jonas Reuter is responsible for the spare parts catalogue.', 'One says “Mira Falk”, the other “Jonas Reuter”.'],
  ])('of %s / %s', (a, b, reason) => {
    const conflict = judge(a, b);
    expect(conflict && conflictReason(conflict)).toBe(reason);
  });
});

describe('the conflicts of a section', () => {
  const OLD = 'The lease of the harbour office, a two-storey building near the ferry pier, ends on 30 June 2027.';
  const CHANGE = 'After a letter from the landlord, Rolf Anders corrected the end of the lease from 30 June 2027 to 31 March 2027.';
  const NEW = 'Movers have been booked because the lease of the harbour office is over on 31 March 2027.';
  const OTHER = 'The canteen serves 340 meals a day.';

  it('are found between bullets that share little more than the old value and a word', () => {
    expect(told([OLD, OTHER, CHANGE])).toEqual(['0-2']);
  });

  it('follow from a third bullet that tells of the change', () => {
    expect(told([OLD, OTHER, CHANGE, NEW])).toEqual(['0-2', '0-3']);
  });

  it('are none between a change and its repeat', () => {
    expect(told([CHANGE, OTHER, 'Rolf Anders moved the end of the lease from June 30, 2027 to March 31, 2027.'])).toEqual([]);
  });

  it('are none between lines that tell what was so on their day', () => {
    expect(told([`2026-01-05: ${OLD}`, `2026-03-09: ${CHANGE}`])).toEqual([]);
  });

  it('reach the report with their reason, and are no merges', () => {
    const { conflicts, groups } = findDuplicates([OLD, OTHER, CHANGE].map((text) => ({ text })), { refused: new Set() });
    expect(conflicts.map(({ entries, reason }) => [entries, reason])).toEqual([[[0, 2], 'One says “30 June 2027”, the other “31 March 2027”.']]);
    expect(groups).toEqual([]);
  });

  it('are not told again once a person has refused them', () => {
    const entries = [OLD, OTHER, CHANGE].map((text) => ({ text }));
    const { conflicts } = findDuplicates(entries, { refused: new Set() });
    expect(findDuplicates(entries, { refused: new Set(conflicts.map(({ decisionKey }) => decisionKey)) }).conflicts).toEqual([]);
  });
});

describe('the example vault', () => {
  it('has most of its labelled corrections told, and at most one wrong in five', () => {
    let [shown, right, labelled] = [0, 0, 0];
    for (const [account, sections] of Object.entries(labels)) {
      for (const [section, { conflicts }] of Object.entries(sections)) {
        const corrections = new Set(conflicts.filter(([, , why]) => !why.startsWith('lookalike')).map(([a, b]) => [a, b].sort((x, y) => x - y).join('-')));
        const report = findDuplicates(bullets[account]?.[section] ?? [], { refused: new Set() });
        shown += report.conflicts.length;
        right += report.conflicts.filter(({ entries }) => corrections.has(entries.join('-'))).length;
        labelled += corrections.size;
      }
    }
    expect(right / shown).toBeGreaterThanOrEqual(0.8);
    expect(right / labelled).toBeGreaterThanOrEqual(0.65);
  });
});
