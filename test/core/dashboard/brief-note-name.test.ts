import { expect, it } from 'vitest';
import { briefNoteName } from '../../../src/core/dashboard/brief-note-name.ts';

it.each<[string, number, string]>([
  ['Northwind', 1, 'Brief – Northwind 2026-05-01'],
  ['Northwind', 2, 'Brief – Northwind 2026-05-01 2'],
  ['A/B: "Süd" [x] #1 | C\\D?', 1, 'Brief – A B Süd x 1 C D 2026-05-01'],
  ['../..', 1, 'Brief – .. .. 2026-05-01'],
  ['???', 1, 'Brief – 2026-05-01'],
  ['🦀'.repeat(100), 1, `Brief – ${'🦀'.repeat(60)} 2026-05-01`],
])('names the note of a brief: %j, %d', (name, number, expected) => {
  expect(briefNoteName(name, '2026-05-01', number)).toBe(expected);
});
