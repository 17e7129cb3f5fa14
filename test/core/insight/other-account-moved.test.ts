import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherAccountSteps, type Misplaced } from '../../../src/core/insight/other-account.ts';
import type { Account } from '../../../src/core/model/account.ts';
import { runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const OPTIONS = defaultOptions();
/** Every so many bullets of an account are put into another's note, in turn. */
const EVERY = 12;

interface Figures {
  moved: number;
  found: number;
  /** Bullets offered that were not moved, or to another account than theirs. */
  readonly wrong: string[];
}

/** Puts bullets of each account into the note of each other one, and counts what is found of them. */
function measure(folder: string): Figures {
  const index = new VaultIndex(OPTIONS);
  const texts = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    texts.set(path, text);
    index.update(path, text);
  }
  const find = ({ name }: Account): Misplaced[] => {
    const account = index.accountNamed(name);
    return account ? runSteps(otherAccountSteps(index, account, OPTIONS)) : [];
  };
  const accounts = index.accounts().filter(({ facts }) => facts.length > EVERY);
  const figures: Figures = { moved: 0, found: 0, wrong: accounts.flatMap((account) => find(account).map(({ entry }) => entry.text)) };
  for (const from of accounts) {
    for (const [at, to] of accounts.filter((account) => account !== from).entries()) {
      const picked = from.facts.filter(({ item }, place) => place % EVERY === at && item.lastLine === item.line).map(({ text }) => text);
      const [source, target] = [texts.get(from.path) ?? '', texts.get(to.path) ?? ''];
      index.update(from.path, picked.reduce((text, fact) => text.replace(`- ${fact}\n`, ''), source));
      index.update(to.path, target.replace('## Key Facts\n', `## Key Facts\n\n${picked.map((fact) => `- ${fact}\n`).join('')}`));
      for (const { entry, account } of find(to)) {
        if (picked.includes(entry.text) && account.path === from.path) figures.found += 1;
        else figures.wrong.push(entry.text);
      }
      figures.moved += picked.length;
      index.update(from.path, source);
      index.update(to.path, target);
    }
  }
  return figures;
}

const SHARED = '../shared/dev-vault/vault';

const VAULTS = [{ folder: 'test/fixtures/vault', least: 0.55 }, { folder: SHARED, least: 0.5 }].filter(({ folder }) => existsSync(folder));

describe.each(VAULTS)('bullets put into the wrong note: $folder', ({ folder, least }) => {
  it('are found in good part, and no other bullet is offered', () => {
    const { moved, found, wrong } = measure(folder);
    expect(wrong).toEqual([]);
    expect(moved).toBeGreaterThan(40);
    expect(found / moved).toBeGreaterThan(least);
  });
});
