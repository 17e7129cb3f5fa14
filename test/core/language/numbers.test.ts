import { expect, test } from 'vitest';
import { readQuantity } from '../../../src/core/language/numbers.ts';
import { scanWords } from '../../../src/core/language/scan-words.ts';

test.each([
  ['1,234.5', 1234.5, ''],
  ['1.234.567,8', 1234567.8, ''],
  ['twenty-five crates', 25, ''],
  ['two hundred and five thousand', 205_000, ''],
  ['three and a half hours', 210, 'minute'],
  ['half an hour', 30, 'minute'],
  ['7 h 15 min', 435, 'minute'],
  ['2 weeks', 14, 'day'],
  ['3-day pass', 3, 'day'],
  ['2 years', 24, 'month'],
  ['$3m', 3_000_000, 'usd'],
  ['US$ 40', 40, 'usd'],
  ['EUR 12', 12, 'eur'],
  ['5 million euros', 5_000_000, 'eur'],
  ['300K', 300_000, ''],
  ['4 GB', 4e9, 'byte'],
  ['4 GiB', 4 * 1024 ** 3, 'byte'],
  ['4 Gb', 4e9, 'bit'],
  ['2 TB per second', 2e12, 'byte/s'],
  ['21 °C', 21, 'celsius'],
  ['21 degrees Celsius', 21, 'celsius'],
  ['21 degrees', 21, 'degree'],
  ['12 percent', 12, 'percent'],
  ['19 to 17 percent', 19, 'percent'],
  ['12 to 24 hours', 720, 'minute'],
  ['40 to 60 euros', 40, 'eur'],
  ['two to Torp', 2, ''],
  ['2024 to 11 percent', 2024, ''],
])('%s is %d %s', (text, value, unit) => {
  expect(readQuantity(scanWords(text), 0)?.quantity).toEqual({ value, unit });
});

test.each(['one of them', 'the crates', '1.2.3'])('%s begins with no quantity', (text) => {
  expect(readQuantity(scanWords(text), 0)).toBeNull();
});
