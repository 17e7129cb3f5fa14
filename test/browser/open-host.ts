import type { Browser } from 'playwright-core';
import type { HostOptions } from '../host/start-host.ts';
import { bundleHost, readBuiltPlugin } from './bundle-host.ts';
import type { PluginFiles } from './bundle-host.ts';
import { DESKTOP, HostPage, PHONE } from './host-page.ts';
import { hostRoutes, serve } from './serve.ts';

export interface OpenHostOptions extends Partial<Omit<HostOptions, 'manifest'>> {
  /** The plugin to run; absent: the one that `npm run build` made. */
  plugin?: PluginFiles;
  /** What the page's clock says, e.g. "2026-01-06T09:00:00Z"; it stands still while timers run. */
  now?: string;
  /** The window's size in CSS pixels; a phone's is 390 by 844. */
  viewport?: { width: number; height: number };
  timezone?: string;
  /** Whether scripts may make functions of texts, which the page forbids otherwise. */
  makesFunctions?: boolean;
}

/** Starts the plugin in a page of its own. Edits are saved by hand (`saveNotes`) unless `autosave` says otherwise. */
export async function openHost(browser: Browser, options: OpenHostOptions = {}): Promise<HostPage> {
  const { plugin, now, viewport, timezone, makesFunctions, ...host } = options;
  const root = process.cwd();
  const [bundle, files] = await Promise.all([bundleHost(root), plugin ?? readBuiltPlugin(root)]);
  const served = await serve(hostRoutes('/', bundle, files, { files: {}, autosave: 'manual', ...host }));
  const context = await browser.newContext({
    viewport: viewport ?? (host.phone ? PHONE : DESKTOP), timezoneId: timezone ?? 'UTC', locale: 'en-US', hasTouch: host.phone ?? false,
    bypassCSP: makesFunctions ?? false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const opened = new HostPage(page, served);
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(served.url);
  await page.waitForFunction(() => window.hostState !== undefined);
  return opened;
}
