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

test('what one side alone names keeps that side from going', () => {
  const { relation, signals } = compareTexts('Ann Bolt leads the depot project in Torp.', 'Ann Bolt leads the depot project.');
  expect(relation).toBe('covers');
  expect(signals['guards']).toContain('name:loss:left(Torp)');
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
