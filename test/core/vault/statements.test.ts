import { expect, it } from 'vitest';
import { readNote } from '../../../src/core/model/read-note.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { statementsOf } from '../../../src/core/vault/statements.ts';

const NOTE = `---
type: customer
---

# Quay visit

**Date**: 2026-03-05
**Attendees**: Ann Bolt

## Summary

The mill was shown
by Ann Bolt. It has two cranes. Nothing
was decided.

## Action Items

- [?] Send the drawings. @Ann Bolt 📅 TBD #task
- [?] Order the rope. @Myself ðŸ“… TBD â\u008F«

## Topics

- Cranes

## Key Information

- The rope is 40 m long
  and blue.
    - It was cut twice.

## Notes

The canteen stays. The gate opens at 6.

---

*Source: [[2026-03-05 - Quay visit]]*
`;

it('tells bullets, nested ones, tasks and the sentences of every paragraph with the line that each begins on', () => {
  const { tree, entries } = readNote('Transcripts/a.md', NOTE, defaultOptions());
  expect([...statementsOf(tree, entries)].map(({ line, text }) => [line, text])).toEqual([
    [12, 'The mill was shown by Ann Bolt.'],
    [13, 'It has two cranes.'],
    [13, 'Nothing was decided.'],
    [18, 'Send the drawings. @Ann Bolt 📅 TBD'],
    [19, 'Order the rope. @Myself 📅 TBD'],
    [27, 'The rope is 40 m long\nand blue.'],
    [29, 'It was cut twice.'],
    [33, 'The canteen stays.'],
    [33, 'The gate opens at 6.'],
  ]);
});
