import fc from 'fast-check';
import { faultCase, runCase } from './fault-cases.ts';

/** What `npm run test:soak` found: how many cases ran, and the first one that broke a promise. */
export interface SoakResult {
  readonly cases: number;
  /** Null where nothing was lost. */
  readonly lost: string | null;
}

/** Runs as many fault cases as asked, in batches that each have a seed of their own, and reports after every batch. */
export async function soak(cases: number, batch: number, tell: (done: number) => void): Promise<SoakResult> {
  for (let done = 0, seed = 1; done < cases; seed += 1) {
    const numRuns = Math.min(batch, cases - done);
    const complains = async (each: Parameters<typeof runCase>[0]): Promise<void> => {
      const complaints = await runCase(each);
      if (complaints.length > 0) throw new Error(complaints.join('; '));
    };
    const found = await fc.check(fc.asyncProperty(faultCase, complains), { seed, numRuns });
    if (found.failed) return { cases: done + found.numRuns, lost: fc.defaultReportMessage(found) ?? 'lost' };
    done += numRuns;
    tell(done);
  }
  return { cases, lost: null };
}
