import {
  AbstractTextComponent, ButtonComponent, ColorComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent,
  SearchComponent, Setting, SettingGroup, SettingPage, SliderComponent, ToggleComponent,
} from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../chrome/icons.ts';
import { Beside, patch } from '../patch.ts';

type AnyText = AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>;
const listeners = new Beside<object, { run: ((value: never) => unknown) | null }>(() => ({ run: null }));
const numbers = new Beside<SliderComponent, { format: ((value: number) => string) | null }>(() => ({ format: null }));

/** Connects the mocks' setting controls to the page: what a person clicks or types reaches their callbacks. */
export function patchSettingComponents(): void {
  patchSetting();
  patchButtons();
  patchTextInputs();
  patchToggle();
  patchChoices();
}

function patchSetting(): void {
  patch(Setting, {
    constructor__(this: Setting): void {
      this.settingEl.addClass('setting-item');
      this.infoEl.addClass('setting-item-info');
      this.nameEl.addClass('setting-item-name');
      this.descEl.addClass('setting-item-description');
      this.controlEl.addClass('setting-item-control');
      this.settingEl.append(this.infoEl, this.controlEl);
    },
    setName(this: Setting, name: string | DocumentFragment): Setting {
      this.nameEl.setText(name);
      return this;
    },
    setDesc(this: Setting, desc: string | DocumentFragment): Setting {
      this.descEl.setText(desc);
      return this;
    },
    setDisabled(this: Setting, disabled: boolean): Setting {
      this.settingEl.toggleClass('is-disabled', disabled);
      for (const component of this.components) (component).setDisabled(disabled);
      return this;
    },
    clear(this: Setting): Setting {
      this.controlEl.empty();
      this.components = [];
      return this;
    },
  });
  patch(SettingGroup, {
    constructor__(this: SettingGroup): void {
      this.groupEl__.addClass('setting-group');
      this.listEl.addClass('setting-items');
    },
    setHeading(this: SettingGroup, text: string | DocumentFragment): SettingGroup {
      const known = this.groupEl__.querySelector<HTMLElement>(':scope > .setting-item-heading');
      const headingEl = known ?? this.groupEl__.createDiv({ cls: 'setting-item setting-item-heading', prepend: true });
      headingEl.setText(text);
      return this;
    },
  });
  patch(SettingPage, {
    constructor__(this: SettingPage): void {
      this.rootEl.addClass('setting-page');
      this.titlebarEl.addClass('setting-page-titlebar');
    },
  });
  patch(DisplayValueComponent, {
    constructor__(this: DisplayValueComponent): void {
      this.valueEl.addClass('setting-item-display-value');
    },
  });
}

function patchButtons(): void {
  patch(ButtonComponent, {
    onClick(this: ButtonComponent, callback: (event: MouseEvent) => unknown): ButtonComponent {
      this.buttonEl.addEventListener('click', (event) => callback(event));
      return this;
    },
    setIcon(this: ButtonComponent, icon: string): ButtonComponent {
      setIcon(this.buttonEl, icon);
      return this;
    },
    setDisabled(this: ButtonComponent, disabled: boolean): ButtonComponent {
      this.disabled = disabled;
      this.buttonEl.disabled = disabled;
      return this;
    },
  });
  patch(ExtraButtonComponent, {
    constructor2__(this: ExtraButtonComponent): void {
      this.extraSettingsEl.addClass('clickable-icon', 'extra-setting-button');
      this.extraSettingsEl.setAttrs({ role: 'button', tabindex: '0' });
      setIcon(this.extraSettingsEl, 'settings');
    },
    onClick(this: ExtraButtonComponent, callback: () => unknown): ExtraButtonComponent {
      this.extraSettingsEl.addEventListener('click', () => !this.disabled && callback());
      return this;
    },
    setIcon(this: ExtraButtonComponent, icon: string): ExtraButtonComponent {
      setIcon(this.extraSettingsEl, icon);
      return this;
    },
  });
}

function patchTextInputs(): void {
  patch(AbstractTextComponent as { prototype: AnyText }, {
    constructor3__(this: AnyText): void {
      if (this.inputEl instanceof HTMLInputElement && !this.inputEl.hasAttribute('type')) this.inputEl.type = 'text';
      this.inputEl.setAttribute('spellcheck', 'false');
      this.inputEl.addEventListener('input', () => this.onChanged());
    },
    getValue(this: AnyText): string {
      return this.inputEl.value;
    },
    setValue(this: AnyText, value: string): AnyText {
      this.inputEl.value = value;
      return this;
    },
    setDisabled(this: AnyText, disabled: boolean): AnyText {
      this.disabled = disabled;
      this.inputEl.disabled = disabled;
      return this;
    },
    onChange: listen,
    onChanged(this: AnyText): void {
      tell(this, this.inputEl.value);
    },
  });
  patch(SearchComponent, {
    onChanged(this: SearchComponent): void {
      tell(this, this.inputEl.value);
    },
  });
}

function patchToggle(): void {
  patch(ToggleComponent, {
    constructor3__(this: ToggleComponent): void {
      this.toggleEl.addClass('checkbox-container');
      const box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { role: 'switch' } });
      box.addEventListener('change', () => {
        this.toggleEl.toggleClass('is-enabled', box.checked);
        tell(this, box.checked);
      });
      this.toggleEl.addEventListener('click', (event) => event.target === this.toggleEl && box.click());
    },
    getValue(this: ToggleComponent): boolean {
      return boxOf(this).checked;
    },
    setValue(this: ToggleComponent, on: boolean): ToggleComponent {
      boxOf(this).checked = on;
      this.toggleEl.toggleClass('is-enabled', on);
      return this;
    },
    setDisabled(this: ToggleComponent, disabled: boolean): ToggleComponent {
      this.disabled = disabled;
      boxOf(this).disabled = disabled;
      this.toggleEl.toggleClass('is-disabled', disabled);
      return this;
    },
    onChange: listen,
    onClick(this: ToggleComponent): void {
      boxOf(this).click();
    },
  });
}

function patchChoices(): void {
  patch(DropdownComponent, {
    constructor3__(this: DropdownComponent): void {
      this.selectEl.addClass('dropdown');
      this.selectEl.addEventListener('change', () => tell(this, this.selectEl.value));
    },
    setValue(this: DropdownComponent, value: string): DropdownComponent {
      this.selectEl.value = value;
      return this;
    },
    setDisabled(this: DropdownComponent, disabled: boolean): DropdownComponent {
      this.disabled = disabled;
      this.selectEl.disabled = disabled;
      return this;
    },
    onChange: listen,
  });
  patch(SliderComponent, {
    constructor3__(this: SliderComponent): void {
      this.sliderEl.addClass('slider');
      const valueEl = createSpan('slider-value');
      this.sliderEl.before(valueEl);
      this.sliderEl.addEventListener('input', () => {
        valueEl.setText(this.getValuePretty());
        tell(this, this.getValue());
      });
    },
    getValue(this: SliderComponent): number {
      return Number(this.sliderEl.value);
    },
    getValuePretty(this: SliderComponent): string {
      return numbers.of(this).format?.(this.getValue()) ?? String(this.getValue());
    },
    setDisplayFormat(this: SliderComponent, format: (value: number) => string): SliderComponent {
      numbers.of(this).format = format;
      return this;
    },
    setValue(this: SliderComponent, value: number): SliderComponent {
      this.sliderEl.value = String(value);
      this.sliderEl.previousElementSibling?.setText(this.getValuePretty());
      return this;
    },
    setDisabled(this: SliderComponent, disabled: boolean): SliderComponent {
      this.disabled = disabled;
      this.sliderEl.disabled = disabled;
      return this;
    },
    onChange: listen,
  });
  patch(ColorComponent, {
    constructor3__(this: ColorComponent): void {
      this.colorPickerEl__.addEventListener('input', () => tell(this, this.colorPickerEl__.value));
    },
    getValue(this: ColorComponent): string {
      return this.colorPickerEl__.value;
    },
    setValue(this: ColorComponent, value: string): ColorComponent {
      this.colorPickerEl__.value = value;
      return this;
    },
    onChange: listen,
  });
}

function listen<T extends object>(this: T, callback: (value: never) => unknown): T {
  listeners.of(this).run = callback;
  return this;
}

function tell(component: object, value: unknown): void {
  listeners.of(component).run?.(value as never);
}

function boxOf(toggle: ToggleComponent): HTMLInputElement {
  const box = toggle.toggleEl.querySelector('input');
  if (!box) throw new Error('This toggle has no box.');
  return box;
}
