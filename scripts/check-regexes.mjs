/**
 * Holds every regular expression of src/, or of the folder named, against recheck: none may take more than linear time
 * on a note, however long its lines. The lint rules of eslint-plugin-regexp see less, and sooner.
 *
 * Literals are read from the syntax tree. An expression that a module of core/ puts together while it loads is taken
 * from a run of the module; one that is put together later can't be known, and is a complaint.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import vm from 'node:vm';
import esbuild from 'esbuild';
import ts from 'typescript';

// The backend written in JavaScript: it needs no Java and no binary for this machine.
process.env.RECHECK_BACKEND = 'pure';
const { check } = await import('recheck');

/** @typedef {{ place: string, source: string, flags: string }} Found */

/** @param {ts.Node} node */
const isInFunction = (node) => ts.findAncestor(node, (at) => ts.isFunctionLike(at) || ts.isPropertyDeclaration(at)) !== undefined;

/** Methods that make an expression of a text. */
const MAKES_OF_TEXT = new Set(['match', 'matchAll', 'search']);

/**
 * Whether a node lets an expression come to be where nobody can see it: `RegExp` by another name, or a text where one is due.
 *
 * @param {ts.Node} node
 */
function hidesOne(node) {
  if (ts.isIdentifier(node) && node.text === 'RegExp') {
    const { parent } = node;
    const isBuilding = (ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression === node;
    const isAsked = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
    return !isBuilding && !isAsked && !ts.isTypeReferenceNode(parent);
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !MAKES_OF_TEXT.has(node.expression.name.text)) return false;
  const [pattern] = node.arguments;
  return pattern !== undefined && (ts.isStringLiteralLike(pattern) || ts.isTemplateExpression(pattern));
}

/** Limits by steps and not by the clock, as far as recheck lets: the verdict must not hang on how busy the machine is. */
const LIMITS = { incubationTimeout: null, attackTimeout: 20_000, timeout: 120_000 };

/** Whether a module can be run by itself. */
const isCore = (/** @type {string} */ path) => path.split(sep).includes('core');

/**
 * @param {string} path
 * @returns {Promise<{ found: Found[], loaded: boolean, unknown: string[] }>} literals, whether the module builds some as
 *   it loads, and the places of those that can't be known
 */
async function readFileOfSource(path) {
  const file = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Found[]} */
  const found = [];
  /** @type {string[]} */
  const unknown = [];
  let loaded = false;
  const visit = (/** @type {ts.Node} */ node) => {
    const place = () => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place: place(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      if (isInFunction(node) || !isCore(path)) unknown.push(place());
      else loaded = true;
    } else if (hidesOne(node)) {
      unknown.push(place());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { found, loaded, unknown };
}

/**
 * The expressions that a module of core/, which is pure, builds while it loads.
 *
 * @param {string} path
 * @returns {Promise<Found[]>}
 */
async function builtOnLoad(path) {
  const bundle = await esbuild.build({ entryPoints: [path], bundle: true, write: false, format: 'iife', platform: 'neutral', mainFields: ['module', 'main'] });
  /** @type {Found[]} */
  const built = [];
  /** @param {string} source @param {string} [flags] */
  const record = (source, flags = '') => {
    if (typeof source === 'string') built.push({ place: `${path} (as it loads)`, source, flags });
    return new RegExp(source, flags);
  };
  const recording = new Proxy(RegExp, { construct: (_, [source, flags]) => record(source, flags), apply: (_, __, [source, flags]) => record(source, flags) });
  vm.runInNewContext(bundle.outputFiles[0]?.text ?? '', { RegExp: recording });
  return built;
}

const folder = process.argv[2] ?? 'src';
const paths = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort().map((name) => join(folder, name));
const files = await Promise.all(paths.map(async (path) => ({ path, ...(await readFileOfSource(path)) })));
const built = await Promise.all(files.filter(({ loaded }) => loaded).map(({ path }) => builtOnLoad(path)));
/** @type {Map<string, Found>} */
const distinct = new Map([...files.flatMap(({ found }) => found), ...built.flat()].map((regex) => [`/${regex.source}/${regex.flags}`, regex]));

let complaints = 0;
for (const [literal, { place, source, flags }] of distinct) {
  // A sticky expression is tried at one place only, as an anchored one is; the global flag changes nothing of a match's cost.
  const anchored = flags.includes('y') && !flags.includes('m') ? `^(?:${source})` : source;
  const verdict = await check(anchored, flags.replace(/[dgy]/g, ''), LIMITS);
  if (verdict.status === 'safe') continue;
  complaints++;
  const why = verdict.status === 'vulnerable' ? `${verdict.complexity.summary}, e.g. on ${verdict.attack.pattern}` : `not proven safe (${verdict.error.kind})`;
  console.error(`${place}: ${literal}: ${why}`);
}
for (const place of files.flatMap(({ unknown }) => unknown)) {
  complaints++;
  console.error(`${place}: built at run time, so it can't be checked: write a literal, or compare strings`);
}
console.log(`regular expressions: ${distinct.size} distinct ones, ${complaints} complaints`);
process.exitCode = complaints === 0 ? 0 : 1;
