import type { SettingControl, SettingControlBase } from 'obsidian';
import type { Setting, SettingTab } from 'obsidian-test-mocks/obsidian';

/** Draws the control of a declared setting, seeded from the tab, and persists what a person enters once it is valid. */
export function drawControl(tab: SettingTab, setting: Setting, control: SettingControl): void {
  const stored = tab.getControlValue(control.key);
  const value = stored ?? control.defaultValue;
  const change = (next: unknown) => void persist(tab, setting, control, next);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change));
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(change));
      break;
    case 'textarea':
      setting.addTextArea((area) => {
        area.setValue(text).setPlaceholder(control.placeholder ?? '').onChange(change);
        area.inputEl.rows = control.rows ?? 4;
      });
      break;
    case 'number':
      setting.addText((field) => {
        Object.assign(field.inputEl, { type: 'number', min: control.min ?? '', max: control.max ?? '', step: control.step ?? 1 });
        field.setValue(text).setPlaceholder(control.placeholder ?? '');
        field.onChange((entered) => change(entered.trim() === '' || Number.isNaN(Number(entered)) ? (control.defaultValue ?? 0) : Number(entered)));
      });
      break;
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step);
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        slider.setValue(Number(value ?? control.min)).onChange(change);
      });
      break;
    case 'color':
      setting.addColorPicker((picker) => picker.setValue(text).onChange(change));
      break;
    case 'text':
    case 'file':
    case 'folder':
      setting.addText((field) => field.setValue(text).setPlaceholder(control.placeholder ?? '').onChange(change));
      break;
  }
  if (stored !== undefined) void validate(setting, control, stored);
}

async function persist(tab: SettingTab, setting: Setting, control: SettingControl, value: unknown): Promise<void> {
  if (await validate(setting, control, value)) {
    // A plugin's own tab may answer later.
    const stored: unknown = tab.setControlValue(control.key, value);
    if (stored instanceof Promise) await stored;
    tab.refreshDomState();
  }
}

async function validate(setting: Setting, control: SettingControl, value: unknown): Promise<boolean> {
  const check = (control as SettingControlBase<unknown>).validate;
  const message = (await check?.(value)) ?? '';
  setting.setErrorMessage(message || null);
  setting.errorEl?.addClass('setting-item-error');
  return !message;
}
