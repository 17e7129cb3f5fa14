// Serves the plugin on a stand-in for Obsidian, with the example vault in memory: npm run sandbox [-- --port N] [VAULT]
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const USUAL_PORT = 5151;
const root = resolve(import.meta.dirname, '..');

const { values, positionals } = readArguments();
const vault = resolve(positionals[0] ?? join(root, 'test/fixtures/vault'));
if (!existsSync(vault) || !statSync(vault).isDirectory()) fail(`${vault} is not a folder of notes.`);

execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: root, stdio: 'inherit' });
const { startSandbox } = await importTypeScript('test/browser/sandbox.ts');
const served = await serveFrom(values.port);
process.stdout.write(`Account Notes sandbox: ${served.url}\nThe vault is ${vault}, held in memory: nothing is written. Ctrl+C ends it.\n`);

/** The port asked for, or the usual one, or, where that is taken, any free one. */
async function serveFrom(port) {
  try {
    return await startSandbox({ root, vault, port: port ?? USUAL_PORT });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (port !== undefined) fail(`Port ${port} is taken.`);
    return startSandbox({ root, vault, port: 0 });
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
    if (values.port === undefined) return { values: {}, positionals };
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`--port wants a number up to 65535, not "${values.port}".`);
    return { values: { port }, positionals };
  } catch (error) {
    return fail(error.message);
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
