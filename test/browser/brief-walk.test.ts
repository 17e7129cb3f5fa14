import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import type { HostPage } from './host-page.ts';
import { ACCOUNT, ACCOUNT_TEXT, OTHER_ACCOUNT, PLAIN, TRANSCRIPT, VAULT_WITH_PROPOSALS } from './walk-vault.ts';

const NOW = '2026-05-01T09:00:00Z';
const NOTE = 'Accounts/Brief – Brightwater 2026-05-01.md';
const SECOND = 'Accounts/Brief – Brightwater 2026-05-01 2.md';

const BRIEF = `# Brief: [[Brightwater]], 2026-05-01

- Last contact 2026-04-03 (28 days ago) · last mention 2026-04-21 (10 days ago)
- Next: 2026-09-30, The lease of berth 4 ends on 2026-09-30.

## Last events
- 2026-04-22: Crane [[Crane|Transcript]]
- 2026-04-21: Harbour review [[Harbour review|Transcript]]
- 2026-04-03: The tide tables were handed over.

## Tasks
- Send the tide tables to Brightwater

## Proposed tasks
- Paint the crane. (high, Myself, of 2026-04-22)
- Call Mia. (of 2026-04-22)
- Buy a boat. (of 2026-04-22)

## Decisions
- Berth 4 is kept.

## Facts
- 2026-04-21, [[Harbour review]]
  - The crane was painted green.
- No transcript says:
  - Mia Ohm runs the port of Brightwater.
  - The lease of berth 4 ends on 2026-09-30.
`;

const copied = (host: HostPage): Promise<string> => host.page.evaluate(() => navigator.clipboard.readText());
const offered = async (host: HostPage): Promise<string[]> => (await host.commandNames()).filter((name) => name.endsWith('brief') || name.endsWith('brief note'));

describeInBrowser('the brief of an account', (open) => {
  it('goes to the clipboard, and changes no note', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT });
    await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const before = await host.diskFiles();
    await host.runCommand('Copy account brief');
    await host.notice.getByText('Brief of Brightwater copied.').waitFor();
    expect(await copied(host)).toBe(BRIEF);
    expect(await host.diskFiles()).toEqual(before);
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('is of the account that a transcript leads to, else of the one in the dashboard', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: PLAIN });
    await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await offered(host)).toEqual([]);
    await host.openNote(TRANSCRIPT);
    await host.runCommand('Copy account brief');
    await host.notice.getByText('Brief of Brightwater copied.').waitFor();
    await host.clickRibbon('Open account dashboard');
    await host.openNote(OTHER_ACCOUNT);
    await host.openNote(PLAIN);
    await host.runCommand('Copy account brief');
    await host.notice.getByText('Brief of Aster copied.').waitFor();
    expect(await copied(host)).toContain('- Aster grows pears.');
  });

  it('tells what is typed and not saved yet', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: OTHER_ACCOUNT });
    await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await host.typeInEditor(OTHER_ACCOUNT, '- Aster sells plums.\n');
    await host.runCommand('Copy account brief');
    await host.notice.getByText('Brief of Aster copied.').waitFor();
    expect(await copied(host)).toContain('- Aster sells plums.');
    expect(await host.isDirty(OTHER_ACCOUNT)).toBe(true);
  });

  it('says why it could not be copied, and copies at the press of a button', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT });
    await host.page.evaluate(() => {
      const { clipboard } = navigator;
      Object.defineProperty(clipboard, 'writeText', {
        configurable: true,
        value: () => {
          Reflect.deleteProperty(clipboard, 'writeText');
          return Promise.reject(new Error('The document is not focused.'));
        },
      });
    });
    await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await host.runCommand('Copy account brief');
    await host.notice.getByText('The brief of Brightwater could not be copied: The document is not focused.').waitFor();
    await host.notice.getByRole('button', { name: 'Copy' }).click();
    await host.notice.getByText('Brief of Brightwater copied.').waitFor();
    expect(await copied(host)).toBe(BRIEF);
  });

  it('becomes a note of its own, and never another one', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT });
    await host.runCommand('Create account brief note');
    await host.settle();
    expect(await host.diskText(NOTE)).toBe(BRIEF);
    expect(await host.noteText(NOTE)).toBe(BRIEF);
    await host.typeInEditor(NOTE, 'Ask for the keys.');
    await host.saveNotes();
    await host.openNote(ACCOUNT);
    await host.runCommand('Create account brief note');
    await host.settle();
    expect(await host.diskText(SECOND)).toBe(BRIEF);
    expect(await host.diskText(NOTE)).toBe(`${BRIEF}Ask for the keys.`);
    expect(await host.diskText(ACCOUNT)).toBe(ACCOUNT_TEXT);
  });

  it('is in the menu of an account note', async () => {
    const host = await open({ files: VAULT_WITH_PROPOSALS, now: NOW, open: ACCOUNT });
    await host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await host.leftSidebar.getByText('Aster', { exact: true }).click({ button: 'right' });
    await host.menu.getByRole('menuitem', { name: 'Copy account brief' }).click();
    await host.notice.getByText('Brief of Aster copied.').waitFor();
  });
});
