import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/**
 * Lets what is not used of js-yaml fall out of the bundle: its writer, and the types of YAML 1.1. They stay otherwise,
 * because a bundler can't know that `var X = new RegExp(…)` or `new Schema([…])` does nothing but make a value. Each such
 * value of the package is wrapped in a call that says so; nothing else is changed.
 *
 * @type {import('esbuild').Plugin}
 */
export const shakeJsYaml = {
  name: 'shake-js-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => ({ contents: annotate(await readFile(path, 'utf8')) }));
  },
};

/**
 * @param {string} source a module
 * @returns {string} the module, its top-level values that are made by a call, `new` or a template marked as pure
 */
export function annotate(source) {
  const file = ts.createSourceFile('module.mjs', source, ts.ScriptTarget.ES2022);
  const values = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations)
    .flatMap(({ initializer }) => (initializer && !ts.isLiteralExpression(initializer) && !ts.isClassExpression(initializer) ? [initializer] : []));
  let annotated = '';
  let at = 0;
  for (const value of values) {
    annotated += `${source.slice(at, value.getStart(file))}/* @__PURE__ */ (() => (${source.slice(value.getStart(file), value.end)}))()`;
    at = value.end;
  }
  return annotated + source.slice(at);
}
