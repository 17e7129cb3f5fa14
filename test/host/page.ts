import { setup } from 'obsidian-test-mocks/setup';
import { crashes, showCrash, showCrashes } from './crash.ts';
import { HostDriver } from './driver.ts';
import { patchMocks } from './obsidian-module.ts';
import { startHost } from './start-host.ts';
import type { HostOptions, PluginCode } from './start-host.ts';

declare global {
  interface Window {
    /** Set by the page's plugin script. */
    pluginCode?: PluginCode;
    host?: HostDriver;
    /** "ready", or "failed" where the plugin did not load. */
    hostState?: 'ready' | 'failed';
    crashes: string[];
  }
}

async function start(): Promise<void> {
  const stored = document.getElementById('host-options')?.textContent;
  if (stored === null || stored === undefined || !window.pluginCode) throw new Error('The page came without its plugin or its vault.');
  const host = await startHost(JSON.parse(stored) as HostOptions, window.pluginCode);
  window.host = new HostDriver(host);
  await window.host.settle();
}

window.crashes = crashes;
showCrashes();
setup();
patchMocks();
// The plugin's script comes after this one, so that an error in it is shown too.
document.addEventListener('DOMContentLoaded', () => {
  start().then(
    () => (window.hostState = 'ready'),
    (error: unknown) => {
      window.hostState = 'failed';
      showCrash(error);
    },
  );
});
