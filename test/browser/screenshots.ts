import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import type { HostPage } from './host-page.ts';
import { launchBrowser } from './launch-browser.ts';
import { openHost } from './open-host.ts';
import type { OpenHostOptions } from './open-host.ts';
import { readVault } from './sandbox.ts';

const ACCOUNT = 'Accounts/Skagerholm Lines.md';
const TRANSCRIPT = 'Transcripts/2026-02-17 - Skagerholm workshop in Aarvik trial vessels, offline days and password rules.md';
/** A day after the newest note of the example vault. */
const NOW = '2026-05-13T09:00:00Z';
const WINDOW = { width: 1200, height: 900 };

/** A picture for README: how the page is opened, and what is done before it is taken. */
interface Picture {
  readonly name: string;
  readonly options: OpenHostOptions;
  readonly show: (host: HostPage) => Promise<void>;
}

const showPanel = async (host: HostPage): Promise<void> => {
  await host.runCommand('Open account dashboard');
  const panel = host.view('account-notes-dashboard');
  await panel.getByRole('button', { name: 'Review garbled text' }).waitFor();
  // The tasks are the Tasks plugin's own picture; what is proposed is ours.
  await panel.locator('[data-focus="fold-tasks"]').click();
  await host.settle();
};

/** The panel with nothing open but these blocks. */
const showBlocks = async (host: HostPage, ...open: string[]): Promise<void> => {
  await showPanel(host);
  const panel = host.view('account-notes-dashboard');
  for (const block of ['proposed', 'recent-context', 'decisions', 'key-facts', 'disagreeing']) {
    const fold = panel.locator(`[data-focus="fold-${block}"]`);
    if ((await fold.getAttribute('aria-expanded')) !== String(open.includes(block))) await fold.click();
  }
};

const PICTURES: readonly Picture[] = [
  { name: 'panel-light', options: { theme: 'light', viewport: WINDOW }, show: showPanel },
  { name: 'panel-dark', options: { theme: 'dark', viewport: WINDOW }, show: showPanel },
  { name: 'panel-phone', options: { theme: 'light', phone: true }, show: showPanel },
  {
    name: 'review-light',
    options: { theme: 'light', viewport: WINDOW },
    show: async (host) => {
      await showPanel(host);
      await host.runCommand('Dedupe account note');
    },
  },
  {
    name: 'lines-light',
    options: { theme: 'light', viewport: WINDOW },
    show: async (host) => {
      await showBlocks(host, 'decisions');
      const decisions = host.view('account-notes-dashboard').locator('.account-notes-block-decisions');
      await decisions.getByRole('button', { name: /^May be outdated/ }).first().click();
      await decisions.evaluate((el) => el.scrollIntoView({ block: 'end' }));
    },
  },
  {
    name: 'updated-dark',
    options: { theme: 'dark', viewport: WINDOW },
    show: async (host) => {
      await showBlocks(host, 'disagreeing');
    },
  },
  {
    name: 'unlinked-light',
    options: { theme: 'light', viewport: WINDOW, open: TRANSCRIPT },
    show: async (host) => {
      await host.runCommand('Open account dashboard');
      await host.view('account-notes-dashboard').getByText('Looks like').waitFor();
    },
  },
];

/**
 * Takes the pictures of README from the example vault, so that they show what the plugin does and nothing else.
 *
 * @param folder where they go, made if it is not there
 * @param only names of the pictures to take; all where none is named
 * @returns the paths of the pictures
 */
export async function takePictures(root: string, folder: string, only: readonly string[]): Promise<string[]> {
  const chrome = findBrowser();
  if (chrome === null) throw new Error('Pictures need Chrome or Chromium; name one with CHROME=/path/to/chrome.');
  const files = await readVault(join(root, 'test/fixtures/vault'));
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser(chrome);
  try {
    const paths: string[] = [];
    for (const picture of PICTURES.filter(({ name }) => only.length === 0 || only.includes(name))) paths.push(await take(browser, picture, files, folder));
    return paths;
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, { name, options, show }: Picture, files: OpenHostOptions['files'], folder: string): Promise<string> {
  const host = await openHost(browser, { open: ACCOUNT, now: NOW, ...options, ...(files && { files }) });
  await show(host);
  await host.page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; animation: none !important; caret-color: transparent !important; }' });
  // Nothing is pointed at.
  await host.page.mouse.move(0, 0);
  const path = join(folder, `${name}.png`);
  await host.page.screenshot({ path });
  await host.close();
  return path;
}
