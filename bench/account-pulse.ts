/*
 * What does it cost to tell how every account of a vault stands, by the size of the vault: the first time, and again after one
 * note changed? And how long does one account hold the window at most?
 */
import { accountPulseSteps } from '../src/core/dashboard/account-pulse.ts';
import { defaultOptions } from '../src/core/options.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { printRow } from './print-row.ts';
import { processorTime } from './processor-time.ts';
import { Random } from './random.ts';

const SIZES = [[50, 1_000], [500, 10_000]] as const;
const TODAY = '2026-05-01';
/** Of so many transcripts one names no account. */
const NAMELESS = 20;

printRow('accounts', ['transcripts', 'first, cpu ms', 'again ms', 'gap, ms']);
for (const [accounts, transcripts] of SIZES) {
  const index = vaultOf(accounts, transcripts);
  const first = count(index);
  const [changed] = index.transcripts();
  const text = changed && index.get(changed.path)?.tree.text;
  if (changed && text) index.update(changed.path, `${text}- [ ] One more.\n`);
  const again = count(index);
  printRow(String(accounts), [transcripts, first.worked.toFixed(0), again.worked.toFixed(0), Math.max(first.gap, again.gap).toFixed(1)]);
}

function count(index: VaultIndex): { worked: number; gap: number } {
  const start = processorTime();
  let last = performance.now();
  let gap = 0;
  const steps = accountPulseSteps({ index, options: defaultOptions(), today: TODAY, repeatsOf: () => null });
  for (let step = steps.next(); !step.done; step = steps.next()) {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  }
  return { worked: processorTime() - start, gap };
}

/** Accounts of 40 facts and 30 lines of Recent Context, one in three of them linked or cut. */
function vaultOf(accounts: number, transcripts: number): VaultIndex {
  const random = new Random(7);
  const index = new VaultIndex(defaultOptions());
  const day = (): string => `202${5 + random.below(2)}-0${1 + random.below(9)}-${10 + random.below(19)}`;
  const dates = Array.from({ length: transcripts }, day);
  for (let at = 0; at < transcripts; at += 1) {
    const account = at % NAMELESS === 0 ? '' : `Company ${at % accounts}`;
    index.update(
      `Transcripts/Call ${at}.md`,
      `---\ntype: call\ndate: ${dates[at] ?? ''}\naccount: "[[${account}]]"\n---\n\n## Summary\n\n${summary(at)}\n\n## Action Items\n\n- [?] Paint crane ${at}. #task\n- [ ] Sail to berth ${at}.\n`,
    );
  }
  for (let at = 0; at < accounts; at += 1) {
    const facts = Array.from({ length: 40 }, (_, fact) => `- Fact ${fact} of company ${at} says that the crane of berth ${fact} was painted.\n`).join('');
    const context = Array.from({ length: 30 }, (_, line) => {
      const of = (at + line * accounts) % transcripts;
      const said = [`Mentioned in: [[Call ${of}]]`, `${summary(of).slice(0, 100)}...`, summary(of)][line % 3] ?? '';
      return `- ${dates[of] ?? ''}: ${said}\n`;
    }).join('');
    index.update(`Accounts/Company ${at}.md`, `---\ntype: account\nname: Company ${at}\nlast_contact: ${day()}\n---\n\n## Key Facts\n\n${facts}\n## Recent Context\n\n${context}`);
  }
  return index;
}

function summary(at: number): string {
  return `Mia Ohm showed the painted crane of berth ${at} to the harbour master, who wants it moved to berth ${at + 1} before the next tide. The rest waits for the tables.`;
}
