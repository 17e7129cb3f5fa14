import { describe, expect, it } from 'vitest';
import { readBullets } from './note.ts';

function line(text: string) {
  const { entries, diagnostics } = readBullets('Recent Context', text);
  const [entry] = entries.context;
  return { entry, codes: diagnostics.map(({ code }) => code) };
}

describe('readContextEntry', () => {
  it.each<[string, string | null, string]>([
    ['2026-01-05: Task list for the pilot', '2026-01-05', 'Task list for the pilot'],
    ['**2026-01-05**: Kick-off', '2026-01-05', 'Kick-off'],
    ['**2026-01-05:** Kick-off', '2026-01-05', 'Kick-off'],
    ['[[2026-01-05]]: Kick-off', '2026-01-05', 'Kick-off'],
    ['2026-01-05 – Kick-off', '2026-01-05', 'Kick-off'],
    ['2026-01-05 to 2026-01-09: offsite', null, '2026-01-05 to 2026-01-09: offsite'],
    ['2026-01-05-17: build', null, '2026-01-05-17: build'],
    ['Kick-off on 2026-01-05', null, 'Kick-off on 2026-01-05'],
    ['2024-02-29: leap day', '2024-02-29', 'leap day'],
  ])('%s', (text, date, body) => {
    expect(line(text)).toMatchObject({ entry: { date, body, truncated: false, mention: false, link: null }, codes: [] });
  });

  it.each(['2026-02-31', '2026-13-01', '2026-00-10', '2025-02-29'])('keeps the impossible %s as text, and reports it', (date) => {
    expect(line(`${date}: Kick-off`)).toMatchObject({ entry: { date: null, body: `${date}: Kick-off` }, codes: ['impossible-date'] });
  });

  it.each([
    ['2026-01-05: Pilot with net...', true],
    ['2026-01-05: Pilot with net…', true],
    ['2026-01-05: Pilot with net... ^b1', true],
    ['2026-01-05: First... then the pilot', false],
  ])('tells a cut line: %s', (text, truncated) => {
    expect(line(text).entry?.truncated).toBe(truncated);
  });

  it.each<[string, string, string | null]>([
    ['2026-01-05: Mentioned in: Weekly status: pilot', 'Weekly status: pilot', null],
    ['2026-01-05: Mentioned in: [[Weekly status]]', 'Weekly status', 'Weekly status'],
    ['2026-01-05: mentioned in: [[Calls/2026-01-05 - Weekly#Top|Weekly status]]', 'Weekly status', 'Calls/2026-01-05 - Weekly'],
    ['2026-01-05: Mentioned in: [Weekly status](Calls/Weekly%20status.md)', 'Weekly status', 'Calls/Weekly status'],
  ])('reads a mention: %s', (text, body, link) => {
    expect(line(text).entry).toMatchObject({ date: '2026-01-05', mention: true, body, link });
  });

  it('keeps the link behind a sentence in the body and names its note', () => {
    expect(line('2026-01-05: The pilot began. [[Kick-off]]').entry).toMatchObject({ body: 'The pilot began. [[Kick-off]]', link: 'Kick-off', mention: false });
  });
});
