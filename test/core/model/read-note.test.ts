import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/core/model/read-note.ts';
import { read } from './note.ts';

const codes = (note: ReadResult) => note.diagnostics.map(({ code, line }) => [code, line]);

const ACCOUNT = `---
type: account
name: Northwind
aliases: [NW, "Northwind Traders"]
last_contact: '2026-01-04'
created: 2026-01-05T09:30
region: 007
tags:
- type/account
- needs-review
---

# Northwind Traders

## Key Facts

- One site.
## Recent Context

- 2026-01-05: Kick-off.
- Undated.
## Tasks

\`\`\`tasks
not done
\`\`\`

## Topics
- Pilot
## Key Decisions
- Start in May.
`;

const TRANSCRIPT = `---
type: "customer"
title: "Kick-off"
date: "2026-01-05"
account: "[[Northwind]]"
participants: ["Ada Byron", "[[People/Bo Lind|Bo Lind]]"]
source: "transcript"
source_ref: "/notes/2026-01-05.md"
tags:
  - "type/customer"
  - "account/northwind"

---

# Kick-off

**Date**: 2026-01-05

## Summary

They met.

## Action Items

- [?] Draft a plan. @Bo 📅 TBD ⏫ #task

## Decisions

- Start in May.

## Key Information

- One site.
`;

describe('readNote', () => {
  it('reads an account', () => {
    const note = read(ACCOUNT, 'Accounts/Northwind.md');
    expect(note.kind).toBe('account');
    if (note.kind !== 'account') return;
    const { account } = note;
    expect(account).toMatchObject({
      path: 'Accounts/Northwind.md', name: 'Northwind', aliases: ['NW', 'Northwind Traders'],
      lastContact: '2026-01-04', created: '2026-01-05', tags: ['type/account', 'needs-review'],
    });
    expect(account.facts.map(({ text }) => text)).toEqual(['One site.']);
    expect(account.context.map(({ date, body }) => [date, body])).toEqual([['2026-01-05', 'Kick-off.'], [null, 'Undated.']]);
    expect(account.topics.map(({ text }) => text)).toEqual(['Pilot']);
    expect(account.decisions.map(({ text }) => text)).toEqual(['Start in May.']);
    expect(account.tasksBlocks.map(({ query }) => query)).toEqual(['not done']);
    expect(note.frontmatter.values.get('region')).toBe('007');
    expect(note.diagnostics).toEqual([]);
  });

  it('reads a transcript', () => {
    const note = read(TRANSCRIPT, 'Transcripts/2026-01-05 - Kick-off.md');
    expect(note.kind).toBe('transcript');
    if (note.kind !== 'transcript') return;
    const { transcript } = note;
    expect(transcript).toMatchObject({
      type: 'customer', title: 'Kick-off', date: '2026-01-05', account: '[[Northwind]]', participants: ['Ada Byron', 'Bo Lind'],
      source: 'transcript', sourceRef: '/notes/2026-01-05.md', tags: ['type/customer', 'account/northwind'],
    });
    expect(transcript.summary?.text).toBe('They met.');
    expect(transcript.actionItems.map(({ owner, status, priority }) => [owner, status, priority])).toEqual([['Bo', 'proposed', 'high']]);
    expect(transcript.decisions.map(({ text }) => text)).toEqual(['Start in May.']);
    expect(transcript.facts.map(({ text }) => text)).toEqual(['One site.']);
    expect(codes(note)).toEqual([['task-date-tbd', 25]]);
  });

  it.each<[string, string, string]>([
    ['type', 'type: account\n', 'account'],
    ['type in another case', 'type: "Account "\n', 'account'],
    ['type as a list', 'type: [account]\n', 'account'],
    ['a tag', 'tags: type/account\n', 'account'],
    ['a tag with #', 'tags: ["#type/account"]\n', 'account'],
    ['an unknown type and a tag', 'type: company\ntags: [type/account]\n', 'account'],
    ['type over source', 'type: account\nsource: transcript\n', 'account'],
    ['a type of transcript', 'type: meeting\n', 'transcript'],
    ['a tag of transcripts', 'tags: [type/customer]\n', 'transcript'],
    ['source, whatever the type', 'type: prospect\nsource: transcript\n', 'transcript'],
    ['nothing of the kind', 'type: recipe\ntags: [account]\nsource: web\n', 'other'],
    ['no properties', '', 'other'],
    ['broken YAML around a sound type', 'type: account\nname: A: B\n', 'account'],
    ['broken YAML at the type', 'type: account: x\n', 'other'],
  ])('tells the kind of note by %s', (_name, yaml, kind) => {
    expect(read(`---\n${yaml}---\n`).kind).toBe(kind);
  });

  it.each<[string, string[], string]>([
    ['Accounts/A.md', ['Accounts'], 'account'],
    ['Accounts/EU/A.md', ['/Accounts/'], 'account'],
    ['CRM/Accounts/A.md', ['Accounts'], 'other'],
    ['Accounts 2/A.md', ['Accounts'], 'other'],
    ['A.md', ['/'], 'account'],
  ])('looks for accounts in folders: %s in %j', (path, accountFolders, kind) => {
    expect(read('---\ntype: account\n---\n', path, { accountFolders }).kind).toBe(kind);
  });

  it('gives the entries of a note that is neither', () => {
    const note = read('## Key Facts\n\n- One site.\n');
    expect([note.kind, note.entries.facts.length]).toEqual(['other', 1]);
  });

  it.each<[string, string, string]>([
    ['the heading', '---\ntype: account\n---\n## Notes\n# Acme\n', 'Acme'],
    ['the file', '---\ntype: account\nname: ""\n---\n## Notes\n', 'Acme Inc. EU'],
  ])('names an account without name after %s, and says so', (_name, text, name) => {
    const note = read(text, 'Accounts/Acme Inc. EU.md');
    expect(note.kind === 'account' && note.account.name).toBe(name);
    expect(codes(note)).toEqual([['account-without-name', 1]]);
  });

  it.each<[string, string, string, string | null]>([
    ['the frontmatter', '2026-01-02 - Call.md', '---\ntype: call\ndate: 2026-01-05\n---\n**Date**: 2026-01-03\n', '2026-01-05'],
    ['a time in it', 'Call.md', '---\ntype: call\ndate: 2026-01-05T10:00\n---\n', '2026-01-05'],
    ['the Date line', '2026-01-02 - Call.md', '---\ntype: call\n---\n# Call\n**Account**: X\n**Date:** 2026-01-03\n', '2026-01-03'],
    ['the file name', 'Calls/2026-01-02 - Call.md', '---\ntype: call\n---\n# Call\n## Log\n**Date**: 2026-01-03\n', '2026-01-02'],
    ['nothing', 'Call.md', '---\ntype: call\n---\n', null],
  ])('dates a transcript by %s', (_name, path, text, date) => {
    const note = read(text, path);
    expect(note.kind === 'transcript' && note.transcript.date).toBe(date);
    expect(codes(note)).toEqual(date === null ? [['transcript-without-date', 1]] : []);
  });

  it.each<[string, string, string]>([
    ['a name', 'account: Northwind\n', 'Northwind'],
    ['a link', 'account: "[[CRM/Northwind|NW]]"\n', '[[CRM/Northwind|NW]]'],
    ['a link without quotes', 'account: [[Northwind]]\n', '[[Northwind]]'],
    ['an empty text', 'account: ""\n', ''],
    ['an empty link', 'account: "[[]]"\n', ''],
  ])('reads the account of a transcript: %s', (_name, yaml, account) => {
    const note = read(`---\ntype: call\ndate: 2026-01-05\n${yaml}---\n# Call\n\n**Account**: [[]]\n`);
    expect(note.kind === 'transcript' && note.transcript.account).toBe(account);
  });

  it('falls back to the Account and Attendees lines', () => {
    const note = read('---\ntype: call\ndate: 2026-01-05\n---\n# Call\n\n**Account**: [[Northwind]]\n**Attendees**: Ada Byron, [[Bo Lind]]\n');
    expect(note.kind === 'transcript' && [note.transcript.account, note.transcript.participants]).toEqual(['[[Northwind]]', ['Ada Byron', 'Bo Lind']]);
  });

  it('reports odd dates of the frontmatter on their lines', () => {
    const note = read('---\ntype: account\nname: A\nlast_contact: 2026-02-30\ncreated: last May\n---\n');
    expect(codes(note)).toEqual([['impossible-date', 4], ['unreadable-date', 5]]);
    expect(note.kind === 'account' && [note.account.lastContact, note.account.created]).toEqual([null, null]);
  });

  it.each<[string, string, string[]]>([
    ['text', 'tags: a, b c\n', ['a', 'b', 'c']],
    ['blank', 'tags:\n', []],
    ['list with blanks', 'tags: [a, ~, "", {b: c}]\n', ['a']],
  ])('takes tags as %s', (_name, yaml, tags) => {
    const note = read(`---\ntype: account\nname: A\n${yaml}---\n`);
    expect(note.kind === 'account' && note.account.tags).toEqual(tags);
  });

  it('says which line broke the frontmatter', () => {
    expect(codes(read('---\ntype: account\nname: A\nname: B\n---\n'))).toEqual([['broken-frontmatter', 4]]);
  });

  const piece = fc.constantFrom(
    '---\n', 'type: account\n', 'type: call\n', 'name: A\n', 'date: 2026-02-30\n', 'tags: [a\n', '\n', '\r\n', '\r', '\uFEFF', '\0', '# T\n', '## Key Facts\n',
    '## Recent Context\n', '## Action Items\n', '## Decisions\n', '## Summary\n', '## Tasks\n', '### Sub\n', '- a\n', '- 2026-01-05: Mentioned in: [[B|C]]\n',
    '- 2026-02-31: x...\n', '- [?] b @Ada 📅 TBD ⏫ #t\n', '  - child\n', '  more\n', '```tasks\nnot done\n```\n', '```tasks\n', '> - q\n', '%%\n', '**Date**: 2026-01-05\n', 'text', '- ', '![[', ']]',
  );
  const noteText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.tuple(fc.constantFrom('', '---\ntype: account\n---\n', '---\ntype: call\n', '---\r\ntags: type/account\r\n---\r\n'), fc.array(piece, { maxLength: 30 })).map(([start, parts]) => start + parts.join('')));

  it('never throws, and whatever it gives lies where it says', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const note = read(text);
        const lines = text.split('\n');
        for (const { line } of note.diagnostics) expect(line >= 1 && line <= lines.length).toBe(true);
        for (const { section, entries } of note.entries.sections) {
          let at = section.from;
          for (const { item } of entries) {
            expect(item.from).toBeGreaterThanOrEqual(at);
            expect(item.content.to).toBeLessThanOrEqual(item.to);
            expect(text.slice(0, item.from).split('\n').length).toBe(item.line);
            at = item.to;
          }
          expect(at).toBeLessThanOrEqual(section.to);
        }
        const { facts, context, decisions, topics, actionItems, sections, tasksBlocks, summary } = note.entries;
        const gathered = [facts, context, decisions, topics, actionItems].reduce((sum, list) => sum + list.length, 0);
        expect(gathered).toBe(sections.reduce((sum, { entries }) => sum + entries.length, 0));
        for (const { range, text: block } of tasksBlocks) expect(text.slice(range.from, range.to)).toBe(block);
        if (summary) expect(text.slice(summary.range.from, summary.range.to)).toBe(summary.text);
      }),
      { seed: 20260105, numRuns: 3000 },
    );
  });
});
