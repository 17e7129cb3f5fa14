/** What stands under a key, one value for each note. Adding and removing cost the same however large the table is. */
export class LookupTable<T extends { readonly path: string }> {
  /** Nearly every key has one value, which then stands here by itself: a map for each would cost more than the notes. */
  private readonly rows = new Map<string, T | Row<T>>();

  add(key: string, value: T): void {
    if (key === '') return;
    const row = this.rows.get(key);
    if (row === undefined || (!(row instanceof Row) && row.path === value.path)) this.rows.set(key, value);
    else if (row instanceof Row) row.set(value);
    else this.rows.set(key, new Row([row, value]));
  }

  remove(key: string, path: string): void {
    const row = this.rows.get(key);
    if (row instanceof Row) {
      if (row.delete(path)) this.rows.delete(key);
    } else if (row?.path === path) this.rows.delete(key);
  }

  /** By path in code unit order; empty where there is none. */
  get(key: string): readonly T[] {
    const row = this.rows.get(key);
    if (row === undefined) return [];
    return row instanceof Row ? row.inOrder() : [row];
  }
}

class Row<T extends { readonly path: string }> {
  private readonly byPath: Map<string, T>;
  /** Null after a change, until somebody asks. */
  private ordered: readonly T[] | null = null;

  constructor(values: readonly T[]) {
    this.byPath = new Map(values.map((value) => [value.path, value]));
  }

  set(value: T): void {
    this.byPath.set(value.path, value);
    this.ordered = null;
  }

  /** @returns whether nothing is left */
  delete(path: string): boolean {
    this.byPath.delete(path);
    this.ordered = null;
    return this.byPath.size === 0;
  }

  inOrder(): readonly T[] {
    this.ordered ??= inPathOrder(this.byPath);
    return this.ordered;
  }
}

/** The values of a map from path to value, by path in code unit order. */
export function inPathOrder<T>(byPath: ReadonlyMap<string, T>): T[] {
  return [...byPath.keys()].sort().flatMap((path) => byPath.get(path) ?? []);
}
