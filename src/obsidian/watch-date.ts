import type { Component } from 'obsidian';
import { today } from './plugin-context.ts';

/** How often the date is looked at, in milliseconds. */
const DATE_CHECK_MS = 60_000;

/**
 * Tells when another day has begun, so that what hangs on the date is drawn anew.
 *
 * @param owner as long as it is loaded, the date is watched
 * @param win the window that the owner is shown in
 */
export function watchDate(owner: Component, win: Window, onTurn: () => void): void {
  let known = today();
  const check = () => {
    if (today() === known) return;
    known = today();
    onTurn();
  };
  owner.registerInterval(window.setInterval(check, DATE_CHECK_MS));
  // A computer that slept over midnight runs no timer until it is used again.
  owner.registerDomEvent(win, 'focus', check);
}
