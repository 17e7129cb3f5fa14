import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairs } from './read-pairs.ts';

/** Bullets that stand together, so that their names may be exchanged. */
export interface BulletSource {
  readonly name: string;
  readonly bullets: readonly string[];
}

type BulletsFile = Readonly<Record<string, Readonly<Record<string, readonly { readonly text: string }[]>>>>;

function readLabelled(path: string): BulletSource[] {
  if (!existsSync(path)) return [];
  const accounts = JSON.parse(readFileSync(path, 'utf8')) as BulletsFile;
  return Object.entries(accounts).map(([name, sections]) => ({ name, bullets: Object.values(sections).flat().map(({ text }) => text) }));
}

function readSeeds(directory: string): BulletSource[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).sort().map((name) => ({
    name,
    bullets: readFileSync(join(directory, name), 'utf8').split(/\r?\n/).filter((line) => /^- (?!\[)/.test(line)).map((line) => line.slice(2)),
  }));
}

/** The bullets of the example vault and of the open pair tables and, where they are present, of the vaults beside the project. */
export function readBulletSources(): BulletSource[] {
  const tables = [...readPairs('must-not-merge', 'different'), ...readPairs('must-merge', 'same')].filter((pair) => !pair.heldOut);
  const kinds = [...new Set(tables.map(({ kind }) => kind))];
  const ours = kinds.map((kind) => ({ name: kind, bullets: tables.filter((pair) => pair.kind === kind).map(({ a }) => a) }));
  return [...readLabelled('test/fixtures/bullets.json'), ...ours, ...readLabelled('../shared/dev-vault/bullets.json'), ...readSeeds('../shared/seeds')];
}
