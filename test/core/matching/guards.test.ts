import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../src/core/matching/compare-texts.ts';

/** Guard, a pair that it stops, and a pair that looks like it and passes. */
const GUARDED: readonly (readonly [guard: string, a: string, b: string, c: string, d: string])[] = [
  ['other number', 'The ferry carries 120 cars.', 'The ferry carries 140 cars.', 'The ferry carries 120 cars.', 'The ferry carries one hundred and twenty cars.'],
  ['other date', 'Kestrel opens the depot on 5 May 2026.', 'Kestrel opens the depot on 7 May 2026.', 'Kestrel opens the depot on 5 May 2026.', 'Kestrel opens the depot on 2026-05-05.'],
  ['other time', 'The shift starts at 08:30.', 'The shift starts at 09:30.', 'The shift starts at 08:30.', 'The shift starts at 8:30 am.'],
  ['other name', 'Ann Bolt leads the depot project.', 'Ann Reed leads the depot project.', 'Ann Bolt leads the depot project.', 'The depot project is led by Ann Bolt.'],
  ['other code', 'The pump runs on driver abc_204.', 'The pump runs on driver abc_207.', 'The pump runs on driver abc_204.', 'The pump runs on driver `abc_204`.'],
  ['number', 'Norlake sent 4 crates, then 4 more.', 'Norlake sent 4 crates, then 6 more.', 'Norlake sent 4 crates, then 4 more.', 'Norlake sent four crates, then four more.'],
  ['negation', 'Norlake will rent the depot in Torp.', 'Norlake will not rent the depot in Torp.', 'Norlake will not rent the depot in Torp.', "Norlake won't rent the depot in Torp."],
  ['negation elsewhere', 'Norlake bought not the hatch but the pump.', 'Norlake bought not the pump but the hatch.', 'Norlake bought not the hatch but the pump.', 'Norlake did not buy the hatch but the pump.'],
  ['denial', 'Norlake renewed the lease in Torp.', 'Norlake refused to renew the lease in Torp.', 'Norlake refused to renew the lease in Torp.', 'Norlake declined to renew the lease in Torp.'],
  ['planned or done', 'Norlake will move the archive to Torp.', 'Norlake moved the archive to Torp.', 'Norlake will move the archive to Torp.', 'Norlake is going to move the archive to Torp.'],
  ['possible or certain', 'Norlake may close the wing in Torp.', 'Norlake closes the wing in Torp.', 'Norlake may close the wing in Torp.', 'Norlake might close the wing in Torp.'],
  ['wish', 'Ann Bolt asked the printers to change the cover.', 'Ann Bolt and the printers changed the cover.', 'Ann Bolt asked the printers to change the cover.', 'Ann Bolt requested the printers to change the cover.'],
  ['stage', 'Norlake proposes a new pump for Torp.', 'Norlake buys a new pump for Torp.', 'Norlake proposes a new pump for Torp.', 'Norlake suggests a new pump for Torp.'],
  ['contrast', 'The valve increases the pressure in the tank.', 'The valve decreases the pressure in the tank.', 'The valve increases the pressure in the tank.', 'The pressure in the tank is increased by the valve.'],
  ['preposition', 'Kestrel delivers the crates before 4 May.', 'Kestrel delivers the crates after 4 May.', 'Kestrel delivers the crates before 4 May.', 'Before 4 May, Kestrel delivers the crates.'],
  ['bound', 'The depot holds at least 300 crates.', 'The depot holds at most 300 crates.', 'The depot holds at least 300 crates.', 'The depot holds at least three hundred crates.'],
  ['crossed', 'The ferry sails from Brome to Tarn.', 'The ferry sails to Brome from Tarn.', 'The ferry sails from Brome to Tarn.', 'From Brome the ferry sails to Tarn.'],
  ['quantifier', 'All sensors of the depot passed the test.', 'Some sensors of the depot passed the test.', 'All sensors of the depot passed the test.', 'All of the sensors of the depot passed the test.'],
  ['restriction', 'Only the night shift uses the depot.', 'The night shift uses the depot.', 'Only the night shift uses the depot.', 'Only the night shift is using the depot.'],
  ['condition', 'Norlake rents the depot if the board agrees.', 'Norlake rents the depot.', 'Norlake rents the depot if the board agrees.', 'If the board agrees, Norlake rents the depot.'],
  ['and or or', 'Norlake rents the depot and the yard.', 'Norlake rents the depot or the yard.', 'Norlake rents the depot and the yard.', 'Norlake rents the yard and the depot.'],
  ['exchange', 'Ann Bolt introduced Cleo Marsh to the board.', 'Cleo Marsh introduced Ann Bolt to the board.', 'Ann Bolt introduced Cleo Marsh to the board.', 'Cleo Marsh was introduced to the board by Ann Bolt.'],
  ['voice', 'Ann Bolt introduced Cleo Marsh to the board.', 'Ann Bolt was introduced by Cleo Marsh to the board.', 'Ann Bolt introduced Cleo Marsh to the board.', 'Cleo Marsh was introduced to the board by Ann Bolt.'],
  ['role', 'Ann Bolt called the printers.', 'The printers called Ann Bolt.', 'Ann Bolt called the printers.', 'The printers were called by Ann Bolt.'],
  ['order', 'The old pump is faster than the new valve.', 'The new valve is faster than the old pump.', 'On Friday the pump was repaired in Torp.', 'The pump was repaired in Torp on Friday.'],
  ['change', 'The count of logins was corrected from 640 to 612.', 'The count of logins is 640.', 'The count of logins was corrected from 640 to 612.', 'The login count was corrected from 640 to 612.'],
  ['closure', 'Only Ann Bolt and Cleo Marsh have a key.', 'Only Ann Bolt, Cleo Marsh and Ben Rudd have a key.', 'Only Ann Bolt and Cleo Marsh have a key.', 'Only Cleo Marsh and Ann Bolt have a key.'],
  ['longer name', 'The ferry stops at Newport.', 'The ferry stops at Newport Sands.', 'The ferry stops at Newport Sands.', 'At Newport Sands the ferry stops.'],
  ['question', 'Will Norlake rent the depot in Torp?', 'Norlake will rent the depot in Torp.', 'Will Norlake rent the depot in Torp?', 'Will Norlake rent the depot in Torp ?'],
  ['cut', 'The mill pays the yearly fee for the cran…', 'The mill pays the yearly fee for the pump.', 'The mill pays the yearly fee for the cran…', 'The mill pays the yearly fee for the crane.'],
  ['edit', 'The mill pays the fee for the crane each spring.', 'The mill pays the fee for the pump each spring.', 'The mill pays the fee for the crane each spring.', 'The mill pays the fee for the cranes each spring.'],
  ['modifier', 'The director of the mill signed the lease.', 'The deputy director of the mill signed the lease.', 'The deputy director of the mill signed the lease.', 'The lease was signed by the deputy director of the mill.'],
  ['exception', 'Every village got a new pump.', 'Every village except Tarn got a new pump.', 'Every village except Tarn got a new pump.', 'Every village except Tarn got the new pump.'],
  ['tense', 'The mill pays the fee for the crane.', 'The mill paid the fee for the crane.', 'The mill paid the fee for the crane.', 'The fee for the crane was paid by the mill.'],
  ['phrase', 'Lease renewal', 'Lease dispute', 'Lease renewal', 'Renewal of the lease'],
  ['attribution', 'Ann Bolt reported that the pump in Torp was repaired in May.', 'Ann Bolt repaired the pump in Torp in May.', 'Ann Bolt said that the pump in Torp was repaired.', 'The pump in Torp was repaired, Ann Bolt said.'],
  ['scope', 'Norlake covers all parts except seals.', 'Norlake covers all parts except seals and filters.', 'Norlake covers all parts except seals and filters.', 'Norlake covers all parts except filters and seals.'],
  ['scope', 'Norlake pays the fee unless the pump fails.', 'Norlake pays the fee unless the pump fails and the valve sticks.', 'Norlake pays the fee unless the pump fails.', 'Unless the pump fails, Norlake pays the fee.'],
  ['association', 'The city pays the fitting and the operator pays the upkeep.', 'The city pays the upkeep and the operator pays the fitting.', 'The city pays the fitting and the operator pays the upkeep.', 'The operator pays the upkeep and the city pays the fitting.'],
  ['cause', 'The late delivery caused the loss of the contract.', 'The loss of the contract caused the late delivery.', 'The late delivery caused the loss of the contract.', 'The loss of the contract was caused by the late delivery.'],
  ['cause', 'The match was cancelled because the pump failed.', 'The pump failed because the match was cancelled.', 'The match was cancelled because the pump failed.', 'Because the pump failed, the match was cancelled.'],
  ['comparison', 'Norlake sells more online than in its shops.', 'In its shops Norlake sells more than online.', 'Norlake sells more online than in its shops.', 'Norlake is selling more online than in its shops.'],
  ['counted', 'In May, about 70 % of the orders of Norlake were handled in Torp, as Ann Bolt reported.', 'Ann Bolt reported that Norlake handled some 70 % of its customers in Torp in May.', 'In May, about 70 % of the orders of Norlake were handled in Torp, as Ann Bolt reported.', 'Ann Bolt reported that Norlake handled some 70 percent of its orders in Torp in May.'],
  ['slot', 'In May Norlake sold 40 crates to restaurants for a high price.', 'Norlake sold forty crates to supermarkets at a high price in May.', 'In May Norlake sold 40 crates to restaurants for a high price.', 'Norlake sold forty crates to restaurants at a high price in May.'],
  ['head', 'Ann Bolt left the project in May.', 'Ann Bolt left the project documentation in May.', 'Ann Bolt left the project in May.', 'In May the project was left by Ann Bolt.'],
  ['head', "Ann Bolt's team rewrote the plan for the depot.", 'Ann Bolt rewrote the plan for the depot.', "Ann Bolt's plan for the depot was approved.", 'The plan of Ann Bolt for the depot was approved.'],
  ['comparative', 'The ferry takes 20 minutes.', 'The ferry takes 20 minutes longer.', 'The ferry takes 20 minutes longer than the bus.', 'The ferry takes twenty minutes longer than the bus.'],
  ['relative clause', 'Stores get a weekly report.', 'Stores that belong to the chain get a weekly report.', 'Stores that belong to the chain get a weekly report.', 'Stores that belong to the chain get a report weekly.'],
  ['narrowing', 'Visitors may bring dogs.', 'Visitors may bring dogs on Fridays.', 'Visitors may bring dogs on Fridays.', 'On Fridays, visitors may bring dogs.'],
  ['narrowing', 'Rail is cheaper than road.', 'Rail is cheaper than road when the depot is full.', 'Rail is cheaper than road when the depot is full.', 'When the depot is full, rail is cheaper than road.'],
  ['spread', 'The mill has 14 looms in Bran.', 'The mill has 14 looms in Bran and Tolle.', 'The mill has 14 looms in Bran and Tolle.', 'The mill has 14 looms in Tolle and Bran.'],
  ['counted', 'The trial has 3 sites in Torp.', 'The trial has 3 months in Torp.', 'The lease runs for three years, then for three more.', 'The lease runs for three years, then three years more.'],
  ['rate', 'The fee is 20k.', 'The fee is 20k a month.', 'The fee is 20k a month.', 'The fee in Bran is 20k a month.'],
  ['base', 'The discount is 15%.', 'The discount is 15% on yarn.', 'The discount on yarn is 15%.', 'The discount is 15% on yarn.'],
  ['monotone', 'The mill has no looms.', 'The mill has no looms in Bran.', 'The mill has no looms in Bran.', 'In Bran the mill has no looms.'],
  ['monotone', 'All weavers have badges.', 'All weavers in Bran have badges.', 'All weavers have badges.', 'All weavers have badges since May.'],
  ['monotone', 'It is the largest loom.', 'It is the largest loom in Bran.', 'It is a large loom.', 'It is a large loom in Bran.'],
  ['hedge', 'The fee for the loom is approved.', 'The fee for the loom is approved in principle.', 'The fee for the loom is approved in principle.', 'In principle the fee for the loom is approved.'],
  ['prefix', 'The board of Norlake meets weekly in Torp.', 'The board of Norlake meets bi-weekly in Torp.', 'The board of Norlake meets bi-weekly in Torp.', 'In Torp, the board of Norlake meets bi-weekly.'],
  ['object', 'Norlake moved to Tolle.', 'Norlake moved pumps to Tolle.', 'Norlake moved pumps to Tolle.', 'Norlake moved to Tolle with pumps.'],
  ['head', "The mill's agent stores the yarn.", 'The mill stores the yarn.', "The mill's agent stores the yarn.", 'The agent of the mill stores the yarn.'],
  ['deadline', 'Norlake repaired the pump within two days.', 'Norlake repaired the pump for two days.', 'Norlake repaired the pump within two days.', 'Within two days Norlake repaired the pump.'],
  ['time clause', 'Norlake rents the depot until the yard is sold.', 'Norlake rents the depot.', 'Norlake rents the depot until the yard is sold.', 'Until the yard is sold, Norlake rents the depot.'],
  ['planned or done', 'A meeting was scheduled for May to have Norlake present the crane to Orrin buyers.', 'Norlake presented the crane to Orrin buyers in May.', 'Norlake presented the crane to Orrin buyers in May.', 'In May, Norlake presented the crane to Orrin buyers.'],
  ['time clause', 'Norlake rents the depot once the board agrees.', 'Norlake rents the depot.', 'Norlake rents the depot once the board agrees.', 'Once the board agrees, Norlake rents the depot.'],
  ['quantifier', 'Norlake has six nurses in four clinics.', 'Norlake has six nurses at each of four clinics.', 'In May, six nurses work at each of four clinics of Norlake.', 'Six nurses work at each of the four clinics of Norlake in May.'],
  ['stage', 'In the worst case, Norlake loses the depot.', 'Norlake loses the depot.', 'In the worst case, Norlake loses the depot.', 'Norlake loses the depot in the worst case.'],
  ['language', 'Die Pumpe wurde im Mai geprüft.', 'Die Pumpe wurde im Mai repariert.', 'Die Pumpe wurde im Mai geprüft.', 'Die **Pumpe** wurde im Mai geprüft.'],
];

describe('each guard stops its pair and lets a look-alike pass', () => {
  test.each(GUARDED)('%s', (guard, a, b, c, d) => {
    const stopped = compareTexts(a, b);
    expect(stopped.signals['guards']).toMatch(new RegExp(`(?:^| )${guard}:(?:veto|block|loss)`));
    expect(stopped.confidence).not.toBe('certain');
    const passed = compareTexts(c, d);
    expect(passed.confidence, String(passed.signals['guards'])).toBe('certain');
  });
});

const REPORTED = 'As Ann Bolt reported in May, ';
const STATED = ', Ann Bolt stated in May.';

/** What licenses it, a text, one that says the same by that licence, one that looks like it, and the guard that stops that. */
const LICENSED: readonly (readonly [licence: string, text: string, same: string, other: string, guard: string])[] = [
  ['a denial in a verb', 'The larger yard in Torp was not bought by Norlake in May.', 'In May Norlake declined to purchase the bigger Torp yard.', 'In May Norlake decided to purchase the bigger Torp yard.', 'negation'],
  ['the opposite denied', `${REPORTED}the yearly fee for the depot in Torp does not include the pump.`, `The pump is excluded from the annual fee for the Torp depot${STATED}`, `The pump is included in the annual fee for the Torp depot${STATED}`, 'negation'],
  ['the opposite denied once', `${REPORTED}the yearly fee for the depot in Torp does not include the pump.`, `The pump is excluded from the annual fee for the Torp depot${STATED}`, `The pump is not excluded from the annual fee for the Torp depot${STATED}`, 'denial'],
  ['permission', "In Torp, visitors may use the depot's old crane on Fridays.", 'On Fridays, Torp allows visitors to use the old crane of the depot.', 'On Fridays, visitors use the old crane of the depot in Torp.', 'possible or certain'],
  ['the old value', `${REPORTED}the login count of Norlake is now 612 instead of 640.`, 'Ann Bolt stated in May that the count of logins at Norlake went from 640 to 612.', 'Ann Bolt stated in May that the count of logins at Norlake went from 612 to 640.', 'negation'],
];

describe('what says the same in another way passes, and a look-alike does not', () => {
  test.each(LICENSED)('%s', (_, text, same, other, guard) => {
    const passed = compareTexts(text, same);
    expect(passed.confidence, String(passed.signals['guards'])).toBe('certain');
    const stopped = compareTexts(text, other);
    expect(stopped.signals['guards']).toMatch(new RegExp(`(?:^| )${guard}:(?:veto|block|loss)`));
    expect(stopped.confidence).not.toBe('certain');
  });
});

test.each([
  ['a name', 'Ann Bolt leads the depot project in Torp.', 'Ann Bolt leads the depot project.', 'name:loss:left(Torp)'],
  ['a reason', 'Norlake moved the review to May because of a strike.', 'Norlake moved the review to May.', 'reason:loss:left(because|strike)'],
  ['a time clause', 'Norlake rents the depot when the yard is sold.', 'Norlake rents the depot.', 'time clause:loss:left(when)'],
])('%s that one side alone has keeps that side from going', (_, a, b, guard) => {
  const { relation, signals } = compareTexts(a, b);
  expect(relation).toBe('covers');
  expect(signals['guards']).toContain(guard);
});

test.each([
  ['Norlake ordered 40 crates.', 'Norlake ordered forty crates.'],
  ['Kestrel opens the depot on 5 May 2026.', 'Kestrel opens the depot on May 5, 2026.'],
  ['Norlake approved the depot budget.', 'The depot budget was approved by Norlake.'],
  ['The depot stores crates, pallets and drums.', 'The depot stores drums, crates and pallets.'],
])('%s is certainly %s', (a, b) => {
  expect(compareTexts(a, b).confidence).toBe('certain');
});

test('a text with words is certainly itself', () => {
  const word = fc.constantFrom('Norlake', 'crates', 'not', 'may', '40', 'depot', 'Friday', '倉庫', 'über');
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(fc.property(text, (t) => {
    const { relation, confidence, score } = compareTexts(t, t);
    return relation === 'same' && confidence === 'certain' && score === 1;
  }), { seed: 11 });
});
