import type { Change, NotePlan } from '../core/plan/edit-plan.ts';
import type { VaultIndex } from '../core/vault/vault-index.ts';
import type { LineSource, LineSources } from '../ui/review/line-source.ts';

/** No more of a summary is shown. */
const MOST_CHARACTERS = 240;

/** Finds the transcripts that the lines of a plan's changes and conflicts came from, as far as the index knows them; in slices. */
export function* changeSources(plan: NotePlan, index: VaultIndex): Generator<void, LineSources> {
  const sources = new Map<number, readonly LineSource[]>();
  const asked = new Map<number, string>();
  for (const change of plan.changes) {
    const stated = statedSource(change, index);
    const holds = change.kind === 'merge' || change.kind === 'updated';
    const lines = holds ? [...change.keep, ...change.remove] : change.remove;
    for (const { line, text } of lines) {
      if (stated) sources.set(line, [stated]);
      else if (holds) asked.set(line, text);
      else if (!sources.has(line)) sources.set(line, []);
    }
  }
  const disagreeing = new Set(plan.conflicts.flatMap(({ lines }) => lines));
  for (const { line, text } of index.get(plan.path)?.tree.sections.flatMap(({ items }) => items) ?? []) {
    if (disagreeing.has(line) && !sources.has(line)) asked.set(line, text);
  }
  const note = index.get(plan.path);
  const names = note?.kind === 'account' ? [note.account.name, ...note.account.aliases] : [];
  const held = yield* index.transcriptsHoldingSteps([...asked.values()], names);
  for (const [at, line] of [...asked.keys()].entries()) {
    if (sources.has(line)) continue;
    sources.set(line, (held[at] ?? []).map(({ transcript: { path, title, date }, statement }) => ({ path, title, date, line: statement.line, text: statement.text })));
  }
  return sources;
}

/** The transcript that the operation itself drew the change from. */
function statedSource({ signals: { transcript: path } }: Change, index: VaultIndex): LineSource | null {
  const note = typeof path === 'string' ? index.get(path) : undefined;
  if (note?.kind !== 'transcript') return null;
  const { title, date, summary } = note.transcript;
  const text = summary?.text ?? '';
  return { path: note.path, title, date, line: summary?.line ?? 1, text: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()} …` : text };
}
