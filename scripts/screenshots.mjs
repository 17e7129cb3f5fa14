// Takes the pictures of README from the example vault: npm run screenshots [-- NAME …]
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'build', 'screenshots.mjs');
await esbuild.build({
  entryPoints: [join(root, 'test/browser/screenshots.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
// eslint-disable-next-line no-unsanitized/method -- the file that was made just above
const { takePictures } = await import(pathToFileURL(bundle).href);
for (const path of await takePictures(root, join(root, 'docs', 'images'), process.argv.slice(2))) process.stdout.write(`${relative(root, path)}\n`);
