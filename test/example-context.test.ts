import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dedupe } from '../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation, type Operation } from '../src/core/operations/operation.ts';
import { recentContext } from '../src/core/operations/recent-context/plan-recent-context.ts';
import { defaultOptions } from '../src/core/options.ts';
import { textAfter } from '../src/core/plan/apply-plan.ts';
import type { Change } from '../src/core/plan/edit-plan.ts';
import { resolveLink } from '../src/core/vault/link-text.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { bullets, context, VAULT } from './fixtures/labels.ts';

type Context = typeof context;

const SHARED = new URL('../../shared/dev-vault/', import.meta.url);
/** What is reached on both vaults is all of it; the goal is this. */
const LEAST_RIGHT = 0.98;

const VAULTS = [
  { vault: 'the example vault', folder: VAULT, labels: context, facts: bullets, reached: 1 },
  ...(existsSync(SHARED)
    ? [{ vault: 'the labelled vault', folder: new URL('vault/', SHARED), labels: readShared('context.json') as Context, facts: readShared('bullets.json') as typeof bullets, reached: LEAST_RIGHT }]
    : []),
];

function readShared(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, SHARED), 'utf8'));
}

describe.each(VAULTS)('Recent Context of $vault, regenerated', ({ folder, labels, reached }) => {
  const accounts = Object.keys(labels).map((account) => {
    const vault = new Account(folder, account);
    vault.apply(recentContext, isBulk);
    return { account, vault, events: new Set((labels[account] ?? []).map(({ transcript }) => transcript)) };
  });

  it(`tells at least ${reached * 100} % of the events in exactly one line that links to the right transcript`, () => {
    const events = accounts.flatMap(({ vault, events: own }) => [...own].map((event) => vault.linked().filter((path) => path === event).length));
    expect(events.filter((count) => count === 1).length / events.length).toBeGreaterThanOrEqual(reached);
  });

  it('links no line to a transcript of another event', () => {
    expect(accounts.flatMap(({ vault, events }) => vault.linked().filter((path) => !events.has(path)))).toEqual([]);
  });

  it('is newest first, and stays as it is when planned again', () => {
    for (const { account, vault } of accounts) {
      const dates = vault.context().map(({ date }) => date ?? '');
      expect(dates, account).toEqual([...dates].sort().reverse());
      expect(vault.plan(recentContext), account).toEqual([]);
    }
  });
});

/** Recent Context first: a dedupe may drop the line that begins a Summary for one of another run, whose words no transcript holds. */
const OPERATIONS: readonly Operation[] = [recentContext, dedupe];

/** What a person does about changes, and what a run without one accepts later. */
const WAYS: readonly { name: string; person: (vault: Account) => (change: Change) => boolean; later: (change: Change) => boolean }[] = [
  { name: 'after every change was accepted', person: () => () => true, later: isBulk },
  { name: 'after what is certain was accepted and nothing else', person: () => isCertain, later: isCertain },
  {
    name: 'after every other likely change was refused',
    person: (vault) => {
      let likely = 0;
      return (change) => {
        if (change.confidence === 'certain') return true;
        likely += 1;
        if (!change.onlyByHand && likely % 2 === 0) return true;
        vault.refuse(change);
        return false;
      };
    },
    later: isBulk,
  },
  {
    name: 'after every likely change was refused',
    person: (vault) => (change) => {
      if (change.confidence === 'likely') vault.refuse(change);
      return change.confidence === 'certain';
    },
    later: isBulk,
  },
];

const RUNS = VAULTS.flatMap((vault) => Object.keys(vault.labels).flatMap((account) => WAYS.map((way) => ({ account, ...vault, ...way }))));

describe.each(RUNS)('the generator runs again over $account, $name', ({ folder, labels, facts, account, person, later }) => {
  it('and Recent Context comes back byte for byte; nothing that a person refused is asked again', () => {
    const vault = new Account(folder, account);
    clean(vault, person(vault));
    const cleaned = vault.section('## Recent Context');
    vault.append('## Recent Context', (labels[account] ?? []).map(({ text }) => text));
    vault.append('## Key Facts', (facts[account]?.['Key Facts'] ?? []).map(({ text }) => text));
    expect(vault.section('## Recent Context')).not.toBe(cleaned);
    for (const operation of OPERATIONS) {
      expect(vault.plan(operation).filter(({ decisionKey }) => decisionKey !== undefined && vault.options.refused.includes(decisionKey))).toEqual([]);
      vault.apply(operation, later);
    }
    expect(vault.section('## Recent Context')).toBe(cleaned);
  });
});

/** What `--accept likely` takes. */
function isBulk(change: Change): boolean {
  return !change.onlyByHand;
}

function isCertain(change: Change): boolean {
  return change.confidence === 'certain';
}

function clean(vault: Account, accepts: (change: Change) => boolean): void {
  for (let round = 0; round < 5; round += 1) {
    const before = vault.text;
    for (const operation of OPERATIONS) vault.apply(operation, accepts);
    if (vault.text === before) return;
  }
}

/** One account of a vault on disk, changed in memory. */
class Account {
  readonly options = defaultOptions();
  readonly path: string;
  private readonly index = new VaultIndex(this.options);

  constructor(folder: URL, account: string) {
    this.path = `Accounts/${account}.md`;
    for (const sub of ['Accounts', 'Transcripts']) {
      for (const name of readdirSync(new URL(`${sub}/`, folder))) this.index.update(`${sub}/${name}`, readFileSync(new URL(encodeURI(`${sub}/${name}`), folder), 'utf8'));
    }
  }

  get text(): string {
    return this.index.get(this.path)?.tree.text ?? '';
  }

  plan(operation: Operation): readonly Change[] {
    return this.planned(operation)?.changes ?? [];
  }

  apply(operation: Operation, accepts: (change: Change) => boolean): void {
    const plan = this.planned(operation);
    if (plan) this.index.update(this.path, textAfter(plan, new Map([[this.path, new Set(plan.changes.filter(accepts).map(({ id }) => id))]])));
  }

  refuse({ decisionKey }: Change): void {
    if (decisionKey !== undefined) this.options.refused.push(decisionKey);
  }

  context() {
    return this.index.get(this.path)?.entries.context ?? [];
  }

  linked(): string[] {
    return this.context().flatMap(({ link }) => (link === null ? [] : (resolveLink(this.index, link, this.path) ?? `nowhere: ${link}`)));
  }

  /** A section with its heading, up to the next heading. */
  section(heading: string): string {
    const from = this.text.indexOf(`${heading}\n`);
    const to = this.text.indexOf('\n## ', from + 1);
    return this.text.slice(from, to < 0 ? undefined : to);
  }

  /** As the generator appends: below the section's last bullet, with its blank lines. */
  append(heading: string, texts: readonly string[]): void {
    const section = this.section(heading);
    const gap = section.includes('\n\n- ', section.indexOf('\n- ')) ? '\n\n' : '\n';
    const added = section.trimEnd() + texts.map((text) => `${gap}- ${text}`).join('') + section.slice(section.trimEnd().length);
    this.index.update(this.path, this.text.replace(section, () => added));
  }

  private planned(operation: Operation) {
    return planOperation(operation, { index: this.index, paths: [this.path], today: '2026-06-01', options: this.options }).notes[0];
  }
}
