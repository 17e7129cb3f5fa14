import obsidianmd from 'eslint-plugin-obsidianmd';

/*
 * The import rule of the house, as docs/architecture.md tells it: left may import right, siblings never import one
 * another. Each row says what a layer may take beside itself, and why not more; the reason is the lint message.
 */

const GROUND = ['core/text', 'core/language', 'core/options.ts'];
const UP_TO_MODEL = ['core/model', 'core/markdown', ...GROUND];
const UP_TO_MATCHING = ['core/matching', ...UP_TO_MODEL];
const UP_TO_VAULT = ['core/vault', ...UP_TO_MATCHING];
const UP_TO_INSIGHT = ['core/insight', ...UP_TO_VAULT];

/** @type {readonly { layer: string, mayImport: readonly string[], because: string }[]} */
const LAYERS = [
  { layer: 'main.ts', mayImport: ['obsidian', 'ui', 'core'], because: 'main wires the plugin; the command line is another host.' },
  { layer: 'obsidian', mayImport: ['ui', 'core'], because: 'obsidian/ takes from ui/ and core/; main wires it, and the command line is another host.' },
  {
    layer: 'ui',
    mayImport: ['core/plan/edit-plan.ts', 'core/plan/preview-plan.ts', 'core/dashboard', 'core/text'],
    because: 'ui/ takes only values (plan previews, dashboard rows, diffs) and hands back what the person chose: it never touches the index, the store or the app.',
  },
  { layer: 'cli', mayImport: ['core'], because: 'cli/ is a host of its own: it uses core/ and nothing that needs Obsidian or a page.' },
  { layer: 'core', mayImport: [], because: 'core/ is what every host shares, so it imports no host.' },
  { layer: 'core/text', mayImport: [], because: 'text/ is ground: it stands on nothing.' },
  { layer: 'core/language', mayImport: ['core/text'], because: 'language/ is ground: it stands on text/ alone.' },
  { layer: 'core/options.ts', mayImport: ['core/text'], because: 'options are ground: they stand on text/ alone.' },
  { layer: 'core/markdown', mayImport: GROUND, because: 'markdown/ reads text losslessly and knows nothing of accounts, matching or plans.' },
  { layer: 'core/model', mayImport: ['core/markdown', ...GROUND], because: 'model/ turns a note tree into an account or a transcript: it stands on markdown/ and the ground.' },
  { layer: 'core/matching', mayImport: UP_TO_MODEL, because: 'matching/ judges entries by model, language and text alone, so that it is the same in every host and vault.' },
  { layer: 'core/vault', mayImport: UP_TO_MATCHING, because: 'vault/ indexes notes: plans, insight and operations are built on it, not the other way round.' },
  { layer: 'core/insight', mayImport: UP_TO_VAULT, because: 'insight/ only reads what the vault knows (vault/, matching/ and below); it plans nothing.' },
  { layer: 'core/plan', mayImport: ['core/vault', ...UP_TO_MODEL], because: 'plan/ holds edits of any operation as values, so it knows neither operations nor how they decide.' },
  {
    layer: 'core/operations',
    mayImport: ['core/plan', ...UP_TO_INSIGHT],
    because: 'operations plan; the dashboard draws previews and stands beside them, not below.',
  },
  {
    layer: 'core/dashboard',
    mayImport: ['core/plan', ...UP_TO_INSIGHT],
    because: 'dashboard/ takes previews, never operations: a summary must not be able to plan an edit.',
  },
  {
    layer: 'core/report',
    mayImport: ['core/operations', 'core/plan', ...UP_TO_INSIGHT],
    because: 'report/ tells what a run found and did, the same on every command line; the panel draws its own rows.',
  },
];

const zones = LAYERS.map(({ layer, mayImport, because }) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...mayImport].map((path) => `./${path}`),
  message: because,
}));

const PACKAGES_OF_CORE = ['date-fns', 'diff', 'js-yaml', 'zod/mini'];

const zodMiniOnly = { regex: '^zod(?!/mini$)', message: 'Take zod/mini: the other entry points of zod add 80 to 450 kB to main.js.' };
const obsidianNowhereElse = { regex: '^obsidian$', message: "Only obsidian/ and main.ts import 'obsidian': everything else runs and is tested without the app." };

/** Options of the preset's own ban on packages: a block that adds to the rule must not lose them. */
const presetBans = obsidianmd.configs.recommended
  .map((config) => config.rules?.['@typescript-eslint/no-restricted-imports'])
  .find(Array.isArray)
  .slice(1);

/**
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 * @param {object[]} [paths]
 */
function restrictedPackages(files, patterns, paths = []) {
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [...presetBans, ...paths], patterns }] } };
}

const corePackages = {
  regex: `^(?!\\.)(?!(?:${PACKAGES_OF_CORE.join('|')})$)`,
  message: `core/ is pure TypeScript: no Obsidian, no DOM, no Node. Beside its own files it takes ${PACKAGES_OF_CORE.join(', ')} and nothing else.`,
};
const noClockOfDateFns = {
  regex: '^date-fns$',
  importNamePattern: '^(?:is(?:Future|Past|Today|Tomorrow|Yesterday|This[A-Z]\\w+)|(?:start|end)Of(?:Today|Tomorrow|Yesterday)|\\w+ToNow(?:Strict)?|constructNow)$',
  message: 'core/ has no clock: today is an argument.',
};

const NO_BARRELS = { selector: 'ExportAllDeclaration', message: 'No barrels: import a thing from the file that defines it.' };

const importRule = [
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_BARRELS] } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            { target: './src', from: '.', except: ['./src', './node_modules'], message: 'src/ is what ships: it takes nothing from tests, benchmarks or scripts.' },
            ...zones,
          ],
        },
      ],
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
    },
  },
  restrictedPackages(['src/main.ts', 'src/obsidian/**/*.ts'], [zodMiniOnly]),
  restrictedPackages(['src/cli/**/*.ts'], [zodMiniOnly, obsidianNowhereElse]),
  restrictedPackages(
    ['src/ui/**/*.ts'],
    [{ regex: '^(?!\\.)(?!obsidian$)', message: 'ui/ draws values with the DOM: no package beside the few names of Obsidian that draw.' }],
    [
      {
        name: 'obsidian',
        allowImportNames: ['setIcon', 'setTooltip', 'Menu'],
        allowTypeImports: true,
        message: "ui/ takes setIcon, setTooltip, Menu and types from 'obsidian', nothing else: it must not reach the app.",
      },
    ],
  ),
  restrictedPackages(['src/core/**/*.ts'], [corePackages, noClockOfDateFns]),
  restrictedPackages(
    ['src/core/operations/*/**/*.ts'],
    [
      corePackages,
      noClockOfDateFns,
      {
        regex: '^\\.\\./(?!operation\\.ts$|\\.\\./)',
        message: 'An operation never imports another operation, nor the registry: what two of them need belongs below them.',
      },
    ],
  ),
];

const NO_CLOCK = 'core/ has no clock: today is an argument.';
const NO_LOCALE = 'core/ gives the same answer on every machine: compare by code unit, lower-case with toLowerCase.';

/** Names that a browser or Node puts in reach, less those that the language itself defines. */
const hostGlobals = new Set(
  obsidianmd.configs.recommended.flatMap((config) => Object.keys(config.languageOptions?.globals ?? {})).concat([
    ...['process', 'Buffer', 'global', 'globalThis', 'require', 'module', 'exports', '__dirname', '__filename', 'setImmediate', 'clearImmediate', 'app'],
  ]),
);

const coreIsPure = [
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...hostGlobals].map((name) => ({ name, message: 'core/ is pure TypeScript: no Obsidian, no DOM, no Node.' })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: NO_CLOCK },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: NO_CLOCK },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'core/ is deterministic: the same notes give the same plan.' },
        { selector: "MemberExpression[property.name=/^(?:localeCompare|toLocale\\w+)$/]", message: NO_LOCALE },
        NO_BARRELS,
      ],
    },
  },
];

/** `no-restricted-syntax` counts once a file: the last block that matches holds. */
const names = [
  {
    files: ['src/**/{index,utils,util,helpers,helper,common,misc}.ts', 'src/**/{utils,util,helpers,helper,common,misc}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'Program', message: 'No barrels, no utils, no helpers: a file is named by what it does.' }] },
  },
];

export const houseRules = [...importRule, ...coreIsPure, ...names];
