/** Runs a million cases of the fault harness (or as many as named) and says how many, and what was lost. */
import { importTypeScript } from './import-typescript.mjs';

const cases = Number(process.argv[2] ?? 1_000_000);
const BATCH = 10_000;

const { soak } = await importTypeScript('test/core/plan/soak.ts');
const result = await soak(cases, BATCH, (/** @type {number} */ done) => done % (10 * BATCH) === 0 && console.log(`${done} cases`));
console.log(`${result.cases} cases, ${result.lost === null ? '0 lost' : `LOST: ${result.lost}`}`);
process.exitCode = result.lost === null ? 0 : 1;
