/*
 * How long does what works behind the panel hold the window at most, generator by generator: on notes of 150 and 1,500
 * bullets in a vault of 200 accounts and 1,000 transcripts, and on the example vault? --where lists the gaps that are too
 * long; --only=NAME measures the generators whose name begins so; --note=TITLE one note.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountBriefSteps } from '../src/core/dashboard/account-brief.ts';
import { findAccountSteps } from '../src/core/dashboard/account-findings.ts';
import { accountPulseSteps } from '../src/core/dashboard/account-pulse.ts';
import type { AccountNote } from '../src/core/dashboard/summarize-account.ts';
import { diagnoseAccountSteps } from '../src/core/insight/diagnose-vault.ts';
import { otherAccountSteps } from '../src/core/insight/other-account.ts';
import { sourcesSteps } from '../src/core/insight/sources.ts';
import { dedupe } from '../src/core/operations/dedupe/plan-dedupe.ts';
import { linkAccount } from '../src/core/operations/link-account/plan-link-account.ts';
import { recentContext } from '../src/core/operations/recent-context/plan-recent-context.ts';
import { repairText } from '../src/core/operations/repair-text/plan-repair-text.ts';
import { defaultOptions } from '../src/core/options.ts';
import type { NotePlan } from '../src/core/plan/edit-plan.ts';
import { scanSteps } from '../src/core/report/scan-report.ts';
import { DEFAULT_LINKS } from '../src/core/vault/link-text.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { measureSteps } from './measure-steps.ts';
import { printRow } from './print-row.ts';
import { generatedVault } from './texts/generated-vault.ts';
import { mixedText } from './texts/mixed-text.ts';

const EXAMPLE = 'test/fixtures/vault';
const TODAY = '2026-05-01';
const GOAL_MS = 4;

interface Note {
  readonly path: string;
  readonly text: string;
}

const wanted = (flag: string): string => process.argv.find((word) => word.startsWith(`--${flag}=`))?.split('=')[1] ?? '';
const options = defaultOptions();

const example = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path): Note => ({ path, text: readFileSync(join(EXAMPLE, path), 'utf8') }));
const largest = example.filter(({ path }) => path.startsWith('Accounts/')).reduce((best, note) => (note.text.length > best.text.length ? note : best));
const others = generatedVault(10_000).filter(({ path }) => !path.startsWith('Other/')).slice(0, 1200);

await measure('example', largest.path, example);
for (const bullets of [150, 1500]) {
  const large = { path: 'Accounts/Large.md', text: largeNote(bullets) };
  await measure(String(bullets), large.path, [large, ...others]);
}

async function measure(title: string, path: string, notes: readonly Note[]): Promise<void> {
  if (wanted('note') !== '' && title !== wanted('note')) return;
  printRow(title, ['yields', 'total ms', 'max ms', `over ${GOAL_MS} ms`, 'max w/o GC', 'over w/o GC']);
  const input = (index: VaultIndex) => ({ index, paths: [path], today: TODAY, options, links: DEFAULT_LINKS });
  const repeats = planned(dedupe.planSteps(input(vaultOf(notes))));
  const transcript = notes.find(({ path: at }) => at.startsWith('Transcripts/'))?.path ?? '';
  const steps: Record<string, (index: VaultIndex, note: AccountNote) => Iterator<unknown>> = {
    dedupe: (index) => dedupe.planSteps(input(index)),
    sources: (index, { account }) => sourcesSteps(index, account),
    'other account': (index, { account }) => otherAccountSteps(index, account, options),
    findings: (index, { account }) => findAccountSteps({ index, account, options, today: TODAY, dedupe: repeats, known: new Map() }),
    context: (index) => recentContext.planSteps(input(index)),
    repair: (index) => repairText.planSteps(input(index)),
    diagnose: (index, note) => diagnoseAccountSteps(note, index),
    brief: (index, note) => accountBriefSteps({ ...input(index), note, repeats, path: null }),
    pulses: (index) => accountPulseSteps({ index, options, today: TODAY, repeatsOf: () => null }),
    link: (index) => linkAccount.planSteps({ ...input(index), paths: [transcript] }),
    scan: (index) => scanSteps(index, [], (at) => at),
  };
  for (const [name, stepsOf] of Object.entries(steps)) {
    if (!name.startsWith(wanted('only'))) continue;
    const { yields, seconds, gaps } = await measureSteps(() => {
      const index = vaultOf(notes);
      const note = index.get(path);
      if (note?.kind !== 'account') throw new Error(`${path} is no account.`);
      return stepsOf(index, note);
    });
    const own = gaps.map((gap) => gap.own).sort((a, b) => b - a);
    const long = gaps.filter(({ worked }) => worked > GOAL_MS);
    printRow(name, [yields, (seconds * 1000).toFixed(0), (gaps[0]?.worked ?? 0).toFixed(1), long.length, (own[0] ?? 0).toFixed(1), own.filter((ms) => ms > GOAL_MS).length]);
    if (process.argv.includes('--where')) for (const gap of long.slice(0, 12)) process.stdout.write(`  step ${gap.index} at ${gap.at.toFixed(0)} ms: ${gap.worked.toFixed(1)} ms, ${gap.own.toFixed(1)} its own\n`);
  }
  process.stdout.write('\n');
}

function planned(steps: Generator<unknown, { readonly notes: readonly NotePlan[] }>): NotePlan | null {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.notes[0] ?? null;
  }
}

/** Of another vault each time, so that nothing is remembered. */
function vaultOf(notes: readonly Note[]): VaultIndex {
  const index = new VaultIndex(options);
  for (const { path, text } of notes) index.update(path, text);
  return index;
}

/** Six in ten bullets are facts, three Recent Context, one decisions. */
function largeNote(bullets: number): string {
  const texts = mixedText(bullets);
  const [facts, days, decisions] = [texts.slice(0, bullets * 0.6), texts.slice(bullets * 0.6, bullets * 0.9), texts.slice(bullets * 0.9)];
  const list = (some: readonly string[]): string => some.map((text) => `- ${text}\n`).join('');
  const context = days.map((text, at) => `2026-0${1 + (at % 4)}-${10 + (at % 18)}: ${text}`);
  return `---\ntype: account\nname: Large\nlast_contact: 2026-04-20\n---\n\n# Large\n\n## Key Facts\n\n${list(facts)}\n## Recent Context\n\n${list(context)}\n## Key Decisions\n\n${list(decisions)}`;
}
