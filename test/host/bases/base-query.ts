import type { BasesPropertyId } from 'obsidian';
import { NullValue, parseYaml, StringValue } from 'obsidian-test-mocks/obsidian';
import type { TFile, Value } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../app.ts';

type Filter = string | { and: Filter[] } | { or: Filter[] } | { not: Filter[] };

/** One view of a `.base` file; what it does not name are the view's own options. */
export interface BaseFileView extends Record<string, unknown> {
  type: string;
  name: string;
  filters?: Filter;
  groupBy?: { property: BasesPropertyId; direction: 'ASC' | 'DESC' };
  sort?: { property: BasesPropertyId; direction: 'ASC' | 'DESC' }[];
  limit?: number;
  /** The properties that it shows. */
  order?: BasesPropertyId[];
}

/** A `.base` file, as far as this host understands one. */
export interface BaseFile {
  filters?: Filter;
  views: BaseFileView[];
}

/** @throws Error where it is no base */
export function readBaseFile(text: string): BaseFile {
  const base = parseYaml(text) as Partial<BaseFile> | null;
  if (!base?.views?.[0]) throw new Error('This base has no view.');
  return { ...base, views: base.views };
}

/** A row of a base. */
export class HostBasesEntry {
  constructor(private readonly app: HostApp, readonly file: TFile) {}

  getValue(property: BasesPropertyId): Value | null {
    const found = propertyOf(this.app, this.file, property);
    return found === null ? NullValue.create__() : StringValue.create__(found);
  }
}

/** Rows with one value of the property that a view groups by. */
export class HostBasesEntryGroup {
  constructor(readonly entries: HostBasesEntry[], readonly key?: Value) {}

  hasKey(): boolean {
    return this.key !== undefined && !(this.key instanceof NullValue);
  }
}

/** What a query found; made anew each time, entries and all. */
export class HostBasesQueryResult {
  constructor(readonly data: HostBasesEntry[], readonly groupedData: HostBasesEntryGroup[], readonly properties: BasesPropertyId[]) {}

  getSummaryValue(): Value {
    throw new Error('This host knows no summaries.');
  }
}

export function runQuery(app: HostApp, base: BaseFile, view: BaseFileView): HostBasesQueryResult {
  const wanted = app.vault.getFiles().filter((file) => [base.filters, view.filters].every((filter) => filter === undefined || passes(app, file, filter)));
  const orders = [...(view.groupBy ? [view.groupBy] : []), ...(view.sort ?? [])];
  const sorted = wanted.sort((a, b) => {
    for (const { property, direction } of orders) {
      const order = compare(propertyOf(app, a, property) ?? '\uFFFF', propertyOf(app, b, property) ?? '\uFFFF');
      if (order !== 0) return direction === 'ASC' ? order : -order;
    }
    return compare(a.path, b.path);
  });
  const entries = sorted.slice(0, view.limit).map((file) => new HostBasesEntry(app, file));
  return new HostBasesQueryResult(entries, grouped(entries, view), view.order ?? ['file.name']);
}

function grouped(entries: HostBasesEntry[], { groupBy }: BaseFileView): HostBasesEntryGroup[] {
  if (!groupBy) return [new HostBasesEntryGroup(entries)];
  const groups = new Map<string, HostBasesEntryGroup>();
  for (const entry of entries) {
    const key = entry.getValue(groupBy.property) ?? NullValue.create__();
    const group = groups.get(key.toString()) ?? new HostBasesEntryGroup([], key);
    group.entries.push(entry);
    groups.set(key.toString(), group);
  }
  return [...groups.values()];
}

function passes(app: HostApp, file: TFile, filter: Filter): boolean {
  if (typeof filter !== 'string') {
    if ('and' in filter) return filter.and.every((one) => passes(app, file, one));
    if ('or' in filter) return filter.or.some((one) => passes(app, file, one));
    return !filter.not.some((one) => passes(app, file, one));
  }
  const folder = /^file\.inFolder\("([^"]*)"\)$/.exec(filter)?.[1];
  if (folder !== undefined) return file.path.startsWith(`${folder}/`);
  const [, property, operator, value] = /^([\w.]+) (==|!=) "([^"]*)"$/.exec(filter) ?? [];
  if (property === undefined) throw new Error(`This host does not understand the filter ${filter}`);
  const id = (property.includes('.') ? property : `note.${property}`) as BasesPropertyId;
  return (propertyOf(app, file, id) === value) === (operator === '==');
}

function propertyOf(app: HostApp, file: TFile, id: BasesPropertyId): string | null {
  const [kind = '', name = ''] = id.split('.');
  if (kind === 'file') return { name: file.name, path: file.path, ext: file.extension }[name] ?? null;
  const value: unknown = app.metadataCache.getFileCache(file)?.frontmatter?.[name];
  return typeof value === 'string' ? value : value === undefined || value === null ? null : JSON.stringify(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
