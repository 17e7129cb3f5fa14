import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { HostPage } from './host-page.ts';
import { launchBrowser } from './launch-browser.ts';
import { openHost } from './open-host.ts';
import type { OpenHostOptions } from './open-host.ts';

/** Opens the host; the page is closed when the test ends, and any error in it fails the test. */
export type OpenHost = (options?: OpenHostOptions) => Promise<HostPage>;

/**
 * A group of tests that run in Chrome or Chromium. Where there is none they are left out, which is said plainly;
 * with REQUIRE_BROWSER=1 (continuous integration) its absence is a failure. `browser` is for pages other than the host.
 */
export function describeInBrowser(name: string, body: (open: OpenHost, browser: () => Browser) => void): void {
  const path = findBrowser();
  if (path === null) return leaveOut(name);
  describe(name, () => {
    let browser: Browser;
    const pages: HostPage[] = [];
    beforeAll(async () => {
      browser = await launchBrowser(path);
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      const errors: string[] = [];
      for (const page of pages.splice(0)) {
        errors.push(...(await page.errors()));
        await page.close();
      }
      expect(errors).toEqual([]);
    });
    const open: OpenHost = async (options) => {
      const page = await openHost(browser, options);
      pages.push(page);
      return page;
    };
    body(open, () => browser);
  });
}

function leaveOut(name: string): void {
  const reason = 'no Chrome or Chromium was found; name one with CHROME=/path/to/chrome';
  const required = process.env['REQUIRE_BROWSER'] === '1';
  describe(name, () => {
    it(required ? 'needs a browser' : `LEFT OUT: ${reason}`, () => {
      if (required) throw new Error(`REQUIRE_BROWSER=1, and ${reason}.`);
      process.stderr.write(`${name}: left out, ${reason}.\n`);
    });
  });
}
