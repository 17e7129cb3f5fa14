import { builtinModules } from 'node:module';
import { chmod, readFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { shakeJsYaml } from './scripts/shake-js-yaml.mjs';

const watch = process.argv[2] === 'watch';

/** What the licences of the works inside ask to stand on every copy. The packages' own comments say less, so they go. */
const notices = await Promise.all(['THIRD-PARTY-NOTICES.txt', 'src/core/language/WORDNET-LICENSE.txt'].map((path) => readFile(path, 'utf8')));
const banner = `/*!\n${notices.map((notice) => notice.replace(/[^\S\n]+$/gm, '')).join('\n')}*/`;

/** Settings that both bundles share. Nothing in them depends on the machine: a release must be reproducible. */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  treeShaking: true,
  legalComments: 'none',
  charset: 'utf8',
  plugins: [shakeJsYaml],
  logLevel: 'warning',
};

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  banner: { js: banner },
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
  banner: { js: `#!/usr/bin/env node\n${banner}` },
  external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
};

if (watch) {
  for (const options of [plugin, cli]) await (await esbuild.context(options)).watch();
} else {
  await Promise.all([plugin, cli].map((options) => esbuild.build(options)));
  await chmod('build/cli.js', 0o755);
}
