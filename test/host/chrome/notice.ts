import { Notice } from 'obsidian-test-mocks/obsidian';
import { patch } from '../patch.ts';

/** Milliseconds that the app shows a notice which says nothing else. */
const USUAL_DURATION = 5000;
const messages: string[] = [];

/** Puts notices into the page. A click anywhere on one, also on its buttons, takes it away. */
export function patchNotice(): void {
  patch(Notice, {
    constructor__(this: Notice, message: string | DocumentFragment, duration?: number): void {
      const { containerEl, messageEl } = this;
      containerEl.empty();
      containerEl.addClass('notice');
      messageEl.addClass('notice-message');
      containerEl.append(messageEl);
      this.noticeEl = containerEl;
      this.setMessage(message);
      messages.push(messageEl.textContent);
      noticesEl().append(containerEl);
      containerEl.addEventListener('click', () => this.hide());
      const stays = duration ?? USUAL_DURATION;
      if (stays > 0) window.setTimeout(() => this.hide(), stays);
    },
    // The mocks clone a fragment, which loses its buttons' listeners.
    setMessage(this: Notice, message: string | DocumentFragment): Notice {
      this.messageEl.setText(message);
      return this;
    },
    hide(this: Notice): void {
      this.containerEl.detach();
    },
  });
}

/** The first text of every notice so far, also of those that are gone. */
export function noticeLog(): readonly string[] {
  return messages;
}

function noticesEl(): HTMLElement {
  const shown = document.querySelector<HTMLElement>('.notice-container');
  return shown ?? document.body.createDiv({ cls: 'notice-container', attr: { role: 'status', 'aria-live': 'polite' } });
}
