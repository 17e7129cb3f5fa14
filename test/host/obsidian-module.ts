import * as mocks from 'obsidian-test-mocks/obsidian';
import type { Component } from 'obsidian-test-mocks/obsidian';
import { HostApp } from './app.ts';
import { HostBasesView, HostQueryController } from './bases/bases-view.ts';
import { getIcon, hostAddIcon, hostGetIconIds, hostRemoveIcon, setIcon } from './chrome/icons.ts';
import { patchAcrossWindows } from './chrome/extend-window.ts';
import { patchKeymap } from './chrome/keymap.ts';
import { patchMenu } from './chrome/menu.ts';
import { patchModal } from './chrome/modal.ts';
import { patchNotice } from './chrome/notice.ts';
import { patchSuggestModal, prepareFuzzySearch, renderMatches, renderResults } from './chrome/suggest-modal.ts';
import { setTooltip } from './chrome/tooltip.ts';
import { HostMarkdownView } from './editor/markdown-view.ts';
import { patchPlugin } from './plugin.ts';
import { renderMarkdown } from './renderer/markdown-renderer.ts';
import { patchSettingComponents } from './settings/setting-components.ts';
import { patchSettingTab } from './settings/settings-dialog.ts';
import { patchItemView } from './workspace/item-view.ts';
import { HostLeaf } from './workspace/leaf.ts';
import { patchMigration } from './workspace/popout.ts';
import { HostWorkspace } from './workspace/workspace.ts';

/** Puts this host's behaviour on the mocks' classes. Once per page, before anything is made of them. */
export function patchMocks(): void {
  patchAcrossWindows();
  patchMigration();
  patchKeymap();
  patchModal();
  patchSuggestModal();
  patchNotice();
  patchItemView();
  patchSettingComponents();
  patchSettingTab();
  patchPlugin();
}

/** What `require('obsidian')` gives to the plugin. */
export function makeObsidianModule(app: HostApp, older = false): Record<string, unknown> {
  patchMenu(app as unknown as mocks.App);
  const render = (markdown: string, el: HTMLElement, path: string, component: Component) => renderMarkdown(app, markdown, el, path, component);
  mocks.MarkdownRenderer.render = (_app, markdown, el, path, component) => render(markdown, el, path, component);
  mocks.MarkdownRenderer.renderMarkdown = (markdown, el, path, component) => render(markdown, el, path, component);
  const refuse = (): never => {
    throw new Error('Nothing may leave this page: the plugin asked for the network.');
  };
  return {
    ...mocks,
    App: HostApp,
    Workspace: HostWorkspace,
    WorkspaceLeaf: HostLeaf,
    MarkdownView: HostMarkdownView,
    BasesView: older ? undefined : HostBasesView,
    QueryController: older ? undefined : HostQueryController,
    addIcon: hostAddIcon,
    removeIcon: hostRemoveIcon,
    getIcon,
    getIconIds: hostGetIconIds,
    setIcon,
    setTooltip,
    prepareFuzzySearch,
    renderMatches,
    renderResults,
    request: refuse,
    requestUrl: refuse,
  };
}
