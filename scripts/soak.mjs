/** Runs a million cases of the fault harness (or as many as named) and says how many, and what was lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const cases = Number(process.argv[2] ?? 1_000_000);
const BATCH = 10_000;

const folder = await mkdtemp(join(tmpdir(), 'account-notes-'));
try {
  const outfile = join(folder, 'soak.mjs');
  await esbuild.build({ entryPoints: ['test/core/plan/soak.ts'], bundle: true, outfile, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
  // eslint-disable-next-line no-unsanitized/method -- the file that was made the line above
  const { soak } = await import(pathToFileURL(outfile).href);
  const result = await soak(cases, BATCH, (/** @type {number} */ done) => done % (10 * BATCH) === 0 && console.log(`${done} cases`));
  console.log(`${result.cases} cases, ${result.lost === null ? '0 lost' : `LOST: ${result.lost}`}`);
  process.exitCode = result.lost === null ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
