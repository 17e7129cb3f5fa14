import type { Component } from 'obsidian';
import { today } from './plugin-context.ts';

/** How often the date is looked at, in milliseconds. */
const DATE_CHECK_MS = 60_000;

/**
 * Tells when another day has begun, so that what hangs on the date is drawn anew.
 *
 * @param owner as long as it is loaded, the date is watched
 * @param el of the owner; it may move to another window
 */
export function watchDate(owner: Component, el: HTMLElement, onTurn: () => void): void {
  let known = today();
  const check = () => {
    if (today() === known) return;
    known = today();
    onTurn();
  };
  owner.registerInterval(window.setInterval(check, DATE_CHECK_MS));
  // A computer that slept over midnight runs no timer until it is used again.
  let { win } = el;
  const listen = () => win.addEventListener('focus', check);
  const stop = () => win.removeEventListener('focus', check);
  listen();
  owner.register(stop);
  owner.register(
    el.onWindowMigrated((next) => {
      stop();
      win = next;
      listen();
    }),
  );
}
