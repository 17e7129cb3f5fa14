import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** What each file of src/ imports of src/, types included (the lint's cycle rule sees values only). */
const imports = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(SRC, path), 'utf8'));
      const own = importedFiles.filter(({ fileName }) => fileName.startsWith('.')).map(({ fileName }) => posix.join(dirname(path), fileName));
      return [path, own] as const;
    }),
);

function reachedFrom(roots: readonly string[]): Set<string> {
  const reached = new Set(roots);
  for (const path of reached) for (const next of imports.get(path) ?? []) reached.add(next);
  return reached;
}

it('no file of src takes part in a ring of imports, types included', () => {
  const inRing = [...imports].filter(([path, own]) => reachedFrom(own).has(path)).map(([path]) => path);
  expect(inRing).toEqual([]);
});

it('every file of src is part of the plugin or of the command line', () => {
  const reached = reachedFrom(['main.ts', 'cli/cli.ts']);
  expect([...imports.keys()].filter((path) => !reached.has(path))).toEqual([]);
});
