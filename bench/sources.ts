/*
 * What does it cost to learn which transcripts say what an account's note says, and how long is the longest slice? Each
 * transcript tells twelve of the account's facts or others like them; --changed tells what it costs after one bullet
 * was added. Milliseconds of processor time; the longest slice is the shorter one of two runs.
 */
import { sourcesSteps, type LineSource } from '../src/core/insight/sources.ts';
import { defaultOptions } from '../src/core/options.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { printRow } from './print-row.ts';
import { processorTime } from './processor-time.ts';
import { mixedText } from './texts/mixed-text.ts';

const PATH = 'Accounts/Company.md';
const BULLETS = 12;

printRow('transcripts', ['bullets', 'steps', 'all, ms', 'longest, ms', 'one added, ms']);
for (const [transcripts, bullets] of [[20, 150], [200, 150], [2000, 150], [200, 500]] as const) {
  const [first, second] = [measure(transcripts, bullets), measure(transcripts, bullets)];
  const longest = Math.max(...first.slices.map((slice, at) => Math.min(slice, second.slices[at] ?? slice)));
  const all = Math.min(first.all, second.all);
  printRow(String(transcripts), [String(bullets), String(first.slices.length), all.toFixed(0), longest.toFixed(1), Math.min(first.added, second.added).toFixed(0)]);
}

function measure(transcripts: number, bullets: number): { readonly slices: readonly number[]; readonly all: number; readonly added: number } {
  const index = new VaultIndex(defaultOptions());
  const texts = mixedText(Math.max(transcripts * BULLETS, bullets));
  for (let at = 0; at < transcripts; at += 1) {
    const told = texts.slice(at * BULLETS, (at + 1) * BULLETS);
    index.update(`Transcripts/${at}.md`, `---\ntype: customer\ndate: 2026-01-05\n---\n\n## Key Information\n\n${told.map((text) => `- ${text}\n`).join('')}`);
  }
  const facts = Array.from({ length: bullets }, (_, at) => texts[Math.floor((at * texts.length) / bullets)] ?? '');
  const known = new Map<string, readonly LineSource[]>();
  const { slices, all } = learn(index, facts, known);
  return { slices, all, added: learn(index, [...facts, texts[1] ?? ''], known).all };
}

function learn(index: VaultIndex, facts: readonly string[], known: Map<string, readonly LineSource[]>): { slices: number[]; all: number } {
  index.update(PATH, `---\ntype: account\nname: Company\n---\n\n## Key Facts\n\n${facts.map((text) => `- ${text}\n`).join('')}`);
  const note = index.get(PATH);
  const slices: number[] = [];
  if (note?.kind !== 'account') return { slices, all: 0 };
  const steps = sourcesSteps(index, note.account, known);
  const start = processorTime();
  for (let before = start, done = false; !done; before = processorTime()) {
    done = steps.next().done ?? false;
    slices.push(processorTime() - before);
  }
  return { slices, all: processorTime() - start };
}
