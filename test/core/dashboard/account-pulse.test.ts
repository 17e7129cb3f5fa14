import { describe, expect, it } from 'vitest';
import { accountPulseSteps, inPulseOrder, type AccountPulse } from '../../../src/core/dashboard/account-pulse.ts';
import { runSteps } from '../../../src/core/operations/operation.ts';
import { defaultOptions } from '../../../src/core/options.ts';
import { VaultIndex } from '../../../src/core/vault/vault-index.ts';

const TODAY = '2026-05-01';
const SUMMARY = 'Mia Ohm showed the painted crane of berth 4 to the harbour master, who wants it moved.';

function vault(notes: Readonly<Record<string, string>>): VaultIndex {
  const index = new VaultIndex(defaultOptions());
  for (const [path, text] of Object.entries(notes)) index.update(path, text);
  return index;
}

function pulsesOf(notes: Readonly<Record<string, string>>, repeats: number | null = null): AccountPulse[] {
  return runSteps(accountPulseSteps({ index: vault(notes), options: defaultOptions(), today: TODAY, repeatsOf: () => repeats }));
}

/** The pulse of one account, whose note has these properties and this body. */
function pulse(properties: string, body = '', others: Readonly<Record<string, string>> = {}, repeats: number | null = null): AccountPulse {
  const [first] = pulsesOf({ ...others, 'A.md': `---\ntype: account\nname: Brightwater\n${properties}---\n${body}` }, repeats);
  if (!first) throw new Error('no account');
  return first;
}

const call = (properties: string, body = '') => `---\ntype: call\n${properties}---\n${body}`;

describe('accountPulseSteps', () => {
  it.each([
    ['nothing', '', '', {}, { lastContact: null, lastMention: null, silentDays: null, isQuiet: false }],
    ['a contact', 'last_contact: 2026-04-21\n', '', {}, { lastContact: '2026-04-21', lastMention: null, silentDays: 10, isQuiet: false }],
    ['a mention that is newer', 'last_contact: 2026-01-01\n', '## Recent Context\n\n- 2026-03-02: a\n- 2026-02-01: b\n', {}, { lastMention: '2026-03-02', silentDays: 60, isQuiet: false }],
    ['a day more than the options allow', 'last_contact: 2026-03-01\n', '', {}, { silentDays: 61, isQuiet: true }],
    ['a transcript that names it', 'last_contact: 2026-01-01\n', '', { 'T.md': call('date: 2026-04-30\naccount: Brightwater\n') }, { silentDays: 1, isQuiet: false, transcripts: 1 }],
    ['a transcript of another account', 'last_contact: 2026-01-01\n', '', { 'T.md': call('date: 2026-04-30\naccount: Aster\n') }, { silentDays: 120, isQuiet: true, transcripts: 0 }],
    ['a day to come', 'last_contact: 2026-05-09\n', '', {}, { silentDays: 0, isQuiet: false }],
  ] as const)('tells how long it has been quiet: %s', (_name, properties, body, others, expected) => {
    expect(pulse(properties, body, others)).toMatchObject(expected);
  });

  it('counts a transcript without account that only its Recent Context leads to, as the panel does', () => {
    const others = { 'T.md': call('date: 2026-04-22\naccount: ""\n', `## Summary\n\n${SUMMARY}\n\n## Action Items\n\n- [?] Move the crane #task\n`) };
    expect(pulse('', `## Recent Context\n\n- 2026-04-22: ${SUMMARY.slice(0, 60)}...\n`, others)).toMatchObject({ transcripts: 1, proposedTasks: 1 });
    expect(pulse('', '## Recent Context\n\n- 2026-04-22: [[T]]\n', others)).toMatchObject({ transcripts: 1 });
    expect(pulse('', '## Recent Context\n\n- 2026-04-22: A boat came.\n', others)).toMatchObject({ transcripts: 0 });
  });

  it('counts open and proposed tasks of the note and its transcripts', () => {
    const others = { 'T.md': call('date: 2026-04-22\naccount: Brightwater\n', '## Action Items\n\n- [?] Paint. #task\n- [ ] Call. #proposed\n- [ ] Sail.\n- [x] Done.\n') };
    expect(pulse('', '## Tasks\n\n- [ ] Send the tables\n- [-] Given up\n', others)).toMatchObject({ openTasks: 2, proposedTasks: 2 });
  });

  it.each([
    ['a clean note', '## Key Facts\n\n- Mia runs the port.\n', null, 0],
    ['a cut line', '## Recent Context\n\n- 2026-04-03: The tide tables were han...\n', null, 1],
    ['garbled places', '## Key Facts\n\n- Miaâ€™s port.\n- Tomâ€™s boat.\n', null, 2],
    ['an impossible date, but no proposed task without one', '## Action Items\n\n- [ ] Sail 📅 2026-02-31\n- [?] Paint 📅 TBD\n', null, 1],
    ['repeats that are known', '## Key Facts\n\n- a\n', 3, 3],
  ] as const)('counts what needs care: %s', (_name, body, repeats, expected) => {
    expect(pulse('', body, {}, repeats).needsCare).toBe(expected);
  });

  it('counts again what changed', () => {
    const index = vault({ 'A.md': '---\ntype: account\nname: A\n---\n## Tasks\n\n- [ ] Sail\n' });
    const count = () => runSteps(accountPulseSteps({ index, options: defaultOptions(), today: TODAY, repeatsOf: () => null }))[0]?.openTasks;
    expect(count()).toBe(1);
    index.update('A.md', '---\ntype: account\nname: A\n---\n## Tasks\n\n- [ ] Sail\n- [ ] Paint\n');
    expect(count()).toBe(2);
    index.update('T.md', call('account: A\n', '## Action Items\n\n- [ ] Call\n'));
    expect(count()).toBe(3);
  });
});

describe('inPulseOrder', () => {
  const account = (name: string, contact: string, proposals = 0) =>
    `---\ntype: account\nname: ${name}\n${contact === '' ? '' : `last_contact: ${contact}\n`}---\n## Tasks\n\n${'- [?] Paint\n'.repeat(proposals)}`;
  const pulses = pulsesOf({ '1.md': account('cedar', '2026-01-01'), '2.md': account('Aster', '2026-04-01', 1), '3.md': account('Birch', '2026-01-01', 4), '4.md': account('Dill', '') });

  it.each([
    ['name', ['Aster', 'Birch', 'cedar', 'Dill']],
    ['quiet', ['Birch', 'cedar', 'Aster', 'Dill']],
    ['proposed', ['Birch', 'Aster', 'cedar', 'Dill']],
  ] as const)('by %s, and by name where that is alike', (order, names) => {
    expect(inPulseOrder(pulses, order, (one) => one).map(({ name }) => name)).toEqual(names);
  });

  it('is by name where nothing else is known yet', () => {
    expect(inPulseOrder(pulses, 'quiet', () => null).map(({ name }) => name)).toEqual(['Aster', 'Birch', 'cedar', 'Dill']);
  });
});
