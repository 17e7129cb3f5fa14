import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findGarbledRuns, ungarble } from '../../../src/core/language/mojibake.ts';
import { applyEdits } from '../../../src/core/text/text-edit.ts';
import { misread } from './misread.ts';

/** Clean text of several languages and its garbled forms, made by reading its bytes in the wrong encoding. */
const CLEAN = [
  'Möhre, Zürich and a café in Ærø',
  'The mill’s “quiet” year – over…',
  'Wrocław, Łódź and Kraków: Żółć',
  'El niño comió piñas en España.',
  'Não há coração na canção de João',
  'Köln kostet 5 € pro Übernachtung',
  'Tiếng Việt ở Đà Nẵng',
  'Привет из мельницы',
  'Γειά σου Κόσμε',
  'שלום לך',
  'مرحبا بكم',
  '日本語の会議',
  'μ of 5 °C and ½ litre',
  '- [?] Send the offer 📅 2026-02-01 ⏫ #task',
  'Ship it 🚀 ✅ ➕ 🔁 ⏳ 🛫',
];

test.each(['windows-1252', 'latin-1', 'mac-roman'] as const)('reads every line again that was read as %s', (encoding) => {
  expect(CLEAN.map((text) => ungarble(misread(text, encoding)))).toEqual(CLEAN);
});

test.each(['windows-1252', 'latin-1', 'mac-roman'] as const)('reads every line again that was read as %s twice', (encoding) => {
  expect(CLEAN.map((text) => ungarble(misread(misread(text, encoding), encoding)))).toEqual(CLEAN);
});

test('reads again what one program took for Windows-1252 and the next for Mac Roman', () => {
  expect(ungarble(misread(misread('Die Möhre’s “Süßholz” 📅', 'windows-1252'), 'mac-roman'))).toBe('Die Möhre’s “Süßholz” 📅');
});

test.each([
  ['Romanian', 'BucureÈ™ti È™i IaÈ™i', 'București și Iași'],
  ['one word in a clean text', 'The plan for Südau is at SÃ¼dau, SÃ¼dau and the plant.', 'The plan for Südau is at Südau, Südau and the plant.'],
  ['one word beside a sound letter', 'Sie prüft die MÃ¼hle – bald', 'Sie prüft die Mühle – bald'],
  ['a capital at the start', 'Ã–lands and Ã‰vian', 'Ölands and Évian'],
  ['a letter in capitals', 'SEÃ‘OR', 'SEÑOR'],
  ['a price', 'Â£5 or 5 Â°C or â‚¬7', '£5 or 5 °C or €7'],
  ['a quote that ends in an undefined byte', 'â€œGoâ€\u009d', '“Go”'],
  ['an emoji that is right beside it', 'MÃ¶hre 📅 2026-01-01', 'Möhre 📅 2026-01-01'],
  ['an emoji with its selector', 'go ‚ö†Ô∏è', 'go ⚠️'],
  ['a private sign of Mac Roman', '\uF8FFüìÖ TBD', '📅 TBD'],
])('%s', (_, garbled, clean) => {
  expect(ungarble(garbled)).toBe(clean);
});

describe('leaves alone what can be meant', () => {
  test.each([
    // French
    'L’école, l’Église… « É » À… « CAFÉ » voilà “ici” – là‑bas',
    'ON A MARQUÉ… À “PARIS”',
    'Il dit « déjà » à l’été…',
    // German
    '„Ä“ und „Ö“ sind Umlaute; Strauß’ Walzer, „Spaß“ – Gruß…',
    'DIE MÜHLE® UND DAS CAFÉ™',
    // Portuguese
    'AMANHÃ… “IRMÃ” – A MAÇÃ» É¿',
    // Nordic, Polish, Romanian, Welsh, Turkish, Spanish
    'Å… ÆØÅ» “Å” – på ö…',
    'Zażółć gęślą jaźń – „źdźbło”',
    'â’r “â” â…',
    'İstanbul’da “ığdır”',
    '¿QUÉ? ¡OLÉ! “OLÉ”…',
    // signs
    '√2, x√π, 2√π, ∆t ≈ 5 °C, ≈£5, ∆°, ≠ ∞, ± 5 %, ¬ x, 5×£3, 3×…',
    '2012—∞ …é ’é “é” ‘é’ —É– €é',
    '© 2026 ™ ® § 5 ¶ 3 † ‡ · • ¬',
    '``so´´ `¬´ ( o¬ô )',
    '[x]\u00A0© \u00A0è',
    // a name that is written so, in a line that is sound
    'Mills – DrÃ¥b',
    // no longer what it was
    'SlovenÄ\uFFFDina',
    'plain ASCII, «guillemets»',
    '日本語の会議 “引用”',
  ])('%s', (text) => {
    expect(ungarble(text)).toBe(text);
  });
});

it('finds one run for each stretch, with the place of what is garbled', () => {
  const text = 'SÃ¼dau’s MÃƒÂ¶hre';
  expect(findGarbledRuns(text)).toEqual([
    { from: 1, to: 3, insert: 'ü' },
    { from: 10, to: 14, insert: 'ö' },
  ]);
});

it('leaves nothing to find in what it gives back, with runs that never overlap', () => {
  const sign = fc.constantFrom(...'aZ 5“’é…ÃÂâ€™œ\u009dðŸ“…√∂¬£üìÖ\uF8FF‚è´Ä‘ÅÐ¿\uFFFD\n');
  const pieces = fc.array(fc.oneof(sign, fc.constantFrom(...CLEAN.map((text) => misread(text, 'windows-1252').slice(0, 9)))), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const runs = findGarbledRuns(text);
      expect(findGarbledRuns(applyEdits(text, runs))).toEqual([]);
      for (const [at, run] of runs.entries()) expect(run.from).toBeGreaterThanOrEqual(runs[at - 1]?.to ?? 0);
    }),
    { seed: 7, numRuns: 3000 },
  );
});

test('text of ASCII alone is never touched', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => ungarble(text) === text), { seed: 7 });
});

const CORPORA = '../shared/corpora/vaults.tar.gz';

describe.runIf(existsSync(CORPORA))('on real notes', () => {
  const notes = existsSync(CORPORA) ? execFileSync('tar', ['-xzOf', CORPORA], { maxBuffer: 1 << 28 }).toString('utf8') : '';

  it('changes nothing', () => {
    expect(notes.length).toBeGreaterThan(1_000_000);
    expect(findGarbledRuns(notes)).toEqual([]);
  });
});
