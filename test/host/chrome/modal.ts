import { ConfirmationModal, Modal } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';
import { Beside, patch } from '../patch.ts';
import { setIcon } from './icons.ts';

interface ModalState {
  open: boolean;
  focused: Element | null;
  onClosed: (() => unknown) | null;
}

const states = new Beside<Modal, ModalState>(() => ({ open: false, focused: null, onClosed: null }));
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Puts modals into the page: a dimmed background, a close button, Escape, and the Tab key kept inside. */
export function patchModal(): void {
  patch(Modal, {
    constructor__(this: Modal): void {
      const { containerEl, modalEl, titleEl, contentEl } = this;
      containerEl.addClass('modal-container', 'mod-dim');
      containerEl.createDiv({ cls: 'modal-bg', prepend: true }).addEventListener('click', () => this.close());
      modalEl.addClass('modal');
      modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', tabindex: '-1' });
      titleEl.addClass('modal-title');
      contentEl.addClass('modal-content');
      const closeEl = createEl('button', { cls: 'modal-close-button clickable-icon', attr: { 'aria-label': 'Close' } });
      setIcon(closeEl, 'x');
      closeEl.addEventListener('click', () => this.close());
      const headerEl = createDiv('modal-header');
      headerEl.append(titleEl);
      modalEl.append(closeEl, headerEl, contentEl);
      this.scope.register([], 'Escape', () => {
        this.close();
        return false;
      });
      modalEl.addEventListener('keydown', (event) => keepTabInside(event, modalEl));
    },
    open(this: Modal): void {
      const state = states.of(this);
      if (state.open) return;
      state.open = true;
      const doc = activeDocument;
      state.focused = doc.activeElement;
      hostApp(this).keymap.pushScope(this.scope);
      doc.body.append(this.containerEl);
      const opened: unknown = this.onOpen();
      if (opened instanceof Promise) opened.catch((error: unknown) => window.reportError(error));
      if (!this.modalEl.contains(doc.activeElement)) (firstFocusable(this.contentEl) ?? this.modalEl).focus();
    },
    close(this: Modal): void {
      const state = states.of(this);
      if (!state.open) return;
      state.open = false;
      hostApp(this).keymap.popScope(this.scope);
      this.containerEl.detach();
      this.onClose();
      state.onClosed?.();
      if (this.shouldRestoreSelection && state.focused instanceof HTMLElement) state.focused.focus();
    },
    setCloseCallback(this: Modal, callback: () => unknown): Modal {
      states.of(this).onClosed = callback;
      return this;
    },
    setContent(this: Modal, content: string | DocumentFragment): Modal {
      this.contentEl.setText(content);
      return this;
    },
  });
  patch(ConfirmationModal, {
    constructor2__(this: ConfirmationModal): void {
      this.modalEl.addClass('mod-confirmation');
      this.buttonContainerEl.addClass('modal-button-container');
    },
    addCancelButton(this: ConfirmationModal, text = 'Cancel'): ConfirmationModal {
      const buttonEl = this.buttonContainerEl.createEl('button', { cls: 'mod-cancel', text });
      buttonEl.addEventListener('click', () => this.close());
      return this;
    },
  });
}

function hostApp(modal: Modal): HostApp {
  return modal.app as unknown as HostApp;
}

function focusables(parent: HTMLElement): HTMLElement[] {
  return parent.findAll(FOCUSABLE).filter((el) => el.tabIndex >= 0 && el.isShown() && !el.matches(':disabled'));
}

function firstFocusable(parent: HTMLElement): HTMLElement | undefined {
  return focusables(parent)[0];
}

function keepTabInside(event: KeyboardEvent, modalEl: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const inside = focusables(modalEl);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return event.preventDefault();
  const leaving = event.shiftKey ? first : last;
  const { activeElement } = modalEl.ownerDocument;
  if (activeElement !== leaving && activeElement !== modalEl) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
