// Runs the benchmarks, or those that are named: node bench/run.mjs [NAME ...] [--flags for them]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

const here = import.meta.dirname;
const QUESTIONS = readdirSync(here).filter((file) => /^[a-z]+(?:-[a-z]+)*\.ts$/.test(file) && !['measure-steps.ts', 'print-row.ts', 'processor-time.ts', 'random.ts'].includes(file)).map((file) => file.slice(0, -3));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const name of named.length > 0 ? named : QUESTIONS) {
  const outfile = join(here, '..', 'build', 'bench', `${name}.mjs`);
  await esbuild.build({ entryPoints: [join(here, `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['esbuild', 'playwright-core'], logLevel: 'warning' });
  process.stdout.write(`${name}\n\n`);
  const { status } = spawnSync(process.execPath, [outfile, ...flags], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  process.stdout.write('\n');
}
