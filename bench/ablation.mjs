/**
 * What does each source of knowledge and each guard of the matching engine add, and what does it cost? Builds the engine
 * once with everything and once with each one thing switched off, and measures each build.
 *
 *     node bench/ablation.mjs [--only NAME,NAME] [--score SCORER.py LABELLED_DIR ...]
 *
 * Prints one row a build. Pair tables and generated edits: merges with one click of pairs that must not merge, of pairs
 * that must, of harmful edits, and harmless edits merged or queued. With --score also, for each labelled vault: what the
 * scorer says of it (FALSE and lossy at certain, recall at certain, recall of all, precision of the queue).
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Makes a function return at once. */
const returns = (name, value) => [new RegExp(`(function\\*? ${name}(?:<[^>]*>)?\\((?:[^()]|\\([^()]*\\))*\\)(?:: [^\\n]+)? \\{\\n)`), `$1  return ${value};\n`];

/** Leaves guards out of the list. */
const without = (...names) => names.map((name) => [new RegExp(`^ {2}${name},\\n`, 'm'), '']);

/** Name → edits of the source, each of which must find its place once in src/core. */
const ABLATIONS = {
  'nothing': [],
  'synonyms of WordNet': [returns('synonymGroupsOf', '[]')],
  'derivations of WordNet': [[/a\.family !== null && a\.family === b\.family/, 'false']],
  'antonyms of WordNet': [returns('areAntonyms', 'false')],
  'table of paraphrases': [returns('paraphraseGroupsOf', '[]')],
  'table of set phrases': [returns('phrasesFrom', '[]')],
  'table of contrasts': [returns('areContrasted', 'false')],
  'acronyms': [returns('learnExpansion', 'undefined'), returns('learnSpelledOut', 'undefined')],
  'full names': [returns('uniqueFullNames', 'new Map()')],
  'implied names': [returns('isImplied', 'false')],
  'units and number words': [returns('readQuantity', 'null')],
  'dates': [returns('readDate', 'null')],
  'garbled text': [returns('ungarble', 'text')],
  'rarity': [returns('rarity', '1')],
  'alignment out of order': [[/for \(const \{ l, r, licence \} of rest\)/, 'for (const { l, r, licence } of [])']],
  'run sequence': [returns('standsInSequence', '() => false')],
  'lighter guards in a sequence': [[/!WORDING_ONLY\.has\(guard\)/, 'true']],
  'reworded texts': [returns('areVariants', 'true')],
  'variants of one text': [returns('areVariants', 'false')],
  'own clause': [returns('hasOwnClause', 'false')],
  'joint cover': [returns('jointCovers', '[]')],
  'guard: values': without('guardValues'),
  'guard: negation and denial': without('guardNegation', 'guardDenial'),
  'guard: stage': without('guardStage'),
  'guard: contrast': without('guardContrast'),
  'guard: relations': without('guardRelations'),
  'guard: quantifier': without('guardQuantifier'),
  'guard: restriction or condition': without('guardRestriction', 'guardCondition', 'guardOr'),
  'guard: exchange and voice and roles': without('guardExchange', 'guardVoice', 'guardRoles'),
  'guard: attribution': without('guardAttribution'),
  'guard: association': without('guardAssociation'),
  'guard: cause and comparison': without('guardCauses', 'guardComparison'),
  'guard: nouns': without('guardCounted', 'guardHead', 'guardSlot', 'guardComparative', 'guardRelative'),
  'guard: scope': without('guardScope'),
  'guard: narrowing': without('guardNarrowing'),
  'guard: order': without('guardOrder'),
  'guard: change': without('guardChange'),
  'guard: closure and longer name': without('guardClosure', 'guardLongerName'),
  'guard: question and cut': without('guardQuestion', 'guardCut'),
  'guard: edits': without('guardEdits'),
  'guard: phrase': without('guardPhrase'),
  'guard: omission': [returns('guardOmission', '[]')],
  'guard: unknown language': without('guardUnknownLanguage'),
};

function switchOff(edits) {
  const found = edits.map(() => 0);
  return {
    found,
    plugin: {
      name: 'switch-off',
      setup(build) {
        build.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, async ({ path }) => {
          let contents = await readFile(path, 'utf8');
          for (const [i, [place, by]] of edits.entries()) {
            if (!place.test(contents)) continue;
            found[i]++;
            contents = contents.replace(place, by);
          }
          return { contents, loader: 'ts' };
        });
      },
    },
  };
}

/** @param whole whether the entry reaches all of the engine, so that every edit must find its place */
async function bundle(entry, outfile, edits, whole) {
  const { found, plugin } = switchOff(edits);
  await esbuild.build({ entryPoints: [join(root, entry)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error', plugins: [plugin] });
  const missed = edits.find((_, i) => found[i] > 1 || (whole && found[i] === 0));
  if (missed) throw new Error(`${missed[0]} was found ${found[edits.indexOf(missed)]} times`);
}

const run = (command, args) => new Promise((resolve, reject) => {
  let out = '';
  const child = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.on('data', (chunk) => { out += chunk; });
  child.on('error', reject);
  child.on('close', () => { resolve(out); });
});

/** The cells of a line that begins with the name: n, certain, likely, none, harmful. */
function cells(report, name) {
  const rows = report.split('\n').filter((line) => line.startsWith(name)).map((line) => line.slice(34).trim().split(/\s+/).map(Number));
  return rows.reduce((sum, row) => row.map((n, i) => n + (sum[i] ?? 0)), []);
}

async function measure(edits, { scorer, vaults }) {
  const folder = await mkdtemp(join(tmpdir(), 'ablation-'));
  try {
    await mkdir(join(folder, 'build'));
    await bundle('test/matching/report.ts', join(folder, 'report.mjs'), edits, false);
    await bundle('src/cli/cli.ts', join(folder, 'build/cli.js'), edits, true);
    const [report, ...scores] = await Promise.all([
      run(process.execPath, [join(folder, 'report.mjs')]),
      ...vaults.map((vault) => run('python3', [scorer, folder, vault, '--need', '0', '0', '0'])),
    ]);
    const [mustNot, mustMerge] = report.split(/^(?=must-merge|languages)/m);
    const [no, yes, harmful, harmless] = [cells(mustNot, 'ALL'), cells(mustMerge, 'ALL'), cells(report, 'ALL harmful'), cells(report, 'ALL harmless')];
    const percent = (n, of) => ((100 * n) / of).toFixed(2);
    return [
      `${no[4]}/${no[0]}`, `${yes[1]}/${yes[0]}`, percent(harmful[4], harmful[0]), percent(harmless[1], harmless[0]), percent(harmless[1] + harmless[2], harmless[0]),
      ...scores.map((text) => /certain: (\d+) FALSE, (\d+) lossy of (\d+), recall ([\d.]+).*all ([\d.]+).*queue ([\d.]+)/.exec(text)?.slice(1).join(' ') ?? 'unread'),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const args = process.argv.slice(2);
const at = args.indexOf('--score');
const [scorer, ...vaults] = at < 0 ? [] : args.slice(at + 1);
const only = args[args.indexOf('--only') + 1]?.split(',');
const names = args.includes('--only') ? only : Object.keys(ABLATIONS);
console.log(['without', 'must not merge, certain', 'must merge, certain', 'harmful %', 'harmless certain %', 'harmless merged or queued %', ...vaults.map((vault) => `${vault}: FALSE lossy of, recall, all, queue`)].join(' | '));
for (const name of names) console.log([name, ...await measure(ABLATIONS[name], { scorer, vaults })].join(' | '));
