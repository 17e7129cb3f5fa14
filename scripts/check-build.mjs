/**
 * Holds the built main.js to what the README promises of it: small, the same bytes from any folder, and nothing in it,
 * dependencies included, that a phone lacks, that reaches the network, or that runs text as code or as HTML.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const MAX_BYTES = 250_000;
const OUTPUTS = ['main.js', 'build/cli.js'];

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

/** @param {string} path */
const sha256 = async (path) => createHash('sha256').update(await readFile(path)).digest('hex');

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

/** The outputs of a build of a copy of the project in a folder of another name and depth. */
async function buildElsewhere() {
  const away = await mkdtemp(join(tmpdir(), 'account-notes-'));
  try {
    const copy = join(away, 'elsewhere', 'copy');
    for (const entry of await readdir('.')) {
      if (['node_modules', '.git', 'main.js', 'build'].includes(entry)) continue;
      await cp(entry, join(copy, entry), { recursive: true });
    }
    await symlink(resolve('node_modules'), join(copy, 'node_modules'));
    execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: copy, stdio: 'inherit' });
    return await Promise.all(OUTPUTS.map((output) => sha256(join(copy, output))));
  } finally {
    await rm(away, { recursive: true, force: true });
  }
}

/** @type {string[]} */
const complaints = [];
const code = await readFile('main.js', 'utf8');
for (const output of [...OUTPUTS, 'styles.css', 'manifest.json']) {
  console.log(`${output}: ${Buffer.byteLength(await readFile(output))} bytes`);
}
if (Buffer.byteLength(code) > MAX_BYTES) complaints.push(`main.js is ${Buffer.byteLength(code)} bytes: at most ${MAX_BYTES}`);
complaints.push(...offences(code).map((offence) => `main.js: ${offence}`));

const here = await Promise.all(OUTPUTS.map(sha256));
const away = await buildElsewhere();
for (const [index, output] of OUTPUTS.entries()) {
  console.log(`${output}: sha256 ${here[index]}`);
  if (here[index] !== away[index]) complaints.push(`${output}: a build in another folder gives ${away[index]}`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
