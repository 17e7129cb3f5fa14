import type { Plugin } from 'obsidian';
import { guard } from './notices.ts';

/** The icon of the plugin's view, command and ribbon. */
export const ICON = 'building-2';

/** Adds the ribbon icons. */
export function addRibbon(plugin: Plugin, openDashboard: () => Promise<void>, regenerate: () => Promise<void>): void {
  plugin.addRibbonIcon(ICON, 'Open account dashboard', () => guard(openDashboard()));
  plugin.addRibbonIcon('refresh-cw', 'Regenerate recent context', () => guard(regenerate()));
}
