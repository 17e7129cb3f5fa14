import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/**
 * Bundles a TypeScript file of the project, packages left out, and imports it.
 *
 * @param {string} entry path from the project's folder
 * @returns what the file exports
 */
export async function importTypeScript(entry) {
  // In the project, because packages are looked for from there; by a name of its own, because two may run at once.
  const outfile = join(root, 'build', `${basename(entry, '.ts')}-${process.pid}.mjs`);
  try {
    await esbuild.build({ entryPoints: [join(root, entry)], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' });
    // eslint-disable-next-line no-unsanitized/method -- the file that was made the line above
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}
