/*
 * What does it cost to find the account of a transcript that names none, by the size of the vault? Notes draw from one
 * pool of facts, so nearly every bullet stands in several accounts: worse than a real vault.
 */
import { AccountRanker } from '../src/core/insight/rank-accounts.ts';
import { defaultOptions } from '../src/core/options.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { printRow } from './print-row.ts';
import { generatedVault } from './texts/generated-vault.ts';

const MOST_RANKED = 300;

printRow('notes', ['accounts', 'unassigned', 'to begin, ms', 'each, ms', 'slowest, ms']);
for (const size of [1000, 3000, 10_000]) {
  const index = new VaultIndex(defaultOptions());
  for (const { path, text } of generatedVault(size)) index.update(path, text);
  const unassigned = index.all().flatMap((note) => (note.kind === 'transcript' && index.statedAccount(note.transcript) === null ? [note] : []));
  const start = performance.now();
  const ranker = AccountRanker.read(index);
  const begun = performance.now() - start;
  const times = unassigned.slice(0, MOST_RANKED).map((note) => {
    const from = performance.now();
    ranker.rank(note);
    return performance.now() - from;
  });
  const each = times.reduce((sum, time) => sum + time, 0) / times.length;
  printRow(String(size), [String(index.accounts().length), String(unassigned.length), begun.toFixed(0), each.toFixed(2), Math.max(...times).toFixed(1)]);
}
