/*
 * What does loading a vault cost, beside reading its notes and parsing their YAML in the same run? And what does one
 * changed note cost, by the size of the vault?
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { FolderNoteStore } from '../src/cli/folder-note-store.ts';
import { defaultOptions } from '../src/core/options.ts';
import { loadVault } from '../src/core/vault/load-vault.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { printRow } from './print-row.ts';
import { generatedVault } from './texts/generated-vault.ts';

const CORPORA = '../shared/corpora/vaults.tar.gz';
const NOTES = 10_000;
const RUNS = 5;

const folder = mkdtempSync(join(tmpdir(), 'account-notes-bench-'));
try {
  const generated = writeNotes('generated', NOTES);
  printRow('notes', ['read+yaml', 'load, cpu ms', 'times', 'gap, ms']);
  await compare('10,000 generated', generated);
  if (existsSync(CORPORA)) {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    execFileSync('tar', ['-xzf', CORPORA, '-C', mixed]);
    const real = (await new FolderNoteStore(mixed).list()).length;
    writeNotes('mixed/generated', NOTES - real);
    await compare(`${real} real, ${NOTES - real} generated`, mixed);
  }
  process.stdout.write('\n');
  printRow('notes', ['one changed note ms']);
  for (const size of [100, 1000, NOTES]) printRow(String(size), [updateTime(size).toFixed(3)]);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(name: string, root: string): Promise<void> {
  const times: { base: number; own: number; gap: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push({ base: await readAndParse(root), ...(await loadTime(root)) });
  const median = (of: (time: (typeof times)[number]) => number): number => times.map(of).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  printRow(name, [median(({ base }) => base).toFixed(0), median(({ own }) => own).toFixed(0), median(({ base, own }) => own / base).toFixed(2), median(({ gap }) => gap).toFixed(1)]);
}

async function readAndParse(root: string): Promise<number> {
  const store = new FolderNoteStore(root);
  const start = process.cpuUsage();
  for (const path of await store.list()) {
    const read = await store.read(path);
    const yaml = read.ok ? /^---\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(read.text)?.[1] : undefined;
    try {
      if (yaml !== undefined && yaml.trim() !== '') load(yaml);
    } catch {
      // What YAML can't read costs the same.
    }
  }
  return cpuSince(start);
}

async function loadTime(root: string): Promise<{ own: number; gap: number }> {
  const start = process.cpuUsage();
  const loading = loadVault(new FolderNoteStore(root), new VaultIndex(defaultOptions()));
  let gap = 0;
  let last = 0;
  for (let step = await loading.next(); !step.done; step = await loading.next()) {
    const now = performance.now();
    if (last > 0) gap = Math.max(gap, now - last);
    last = now;
  }
  return { own: cpuSince(start), gap };
}

/** Time of the processor and not of the wall, because a machine has other things to do. In milliseconds. */
function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function updateTime(size: number): number {
  const index = new VaultIndex(defaultOptions());
  const notes = generatedVault(size);
  for (const { path, text } of notes) index.update(path, text);
  const [first] = notes.filter(({ path }) => path.startsWith('Transcripts/'));
  if (!first) return 0;
  const rounds = 500;
  for (let round = 0; round < rounds; round += 1) index.update(first.path, first.text);
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) index.update(first.path, `${first.text}\n`);
  return (performance.now() - start) / rounds;
}

function writeNotes(name: string, count: number): string {
  const root = join(folder, name);
  for (const sub of ['Accounts', 'Transcripts', 'Other']) mkdirSync(join(root, sub), { recursive: true });
  for (const { path, text } of generatedVault(count)) writeFileSync(join(root, path), text);
  return root;
}
