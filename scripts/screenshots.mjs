// Takes the pictures of README from the example vault: npm run screenshots [-- NAME …]
import { join, relative, resolve } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';

const root = resolve(import.meta.dirname, '..');
const { takePictures } = await importTypeScript('test/browser/screenshots.ts');
for (const path of await takePictures(root, join(root, 'docs', 'images'), process.argv.slice(2))) process.stdout.write(`${relative(root, path)}\n`);
