/**
 * Holds every note of a folder, in seven variants, to what is promised of them: `npm run check-lossless -- FOLDER|FILE ...`.
 * Everything is done in memory; nothing is written. --batch=N makes a vault of each N notes (default 500).
 */
import { importTypeScript } from './import-typescript.mjs';

const given = process.argv.slice(2);
const batch = Number(given.find((word) => word.startsWith('--batch='))?.slice('--batch='.length) ?? 500);
const folders = given.filter((word) => !word.startsWith('--'));
if (folders.length === 0 || !(batch >= 1)) {
  console.error('check-lossless needs a folder or a note: npm run check-lossless -- FOLDER');
  process.exit(2);
}

const { checkFolder } = await importTypeScript('test/lossless/check-folder.ts');
for (const folder of folders) {
  const from = performance.now();
  const { notes, undecodable, counts, differences } = checkFolder(folder, batch, (/** @type {number} */ done, /** @type {number} */ of) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} notes`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r');
  for (const { path, variant, operation, problem } of differences) console.error(`${path} (${variant}), ${operation}: ${problem}`);
  for (const path of undecodable) console.error(`${path}: left out, it is not valid UTF-8`);
  console.log(
    `${folder}: ${notes} notes; ${counts.parsed} parsed, ${counts.planned} planned, ${counts.changes} changes, ${counts.applied} times applied, ` +
      `${counts.inverted} taken back, ${counts.plannedAgain} planned again; ${differences.length} differences; ${((performance.now() - from) / 1000).toFixed(0)} s`,
  );
  if (notes === 0) console.error(`${folder}: holds no note`);
  if (differences.length > 0 || notes === 0) process.exitCode = 1;
}
