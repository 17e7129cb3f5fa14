import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourcesSteps } from '../src/core/insight/sources.ts';
import { comparisonText } from '../src/core/matching/comparison-text.ts';
import { runSteps } from '../src/core/operations/operation.ts';
import { defaultOptions } from '../src/core/options.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { bullets, context, links, VAULT } from './fixtures/labels.ts';

/** A bullet that is labelled with the transcript that it came from, and what was found for it. */
interface Found {
  readonly text: string;
  readonly labelled: string;
  /** Paths of transcripts. */
  readonly sources: readonly string[];
}

const SHARED = new URL('../../shared/dev-vault/', import.meta.url);
const EXAMPLE = { folder: VAULT, bullets, links, context };
const LABELLED = readShared();

function readShared(): typeof EXAMPLE | null {
  if (!existsSync(SHARED)) return null;
  const json = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, SHARED), 'utf8')) as T;
  return { folder: new URL('vault/', SHARED), bullets: json('bullets.json'), links: json('links.json'), context: json('context.json') };
}

type Kind = 'facts' | 'decisions' | 'context';

/** Every bullet whose document has a transcript, by kind. */
function learn(vault: typeof EXAMPLE): Record<Kind, Found[]> {
  const index = new VaultIndex(defaultOptions());
  for (const sub of ['Accounts', 'Transcripts']) {
    for (const name of readdirSync(new URL(`${sub}/`, vault.folder))) index.update(`${sub}/${name}`, readFileSync(new URL(encodeURI(`${sub}/${name}`), vault.folder), 'utf8'));
  }
  const pathOf = new Map(Object.entries(vault.links).map(([path, { source }]) => [source, path]));
  const found: Record<Kind, Found[]> = { facts: [], decisions: [], context: [] };
  for (const account of index.accounts()) {
    const sections = vault.bullets[account.name] ?? {};
    const labels = { facts: sections['Key Facts'], decisions: sections['Key Decisions'], context: vault.context[account.name] };
    const sources = runSteps(sourcesSteps(index, account));
    for (const kind of ['facts', 'decisions', 'context'] as const) {
      const labelled = new Map(labels[kind]?.map(({ text, source }) => [comparisonText(text).key, pathOf.get(source)]));
      for (const entry of account[kind]) {
        const path = labelled.get(comparisonText(entry.text).key);
        if (path !== undefined) found[kind].push({ text: entry.text, labelled: path, sources: (sources.get(entry) ?? []).map(({ transcript }) => transcript.path) });
      }
    }
  }
  return found;
}

const share = (all: readonly Found[]): number => all.filter(({ labelled, sources }) => sources.includes(labelled)).length / all.length;
const others = (all: readonly Found[]): string[] => all.flatMap(({ text, labelled, sources }) => sources.filter((path) => path !== labelled).map((path) => `${text} | ${path.slice(path.lastIndexOf('/') + 1, -3)}`));

describe('the sources of the example vault', () => {
  const { facts, decisions, context: lines } = learn(EXAMPLE);

  it('hold most facts; of the rest many a transcript says nothing, or something else', () => {
    expect(share(facts)).toBeGreaterThanOrEqual(0.89);
    // Read one by one: each is said again there.
    expect(others(facts)).toEqual([
      'Skagerholm Lines operates 31 vessels, of which 24 have satellite links slower than 2 Mbit/s. | 2026-05-06 - Fleet rollout of Turnwicket Ferry decided at Skagerholm Lines, price still open',
      'The trial will take place on the vessels Skagerholm Petrel and Skagerholm Fulmar. | 2026-03-24 - Trial report for Skagerholm Petrel and Skagerholm Fulmar with clock error and sync volume',
      'Two trial vessels were agreed at the Aarvik workshop. | 2026-02-17 - Skagerholm workshop in Aarvik trial vessels, offline days and password rules',
    ]);
  });

  it('hold three decisions in four, and no wrong one', () => {
    expect(share(decisions)).toBeGreaterThanOrEqual(0.75);
    expect(others(decisions)).toEqual([]);
  });

  it('hold every line of Recent Context, and no wrong one', () => {
    expect([share(lines), others(lines)]).toEqual([1, []]);
  });
});

describe.runIf(LABELLED !== null)('the sources of the labelled vault', () => {
  const { facts, decisions, context: lines } = LABELLED ? learn(LABELLED) : { facts: [], decisions: [], context: [] };

  it('hold 97 facts in a hundred; the two other ones are said again later', () => {
    expect(share(facts)).toBeGreaterThanOrEqual(0.97);
    expect(others(facts).length).toBeLessThanOrEqual(2);
  });

  it('hold four decisions in five, and at most one wrong one', () => {
    expect(share(decisions)).toBeGreaterThanOrEqual(0.8);
    expect(others(decisions).length).toBeLessThanOrEqual(1);
  });

  it('hold every line of Recent Context, and no wrong one', () => {
    expect([share(lines), others(lines)]).toEqual([1, []]);
  });
});
