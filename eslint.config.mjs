import { defineConfig } from 'eslint/config';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { houseRules } from './eslint.house.mjs';

const CODE = ['**/*.{ts,mts,js,mjs}'];
const TYPED = ['**/*.{ts,mts}'];
/** Runs on Node only and never reaches a phone. */
const NODE = ['src/cli/**', 'test/**', 'bench/**', 'scripts/**', '.ci/**', '*.mjs', '*.ts'];

/** The community review's own rules, and the rules of this house (`eslint.house.mjs`) on top. */
export default defineConfig(
  { ignores: ['main.js', 'build/', 'coverage/', 'node_modules/'] },
  ...obsidianmd.configs.recommended,
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // The compiler knows every name; a second list of globals would only disagree with it.
    rules: { 'no-undef': 'off' },
  },

  // What the review reads beside the code. Neither rule fires without a block of its own.
  {
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: false, extraFileExtensions: ['.json'] } },
    rules: { 'obsidianmd/validate-manifest': 'error', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['LICENSE'],
    languageOptions: { parser: PlainTextParser },
    // A copyright year is the year of the work, so it does not change with the calendar.
    rules: { 'obsidianmd/validate-license': ['error', { disableUnchangedYear: true }] },
  },
  {
    files: ['package.json'],
    rules: {
      // The list would have js-yaml replaced by yaml. Here js-yaml is the better one: it hands over the offsets of each
      // value, so that one is spliced and the rest stays byte for byte, at half the size (docs/decisions/0003-js-yaml.md).
      'depend/ban-dependencies': ['error', { presets: ['native', 'microutilities', 'preferred'], allowed: ['js-yaml'] }],
    },
  },

  {
    files: CODE,
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mts', '.mjs', '.js', '.json'] })],
      // Without these two, no-cycle looks into no TypeScript file and finds nothing.
      'import-x/extensions': ['.ts', '.mts', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mts'] },
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      // The name of another plugin is a name.
      'obsidianmd/ui/sentence-case': ['warn', { enforceCamelCaseLower: true, ignoreRegex: ['\\bTasks plugin\\b'] }],
    },
  },
  {
    // Only what reads somebody's notes: tests and scripts read what the project itself wrote.
    files: ['src/**/*.ts'],
    extends: [regexp.configs.recommended],
    rules: {
      // A note is as long as its writer made it: no expression may take more than linear time on it.
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignorePartial: false }],
    },
  },
  {
    files: TYPED,
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: NODE,
    languageOptions: { globals: { process: 'readonly', Buffer: 'readonly', NodeJS: 'readonly' } },
    rules: {
      'obsidianmd/no-nodejs-modules': 'off', // phones never load these files
      'obsidianmd/rule-custom-message': 'off', // standard output is what these files speak on
      'obsidianmd/hardcoded-config-path': 'off', // no app to ask for its configuration folder
      'obsidianmd/prefer-window-timers': 'off', // no window
      'obsidianmd/no-global-this': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    // Tests, the stand-in for Obsidian and the scripts draw and load as they need to.
    files: ['test/**', 'bench/**', 'scripts/**'],
    rules: {
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-instanceof': 'off',
      'obsidianmd/no-static-styles-assignment': 'off',
      'obsidianmd/no-forbidden-elements': 'off',
      'obsidianmd/no-unsupported-api': 'off',
      'obsidianmd/ui/sentence-case': 'off',
      'obsidianmd/object-assign': 'off',
      'obsidianmd/platform': 'off',
      'obsidianmd/regex-lookbehind': 'off',
      'no-control-regex': 'off', // terminal colours begin with one
      'obsidianmd/no-tfile-tfolder-cast': 'off',
      'no-self-compare': 'off', // the same call twice: an expectation of the same answer
    },
  },
  ...houseRules,
);
