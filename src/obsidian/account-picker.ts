import { FuzzySuggestModal } from 'obsidian';
import type { App } from 'obsidian';
import type { AccountChoice } from '../core/dashboard/account-summary.ts';

/** Asks which account is meant. */
export class AccountPicker extends FuzzySuggestModal<AccountChoice> {
  constructor(
    app: App,
    private readonly accounts: readonly AccountChoice[],
    private readonly choose: (path: string) => void,
  ) {
    super(app);
    this.setPlaceholder('Which account?');
  }

  override getItems(): AccountChoice[] {
    return [...this.accounts];
  }

  override getItemText({ name }: AccountChoice): string {
    return name;
  }

  override onChooseItem({ path }: AccountChoice): void {
    this.choose(path);
  }
}
