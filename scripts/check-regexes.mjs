/**
 * Holds every regular expression of src/ against recheck: none may take more than linear time on a note, however long
 * its lines. The lint rules of eslint-plugin-regexp see less, and sooner.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

// The backend written in JavaScript: it needs no Java and no binary for this machine.
process.env.RECHECK_BACKEND = 'pure';
const { check } = await import('recheck');

/** @typedef {{ place: string, source: string, flags: string }} Found */

/** @param {string} path */
async function regexesOf(path) {
  const file = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Found[]} */
  const found = [];
  /** @type {string[]} */
  const built = [];
  const placeOf = (/** @type {ts.Node} */ node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? [];
      if (pattern !== undefined && ts.isStringLiteralLike(pattern) && (flags === undefined || ts.isStringLiteralLike(flags))) {
        found.push({ place: placeOf(node), source: pattern.text, flags: flags?.text ?? '' });
      } else {
        built.push(placeOf(node));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { found, built };
}

const paths = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts')).sort().map((name) => join('src', name));
const all = await Promise.all(paths.map(regexesOf));
/** @type {Map<string, Found>} */
const distinct = new Map(all.flatMap(({ found }) => found).map((regex) => [`/${regex.source}/${regex.flags}`, regex]));

let failures = 0;
for (const [literal, { place, source, flags }] of distinct) {
  // A sticky expression is tried at one place only, as an anchored one is; the global flag changes nothing of a match's cost.
  const anchored = flags.includes('y') && !flags.includes('m') ? `^(?:${source})` : source;
  const verdict = await check(anchored, flags.replace(/[dgy]/g, ''), { timeout: 20_000 });
  if (verdict.status === 'safe') continue;
  failures++;
  const why = verdict.status === 'vulnerable' ? `${verdict.complexity.summary}, e.g. on ${verdict.attack.pattern}` : `not proven safe (${verdict.error.kind})`;
  console.error(`${place}: ${literal}: ${why}`);
}
for (const place of all.flatMap(({ built }) => built)) {
  failures++;
  console.error(`${place}: built at run time, so it can't be checked: write a literal, or compare strings`);
}
console.log(`regular expressions: ${distinct.size} distinct ones, ${failures} complaints`);
process.exitCode = failures === 0 ? 0 : 1;
