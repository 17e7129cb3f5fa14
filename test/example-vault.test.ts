import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../src/core/options.ts';
import { dedupe } from '../src/core/operations/dedupe/plan-dedupe.ts';
import { planOperation } from '../src/core/operations/operation.ts';
import type { Change } from '../src/core/plan/edit-plan.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { bullets, context, inVault, labels, LabelledRelations, links, VAULT, type SectionLabels, type Verdict } from './fixtures/labels.ts';

/** What the engine reaches on these notes, a little below. It may rise; a change that lets it fall needs a good reason. */
const CERTAIN_RECALL = 0.82;
const RECALL = 0.93;
const QUEUE_PRECISION = 0.83;

const index = readExampleVault();
const accounts = Object.keys(labels);
const scored = accounts.flatMap(scoreAccount);
const certain = scored.filter(({ change }) => change.confidence === 'certain');
const queued = scored.filter(({ change }) => change.confidence === 'likely');

describe('the labels of the example vault', () => {
  it('name the bullets that its notes hold, in their order', () => {
    for (const account of accounts) {
      for (const [heading, expected] of Object.entries(bullets[account] ?? {})) {
        expect(entriesOf(account, heading).map(({ text }) => text), `${account}, ${heading}`).toEqual(expected.map(({ text }) => text));
      }
    }
  });

  it('hold at least 200 bullets, 60 repeats and 30 look-alikes, and no pair twice', () => {
    const all = accounts.flatMap((account) => Object.values(labels[account] ?? {}));
    const count = (of: (section: SectionLabels) => number) => all.reduce((sum, section) => sum + of(section), 0);
    expect(accounts.flatMap((account) => Object.values(bullets[account] ?? {})).flat().length).toBeGreaterThanOrEqual(200);
    expect(count((section) => new LabelledRelations(section).recall(new Set(), true).removable)).toBeGreaterThanOrEqual(60);
    expect(count((section) => section.conflicts.length)).toBeGreaterThanOrEqual(30);
    for (const section of all) {
      const pairs = labelledPairs(section);
      expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
    }
  });

  it('know every transcript and every line of Recent Context', () => {
    expect(index.transcripts().map(({ path }) => path)).toEqual(Object.keys(links).sort());
    for (const account of accounts) {
      expect((context[account] ?? []).map(({ text }) => text)).toEqual(entriesOf(account, 'Recent Context').map(({ text }) => text));
    }
    expect(Object.values(context).flat().filter(({ transcript }) => !inVault(transcript))).toEqual([]);
  });
});

describe('dedupe of the example vault', () => {
  it('has 0 false merges among the certain ones', () => {
    expect(certain.filter(({ verdict }) => verdict === 'false').map(described)).toEqual([]);
  });

  it('loses a detail in no certain merge', () => {
    expect(certain.filter(({ verdict }) => verdict !== 'right' && verdict !== 'false').map(described)).toEqual([]);
  });

  it(`removes at least ${CERTAIN_RECALL} of what can go without loss as certain, and finds at least ${RECALL} of it in all`, () => {
    expect(recallOf(certain, false)).toBeGreaterThanOrEqual(CERTAIN_RECALL);
    expect(recallOf(scored, true)).toBeGreaterThanOrEqual(RECALL);
  });

  it(`queues what is right in at least ${QUEUE_PRECISION} of its likely proposals`, () => {
    const wrong = queued.filter(({ verdict }) => verdict === 'false');
    expect(wrong.length, wrong.map(described).join('\n')).toBeLessThanOrEqual(queued.length * (1 - QUEUE_PRECISION));
  });

  it('leaves the bullet that another note embeds, and one with a nested remark, alone', () => {
    const gone = certain.flatMap(({ change }) => change.remove.map(({ text }) => text));
    expect(gone.filter((text) => text.startsWith('A budget of £310,000') || text.startsWith('Turnwicket offers the rollout'))).toEqual([]);
  });

  it('leaves a nearly empty account as it is', () => {
    expect(scored.filter(({ account }) => account === 'Halberry Museums').map(described)).toEqual([]);
  });
});

interface Scored {
  readonly account: string;
  readonly heading: string;
  readonly section: SectionLabels;
  readonly change: Change;
  readonly removed: number;
  readonly kept: readonly number[];
  readonly verdict: Verdict;
}

function scoreAccount(account: string): Scored[] {
  const plan = planOperation(dedupe, { index, paths: [notePath(account)], today: '2026-05-14', options: defaultOptions() });
  return plan.notes.flatMap(({ changes }) => changes).flatMap((change) => {
    const section = sectionLabels(account, change.section);
    const lines = entriesOf(account, change.section).map(({ item }) => item.line);
    const kept = change.keep.map(({ line }) => lines.indexOf(line));
    return change.remove.map(({ line }) => {
      const removed = lines.indexOf(line);
      return { account, heading: change.section, section, change, removed, kept, verdict: new LabelledRelations(section).judge(removed, kept) };
    });
  });
}

function recallOf(changes: readonly Scored[], withJoint: boolean): number {
  let [removable, found] = [0, 0];
  for (const account of accounts) {
    for (const [heading, section] of Object.entries(labels[account] ?? {})) {
      const gone = changes.filter((one) => one.account === account && one.heading === heading).map(({ removed }) => removed);
      const recall = new LabelledRelations(section).recall(new Set(gone), withJoint);
      removable += recall.removable;
      found += recall.found;
    }
  }
  return found / removable;
}

function labelledPairs(section: SectionLabels): string[] {
  const clusters = section.same.flatMap((cluster) => cluster.flatMap((a, at) => cluster.slice(at + 1).map((b) => [a, b] as const)));
  const pairs = [...clusters, ...section.covers, ...section.restates, ...section.overlaps, ...section.conflicts];
  return pairs.map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
}

function described({ account, heading, change, verdict }: Scored): string {
  const lines = (spans: Change['keep']) => spans.map(({ line, text }) => `${line}: ${text}`).join(' + ');
  return `${verdict} in ${account}, ${heading}: removes ${lines(change.remove)} for ${lines(change.keep)} (${change.reason})`;
}

function entriesOf(account: string, heading: string) {
  return index.get(notePath(account))?.entries.sections.find((section) => section.heading.title === heading)?.entries ?? [];
}

function sectionLabels(account: string, heading: string): SectionLabels {
  const found = labels[account]?.[heading];
  if (!found) throw new RangeError(`no labels for ${heading} of ${account}`);
  return found;
}

function notePath(account: string): string {
  return `Accounts/${account}.md`;
}

function readExampleVault(): VaultIndex {
  const vault = new VaultIndex(defaultOptions());
  for (const folder of ['Accounts', 'Transcripts']) {
    for (const name of readdirSync(new URL(`${folder}/`, VAULT))) {
      vault.update(`${folder}/${name}`, readFileSync(new URL(encodeURI(`${folder}/${name}`), VAULT), 'utf8'));
    }
  }
  return vault;
}
