import { builtinModules } from 'node:module';
import { chmod } from 'node:fs/promises';
import esbuild from 'esbuild';

const watch = process.argv[2] === 'watch';

/** Settings that both bundles share. Nothing in them depends on the machine: a release must be reproducible. */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  treeShaking: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
};

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  // Obsidian hands these over at run time. Node's own modules are absent on phones, so they are not listed:
  // a stray import of one fails the build.
  external: ['obsidian', '@codemirror/*', '@lezer/*'],
};

const cli = {
  ...shared,
  entryPoints: ['src/cli/cli.ts'],
  outfile: 'build/cli.js',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
  external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
};

if (watch) {
  for (const options of [plugin, cli]) await (await esbuild.context(options)).watch();
} else {
  await Promise.all([plugin, cli].map((options) => esbuild.build(options)));
  await chmod('build/cli.js', 0o755);
}
