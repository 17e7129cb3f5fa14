import * as z from 'zod/mini';
import { run, type Finished, type TemporaryVault } from './command-line.ts';

const span = z.strictObject({ line: z.int(), lastLine: z.int(), text: z.string() });
/** What `dedupe --json` prints; scripts depend on its shape. */
export const output = z.strictObject({
  operation: z.literal('dedupe'),
  notes: z.array(
    z.strictObject({
      path: z.string(),
      status: z.enum(['planned', 'applied', 'unchanged', 'refused']),
      sections: z.array(z.strictObject({ heading: z.string(), entries: z.int(), kept: z.int() })),
      changes: z.array(
        z.strictObject({
          kind: z.enum(['merge', 'placeholder']),
          section: z.string(),
          confidence: z.enum(['certain', 'likely']),
          accepted: z.boolean(),
          relation: z.optional(z.enum(['same', 'covers', 'restates'])),
          keep: z.array(span),
          remove: z.array(span),
          insert: z.array(z.strictObject({ line: z.int(), text: z.string() })),
          reason: z.string().check(z.minLength(1)),
          signals: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
        }),
      ),
      conflicts: z.array(z.strictObject({ section: z.string(), lines: z.tuple([z.int(), z.int()]), reason: z.string() })),
      diagnostics: z.array(z.strictObject({ code: z.string(), line: z.int(), message: z.string() })),
    }),
  ),
});

/** Two facts that say nothing of one another. */
export const A = 'Ines Moreau leads procurement at Larkspur Mills.';
export const B = 'The pilot runs on twelve looms in Ghent.';

/** `dedupe`, run in a vault's folder. */
export function dedupe(vault: TemporaryVault, ...args: readonly string[]): Promise<Finished> {
  return run(['dedupe', ...args], { cwd: vault.root });
}

/** {@link dedupe} with `--json`, read. */
export async function json(vault: TemporaryVault, ...args: readonly string[]) {
  const { stdout, code } = await dedupe(vault, '--json', ...args);
  return { ...output.parse(JSON.parse(stdout)), code };
}
