import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Starts a headless browser that talks to nobody but the page it is given. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
}
