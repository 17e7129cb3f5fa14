import { BasesView, NullValue } from 'obsidian';
import type { BasesAllOptions, BasesEntry, BasesEntryGroup, BasesPropertyId, Plugin, QueryController } from 'obsidian';
import { inPulseOrder, PULSE_ORDERS, type AccountPulse } from '../core/dashboard/account-pulse.ts';
import { PulseBase, type PulseGroup } from '../ui/pulse/pulse-base.ts';
import { openNoteAtLine } from './navigate.ts';
import { NextFrame } from './next-frame.ts';
import { guard } from './notices.ts';
import { today } from './plugin-context.ts';
import type { PluginContext } from './plugin-context.ts';
import { watchDate } from './watch-date.ts';

export const PULSE_VIEW = 'account-pulse';

/** The key of the view's own order in the base file, where `order` is already that of its properties. */
const ORDER_KEY = 'accountOrder';
const AS_BASE = 'base';

/** Properties that the account's name stands for. */
const NAMES: ReadonlySet<BasesPropertyId> = new Set(['file.name', 'file.file', 'file.basename', 'note.name'] as const);

/** Adds the view "Account pulse" to Bases, where the app has it. */
export function addPulseView(plugin: Plugin, context: PluginContext): void {
  // Older apps lack it, whatever the types say.
  if (typeof plugin.registerBasesView !== 'function') return;
  const View = pulseViewOf(context);
  plugin.registerBasesView(PULSE_VIEW, {
    name: 'Account pulse',
    icon: 'activity',
    factory: (controller, containerEl) => new View(controller, containerEl),
    options: () => viewOptions(),
  });
}

function viewOptions(): BasesAllOptions[] {
  return [
    {
      type: 'dropdown',
      key: ORDER_KEY,
      displayName: 'Order',
      default: AS_BASE,
      options: { [AS_BASE]: 'As the base sorts', name: 'By name', quiet: 'Longest quiet first', proposed: 'Most proposed tasks first' },
    },
  ];
}

/** Made only where it is needed: a class can't extend what an older app does not have. */
function pulseViewOf(context: PluginContext): new (controller: QueryController, containerEl: HTMLElement) => BasesView {
  const { vault, pulses } = context;

  /** The accounts among the notes of a base, each in a row that leads to its note. */
  return class PulseView extends BasesView {
    readonly type = PULSE_VIEW;
    // Its own fields and methods have names that the app's class is not likely to use itself.
    private readonly pulseBase: PulseBase;
    private readonly pulseFrame: NextFrame;

    constructor(controller: QueryController, private readonly pulseEl: HTMLElement) {
      super(controller);
      this.pulseFrame = new NextFrame(pulseEl, () => this.drawPulse());
      this.pulseBase = new PulseBase(pulseEl.createDiv(), (path, event) => guard(openNoteAtLine(context.app, path, 1, event)));
    }

    override onload(): void {
      // A sync may bring a hundred notes at once.
      this.register(vault.subscribe(() => this.pulseFrame.ask()));
      this.register(pulses.subscribe(() => this.drawPulse()));
      this.register(context.options.subscribe(() => this.pulseFrame.ask()));
      watchDate(this, this.pulseEl, () => this.drawPulse());
      this.register(this.pulseEl.onWindowMigrated(() => this.drawPulse()));
    }

    override onunload(): void {
      this.pulseFrame.stop();
      this.pulseBase.remove();
    }

    override onDataUpdated(): void {
      this.drawPulse();
    }

    private drawPulse(): void {
      // Before its first result a view has no data.
      const data = this.data as BasesView['data'] | undefined;
      const groups = data?.groupedData ?? [];
      const properties = data?.properties.filter((property) => !NAMES.has(property)) ?? [];
      pulses.ask();
      const known = new Map(pulses.latest?.map((pulse) => [pulse.path, pulse]));
      const shown = groups.map((group) => this.pulseGroupOf(group, properties, known));
      const all = groups.reduce((sum, { entries }) => sum + entries.length, 0);
      this.pulseBase.update({
        reading: vault.ready ? null : vault.progress,
        groups: shown,
        properties: properties.map((property) => this.config.getDisplayName(property)),
        others: all - shown.reduce((sum, { rows }) => sum + rows.length, 0),
        today: today(),
      });
    }

    private pulseGroupOf(group: BasesEntryGroup, properties: readonly BasesPropertyId[], known: ReadonlyMap<string, AccountPulse>): PulseGroup {
      const accounts = group.entries.flatMap((entry) => {
        const note = vault.index.get(entry.file.path);
        if (note?.kind !== 'account') return [];
        const { path, name, lastContact } = note.account;
        return [{ path, name, lastContact, further: properties.map((property) => textOf(entry, property)) }];
      });
      const wanted = this.config.get(ORDER_KEY);
      const order = PULSE_ORDERS.find((one) => one === wanted);
      const pulseOf = ({ path }: { readonly path: string }): AccountPulse | null => known.get(path) ?? null;
      const sorted = order ? inPulseOrder(accounts, order, pulseOf) : accounts;
      return {
        name: group.hasKey() ? (group.key?.toString() ?? null) : null,
        rows: sorted.map(({ further, ...account }) => ({ account, pulse: pulseOf(account), further })),
      };
    }
  };
}

/** A property of a note in words; empty where it has none. */
function textOf(entry: BasesEntry, property: BasesPropertyId): string {
  const value = entry.getValue(property);
  return value === null || value instanceof NullValue ? '' : value.toString();
}
