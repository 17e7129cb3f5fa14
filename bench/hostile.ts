/*
 * What do notes cost that nobody writes by hand, and how does that grow with their size?
 *
 * Each class is doubled until a step of it takes two seconds or its largest size is reached; told are the milliseconds of
 * the last size and, in brackets, what doubling multiplied them by. --only=NAME measures one class, --limit=MS goes on for longer.
 */
import { accountBriefSteps } from '../src/core/dashboard/account-brief.ts';
import { accountPulseSteps } from '../src/core/dashboard/account-pulse.ts';
import { otherAccountSteps } from '../src/core/insight/other-account.ts';
import { findOutdated } from '../src/core/insight/outdated.ts';
import { sourcesSteps } from '../src/core/insight/sources.ts';
import { updatedPairs } from '../src/core/insight/updated.ts';
import { planDropOlder } from '../src/core/operations/drop-older/plan-drop-older.ts';
import { planMoveFactSteps } from '../src/core/operations/move-fact/plan-move-fact.ts';
import { operations } from '../src/core/operations/operations.ts';
import { planOperation, runSteps } from '../src/core/operations/operation.ts';
import { defaultOptions } from '../src/core/options.ts';
import type { EditPlan } from '../src/core/plan/edit-plan.ts';
import { textAfter } from '../src/core/plan/apply-plan.ts';
import { previewPlan } from '../src/core/plan/preview-plan.ts';
import { acceptInBulk } from '../src/core/plan/select-changes.ts';
import { applyEdits, invertEdits } from '../src/core/text/text-edit.ts';
import { DEFAULT_LINKS } from '../src/core/vault/link-text.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { printRow } from './print-row.ts';
import { processorTime } from './processor-time.ts';
import { HOSTILE, type HostileText } from './texts/hostile-notes.ts';

const option = (name: string): string | undefined => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = option('only');
const LIMIT_MS = Number(option('limit') ?? 2_000);
const FIRST_SIZE = 500;
/** Less than this is noise, and its growth says nothing. */
const NOISE_MS = 50;
const PATHS = ['Accounts/Norlake Pumps.md', 'Transcripts/Visit.md'] as const;
/** An account that tells the same, so that every bullet leads to it. */
const OTHER = 'Accounts/Corvane Kilns.md';
const TODAY = '2026-06-01';
const INSIGHT = ['sources', 'elsewhere', 'outdated', 'brief', 'pulse', 'move', 'drop'] as const;

type Times = Map<string, number>;

/** Milliseconds of processor time of each step; what fails is told. */
function timesOf(text: HostileText, size: number): Times {
  const { account, transcript } = text.of(size);
  const options = defaultOptions();
  const index = new VaultIndex(options);
  const times: Times = new Map();
  const timed = <T>(step: string, work: () => T): T | null => {
    const from = processorTime();
    try {
      return work();
    } catch (error) {
      process.stdout.write(`${text.name}, ${size}, ${step}: it threw: ${String(error).slice(0, 100)}\n`);
      return null;
    } finally {
      times.set(step, (times.get(step) ?? 0) + processorTime() - from);
    }
  };
  timed('read', () => {
    index.update(PATHS[0], account);
    index.update(PATHS[1], transcript);
  });
  let repeats: EditPlan | null = null;
  for (const operation of operations) {
    const plan = timed(operation.id, () => planOperation(operation, { index, paths: PATHS, today: TODAY, options }));
    if (!plan) continue;
    if (operation.id === 'dedupe') repeats = plan;
    timed('preview', () => previewPlan(plan));
    timed('apply', () => {
      const accepted = acceptInBulk(plan, 'likely');
      for (const note of plan.notes) {
        const edits = note.changes.filter(({ id }) => accepted.get(note.path)?.has(id)).flatMap((change) => change.edits);
        if (applyEdits(textAfter(note, accepted), invertEdits(note.before, edits)) !== note.before) throw new Error('it is not taken back to the byte');
      }
    });
  }
  measureInsight();
  return times;

  /** What is read of the notes, and what a person has done with one bullet; after the operations, whose columns come first. */
  function measureInsight(): void {
    index.update(OTHER, account.replace(/^name: .*/m, 'name: Corvane Kilns'));
    const note = index.get(PATHS[0]);
    if (note?.kind !== 'account') return;
    const [first] = note.entries.facts;
    const own = repeats?.notes.find(({ path }) => path === PATHS[0]) ?? null;
    const sources = timed('sources', () => runSteps(sourcesSteps(index, note.account))) ?? new Map();
    timed('elsewhere', () => runSteps(otherAccountSteps(index, note.account, options, sources)));
    timed('outdated', () => [findOutdated([...note.entries.facts, ...note.entries.decisions], sources, TODAY), updatedPairs(note.entries, own?.conflicts ?? [], sources)]);
    timed('brief', () => runSteps(accountBriefSteps({ index, note, repeats: own, options, today: TODAY, links: DEFAULT_LINKS, path: null })));
    timed('pulse', () => runSteps(accountPulseSteps({ index, options, today: TODAY, repeatsOf: () => null })));
    if (!first) return;
    timed('move', () => runSteps(planMoveFactSteps(index, { path: PATHS[0], line: first.item.line, to: OTHER }, options)));
    timed('drop', () => planDropOlder(note, { newer: note.entries.facts.at(-1) ?? first, older: first, reason: '', decisionKey: '' }));
  }
}

function measure(text: HostileText): void {
  let last: Times | null = null;
  let size = Math.min(FIRST_SIZE, text.most);
  let now = timesOf(text, size);
  while (size < text.most && Math.max(...now.values()) < LIMIT_MS) {
    last = now;
    size = Math.min(size * 2, text.most);
    now = timesOf(text, size);
  }
  const cells = [...now].map(([step, ms]) => {
    const before = last?.get(step) ?? 0;
    return ms < NOISE_MS || before < 1 ? ms.toFixed(0) : `${ms.toFixed(0)} (${(ms / before).toFixed(1)})`;
  });
  printRow(text.name.padEnd(22), [size, ...cells]);
}

printRow(' '.repeat(22), ['size', 'read', ...operations.flatMap(({ id }, at) => (at === 0 ? [id.slice(0, 12), 'preview', 'apply'] : [id.slice(0, 12)])), ...INSIGHT]);
for (const text of HOSTILE) if (only === undefined || text.name === only) measure(text);
