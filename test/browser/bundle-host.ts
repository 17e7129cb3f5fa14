import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import type { PluginManifest } from 'obsidian';

export interface HostBundle {
  js: string;
  css: string;
}

/** A plugin as it is installed: its bundle, its styles, its manifest. */
export interface PluginFiles {
  code: string;
  css: string;
  manifest: PluginManifest;
}

let bundled: Promise<HostBundle> | null = null;

/** The stand-in for Obsidian as one script and one style sheet; made once per process. */
export function bundleHost(root: string): Promise<HostBundle> {
  return (bundled ??= makeBundle(root));
}

/** The plugin that `npm run build` made. */
export async function readBuiltPlugin(root: string): Promise<PluginFiles> {
  const main = join(root, 'main.js');
  if (!existsSync(main)) throw new Error('main.js is not there. Run "npm run build" first.');
  const styles = join(root, 'styles.css');
  return {
    code: await readFile(main, 'utf8'),
    css: existsSync(styles) ? await readFile(styles, 'utf8') : '',
    manifest: JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as PluginManifest,
  };
}

/** Compiles a plugin of one TypeScript file in memory, the way the build does. */
export async function compilePlugin(entry: string, manifest: PluginManifest, css = ''): Promise<PluginFiles> {
  const result = await esbuild.build({
    entryPoints: [entry], bundle: true, write: false, format: 'cjs', platform: 'browser', target: 'es2022', external: ['obsidian'], logLevel: 'error',
  });
  return { code: result.outputFiles[0]?.text ?? '', css, manifest };
}

async function makeBundle(root: string): Promise<HostBundle> {
  const shared = { bundle: true, write: false, target: 'es2022', logLevel: 'error', legalComments: 'none' } as const;
  const [js, css] = await Promise.all([
    esbuild.build({ ...shared, entryPoints: [join(root, 'test/host/page.ts')], format: 'iife', platform: 'browser' }),
    esbuild.build({ ...shared, entryPoints: [join(root, 'test/host/styles/host.css')] }),
  ]);
  return { js: js.outputFiles[0]?.text ?? '', css: css.outputFiles[0]?.text ?? '' };
}
