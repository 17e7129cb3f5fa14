/**
 * Holds a bundle (main.js, or the file named) to what the README promises: nothing in it, dependencies included, that a
 * phone lacks, that reaches the network, or that runs text as code or as HTML.
 */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What Obsidian hands over at run time; Node's own modules are absent on phones. */
const PROVIDED = /^(?:obsidian|@codemirror\/[a-z-]+|@lezer\/[a-z-]+)$/;
const FORBIDDEN_NAMES = new Map([
  ['eval', 'runs text as code'],
  ['Function', 'runs text as code'],
  ['fetch', 'reaches the network'],
  ['XMLHttpRequest', 'reaches the network'],
  ['WebSocket', 'reaches the network'],
  ['EventSource', 'reaches the network'],
  ['requestUrl', 'reaches the network'],
  ['sendBeacon', 'reaches the network'],
  ['innerHTML', 'runs text as HTML'],
  ['outerHTML', 'runs text as HTML'],
  ['insertAdjacentHTML', 'runs text as HTML'],
]);

/**
 * What a bundle must not hold, as sentences.
 *
 * @param {string} code
 */
function offences(code) {
  const file = ts.createSourceFile('main.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node)) {
      const harm = FORBIDDEN_NAMES.get(node.text);
      if (harm !== undefined) found.add(`${node.text} ${harm}`);
    } else if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const callee = node.expression.getText();
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) found.add('import() loads code at run time');
      if (callee === 'require' && !(first !== undefined && ts.isStringLiteral(first) && PROVIDED.test(first.text))) found.add(`${node.getText().slice(0, 80)} is not on a phone`);
      if (callee === 'console.log') found.add('console.log writes into somebody else’s console');
    } else if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(node.text)) {
      found.add(`${node.text} looks behind, which older iPhones cannot parse`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found];
}

const path = process.argv[2] ?? 'main.js';
const found = offences(await readFile(path, 'utf8'));
for (const offence of found) console.error(`${path}: ${offence}`);
console.log(`${path}: ${found.length} things that do not belong in it`);
process.exitCode = found.length === 0 ? 0 : 1;
