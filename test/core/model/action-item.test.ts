import { describe, expect, it } from 'vitest';
import type { ActionItem } from '../../../src/core/model/entry.ts';
import { readBullets } from './note.ts';

function task(line: string): { item: ActionItem; codes: string[] } {
  const { entries, diagnostics } = readBullets('Action Items', line);
  const [item] = entries.actionItems;
  if (item === undefined) throw new Error(`no action item in ${line}`);
  return { item, codes: diagnostics.map(({ code }) => code) };
}

describe('the fields of a task line', () => {
  it.each<[string, Partial<ActionItem>]>([
    ['[ ] Call', { description: 'Call', due: null, priority: 'normal', tags: [] }],
    ['[ ] Call 📅 2026-01-07', { description: 'Call', due: '2026-01-07' }],
    ['[ ] Call 📆 2026-01-07', { description: 'Call', due: '2026-01-07' }],
    ['[ ] Call 🗓️ 2026-01-07', { description: 'Call', due: '2026-01-07' }],
    ['[ ] Call 📅2026-01-07', { description: 'Call', due: '2026-01-07' }],
    ['[ ] Call ⏳ 2026-01-02', { description: 'Call', scheduled: '2026-01-02' }],
    ['[ ] Call ⌛ 2026-01-02', { description: 'Call', scheduled: '2026-01-02' }],
    ['[ ] Call 🛫 2026-01-02', { description: 'Call', start: '2026-01-02' }],
    ['[ ] Call ➕ 2026-01-02', { description: 'Call', created: '2026-01-02' }],
    ['[x] Call ✅ 2026-01-02', { description: 'Call', done: '2026-01-02' }],
    ['[-] Call ❌ 2026-01-02', { description: 'Call', cancelled: '2026-01-02' }],
    ['[ ] Call 🔁 every 2 weeks 📅 2026-01-07', { description: 'Call', recurrence: 'every 2 weeks', due: '2026-01-07' }],
    ['[ ] Call 🆔 a-1 ⛔ b2, c3 🏁 delete', { description: 'Call' }],
    ['[ ] Call 🔺', { description: 'Call', priority: 'highest' }],
    ['[ ] Call ⏫', { description: 'Call', priority: 'high' }],
    ['[ ] Call ⏫\uFE0F', { description: 'Call', priority: 'high' }],
    ['[ ] Call 🔼', { description: 'Call', priority: 'medium' }],
    ['[ ] Call 🔽', { description: 'Call', priority: 'low' }],
    ['[ ] Call ⏬', { description: 'Call', priority: 'lowest' }],
    ['[ ] Call ⏫ 📅 2026-01-07 🔁 every day 🛫 2026-01-01', { description: 'Call', priority: 'high', due: '2026-01-07', recurrence: 'every day', start: '2026-01-01' }],
    ['[ ] Call 📅 2026-01-07 ^block-1', { description: 'Call', due: '2026-01-07' }],
  ])('%s', (line, expected) => {
    expect(task(line).item).toMatchObject(expected);
  });

  it.each<[string, Partial<ActionItem>]>([
    ['[ ] Call 📅 2026-01-07 soon', { description: 'Call 📅 2026-01-07 soon', due: null }],
    ['[ ] Call 📅 2026-01-07 (moved) ⏫', { description: 'Call 📅 2026-01-07 (moved)', due: null, priority: 'high' }],
    ['[ ] Call 📅 2026-1-7', { description: 'Call 📅 2026-1-7', due: null }],
    ['[ ] Call 📅 tomorrow', { description: 'Call 📅 tomorrow', due: null }],
    ['[ ] Call ⏫ back', { description: 'Call ⏫ back', priority: 'normal' }],
    ['[ ] Call 🔁 täglich', { description: 'Call 🔁 täglich', recurrence: null }],
  ])('any other text ends them: %s', (line, expected) => {
    expect(task(line).item).toMatchObject(expected);
  });

  it.each<[string, string, string[]]>([
    ['[ ] Call #a 📅 2026-01-07 #b ⏫ #c/d', 'Call', ['#a', '#b', '#c/d']],
    ['[ ] Call #team about it #task', 'Call #team about it', ['#team', '#task']],
    ['[ ] See https://example.org/#part and C# #x', 'See https://example.org/#part and C#', ['#x']],
    ['[ ] #only', '', ['#only']],
  ])('tags may stand between: %s', (line, description, tags) => {
    expect(task(line).item).toMatchObject({ description, tags });
  });

  it('takes the first of two due dates, as the Tasks plugin does', () => {
    expect(task('[ ] Call 📅 2026-01-07 📅 2026-02-07').item).toMatchObject({ description: 'Call', due: '2026-01-07' });
  });

  it('leaves "📅 TBD" in the description and says that it is no date', () => {
    const { item, codes } = task('[?] Draft a pitch @Myself 📅 TBD ⏫ #task #proposed');
    expect(item).toMatchObject({ status: 'proposed', description: 'Draft a pitch @Myself 📅 TBD', due: null, priority: 'high', owner: 'Myself', tags: ['#task', '#proposed'] });
    expect(codes).toEqual(['task-date-tbd']);
  });

  it('reports a date that the calendar does not have', () => {
    const { item, codes } = task('[ ] Call 📅 2026-02-31');
    expect(item).toMatchObject({ description: 'Call', due: null });
    expect(codes).toEqual(['impossible-date']);
  });

  it('reads the first line alone and keeps what continues it', () => {
    const { item } = task('[ ] Call 📅 2026-01-07\n  about the offer ⏫');
    expect(item).toMatchObject({ description: 'Call\nabout the offer ⏫', due: '2026-01-07', priority: 'normal' });
  });

  it('reads a line of 30,000 tags and symbols', () => {
    const { item } = task(`[ ] Call ${'#a ⏫ '.repeat(15_000)}`);
    expect(item).toMatchObject({ priority: 'high', tags: Array.from({ length: 15_000 }, () => '#a') });
  });

  it('sees a field that touches a tag', () => {
    expect(task('[ ] Call #a⏫').item).toMatchObject({ priority: 'high', tags: ['#a'] });
  });
});

describe('the status of a task line', () => {
  it.each<[string, ActionItem['status']]>([
    ['[ ]', 'todo'], ['[x]', 'done'], ['[X]', 'done'], ['[-]', 'cancelled'], ['[/]', 'in-progress'], ['[?]', 'proposed'], ['[!]', 'unknown'],
  ])('%s is %s', (box, status) => {
    expect(task(`${box} Call`).item.status).toBe(status);
  });

  it('is unknown for a bullet without checkbox', () => {
    expect(task('Call Bo').item).toMatchObject({ status: 'unknown', description: 'Call Bo' });
  });
});

describe('the owner of a task line', () => {
  it.each<[string, string | null]>([
    ['Call @Myself', 'Myself'],
    ['Call @Ada Byron 📅 TBD', 'Ada Byron'],
    ['Call @Núria Solé-Vidal.', 'Núria Solé-Vidal'],
    ['Call (@bo)', 'bo'],
    ['Call @[[Ada Byron]]', 'Ada Byron'],
    ['Call @[[People/Ada Byron|Ada]]', 'Ada'],
    ['Ask @Bo to call @Ada', 'Ada'],
    ['Write to ada@example.org', null],
    ['Call Ada', null],
  ])('%s: %s', (words, owner) => {
    expect(task(`[ ] ${words}`).item.owner).toBe(owner);
  });
});
