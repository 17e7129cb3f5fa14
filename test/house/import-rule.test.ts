import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const RULES = new Set([
  'import-x/no-restricted-paths',
  'import-x/no-cycle',
  'import-x/extensions',
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-syntax',
]);
const eslint = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => RULES.has(ruleId) });

/** What the house's rules say to `code` if it stood in the file at `path`, which must exist for the typed parser. */
async function complaints(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, path) });
  return (result?.messages ?? []).map((message) => message.message);
}

/** A source file of a layer: the file itself, or the first one in its folder, so that no test hangs on a file's name. */
function fileOf(layer: string): string {
  const path = join(ROOT, 'src', layer);
  if (statSync(path).isFile()) return relative(ROOT, path);
  const first = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()[0];
  if (first === undefined) throw new Error(`src/${layer} holds no file to test the import rule with`);
  return relative(ROOT, join(path, first));
}

/** `import` as it would be written in `from` for `to`. */
function importOf(from: string, to: string): string {
  const specifier = relative(dirname(from), to);
  return `import '${specifier.startsWith('.') ? specifier : `./${specifier}`}';\n`;
}

/** Two files of one folder of core/, the first of which imports a value of the second. */
function anImportBetweenNeighbours(): { importer: string; imported: string } {
  const core = join(ROOT, 'src/core');
  for (const name of readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).sort()) {
    const neighbour = /^import \{ (?!type )[^}\n]+\} from '\.\/([\w-]+\.ts)';$/m.exec(readFileSync(join(core, name), 'utf8'))?.[1];
    if (neighbour !== undefined) return { importer: relative(ROOT, join(core, name)), imported: relative(ROOT, join(core, dirname(name), neighbour)) };
  }
  throw new Error('no file of src/core imports a neighbour');
}

/** The house plan, row by row: what each layer must not take, and words of the reason that the lint gives. */
const FORBIDDEN: readonly (readonly [from: string, to: string, reason: string])[] = [
  ['main.ts', 'cli', 'main wires the plugin'],
  ['obsidian', 'cli', 'obsidian/ takes from ui/ and core/'],
  ['obsidian', 'main.ts', 'obsidian/ takes from ui/ and core/'],
  ['ui', 'obsidian', 'ui/ takes only values'],
  ['ui', 'core/vault', 'ui/ takes only values'],
  ['ui', 'core/matching', 'ui/ takes only values'],
  ['ui', 'core/operations/dedupe', 'ui/ takes only values'],
  ['cli', 'obsidian', 'cli/ is a host of its own'],
  ['cli', 'ui', 'cli/ is a host of its own'],
  ['core/model', 'obsidian', 'imports no host'],
  ['core/plan', 'ui', 'imports no host'],
  ['core/vault', 'cli', 'imports no host'],
  ['core/options.ts', 'core/model', 'ground'],
  ['core/text', 'core/markdown', 'ground'],
  ['core/text', 'core/language', 'ground'],
  ['core/language', 'core/options.ts', 'ground'],
  ['core/language', 'core/matching', 'ground'],
  ['core/markdown', 'core/model', 'knows nothing of accounts'],
  ['core/model', 'core/vault', 'stands on markdown/ and the ground'],
  ['core/model', 'core/matching', 'stands on markdown/ and the ground'],
  ['core/matching', 'core/vault', 'by model, language and text alone'],
  ['core/matching', 'core/plan', 'by model, language and text alone'],
  ['core/vault', 'core/plan', 'not the other way round'],
  ['core/vault', 'core/operations/dedupe', 'not the other way round'],
  ['core/plan', 'core/operations/dedupe', 'knows neither operations'],
  ['core/plan', 'core/matching', 'knows neither operations'],
  ['core/operations/dedupe', 'core/dashboard', 'stands beside them'],
  ['core/operations/dedupe', 'core/operations/operations.ts', 'never imports another operation, nor the registry'],
  ['core/dashboard', 'core/operations/dedupe', 'takes previews, never operations'],
  ['core/report', 'core/dashboard', 'tells what a run found and did'],
  ['core/report', 'cli', 'imports no host'],
  ['core/plan', 'core/report', 'knows neither operations'],
  ['core/operations/dedupe', 'core/report', 'stands beside them'],
];

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['main.ts', 'obsidian'],
  ['obsidian', 'ui'],
  ['obsidian', 'core/operations'],
  ['ui', 'core/dashboard'],
  ['ui', 'core/text'],
  ['cli', 'core/operations'],
  ['core/language', 'core/text'],
  ['core/markdown', 'core/text'],
  ['core/model', 'core/markdown'],
  ['core/model', 'core/language'],
  ['core/matching', 'core/model'],
  ['core/vault', 'core/matching'],
  ['core/plan', 'core/vault'],
  ['core/operations/dedupe', 'core/plan'],
  ['core/operations/dedupe', 'core/matching'],
  ['core/dashboard', 'core/plan'],
  ['core/report', 'core/operations'],
  ['cli', 'core/report'],
  ['obsidian', 'core/report'],
];

describe('the import rule', () => {
  it.each(FORBIDDEN)('%s must not import %s', async (from, to, reason) => {
    const file = fileOf(from);
    expect(await complaints(file, importOf(file, fileOf(to)))).toContainEqual(expect.stringContaining(reason));
  });

  it.each(ALLOWED)('%s may import %s', async (from, to) => {
    const file = fileOf(from);
    expect(await complaints(file, `import type * as it from '${importOf(file, fileOf(to)).slice(8, -3)}';\n`)).toEqual([]);
  });

  it('an operation must not import another operation', async () => {
    const file = fileOf('core/operations/dedupe');
    expect(await complaints(file, "import '../link-account/plan-link-account.ts';\n")).toEqual([
      expect.stringContaining('An operation never imports another operation'),
    ]);
    expect(await complaints(file, "import '../operation.ts';\n")).toEqual([]);
  });

  it('src must not import tests', async () => {
    const file = fileOf('cli');
    expect(await complaints(file, importOf(file, 'test/house/import-rule.test.ts'))).toContainEqual(
      expect.stringContaining('nothing from tests'),
    );
  });

  it('a ring of imports is seen through files with the .ts extension', async () => {
    const { importer, imported } = anImportBetweenNeighbours();
    expect(await complaints(imported, importOf(imported, importer))).toEqual([expect.stringContaining('Dependency cycle')]);
  });
});

describe('packages', () => {
  it.each([
    ['core/model', "import 'obsidian';", 'core/ is pure TypeScript'],
    ['core/model', "import 'node:fs';", 'core/ is pure TypeScript'],
    ['core/model', "import 'path';", 'core/ is pure TypeScript'],
    ['core/model', "import { z } from 'zod';", 'core/ is pure TypeScript'],
    ['core/language', "import { isToday } from 'date-fns';", 'no clock'],
    ['cli', "import { Notice } from 'obsidian';", "Only obsidian/ and main.ts import 'obsidian'"],
    ['cli', "import { z } from 'zod';", 'Take zod/mini'],
    ['obsidian', "import { z } from 'zod';", 'Take zod/mini'],
    ['ui', "import { Notice } from 'obsidian';", 'must not reach the app'],
    ['ui', "import { z } from 'zod/mini';", 'ui/ draws values with the DOM'],
  ])('%s must not write %s', async (layer, code, reason) => {
    expect(await complaints(fileOf(layer), `${code}\n`)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['core/model', "import * as z from 'zod/mini';"],
    ['core/markdown', "import { load } from 'js-yaml';"],
    ['core/language', "import { parseISO } from 'date-fns';"],
    ['obsidian', "import { Notice } from 'obsidian';"],
    ['ui', "import { setIcon, setTooltip, Menu } from 'obsidian';"],
    ['ui', "import type { App } from 'obsidian';"],
    ['cli', "import { readFile } from 'node:fs/promises';"],
  ])('%s may write %s', async (layer, code) => {
    expect(await complaints(fileOf(layer), `${code}\n`)).toEqual([]);
  });
});

describe('core is pure', () => {
  it.each([
    ['Date.now();', 'no clock'],
    ['new Date();', 'no clock'],
    ['Date();', 'no clock'],
    ['performance.now();', 'no DOM, no Node'],
    ['document.body;', 'no DOM, no Node'],
    ['console.warn("");', 'no DOM, no Node'],
    ['setTimeout(() => {}, 1);', 'no DOM, no Node'],
    ['process.env;', 'no DOM, no Node'],
    ['Math.random();', 'deterministic'],
    ['"a".localeCompare("b");', 'same answer on every machine'],
  ])('%s', async (code, reason) => {
    expect(await complaints(fileOf('core/text'), `${code}\n`)).toEqual([expect.stringContaining(reason)]);
  });

  it('takes a date that was handed in', async () => {
    expect(await complaints(fileOf('core/text'), "export const year = new Date('2026-01-05').getUTCFullYear();\n")).toEqual([]);
  });
});

describe('no barrels, no utils', () => {
  it('a file must not hand on another file', async () => {
    expect(await complaints(fileOf('core/text'), "export * from './range.ts';\n")).toEqual([expect.stringContaining('No barrels')]);
  });

  it.each(['src/core/text/utils.ts', 'src/ui/helpers/draw.ts', 'src/core/model/index.ts'])('%s', async (path) => {
    const config = (await eslint.calculateConfigForFile(join(ROOT, path))) as { rules: Record<string, unknown> };
    expect(JSON.stringify(config.rules['no-restricted-syntax'])).toContain('No barrels, no utils, no helpers');
  });
});
