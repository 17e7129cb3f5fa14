import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../../src/cli/usage.ts';
import { operations } from '../../src/core/operations/operations.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(text(path)) as Record<string, unknown>;

describe('the manifest', () => {
  const manifest = json('manifest.json');

  it('agrees with package.json, versions.json and the lock file', () => {
    expect(json('package.json')).toMatchObject({ name: manifest.id, version: manifest.version });
    expect(json('versions.json')[String(manifest.version)]).toBe(manifest.minAppVersion);
    expect(json('package-lock.json')).toMatchObject({ name: manifest.id, version: manifest.version });
  });

  it('has a version that a release tag can carry', () => {
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(text('CHANGELOG.md')).toContain('## [Unreleased]');
  });
});

describe('what is committed', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));

  it('names no machine and no place that packages came from', () => {
    // Put together here, so that this file does not name one either.
    const named = new RegExp([`/${'work'}/`, `/${'tmp'}/`, `/${'root'}/`, `/${'home'}/\\w`, `registry${'\\.'}npm`, `"${'resolved'}"`].join('|'));
    expect(files.filter((path) => named.test(text(path)))).toEqual([]);
  });

  it('locks every dependency of package.json to one exact version', () => {
    const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
    const packages = json('package-lock.json').packages as Record<string, { version?: string }>;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });
});

describe('the bundles', () => {
  /** Who holds the copyright, in the words of the package's own licence. */
  const holder = (licence: string): string => /^Copyright.*$/im.exec(licence)?.[0].trim() ?? 'no copyright line';

  it.each(['main.js', 'build/cli.js'])('%s carries the notice of every work in it', (bundle) => {
    const head = text(bundle).slice(0, 10_000);
    const works = Object.keys(json('package.json').dependencies as object).map((name) => join('node_modules', name, existsSync(join(ROOT, 'node_modules', name, 'LICENSE')) ? 'LICENSE' : 'LICENSE.md'));
    for (const work of works) expect(head).toContain(holder(text(work)));
    expect(head).toContain('WordNet 3.0 Copyright 2006 by Princeton University.');
  });
});

describe('the documentation', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/cli.md', 'docs/glossary.md', 'docs/manual-check.md'];

  it.each(pages)('%s names only npm scripts that exist', (page) => {
    const scripts = Object.keys(json('package.json').scripts as object);
    const named = [...text(page).matchAll(/npm run ([\w-]+)/g)].map((match) => match[1]);
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });

  it.each(pages)('%s links only to files that exist', (page) => {
    const links = [...text(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(ROOT, page, '..', link)))).toEqual([]);
  });

  it('README names every command of the plugin and of the command line', () => {
    const readme = text('README.md');
    const sources = ['commands', 'note-actions', 'brief-commands', 'move-fact'].map((name) => text(`src/obsidian/${name}.ts`)).join('\n');
    const inApp = [...sources.matchAll(/(?:name: |NAME = |-account', )'([A-Z][^']+)'/g)].map((match) => match[1] ?? '');
    expect(inApp.length).toBeGreaterThan(8);
    const inTerminal = [...USAGE.matchAll(/^ {2}(account-notes [a-z-]+)/gm)].map((match) => match[1] ?? '');
    expect(inTerminal.length).toBeGreaterThan(7);
    const titles = operations.filter(({ id }) => id !== 'dedupe').map(({ title }) => title);
    expect([...inApp, ...titles, ...inTerminal].filter((name) => !readme.includes(name))).toEqual([]);
  });
});
