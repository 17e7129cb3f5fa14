import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import esbuild from 'esbuild';
import { bundleHost, readBuiltPlugin } from './bundle-host.ts';
import { hostRoutes, serve } from './serve.ts';
import type { Served } from './serve.ts';

export interface SandboxOptions {
  /** The project's folder. */
  root: string;
  /** A folder of notes; they are read once and held in memory. */
  vault: string;
  port: number;
}

/** A property that says that a note is an account. */
const ACCOUNT = /^type:\s*['"]?account\b/m;

/** Serves the built plugin on the stand-in for Obsidian, with a vault in memory, on loopback. Nothing is written. */
export async function startSandbox({ root, vault, port }: SandboxOptions): Promise<Served> {
  const [bundle, plugin, files, shell] = await Promise.all([bundleHost(root), readBuiltPlugin(root), readVault(vault), bundleShell(root)]);
  const open = firstNote(files);
  const newest = newestDay(files);
  const routes = hostRoutes('/app/', bundle, plugin, { files, autosave: 2000, ...(newest !== null && { clock: `${newest}T17:00:00` }), ...(open !== undefined && { open }) });
  routes.set('/', { type: 'text/html', body: shellPage(newest) });
  routes.set('/shell.js', { type: 'text/javascript', body: shell });
  routes.set('/shell.css', { type: 'text/css', body: await readFile(join(root, 'test/browser/sandbox-shell.css'), 'utf8') });
  return serve(routes, port);
}

/** Every file below `folder` that doesn't begin with a dot, by its path with forward slashes. */
export async function readVault(folder: string): Promise<Record<string, { base64: string }>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Record<string, { base64: string }> = {};
  for (const path of paths.sort()) {
    const name = relative(folder, path).split(sep).join('/');
    if (name.split('/').some((part) => part.startsWith('.'))) continue;
    files[name] = { base64: (await readFile(path)).toString('base64') };
  }
  return files;
}

/** The note to begin with: the longest account, which has most to show, or any note. */
function firstNote(files: Readonly<Record<string, { base64: string }>>): string | undefined {
  const notes = Object.entries(files)
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, { base64 }]) => ({ path, text: Buffer.from(base64, 'base64').toString('utf8') }));
  const accounts = notes.filter(({ text }) => ACCOUNT.test(text)).sort((a, b) => b.text.length - a.text.length);
  return (accounts[0] ?? notes[0])?.path;
}

/** The day that the newest note has in its name, on which the vault is looked at; null where none has one. */
function newestDay(files: Readonly<Record<string, unknown>>): string | null {
  const days = Object.keys(files).flatMap((path) => /(?:^|\/)(\d{4}-\d{2}-\d{2}) [^/]*\.md$/.exec(path)?.[1] ?? []);
  return days.sort().at(-1) ?? null;
}

async function bundleShell(root: string): Promise<string> {
  const result = await esbuild.build({
    entryPoints: [join(root, 'test/browser/sandbox-shell.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** @param today what the clock says, where that is not the real day */
const shellPage = (today: string | null): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Account Notes sandbox</title>
<link rel="stylesheet" href="shell.css">
</head>
<body>
<header>
<strong>Account Notes</strong>
<span class="note">The panel shows the account of the open note; <em>Review</em> in it shows what would be cleaned. A stand-in for Obsidian: the vault is in memory, nothing is saved${today === null ? '' : `, and it is ${today}, the day of its newest note`}.</span>
<nav aria-label="Sandbox">
<button type="button" data-action="theme">Dark theme</button>
<button type="button" data-action="phone" aria-pressed="false">Phone width</button>
<button type="button" data-action="mode">Switch reading and editing</button>
<button type="button" data-action="reset">Start over</button>
</nav>
</header>
<main><iframe src="app/" title="Stand-in for Obsidian"></iframe></main>
<script src="shell.js"></script>
</body>
</html>
`;
