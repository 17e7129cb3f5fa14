import { accountPulseSteps, type AccountPulse } from '../core/dashboard/account-pulse.ts';
import type { ReadResult } from '../core/model/read-note.ts';
import type { Options } from '../core/options.ts';
import type { VaultIndex } from '../core/vault/vault-index.ts';
import { guard } from './notices.ts';
import type { OptionStore } from './option-store.ts';
import { runInSlices } from './run-in-slices.ts';
import type { VaultWatcher } from './watch-vault.ts';

/** What the pulses were counted from: where any of it changes, they are counted anew. */
interface Job {
  readonly index: VaultIndex;
  readonly revision: number;
  readonly options: Options;
  readonly today: string;
  readonly repeats: number;
}

/** Counts, in slices and only where somebody looks, how every account of the vault stands. */
export class AccountPulses {
  /** As they were counted last; null before that. */
  latest: readonly AccountPulse[] | null = null;
  private job: Job | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly repeats = new WeakMap<ReadResult, { readonly options: Options; readonly count: number }>();
  private repeatsTold = 0;

  /** @param today gives the date where the person is, `YYYY-MM-DD` */
  constructor(
    private readonly vault: VaultWatcher,
    private readonly options: OptionStore,
    private readonly today: () => string,
  ) {}

  /** Calls back whenever they were counted anew. Returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Counts anew where anything changed. While the vault is being read, nothing is counted. */
  ask(): void {
    const { index, ready } = this.vault;
    const job: Job = { index, revision: index.revision, options: this.options.value, today: this.today(), repeats: this.repeatsTold };
    if (!ready || (this.job && isSame(this.job, job))) return;
    this.job = job;
    guard(this.count(job));
  }

  /** Takes note of how many bullets of a note repeat others, as somebody worked it out for its very text. */
  takeRepeats(note: ReadResult, count: number): void {
    const options = this.options.value;
    const known = this.repeats.get(note);
    if (known?.options === options && known.count === count) return;
    this.repeats.set(note, { options, count });
    this.repeatsTold += 1;
  }

  /** Ends the work. */
  stop(): void {
    this.job = null;
  }

  private async count(job: Job): Promise<void> {
    const repeatsOf = (note: ReadResult): number | null => {
      const known = this.repeats.get(note);
      return known?.options === job.options ? known.count : null;
    };
    const steps = accountPulseSteps({ index: job.index, options: job.options, today: job.today, repeatsOf });
    const pulses = await runInSlices(window, steps, () => this.job !== job);
    if (pulses === null || this.job !== job) return;
    this.latest = pulses;
    for (const listener of this.listeners) listener();
  }
}

function isSame(a: Job, b: Job): boolean {
  return a.index === b.index && a.revision === b.revision && a.options === b.options && a.today === b.today && a.repeats === b.repeats;
}
