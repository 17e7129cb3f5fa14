import { recentContext } from '../../../../src/core/operations/recent-context/plan-recent-context.ts';
import { planOperation, type PlanInput } from '../../../../src/core/operations/operation.ts';
import { defaultOptions, type Options } from '../../../../src/core/options.ts';
import { textAfter } from '../../../../src/core/plan/apply-plan.ts';
import type { Change, NotePlan } from '../../../../src/core/plan/edit-plan.ts';
import { VaultIndex } from '../../../../src/core/vault/vault-index.ts';

export const ACCOUNT = 'Accounts/Quay Labs.md';

/** An account note of Quay Labs with this body behind its title. */
export function accountNote(body: string): string {
  return `---\ntype: account\nname: Quay Labs\n---\n\n# Quay Labs\n${body}`;
}

/** An account note whose Recent Context holds these bullets. */
export function contextNote(lines: readonly string[], gap = '\n'): string {
  return accountNote(`\n## Recent Context\n\n${lines.map((line) => `- ${line}\n`).join(gap)}`);
}

export interface TranscriptParts {
  readonly title: string;
  readonly date: string;
  readonly account?: string;
  readonly summary?: string;
  readonly facts?: readonly string[];
}

export function transcriptNote({ title, date, account = '', summary = '', facts = [] }: TranscriptParts): string {
  const sections = [...(summary === '' ? [] : [`## Summary\n\n${summary}\n`]), ...(facts.length === 0 ? [] : [`## Key Information\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`])];
  return `---\ntype: "customer"\ntitle: ${JSON.stringify(title)}\ndate: "${date}"\naccount: "${account}"\n---\n\n# ${title}\n\n${sections.join('\n')}`;
}

/** A vault with one account, planned for. */
export class ContextVault {
  readonly options: Options;
  private readonly index: VaultIndex;

  constructor(account: string, transcripts: readonly TranscriptParts[], options: Partial<Options> = {}, more: Readonly<Record<string, string>> = {}) {
    this.options = { ...defaultOptions(), ...options };
    this.index = new VaultIndex(this.options);
    this.index.update(ACCOUNT, account);
    for (const parts of transcripts) this.index.update(`Transcripts/${parts.date} - ${parts.title.replace(/[:/?"]/g, '')}.md`, transcriptNote(parts));
    for (const [path, text] of Object.entries(more)) this.index.update(path, text);
  }

  get text(): string {
    return this.index.get(ACCOUNT)?.tree.text ?? '';
  }

  plan(input: Partial<PlanInput> = {}): NotePlan {
    const [plan] = planOperation(recentContext, { index: this.index, paths: [ACCOUNT], today: '2026-06-01', options: this.options, ...input }).notes;
    if (!plan) throw new Error('no plan');
    return plan;
  }

  /** Applies what is accepted, and takes the new text in. */
  apply(plan: NotePlan, accepts: (change: Change) => boolean = () => true): string {
    const ids = new Set(plan.changes.filter(accepts).map(({ id }) => id));
    const text = textAfter(plan, new Map([[plan.path, ids]]));
    this.index.update(ACCOUNT, text);
    return text;
  }

  /** The bullets of Recent Context, as they stand. */
  lines(): string[] {
    return this.index.get(ACCOUNT)?.entries.context.map(({ text }) => text) ?? [];
  }
}
