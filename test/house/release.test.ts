import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const WORKFLOWS = join(ROOT, '.github/workflows');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, { readonly tags?: readonly string[] } | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (file: string): Workflow => load(readFileSync(join(WORKFLOWS, file), 'utf8')) as Workflow;
/** What Obsidian installs of a release, and nothing else. */
const FILES = ['main.js', 'manifest.json', 'styles.css'];

describe('every workflow', () => {
  it.each(readdirSync(WORKFLOWS))('%s pins actions to a commit and may read alone where nothing else is said', (file) => {
    const { permissions, jobs } = workflow(file);
    const used = Object.values(jobs).flatMap(({ uses, steps = [] }) => [uses, ...steps.map((step) => step.uses)]).filter((uses) => uses !== undefined);
    expect(used.filter((uses) => !/@[0-9a-f]{40}$/.test(uses) && !uses.startsWith('./'))).toEqual([]);
    expect(permissions).toEqual({ contents: 'read' });
  });
});

describe('a release', () => {
  const { on, jobs } = workflow('release.yml');
  const steps = jobs['release']?.steps ?? [];
  const at = (part: string): number => steps.findIndex(({ uses = '', run = '' }) => `${uses}\n${run}`.includes(part));

  it('is made by a tag that is a version, without a v, after everything was checked', () => {
    expect(Object.keys(on)).toEqual(['push']);
    expect(on['push']?.tags).toEqual(['[0-9]+.[0-9]+.[0-9]+']);
    expect(jobs['release']?.needs).toBe('check');
    expect(jobs['check']?.uses).toBe('./.github/workflows/ci.yml');
    expect(Object.keys(workflow('ci.yml').on)).toContain('workflow_call');
  });

  it('compares the tag with the manifest before anything is built', () => {
    expect(steps[at('$GITHUB_REF_NAME')]?.run).toContain('require("./manifest.json").version');
    expect(at('$GITHUB_REF_NAME')).toBeLessThan(at('npm run build'));
  });

  it('attests and publishes the three files that Obsidian installs', () => {
    const attest = at('actions/attest-build-provenance@');
    const publish = at('gh release create');
    expect(steps[attest]?.with?.['subject-path']?.trim().split('\n')).toEqual(FILES);
    expect(/gh release create "\$GITHUB_REF_NAME" (.*?) --/.exec(steps[publish]?.run ?? '')?.[1]?.split(' ')).toEqual(FILES);
    expect(steps[publish]?.run).toContain('--verify-tag');
    expect([at('npm ci') < at('npm run build'), at('npm run build') < attest, attest < publish]).toEqual([true, true, true]);
    expect(jobs['release']?.permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
  });
});

describe('the check by hand', () => {
  const steps = text('docs/manual-check.md').split(/^(?=\*\*\d+\. )/m).slice(1);

  it('has twenty steps, each with what one must see or hear, and what to do if not', () => {
    expect(steps.map((step) => Number(/^\*\*(\d+)/.exec(step)?.[1]))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(steps.filter((step) => !/^\*You must (?:see|hear):\*/m.test(step) || !/^\*If not:\*/m.test(step))).toEqual([]);
  });

  it('names commands that exist', () => {
    const named = [...text('docs/manual-check.md').matchAll(/\*\*([A-Z][a-z]+(?: [a-z]+)+)\*\*/g)].map(([, name]) => name ?? '');
    const palette = ['src/obsidian/commands.ts', 'src/obsidian/note-actions.ts', 'src/obsidian/brief-commands.ts', 'src/obsidian/move-fact.ts', 'src/obsidian/pulse-view.ts', 'src/core/operations/dedupe/plan-dedupe.ts'].map(text).join('\n');
    const ofTheApp = ['Move to new window'];
    const ofOurs = ['Plan again'];
    expect(named.filter((name) => !palette.includes(`'${name}'`) && ![...ofTheApp, ...ofOurs].includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});
