/**
 * `npm run demo` shows the main job on a copy of the example vault, undo included; `npm run demo -- PATH` shows what it
 * would do to a vault or note of your own, and writes nothing. Both drive the built command line as anyone would.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountNotes, DemoFailure, mustHold } from './demo/account-notes.mjs';
import { printAccounts, printCounts, printReview } from './demo/report.mjs';
import { heading, paragraph, say } from './demo/terminal.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = path.join(ROOT, 'test', 'fixtures', 'vault');
const SHOWN_ACCOUNT = path.join('Accounts', 'Marrowfen Hospitals.md');

try {
  const [given, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new DemoFailure(`one path, please; got ${more.length + 1} (quote a path that has spaces)`);
  if (given === undefined) exampleDemo();
  // npm runs this in the project's folder; the person typed the path in theirs.
  else ownDemo(path.resolve(process.env.INIT_CWD ?? process.cwd(), given));
} catch (error) {
  if (!(error instanceof DemoFailure)) throw error;
  process.stderr.write(`The demo failed: ${error.message}\n`);
  process.exitCode = 1;
}

function exampleDemo() {
  const vault = path.join(mkdtempSync(path.join(tmpdir(), 'account-notes-demo-')), 'Example vault');
  cpSync(EXAMPLE, vault, { recursive: true });
  const original = hashFiles(vault);
  const note = path.join(vault, SHOWN_ACCOUNT);

  heading('1. What the vault holds');
  paragraph(`A copy of the example vault: ${vault}`);
  say('');
  printAccounts(accountNotes('scan', vault));

  heading('2. What would change in one account, and why');
  const preview = onlyNote(accountNotes('dedupe', note));
  mustHold(preview.changes.some(({ accepted }) => accepted), 'no repeat was found in the example vault, which is full of them');
  mustHold(sameFiles(original, vault), 'a preview wrote something');
  printReview(preview, readFileSync(note, 'utf8'));

  heading('3. Clean all accounts');
  paragraph('The certain changes are written; what needs a person stays in the queue.');
  say('');
  const written = accountNotes('dedupe', vault, '--write');
  printCounts(written.notes);
  mustHold(!sameFiles(original, vault), 'nothing was written');

  heading('4. Run it again');
  const again = accountNotes('dedupe', vault).notes.flatMap(({ changes }) => changes.filter(({ accepted }) => accepted));
  mustHold(again.length === 0, `${again.length} changes were planned again after they had been written`);
  paragraph('Nothing is left to write.');

  heading('5. Undo');
  accountNotes('undo', vault, '--write');
  mustHold(sameFiles(original, vault), 'undo did not restore every byte');
  paragraph(`All ${original.size} files have their first SHA-256 again: every byte is back.`);

  heading('Try next');
  say('  npm run demo -- "YOUR/VAULT"            your own notes; writes nothing');
  say('  npm run sandbox                         the plugin, in a browser');
  say('  npm run install-plugin -- "YOUR/VAULT"  the plugin, in Obsidian');
  say('  node build/cli.js --help                the command line');
  say('');
  paragraph('The copy stays, so that you can open it in Obsidian or work on it yourself:');
  say(`  node build/cli.js dedupe --write "${vault}"`);
  say(`  node build/cli.js brief "${note}"`);
}

function ownDemo(target) {
  if (!existsSync(target)) throw new DemoFailure(`${target}: there is no such file or folder`);
  if (statSync(target).isDirectory()) {
    heading('What the vault holds');
    printAccounts(accountNotes('scan', target));
    const { notes } = accountNotes('dedupe', target);
    const [fullest] = notes.filter(({ changes }) => changes.length > 0).sort((a, b) => b.changes.length - a.changes.length);
    if (fullest) {
      heading(`What would change in ${fullest.path}, and why`);
      printReview(fullest, readFileSync(path.join(target, fullest.path), 'utf8'));
    }
    heading('What would change in all');
    tellHowToWrite(printCounts(notes), target);
  } else {
    heading(`What would change in ${path.basename(target)}, and why`);
    const note = onlyNote(accountNotes('dedupe', target));
    printReview(note, readFileSync(target, 'utf8'));
    heading('In numbers');
    tellHowToWrite(printCounts([note]), target);
  }
}

function tellHowToWrite(anything, target) {
  if (!anything) return;
  paragraph('Nothing was written. To write the certain changes, and to take them back:');
  say(`  node build/cli.js dedupe --write "${target}"`);
  say(`  node build/cli.js undo --write "${target}"`);
}

function onlyNote({ notes }) {
  const [note] = notes;
  if (!note) throw new DemoFailure('the command line told nothing about the note that it was given');
  return note;
}

/** SHA-256 of every file below a folder, by path. */
function hashFiles(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => statSync(path.join(folder, file)).isFile());
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(path.join(folder, file))).digest('hex')]));
}

/** Whether every file has the hash that it had; what came in beside (the undo record) does not count. */
function sameFiles(before, folder) {
  const now = hashFiles(folder);
  return [...before].every(([file, hash]) => now.get(file) === hash);
}
