/*
 * What does Obsidian wait for when it loads the plugin, beside a plugin that does nothing?
 *
 * Each load is the first in a page of its own, on the stand-in for Obsidian: the text is made a function, run, and
 * `onload` awaited, as the app does; the fastest of seven counts. The vault is empty, because nothing of it is read before the layout is ready.
 */
import { findBrowser } from '../test/browser/find-browser.ts';
import { readBuiltPlugin } from '../test/browser/bundle-host.ts';
import { launchBrowser } from '../test/browser/launch-browser.ts';
import { openHost } from '../test/browser/open-host.ts';
import { printRow } from './print-row.ts';

const PAGES = 7;
const NOTHING = 'module.exports = class extends require("obsidian").Plugin {};';

const chrome = findBrowser();
if (chrome === null) throw new Error('No Chrome or Chromium was found; name one with CHROME=/path/to/chrome.');
const built = await readBuiltPlugin(process.cwd());
/** As long as ours and never run: what reading so much text costs. */
const unused = `${NOTHING}\nfunction unused(require, module, exports) {\n${built.code}\n}`;
const texts = { nothing: NOTHING, unused, ours: built.code };
type Name = keyof typeof texts;
const times: Record<Name, number[]> = { nothing: [], unused: [], ours: [] };

const browser = await launchBrowser(chrome);
for (let page = 0; page < PAGES; page += 1) {
  for (const name of Object.keys(texts) as Name[]) {
    const host = await openHost(browser, { plugin: { ...built, code: NOTHING }, makesFunctions: true });
    times[name].push(await host.page.evaluate((code) => window.host?.timeLoad(code) ?? NaN, texts[name]));
    await host.close();
  }
}
await browser.close();

const [nothing, unread, ours] = [Math.min(...times.nothing), Math.min(...times.unused), Math.min(...times.ours)];
printRow('', ['ms', 'nothing', 'times', 'extra ms']);
printRow('nothing', [nothing.toFixed(1), '', '', '']);
printRow('same size', [unread.toFixed(1), nothing.toFixed(1), (unread / nothing).toFixed(1), (unread - nothing).toFixed(1)]);
printRow('ours', [ours.toFixed(1), nothing.toFixed(1), (ours / nothing).toFixed(1), (ours - nothing).toFixed(1)]);
