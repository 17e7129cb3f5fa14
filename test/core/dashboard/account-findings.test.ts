import { describe, expect, it } from 'vitest';
import { carryFindings, findAccountSteps, NO_FINDINGS } from '../../../src/core/dashboard/account-findings.ts';
import { dedupe } from '../../../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation, runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const PATH = 'Brightwater.md';
const TODAY = '2026-05-01';
const BEFORE = '## Key Facts\n\n- The fleet has 31 ships.\n- Mia Ohm runs the port.\n- The fleet has 29 ships.\n- Mia Ohm returns on 2026-04-05.\n';

function read(body: string) {
  const options = defaultOptions();
  const index = new VaultIndex(options);
  index.update(PATH, `---\ntype: account\nname: Brightwater\n---\n${body}`);
  index.update('T.md', '---\ntype: call\naccount: Brightwater\ndate: 2026-02-01\n---\n\n## Key Information\n\n- Mia Ohm runs the port.\n- The fleet has 31 ships.\n');
  const note = index.get(PATH);
  if (note?.kind !== 'account') throw new Error('not an account');
  const { account } = note;
  const dedupePlan = planOperation(dedupe, { index, paths: [PATH], today: TODAY, options }).notes[0] ?? null;
  return { account, findings: runSteps(findAccountSteps({ index, account, options, today: TODAY, dedupe: dedupePlan, known: new Map() })) };
}

describe('carryFindings', () => {
  const { findings } = read(BEFORE);

  it('knows entries again that moved, and leaves what is new unknown', () => {
    const { account } = read(`## Key Facts\n\n- Berth 4 is new.\n- Mia Ohm runs the port.\n- The fleet has 29 ships.\n- The fleet has 31 ships.\n- Mia Ohm returns on 2026-04-05.\n`);
    const { sources, pairs, outdated } = carryFindings(findings, account);
    expect(account.facts.map((fact) => sources?.get(fact)?.map(({ transcript }) => transcript.path))).toEqual([undefined, ['T.md'], [], ['T.md'], []]);
    expect([...outdated.keys()].map(({ item }) => item.line)).toEqual([11]);
    expect(pairs?.map(({ older, newer }) => [older.item.line, newer.item.line])).toEqual([[10, 9]]);
  });

  it('drops a pair of which a line is gone', () => {
    const { account } = read('## Key Facts\n\n- The fleet has 29 ships.\n');
    expect(carryFindings(findings, account).pairs).toEqual([]);
  });

  it('knows nothing where nothing was known', () => {
    expect(carryFindings(NO_FINDINGS, read(BEFORE).account)).toEqual(NO_FINDINGS);
  });
});
