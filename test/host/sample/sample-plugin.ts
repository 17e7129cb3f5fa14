import { FuzzySuggestModal, ItemView, MarkdownRenderer, MarkdownView, Menu, Modal, Notice, Plugin, PluginSettingTab, setIcon } from 'obsidian';
import type { App, Editor, SettingDefinitionItem, TFile , Setting} from 'obsidian';

const VIEW = 'sample-view';

/** A small plugin that uses the API as a real one does: it proves the host, and nothing else. */
export default class SamplePlugin extends Plugin {
  override settings = { greeting: 'Hello', loud: false };
  readonly seen: string[] = [];

  override async onload(): Promise<void> {
    Object.assign(this.settings, await this.loadData());
    this.registerView(VIEW, (leaf) => new SampleView(leaf, this));
    this.addRibbonIcon('users', 'Open sample', () => void this.openView());
    this.addStatusBarItem().setText('sample');
    this.addSettingTab(new SampleSettings(this.app, this));
    this.registerMarkdownCodeBlockProcessor('shout', (source, el) => void el.createEl('p', { text: source.toUpperCase() }));
    this.addCommands();
    const note = (text: string) => this.seen.push(text);
    this.registerEvent(this.app.vault.on('create', (file) => note(`create ${file.path}`)));
    this.registerEvent(this.app.vault.on('modify', (file) => note(`modify ${file.path}`)));
    this.registerEvent(this.app.vault.on('rename', (file, old) => note(`rename ${old} to ${file.path}`)));
    this.registerEvent(this.app.vault.on('delete', (file) => note(`delete ${file.path}`)));
    this.registerEvent(this.app.metadataCache.on('changed', (file, data, cache) => note(`changed ${file.path} ${data.length} ${cache.headings?.length ?? 0}`)));
    this.registerEvent(this.app.metadataCache.on('resolved', () => note('resolved')));
    this.registerEvent(this.app.workspace.on('file-open', (file) => note(`open ${file?.path ?? 'nothing'}`)));
    this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => {
      menu.addItem((item) => item.setTitle('Sample').setIcon('users').onClick(() => new Notice(`menu of ${file.path}`)));
    }));
    this.app.workspace.onLayoutReady(() => note(`layout ready, ${this.app.vault.getMarkdownFiles().length} notes`));
  }

  async openView(): Promise<void> {
    const leaf = await this.app.workspace.ensureSideLeaf(VIEW, 'right', { reveal: true });
    if (!(leaf.view instanceof SampleView)) throw new Error('The view was not made.');
  }

  private addCommands(): void {
    this.addCommand({ id: 'greet', name: 'Greet', callback: () => void new Notice(this.settings.greeting, 0) });
    this.addCommand({
      id: 'only-here', name: 'Only in a note',
      checkCallback: (checking) => {
        const file = this.app.workspace.getActiveFile();
        if (!file) return false;
        if (!checking) new Notice(file.path, 100);
        return true;
      },
    });
    this.addCommand({ id: 'sign', name: 'Sign at both ends', editorCallback: (editor) => sign(editor) });
    this.addCommand({ id: 'count', name: 'Count up at once', callback: () => void this.countUp() });
    this.addCommand({ id: 'ask', name: 'Ask', callback: () => new AskModal(this.app).open() });
    this.addCommand({ id: 'pick', name: 'Pick a note', callback: () => new PickNote(this.app).open() });
    this.addCommand({ id: 'undoable', name: 'Tell with a button', callback: () => tellWithButton() });
    this.addCommand({ id: 'crash', name: 'Crash', callback: () => { throw new Error('sample crash'); } });
  }

  /** Twenty writes asked for at the same moment: none may be lost. */
  private async countUp(): Promise<void> {
    const file = this.app.vault.getFileByPath('Counter.md');
    if (!file) return;
    await Promise.all(Array.from({ length: 20 }, () => this.app.vault.process(file, (text) => String(Number(text) + 1))));
    new Notice('counted', 0);
  }
}

function sign(editor: Editor): void {
  const end = editor.offsetToPos(editor.getValue().length);
  editor.transaction({ changes: [{ from: { line: 0, ch: 0 }, text: 'Top\n' }, { from: end, text: '\nBottom' }] });
}

function tellWithButton(): void {
  const message = createFragment((part) => {
    part.appendText('Done. ');
    part.createEl('button', { text: 'Undo' }).addEventListener('click', () => new Notice('undone', 0));
  });
  new Notice(message, 0);
}

class SampleView extends ItemView {
  override icon = 'users';

  constructor(leaf: ItemView['leaf'], private readonly plugin: SamplePlugin) {
    super(leaf);
  }

  getViewType(): string {
    return VIEW;
  }

  getDisplayText(): string {
    return 'Sample';
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.createEl('h4', { text: 'Sample view' });
    const button = this.contentEl.createEl('button', { cls: 'mod-cta', text: 'Menu' });
    button.addEventListener('click', (event) => {
      const menu = new Menu();
      menu.addItem((item) => item.setTitle('First').setIcon('check').onClick(() => new Notice('first chosen', 0)));
      menu.addSeparator();
      menu.addItem((item) => item.setTitle('Off').setDisabled(true));
      menu.showAtMouseEvent(event);
    });
    setIcon(this.contentEl.createSpan(), 'calendar');
    setIcon(this.contentEl.createSpan(), 'nobody-knows-this-icon');
    const tasksEl = this.contentEl.createDiv('sample-tasks');
    const active = this.app.workspace.getActiveFile();
    const block = '```tasks\nnot done\npath includes {{query.file.path}}\n```';
    await MarkdownRenderer.render(this.app, `${block}\n\n- **bold** [[Northwind]]\n\n\`\`\`shout\nhey\n\`\`\``, tasksEl, active?.path ?? '', this);
    this.contentEl.createEl('pre', { cls: 'sample-seen', text: this.plugin.seen.join('\n') });
    this.registerInterval(window.setInterval(() => undefined, 60_000));
  }
}

class AskModal extends Modal {
  override onOpen(): void {
    this.setTitle('Really?');
    this.contentEl.createEl('p', { text: 'A question.' });
    const buttons = this.contentEl.createDiv('modal-button-container');
    buttons.createEl('button', { text: 'No' }).addEventListener('click', () => this.close());
    buttons.createEl('button', { cls: 'mod-cta', text: 'Yes' }).addEventListener('click', () => {
      this.close();
      new Notice('yes', 0);
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

class PickNote extends FuzzySuggestModal<TFile> {
  getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  getItemText(file: TFile): string {
    return file.path;
  }

  onChooseItem(file: TFile): void {
    void this.app.workspace.getLeaf(false).openFile(file).then(() => {
      const view = this.app.workspace.getActiveViewOfType(MarkdownView);
      new Notice(`picked ${view?.file?.path ?? 'nothing'}`, 0);
    });
  }
}

class SampleSettings extends PluginSettingTab {
  constructor(app: App, plugin: SamplePlugin) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      { name: 'Greeting', desc: 'What the command says.', control: { type: 'text', key: 'greeting', validate: (value) => (value.trim() ? undefined : 'Say something.') } },
      {
        type: 'group',
        heading: 'More',
        items: [
          { name: 'Loud', control: { type: 'toggle', key: 'loud' } },
          { name: 'By hand', render: (setting: Setting) => void setting.addButton((button) => button.setButtonText('Press').onClick(() => new Notice('pressed', 0))) },
          { type: 'page', name: 'Inside', items: [{ name: 'Deep', control: { type: 'toggle', key: 'deep', defaultValue: true } }] },
        ],
      },
    ];
  }
}
