import { describe, expect, it } from 'vitest';
import { readBullets } from './note.ts';

describe('readDecisionEntry', () => {
  it.each([
    ['Ada tentatively moved the review to Tuesday.', true],
    ['Ada proposed shifting the review to Tuesday.', true],
    ['Proposed: one cluster for each site.', true],
    ['The start is still to be confirmed.', true],
    ['Bo recommends waiting for the audit.', true],
    ['The board approved the proposed plan.', false],
    ['Ada accepted a suggested change of terms.', false],
    ['The pilot starts on 2026-02-01.', false],
    ['No explicit decisions were recorded.', false],
  ])('%s tentative: %s', (text, tentative) => {
    expect(readBullets('Decisions', text).entries.decisions[0]).toMatchObject({ text, tentative });
  });
});
