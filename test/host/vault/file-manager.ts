import type { TAbstractFile, TFile, TFolder } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';

/** The app's file manager. `processFrontMatter` refuses: it rewrites a whole frontmatter, which this project never does. */
export class HostFileManager {
  constructor(private readonly app: HostApp) {}

  getNewFileParent(sourcePath: string): TFolder {
    const folder = this.app.vault.getFolderByPath(sourcePath.slice(0, Math.max(0, sourcePath.lastIndexOf('/'))));
    return folder ?? this.app.vault.getRoot();
  }

  renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    return this.app.vault.rename(file, newPath);
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    await this.trashFile(file);
    return true;
  }

  trashFile(file: TAbstractFile): Promise<void> {
    return this.app.vault.trash(file, false);
  }

  /** A wiki link, or a Markdown link where the vault's `useMarkdownLinks` says so. */
  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    if (this.app.vault.getConfig__('useMarkdownLinks') === true) {
      const target = this.app.metadataCache.fileToLinktext(file, sourcePath, false);
      const text = alias || target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/, '');
      return `[${text}](${encodeURI(target)}${subpath})`;
    }
    const target = this.app.metadataCache.fileToLinktext(file, sourcePath, true);
    return alias ? `[[${target}${subpath}|${alias}]]` : `[[${target}${subpath}]]`;
  }

  getAvailablePathForAttachment(filename: string): Promise<string> {
    return Promise.resolve(filename);
  }

  processFrontMatter(): Promise<void> {
    return Promise.reject(new Error('processFrontMatter is not part of this host: it does not keep a frontmatter byte for byte.'));
  }
}
