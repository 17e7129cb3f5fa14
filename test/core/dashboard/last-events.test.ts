import { describe, expect, it } from 'vitest';
import { accountTranscripts } from '../../../src/core/dashboard/account-transcripts.ts';
import { lastEvents } from '../../../src/core/dashboard/last-events.ts';
import { sourcesSteps } from '../../../src/core/insight/sources.ts';
import { runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const PATH = 'Brightwater.md';
const SUMMARY = 'The crane was painted green by Mia Ohm before the tide came in at noon. It was rusty. Nobody asked.';

function events(context: string, notes: Readonly<Record<string, string>>): [date: string, text: string, path: string | null][] {
  const index = new VaultIndex(defaultOptions());
  index.update(PATH, `---\ntype: account\nname: Brightwater\n---\n## Recent Context\n\n${context}`);
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  const note = index.get(PATH);
  if (note?.kind !== 'account') throw new Error('not an account');
  const sources = runSteps(sourcesSteps(index, note.account));
  return lastEvents(index, note.account, accountTranscripts(index, note.account), sources, new Set(), '2026-05-01').map(({ date, text, path }) => [date, text, path]);
}

const call = (properties: string, summary = SUMMARY) => `---\ntype: call\n${properties}---\n\n## Summary\n\n${summary}\n`;
const OWN = { 'T.md': call('title: Paint\ndate: 2026-04-03\naccount: Brightwater\n') };
const BEGINNING = 'The crane was painted green by Mia Ohm before the tide came in at noon. It was rusty.';

describe('the last events of an account', () => {
  it.each<[string, string, Readonly<Record<string, string>>, ReturnType<typeof events>]>([
    ['a transcript that no line tells of, in the beginning of its Summary', '', OWN, [['2026-04-03', BEGINNING, 'T.md']]],
    ['by its title where it has no Summary', '', { 'T.md': call('title: Paint\ndate: 2026-04-03\naccount: Brightwater\n', '') }, [['2026-04-03', 'Paint', 'T.md']]],
    ['a cut line, in whole sentences', '- 2026-04-03: The crane was painted green by Mia Ohm before the tide came in at...\n', OWN, [['2026-04-03', BEGINNING, 'T.md']]],
    ['a line that a person linked, in their words', '- 2026-04-03: We painted. [[T]]\n', OWN, [['2026-04-03', 'We painted.', 'T.md']]],
    ['a cut line that leads to no transcript, as it stands', `- 2026-04-01: ${'Somebody saw the harbour and told everybody about it '.repeat(2).slice(0, 100)}...\n`, {}, [['2026-04-01', `${'Somebody saw the harbour and told everybody about it '.repeat(2).slice(0, 100)}…`, null]]],
    ['not the day that is told already in a line that leads nowhere', `- 2026-04-03: ${'Somebody saw the harbour and told everybody about it '.repeat(2).slice(0, 100)}...\n`, OWN, [['2026-04-03', BEGINNING, 'T.md']]],
    ['what a person wrote on a day that has a transcript', '- 2026-04-03: Mia called.\n', OWN, [['2026-04-03', BEGINNING, 'T.md'], ['2026-04-03', 'Mia called.', null]]],
    ['mentions behind everything else', '- 2026-04-20: Mentioned in: [[W]]\n- 2026-04-01: Mia called.\n', { 'W.md': call('title: Weekly\ndate: 2026-04-20\naccount: Aster\n') }, [['2026-04-01', 'Mia called.', null], ['2026-04-20', 'W', 'W.md']]],
    ['nothing that is still to come', '- 2026-05-02: The fair.\n- 2026-05-01: The market.\n', {}, [['2026-05-01', 'The market.', null]]],
  ])('are %s', (_name, context, notes, expected) => {
    expect(events(context, notes)).toEqual(expected);
  });
});
