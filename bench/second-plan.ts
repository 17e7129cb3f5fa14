/*
 * What does planning a note again cost, when nothing or one section of it has changed?
 */
import { runSteps } from '../src/core/operations/operation.ts';
import { dedupe } from '../src/core/operations/dedupe/plan-dedupe.ts';
import { MatchCache } from '../src/core/matching/match-cache.ts';
import { defaultOptions } from '../src/core/options.ts';
import { VaultIndex } from '../src/core/vault/vault-index.ts';
import { printRow } from './print-row.ts';
import { mixedText } from './texts/mixed-text.ts';

const options = defaultOptions();
const bulleted = (texts: readonly string[]): string => texts.map((text) => `- ${text}\n`).join('');
const note = (facts: readonly string[], decisions: readonly string[]): string =>
  `---\ntype: account\nname: Example\n---\n\n## Key Facts\n\n${bulleted(facts)}\n## Key Decisions\n\n${bulleted(decisions)}`;

function planTime(text: string, matchCache: MatchCache): number {
  const index = new VaultIndex(options);
  index.update('a.md', text);
  const start = performance.now();
  runSteps(dedupe.planSteps({ index, paths: ['a.md'], today: '2026-01-01', options, matchCache }));
  return performance.now() - start;
}

printRow('bullets', ['first ms', 'again ms', 'one changed']);
for (const size of [500, 2000]) {
  const texts = mixedText(size);
  const [facts, decisions] = [texts.slice(0, size * 0.9), texts.slice(size * 0.9)];
  planTime(note(facts, decisions), new MatchCache());
  const cache = new MatchCache();
  const times = [planTime(note(facts, decisions), cache), planTime(note(facts, decisions), cache), planTime(note(facts, [...decisions, 'One more.']), cache)];
  printRow(String(size), times.map((ms) => ms.toFixed(1)));
}
