import { setIcon } from '../chrome/icons.ts';
import { extendWindow } from '../chrome/extend-window.ts';
import type { HostLeaf } from './leaf.ts';
import { HostSplit } from './split.ts';

/** A window of its own for leaves: a frame over the page, whose document and prototypes are not those of the page. */
class HostPopout extends HostSplit {
  private readonly frameEl: HTMLElement;

  /** @param onClose called when a person closes the window */
  constructor(onClose: (popout: HostPopout) => unknown) {
    const frameEl = document.body.createDiv('host-popout');
    const barEl = frameEl.createDiv('host-popout-bar');
    const closeEl = barEl.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Close window' } });
    setIcon(closeEl, 'x');
    const frame = frameEl.createEl('iframe', { attr: { title: 'Window' } });
    const { contentWindow } = frame;
    if (!contentWindow) throw new Error('The frame of a window has no window.');
    extendWindow(contentWindow as Window & typeof globalThis);
    const { head, body } = contentWindow.document;
    for (const link of document.head.querySelectorAll('link[rel="stylesheet"]')) head.append(link.cloneNode());
    body.className = document.body.className;
    super(body, 'root');
    this.frameEl = frameEl;
    closeEl.addEventListener('click', () => onClose(this));
  }

  /** Takes a leaf over from wherever it is, its view as it stands. */
  take(leaf: HostLeaf): void {
    leaf.parent.remove(leaf);
    leaf.parent.parent.dropEmpty(leaf.parent);
    leaf.parent = this.group();
    leaf.parent.add(leaf);
    migrated(leaf.containerEl, this.win);
  }

  close(): void {
    this.frameEl.detach();
  }
}

/** The windows beside the main one. */
export class Popouts {
  readonly all: HostPopout[] = [];

  /** @param announce tells of a window that opened, or that is about to close */
  constructor(private readonly announce: (what: 'window-open' | 'window-close', popout: HostPopout) => void) {}

  open(): HostPopout {
    const popout = new HostPopout((closing) => this.close(closing));
    this.all.push(popout);
    this.announce('window-open', popout);
    return popout;
  }

  /** Closes a window with all that is open in it. */
  async close(popout: HostPopout): Promise<void> {
    for (const leaf of popout.groups.flatMap((group) => [...group.leaves])) await leaf.detachAndWait();
    this.all.splice(this.all.indexOf(popout), 1);
    this.announce('window-close', popout);
    popout.close();
  }
}

const listeners = new Map<HTMLElement, Set<(win: Window) => unknown>>();

/** Puts on every element what the app gives it for the day that it moves to another window. */
export function patchMigration(): void {
  Object.defineProperty(HTMLElement.prototype, 'onWindowMigrated', {
    configurable: true,
    value(this: HTMLElement, listener: (win: Window) => unknown): () => void {
      const own = listeners.get(this) ?? new Set();
      listeners.set(this, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(this);
      };
    },
  });
}

function migrated(el: HTMLElement, win: Window): void {
  for (const [each, own] of listeners) if (el.contains(each)) for (const listener of own) listener(win);
}
