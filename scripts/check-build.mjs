/** Holds the build to its size, and to the same bytes from any folder: the review builds it again and compares. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Why not 250 kB: docs/decisions/0005-size-of-the-bundle.md.
const MAX_BYTES = 580_000;
const OUTPUTS = ['main.js', 'build/cli.js'];

/** @param {string} path */
const sha256 = async (path) => createHash('sha256').update(await readFile(path)).digest('hex');

/** The outputs of a build of a copy of the project in a folder of another name and depth. */
async function buildElsewhere() {
  const away = await mkdtemp(join(tmpdir(), 'account-notes-'));
  try {
    const copy = join(away, 'elsewhere', 'copy');
    for (const entry of await readdir('.')) {
      if (['node_modules', '.git', 'main.js', 'build'].includes(entry)) continue;
      await cp(entry, join(copy, entry), { recursive: true });
    }
    await symlink(resolve('node_modules'), join(copy, 'node_modules'));
    execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: copy, stdio: 'inherit' });
    return await Promise.all(OUTPUTS.map((output) => sha256(join(copy, output))));
  } finally {
    await rm(away, { recursive: true, force: true });
  }
}

/** @type {string[]} */
const complaints = [];
for (const output of [...OUTPUTS, 'styles.css', 'manifest.json']) {
  console.log(`${output}: ${Buffer.byteLength(await readFile(output))} bytes`);
}
const size = Buffer.byteLength(await readFile('main.js'));
if (size > MAX_BYTES) complaints.push(`main.js is ${size} bytes: at most ${MAX_BYTES}`);

const here = await Promise.all(OUTPUTS.map(sha256));
const away = await buildElsewhere();
for (const [index, output] of OUTPUTS.entries()) {
  console.log(`${output}: sha256 ${here[index]}`);
  if (here[index] !== away[index]) complaints.push(`${output}: a build in another folder gives ${away[index]}`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
