import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { TasksBlockCall } from '../host/tasks-plugin.ts';
import type { Served } from './serve.ts';

export const DESKTOP = { width: 1280, height: 800 };
/** In CSS pixels, as a common phone has. */
export const PHONE = { width: 390, height: 844 };

/** A running host as a test sees it: what a person does, and what can be known beside looking. */
export class HostPage {
  private readonly problems: string[] = [];

  constructor(readonly page: Page, private readonly served: Served) {
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(served.url) && !url.startsWith('data:') && !url.startsWith('blob:')) this.problems.push(`asked for ${url}`);
    });
  }

  /** The middle: tabs and notes. */
  get root(): Locator {
    return this.page.locator('.workspace-split.mod-root');
  }

  get rightSidebar(): Locator {
    return this.page.locator('.workspace-split.mod-right-split');
  }

  get leftSidebar(): Locator {
    return this.page.locator('.workspace-split.mod-left-split');
  }

  /** The leaf that shows a view of this type. */
  view(type: string): Locator {
    return this.page.locator(`.workspace-leaf-content[data-type="${type}"]`);
  }

  /** The modal on top. */
  get modal(): Locator {
    return this.page.locator('.modal-container').last().locator('.modal, .prompt');
  }

  get notice(): Locator {
    return this.page.locator('.notice');
  }

  get menu(): Locator {
    return this.page.locator('.menu').last();
  }

  openNote(path: string, options: { newLeaf?: 'tab' | 'split'; mode?: 'source' | 'preview' } = {}): Promise<void> {
    return this.page.evaluate(([at, how]) => window.host?.openNote(at, how), [path, options] as const);
  }

  /** The text that the note's view shows, saved or not. */
  noteText(path: string): Promise<string> {
    return this.page.evaluate((at) => window.host?.noteText(at) ?? '', path);
  }

  diskText(path: string): Promise<string> {
    return this.page.evaluate((at) => window.host?.diskText(at) ?? '', path);
  }

  async diskBytes(path: string): Promise<Buffer> {
    return Buffer.from(await this.page.evaluate((at) => window.host?.diskBytes(at) ?? '', path), 'base64');
  }

  /** Types with the keyboard into the note's editor, at an offset (negative: counted from the end, -1 is the end). */
  async typeInEditor(path: string, text: string, offset = -1): Promise<void> {
    await this.page.evaluate(([at, where]) => window.host?.focusEditor(at, where), [path, offset] as const);
    await this.page.keyboard.type(text);
  }

  /** Presses Mod+Z in the note's editor. */
  async undoInEditor(path: string): Promise<void> {
    await this.page.evaluate((at) => window.host?.focusEditor(at, 0), path);
    await this.page.keyboard.press('ControlOrMeta+z');
    await this.settle();
  }

  undoDepth(path: string): Promise<number> {
    return this.page.evaluate((at) => window.host?.undoDepth(at) ?? -1, path);
  }

  isDirty(path: string): Promise<boolean> {
    return this.page.evaluate((at) => window.host?.isDirty(at) ?? false, path);
  }

  cursor(path: string): Promise<{ line: number; ch: number } | undefined> {
    return this.page.evaluate((at) => window.host?.cursor(at), path);
  }

  saveNotes(): Promise<void> {
    return this.page.evaluate(() => window.host?.saveNotes());
  }

  writeOnDisk(path: string, text: string): Promise<void> {
    return this.page.evaluate(([at, data]) => window.host?.writeOnDisk(at, data), [path, text] as const);
  }

  writeUnnoticed(path: string, text: string): Promise<void> {
    return this.page.evaluate(([at, data]) => window.host?.writeUnnoticed(at, data), [path, text] as const);
  }

  diskFiles(): Promise<string[]> {
    return this.page.evaluate(() => window.host?.diskFiles() ?? []);
  }

  renameNote(path: string, newPath: string): Promise<void> {
    return this.page.evaluate(([from, to]) => window.host?.renameNote(from, to), [path, newPath] as const);
  }

  deleteNote(path: string): Promise<void> {
    return this.page.evaluate((at) => window.host?.deleteNote(at), path);
  }

  /** Makes writes to a note fail, as on a read-only disk. */
  setReadOnly(path: string, readOnly = true): Promise<void> {
    return this.page.evaluate(([at, on]) => window.host?.setReadOnly(at, on), [path, readOnly] as const);
  }

  /** The names in the command palette now, as a person reads them ("Account Notes: Dedupe account note"). */
  commandNames(): Promise<string[]> {
    return this.page.evaluate(() => window.host?.commandNames() ?? []);
  }

  /** Opens the palette, types the name and presses Enter. The name without the plugin's will do. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    const palette = this.page.locator('.mod-command-palette');
    await palette.locator('.prompt-input').fill(name);
    const first = palette.locator('.suggestion-item.is-selected');
    const found = await first.textContent({ timeout: 3000 }).catch(() => null);
    if (!found?.endsWith(name)) throw new Error(`The palette offers "${found ?? 'nothing'}" for "${name}".`);
    await this.page.keyboard.press('Enter');
    await this.settle();
  }

  /** Runs a command of Obsidian's own command line: `runCli('account-notes:dedupe', 'path=Northwind.md', 'write')`. */
  runCli(...words: string[]): Promise<string> {
    return this.page.evaluate((all) => window.host?.runCli(all) ?? '', words);
  }

  /** What the command line's help lists. */
  cliHelp(): Promise<Record<string, { description: string; flags: Record<string, { value?: string; description: string }> | null }>> {
    return this.page.evaluate(() => window.host?.cliHelp() ?? {});
  }

  async clickRibbon(label: string): Promise<void> {
    const ribbon = this.page.locator(`.side-dock-ribbon .side-dock-ribbon-action[aria-label="${label}"]`);
    if (await ribbon.isVisible()) await ribbon.click();
    else {
      await this.page.locator('.mobile-navbar [aria-label="Ribbon"]').click();
      await this.menu.getByRole('menuitem', { name: label }).click();
    }
    await this.settle();
  }

  /** The texts of the notices that are on screen. */
  notices(): Promise<string[]> {
    return this.page.locator('.notice-message').allTextContents();
  }

  /** The first text of every notice so far. */
  noticeLog(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.host?.noticeLog() ?? []);
  }

  async openSettings(): Promise<Locator> {
    await this.page.evaluate(() => window.host?.openSettings());
    return this.modal;
  }

  pluginData(): Promise<unknown> {
    return this.page.evaluate(() => window.host?.pluginData());
  }

  writePluginData(data: unknown): Promise<void> {
    return this.page.evaluate((stored) => window.host?.writePluginData(stored), data);
  }

  reloadPlugin(): Promise<void> {
    return this.page.evaluate(() => window.host?.reloadPlugin());
  }

  unloadPlugin(): Promise<void> {
    return this.page.evaluate(() => window.host?.unloadPlugin());
  }

  /** Every `tasks` block that was handed to the stand-in for the Tasks plugin. */
  async tasksCalls(): Promise<TasksBlockCall[]> {
    return (await this.page.evaluate(() => window.host?.tasksCalls())) as TasksBlockCall[];
  }

  setTheme(theme: 'light' | 'dark'): Promise<void> {
    return this.page.evaluate((name) => window.host?.setTheme(name), theme);
  }

  async setPhone(phone: boolean): Promise<void> {
    await this.page.setViewportSize(phone ? PHONE : DESKTOP);
    await this.page.evaluate((on) => window.host?.setPhone(on), phone);
  }

  /** Waits until writes, the metadata cache and the next drawing are through. */
  settle(): Promise<void> {
    return this.page.evaluate(() => window.host?.settle());
  }

  /** Writes `build/screenshots/<name>.png` and returns its path. */
  async screenshot(name: string): Promise<string> {
    const folder = join(process.cwd(), 'build', 'screenshots');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Errors of the page and its console, requests that left it, and typed text that a write threw away. */
  async errors(): Promise<string[]> {
    const lost = (await this.page.evaluate(() => window.host?.lostEdits() ?? [])) as { path: string }[];
    const crashes = await this.page.evaluate(() => window.crashes);
    const known = new Set(this.problems);
    return [...this.problems, ...crashes.filter((text) => !known.has(text)), ...lost.map(({ path }) => `typed text was lost in ${path}`)];
  }

  /** Takes the errors so far, for a test that means to cause them. */
  async takeErrors(): Promise<string[]> {
    const errors = await this.errors();
    this.problems.length = 0;
    await this.page.evaluate(() => {
      window.crashes.length = 0;
      (window.host?.lostEdits() as unknown[] | undefined)?.splice(0);
    });
    return errors;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.served.close();
  }
}
