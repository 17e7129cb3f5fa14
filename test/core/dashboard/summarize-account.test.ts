import { describe, expect, it } from 'vitest';
import { summarizeAccount } from '../../../src/core/dashboard/summarize-account.ts';
import type { AccountSummary } from '../../../src/core/dashboard/account-summary.ts';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const PATH = 'Accounts/Brightwater.md';

/** What the panel shows of an account note with this body. */
function summarize(body: string, properties = ''): AccountSummary {
  const options = defaultOptions();
  const index = new VaultIndex(options);
  index.update(PATH, `---\ntype: account\nname: Brightwater\n${properties}---\n${body}`);
  const note = index.get(PATH);
  if (note?.kind !== 'account') throw new Error('not an account');
  const plan = planOperation(dedupe, { index, paths: [PATH], today: '2026-05-01', options }).notes[0] ?? null;
  return summarizeAccount(note, plan, options);
}

describe('summarizeAccount', () => {
  it('folds certain repeats and still counts them', () => {
    const { keyFacts, care } = summarize('## Key Facts\n\n- Mia Ohm runs the port.\n- The lease ends in May.\n- Mia Ohm runs the port.\n');
    expect(keyFacts.rows.map(({ text, line }) => [text, line])).toEqual([
      ['Mia Ohm runs the port.', 7],
      ['The lease ends in May.', 8],
    ]);
    expect(keyFacts.inNote).toBe(3);
    expect(care.certain).toBe(1);
  });

  it('shows recent context newest first, the undated last, days of one date in the order of the note', () => {
    const { recentContext } = summarize('## Recent Context\n\n- 2026-01-02: a\n- no date\n- 2026-03-01: b\n- 2026-03-01: c\n');
    expect(recentContext.rows.map(({ text, date }) => [date, text])).toEqual([
      ['2026-03-01', 'b'],
      ['2026-03-01', 'c'],
      ['2026-01-02', 'a'],
      [null, 'no date'],
    ]);
  });

  it('keeps the link of a mention', () => {
    const { recentContext } = summarize('## Recent Context\n\n- 2026-01-02: Mentioned in: [[Notes/Weekly|the weekly]]\n- 2026-01-01: Mentioned in: A title\n');
    expect(recentContext.rows.map((row) => row.text)).toEqual(['Mentioned in: [[Notes/Weekly|the weekly]]', 'Mentioned in: A title']);
  });

  it('tells contact and mention apart', () => {
    const body = '## Recent Context\n\n- 2026-03-01: b\n- 2026-01-02: a\n';
    expect(summarize(body, "last_contact: '2026-02-01'\n")).toMatchObject({ lastContact: '2026-02-01', lastMention: '2026-03-01' });
    expect(summarize('')).toMatchObject({ lastContact: null, lastMention: null });
  });

  it('marks tentative decisions in a word', () => {
    const { decisions } = summarize('## Key Decisions\n\n- Ship in May.\n- Tentative: sail in June.\n');
    expect(decisions.rows.map((row) => row.chip)).toEqual([null, 'tentative']);
  });

  it('leaves block ids out of what it shows', () => {
    expect(summarize('## Key Facts\n\n- The lease ends in May. ^lease\n').keyFacts.rows[0]?.text).toBe('The lease ends in May.');
  });

  it('takes every tasks block as it stands', () => {
    const block = '```tasks\npath includes Bright\n```';
    expect(summarize(`## Tasks\n\n${block}\n`).tasks).toEqual([{ line: 7, markdown: block }]);
  });

  it('calls a section what the note calls it, and one that is missing by its usual name', () => {
    const { decisions, keyFacts } = summarize('## Decisions\n');
    expect([decisions.heading, decisions.line]).toEqual(['Decisions', 5]);
    expect([keyFacts.heading, keyFacts.line, keyFacts.rows]).toEqual(['Key Facts', null, []]);
  });

  it('says nothing of a clean note and counts cut lines of another', () => {
    expect(summarize('## Key Facts\n\n- One.\n').care).toEqual({ certain: 0, likely: 0, conflicts: 0, cut: 0, diagnostics: [] });
    expect(summarize('## Recent Context\n\n- 2026-01-02: It was cut her...\n').care.cut).toBe(1);
  });
});
