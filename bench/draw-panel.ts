/*
 * How long is the way from a note switch to the panel of an account with 150 bullets, beside drawing plain rows of the
 * same texts in the same page? And what happens after: how long until repeats are folded, and how long is the window
 * held meanwhile? What does a letter typed into the note cost, and what comes once typing rests? The fastest counts, since
 * other programs only add.
 */
import { findBrowser } from '../test/browser/find-browser.ts';
import { launchBrowser } from '../test/browser/launch-browser.ts';
import { openHost } from '../test/browser/open-host.ts';
import { printRow } from './print-row.ts';
import { mixedText } from './texts/mixed-text.ts';

const PAGES = 5;
const SWITCHES = 10;
const LETTERS = 30;
/** So long after the last letter everything has been read, matched and drawn. */
const REST_MS = 2500;
/** Milliseconds at 60 Hz. */
const FRAME = 1000 / 60;

const ACCOUNT = 'Accounts/Large.md';
const OTHER = 'Accounts/Small.md';
const texts = mixedText(150);
const list = (some: readonly string[]): string => some.map((text) => `- ${text}\n`).join('');
const days = texts.slice(130, 140).map((text, day) => `2026-04-${String(10 + day)}: ${text}`);
const files = {
  [ACCOUNT]: `---\ntype: account\nname: Large\n---\n\n## Key Facts\n\n${list(texts.slice(0, 130))}\n## Recent Context\n\n${list(days)}\n## Key Decisions\n\n${list(texts.slice(140))}`,
  [OTHER]: '---\ntype: account\nname: Small\n---\n\n## Key Facts\n\n- Small sells pears.\n',
};

/** What one page tells, in milliseconds; the lists have one figure for each switch after the first. */
interface Figures {
  readonly first: number;
  readonly matched: number;
  /** How long the window was held at most once the panel was there, until repeats were folded. */
  readonly longestHold: number;
  /** The longest of what a letter waits for, of the listeners of its event. */
  readonly letter: number;
  /** The longest hold from the last letter on, while what was typed is read, matched and drawn. */
  readonly restHold: number;
  readonly panels: readonly number[];
  readonly plain: readonly number[];
  readonly blocks: number;
  /** Blocks drawn again for one more decision at the note's end, and for one more fact at its start, which moves all lines. */
  readonly redrawnAtEnd: readonly string[];
  readonly redrawnAtStart: readonly string[];
}

const chrome = findBrowser();
if (chrome === null) throw new Error('No Chrome or Chromium was found; name one with CHROME=/path/to/chrome.');
const browser = await launchBrowser(chrome);
const pages: Figures[] = [];
for (let page = 0; page < PAGES; page += 1) {
  const host = await openHost(browser, { files, open: OTHER });
  await host.clickRibbon('Open account dashboard');
  pages.push(await host.page.evaluate(measure, [ACCOUNT, OTHER, texts, SWITCHES, LETTERS, REST_MS] as const));
  await host.close();
}
await browser.close();

const panel = Math.min(...pages.flatMap(({ panels }) => panels));
const plain = Math.min(...pages.flatMap((page) => page.plain));
const first = Math.min(...pages.map((page) => page.first));
const inFrame = pages.flatMap(({ first: cold, panels }) => [cold, ...panels]);
printRow('', ['panel ms', 'plain rows ms', 'ratio']);
printRow('first', [first.toFixed(1), plain.toFixed(1), (first / plain).toFixed(1)]);
printRow('again', [panel.toFixed(1), plain.toFixed(1), (panel / plain).toFixed(1)]);
process.stdout.write(`there within a frame: ${inFrame.filter((ms) => ms <= FRAME).length} of ${inFrame.length} switches\n`);
process.stdout.write(`repeats folded after ${Math.min(...pages.map(({ matched }) => matched)).toFixed(0)} ms; the window was held for ${Math.min(...pages.map(({ longestHold }) => longestHold)).toFixed(1)} ms at most\n`);
process.stdout.write(`a letter waits ${Math.min(...pages.map(({ letter }) => letter)).toFixed(2)} ms at most; once typing rests the window is held for ${Math.min(...pages.map(({ restHold }) => restHold)).toFixed(1)} ms at most\n`);
const { blocks = 0, redrawnAtEnd = [], redrawnAtStart = [] } = pages[0] ?? {};
process.stdout.write(`of ${blocks} blocks one more decision at the end draws again: ${redrawnAtEnd.join(', ')}\n`);
process.stdout.write(`of ${blocks} blocks one more fact at the start draws again: ${redrawnAtStart.join(', ')}\n`);

/** Runs in the page. */
async function measure([account, other, rows, switches, letters, rest]: readonly [string, string, readonly string[], number, number, number]): Promise<Figures> {
  const { host } = window;
  if (!host) throw new Error('The page has no host.');
  const { workspace } = host.app;
  const dashboard = document.querySelector<HTMLElement>('.account-notes-dashboard');
  if (!dashboard) throw new Error('The panel is not open.');

  // From the first event of a switch to the end of the last, with style and layout, which the frame waits for.
  let spent = 0;
  let letter = 0;
  const trigger = workspace.trigger.bind(workspace);
  workspace.trigger = (name: string, ...data: unknown[]) => {
    const start = performance.now();
    trigger(name, ...data);
    if (name === 'editor-change') letter = Math.max(letter, performance.now() - start);
    if (name !== 'file-open' && name !== 'active-leaf-change') return;
    dashboard.getBoundingClientRect();
    spent += performance.now() - start;
  };
  const switchTo = async (path: string): Promise<number> => {
    spent = 0;
    await host.openNote(path);
    return spent;
  };

  let held = 0;
  let watching = true;
  let before = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    held = Math.max(held, now - before);
    before = now;
    if (watching) channel.port2.postMessage(null);
  };
  const isMatched = () => dashboard.querySelector('.account-notes-block-key-facts .account-notes-count')?.textContent.includes('in note') === true;
  const name = () => dashboard.querySelector('.account-notes-name-text')?.textContent;

  channel.port2.postMessage(null);
  const start = performance.now();
  const first = await switchTo(account);
  held = 0;
  before = performance.now();
  if (name() !== 'Large') throw new Error('The panel did not follow.');
  while (!isMatched()) await new Promise((resolve) => setTimeout(resolve));
  const matched = performance.now() - start;
  watching = false;
  const longestHold = held;

  const panels: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < switches; round += 1) {
    await switchTo(other);
    panels.push(await switchTo(account));
    const from = performance.now();
    const el = dashboard.createEl('ul');
    for (const text of rows) el.createEl('li', { text });
    el.getBoundingClientRect();
    plain.push(performance.now() - from);
    el.remove();
  }

  const redrawnBy = async (write: () => Promise<void>): Promise<string[]> => {
    const redrawn = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const block = target instanceof Element ? target.closest('.account-notes-block') : null;
        if (block) redrawn.add(block.className.replace(/.*account-notes-block-/, ''));
      }
    });
    observer.observe(dashboard, { childList: true, subtree: true });
    await write();
    while (redrawn.size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await host.settle();
    observer.disconnect();
    return [...redrawn];
  };
  const text = host.diskText(account);
  const redrawnAtEnd = await redrawnBy(() => host.writeOnDisk(account, `${text}- One more decision.\n`));
  const redrawnAtStart = await redrawnBy(() => host.writeOnDisk(account, host.diskText(account).replace('## Key Facts\n\n', '## Key Facts\n\n- One more fact.\n')));
  const blocks = dashboard.querySelectorAll('.account-notes-block').length;

  const editor = workspace.activeEditor?.editor;
  if (!editor) throw new Error('The note is not open.');
  for (let at = 0; at < letters; at += 1) {
    editor.replaceRange('a', { line: editor.lineCount() - 2, ch: editor.getLine(editor.lineCount() - 2).length });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  held = 0;
  watching = true;
  before = performance.now();
  channel.port2.postMessage(null);
  await new Promise((resolve) => setTimeout(resolve, rest));
  watching = false;
  const restHold = held;
  return { first, matched, longestHold, letter, restHold, panels, plain, blocks, redrawnAtEnd, redrawnAtStart };
}
