import { expect, it } from 'vitest';
import { NO_FINDINGS } from '../../../src/core/dashboard/account-findings.ts';
import { SummaryRows } from '../../../src/core/dashboard/summary-rows.ts';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

it('a row has the sources of the repeats that are folded into it, each transcript once', () => {
  const options = defaultOptions();
  const index = new VaultIndex(options);
  index.update('A.md', '---\ntype: account\nname: Brightwater\n---\n## Key Facts\n\n- Mia Ohm runs the port.\n- The lease ends in May.\n- Mia Ohm runs the port.\n');
  for (const month of ['01', '02']) index.update(`T${month}.md`, `---\ntype: call\naccount: Brightwater\ndate: 2026-${month}-03\n---\n`);
  const account = index.accountNamed('Brightwater');
  const [january, february] = index.transcripts();
  if (!account || !january || !february) throw new Error('not read');
  const [first, , repeat] = account.facts;
  if (!first || !repeat) throw new Error('no facts');
  const sources = new Map([[first, [{ transcript: february, line: 7 }]], [repeat, [{ transcript: january, line: 8 }, { transcript: february, line: 9 }]]]);
  const plan = planOperation(dedupe, { index, paths: ['A.md'], today: '2026-05-01', options }).notes[0] ?? null;
  const rowOf = (known: typeof plan) => new SummaryRows(index, account, { ...NO_FINDINGS, sources, plans: { dedupe: known, recentContext: null, repairText: null, oddities: [] } }, true).fact(first);
  expect(rowOf(plan).sources?.map(({ path, line }) => [path, line])).toEqual([['T01.md', 8], ['T02.md', 7]]);
  expect(rowOf(null).sources?.map(({ path }) => path)).toEqual(['T02.md']);
});
