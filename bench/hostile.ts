/*
 * What do notes cost that nobody writes by hand, and how does that grow with their size?
 *
 * Each class is doubled until a step of it takes two seconds or its largest size is reached; told are the milliseconds of
 * the last size and, in brackets, what doubling multiplied them by. --only=NAME measures one class, --limit=MS goes on for longer.
 */
import { operations } from '../src/core/operations/operations.ts';
import { planOperation } from '../src/core/operations/operation.ts';
import { defaultOptions } from '../src/core/options.ts';
import { textAfter } from '../src/core/plan/apply-plan.ts';
import { previewPlan } from '../src/core/plan/preview-plan.ts';
import { acceptInBulk } from '../src/core/plan/select-changes.ts';
import { applyEdits, invertEdits } from '../src/core/text/text-edit.ts';
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
  for (const operation of operations) {
    const plan = timed(operation.id, () => planOperation(operation, { index, paths: PATHS, today: '2026-06-01', options }));
    if (!plan) continue;
    timed('preview', () => previewPlan(plan));
    timed('apply', () => {
      const accepted = acceptInBulk(plan, 'likely');
      for (const note of plan.notes) {
        const edits = note.changes.filter(({ id }) => accepted.get(note.path)?.has(id)).flatMap((change) => change.edits);
        if (applyEdits(textAfter(note, accepted), invertEdits(note.before, edits)) !== note.before) throw new Error('it is not taken back to the byte');
      }
    });
  }
  return times;
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

printRow(' '.repeat(22), ['size', 'read', ...operations.flatMap(({ id }, at) => (at === 0 ? [id.slice(0, 12), 'preview', 'apply'] : [id.slice(0, 12)]))]);
for (const text of HOSTILE) if (only === undefined || text.name === only) measure(text);
