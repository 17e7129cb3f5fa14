/** Puts the built plugin into a vault: `npm run install-plugin -- VAULT`. Settings that are there stay as they are. */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const FILES = ['main.js', 'manifest.json', 'styles.css'];

/** @param {string} path */
const isFolder = async (path) => (await stat(path).catch(() => null))?.isDirectory() ?? false;

/** @param {string} message */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

const project = resolve(import.meta.dirname, '..');
const [name, ...more] = process.argv.slice(2);
if (name === undefined || more.length > 0) {
  refuse('Usage: npm run install-plugin -- VAULT\nVAULT is the folder that you open in Obsidian; quote it where it holds a space.');
}
// npm runs scripts in the project's folder; a relative path means the folder that the person stands in.
const vault = resolve(process.env.INIT_CWD ?? process.cwd(), name);
if (!(await isFolder(vault))) refuse(`${vault} is no folder. Nothing was copied.`);
if (!(await isFolder(join(vault, '.obsidian')))) {
  refuse(`${vault} is no vault: it holds no .obsidian folder. Open it in Obsidian once, or name the folder above. Nothing was copied.`);
}

const manifest = JSON.parse(await readFile(join(project, 'manifest.json'), 'utf8'));
const target = join(vault, '.obsidian', 'plugins', manifest.id);
try {
  for (const file of FILES) await stat(join(project, file));
  await mkdir(target, { recursive: true });
  for (const file of FILES) await copyFile(join(project, file), join(target, file));
} catch (error) {
  refuse(`The plugin was not installed whole: ${error instanceof Error ? error.message : String(error)}`);
}

console.log(`${manifest.name} ${manifest.version} is in ${target}

Now, in Obsidian ${manifest.minAppVersion} or newer:
  1. Settings → Community plugins: turn community plugins on, if they are off.
  2. Installed plugins: press the reload button, then switch on "${manifest.name}".
     Was it on already? Switch it off and on again to load this version.`);
