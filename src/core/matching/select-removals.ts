/** One way in which an entry can go: all of `survivors` stay. */
export interface RemovalOption {
  readonly removed: number;
  readonly survivors: readonly number[];
  /** How much its removal is worth against others. */
  readonly worth: number;
}

export interface SelectionRules {
  /** Whether no option may be left open: where all its survivors stay, its entry goes. */
  readonly settle: boolean;
  /** Orders entries; the first are the natural survivors. */
  readonly compare: (x: number, y: number) => number;
}

/** Entries that hang together by options, above which they are selected one by one instead of by search. */
const MOST_SEARCHED = 24;
/** Steps of search in one component. */
const MOST_STEPS = 500;
/** Options that are handled between two yields. */
const SLICE = 500;

/**
 * Selects the entries to remove, so that each has an option all of whose survivors stay, and so that their worth is as
 * great as can be.
 *
 * With `settle` the entries that stay form a kernel of the graph of options (none covers another, and together they
 * cover all that goes), which is why a second run on them finds nothing.
 */
export function* selectRemovals(options: readonly RemovalOption[], rules: SelectionRules): Generator<void, Set<number>> {
  const removed = new Set<number>();
  for (const component of yield* componentsOf(options)) {
    yield;
    const entries = [...new Set(component.flatMap((option) => [option.removed, ...option.survivors]))].sort(rules.compare);
    const searched = entries.length <= MOST_SEARCHED ? new Search(entries, component, rules.settle).run() : null;
    const found = searched ?? (yield* oneByOne(entries, component));
    for (const entry of found) removed.add(entry);
  }
  return removed;
}

/** Options that have no entry in common with those of another component. */
function* componentsOf(options: readonly RemovalOption[]): Generator<void, Iterable<RemovalOption[]>> {
  const parent = new Map<number, number>();
  const rootOf = (entry: number): number => {
    let root = entry;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = entry; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const [n, { removed, survivors }] of options.entries()) {
    if (n % SLICE === 0) yield;
    for (const survivor of survivors) parent.set(rootOf(survivor), rootOf(removed));
  }
  const components = new Map<number, RemovalOption[]>();
  for (const [n, option] of options.entries()) {
    if (n % SLICE === 0) yield;
    const root = rootOf(option.removed);
    const component = components.get(root);
    if (component) component.push(option);
    else components.set(root, [option]);
  }
  return components.values();
}

const groupByRemoved = (options: readonly RemovalOption[]): Map<number, RemovalOption[]> => {
  const by = new Map<number, RemovalOption[]>();
  for (const option of options) {
    const same = by.get(option.removed);
    if (same) same.push(option);
    else by.set(option.removed, [option]);
  }
  return by;
};

/** Each entry goes if what stays covers it; the entries that say more than it are decided before it. */
function* oneByOne(entries: readonly number[], options: readonly RemovalOption[]): Generator<void, Set<number>> {
  const ways = groupByRemoved(options);
  const mutual = new Set(options.flatMap(({ removed, survivors }) => survivors.map((survivor) => `${removed} ${survivor}`)));
  const kept = new Set<number>();
  const removed = new Set<number>();
  const begun = new Set<number>();
  const decide = (entry: number): void => {
    if (begun.has(entry)) return;
    begun.add(entry);
    const mine = ways.get(entry) ?? [];
    for (const { survivors } of mine) for (const survivor of survivors) if (!mutual.has(`${survivor} ${entry}`)) decide(survivor);
    (mine.some(({ survivors }) => survivors.every((survivor) => kept.has(survivor))) ? removed : kept).add(entry);
  };
  for (const [n, entry] of entries.entries()) {
    if (n % SLICE === 0) yield;
    decide(entry);
  }
  return removed;
}

type Fate = 'stays' | 'goes';

/** Branch and bound over the fates of a few entries. */
class Search {
  private readonly ways: Map<number, RemovalOption[]>;
  private readonly worth = new Map<number, number>();
  private best: { removed: Set<number>; worth: number } | null = null;
  private steps = 0;

  constructor(
    private readonly entries: readonly number[],
    private readonly options: readonly RemovalOption[],
    private readonly settle: boolean,
  ) {
    this.ways = groupByRemoved(options);
    for (const { removed, worth } of options) this.worth.set(removed, Math.max(worth, this.worth.get(removed) ?? 0));
  }

  /** @returns null where no selection settles every option */
  run(): Set<number> | null {
    this.step(new Map(this.entries.filter((entry) => !this.ways.has(entry)).map((entry) => [entry, 'stays'])));
    return this.best?.removed ?? null;
  }

  private step(fates: Map<number, Fate>): void {
    if (this.steps++ > MOST_STEPS || !this.follow(fates)) return;
    const next = this.entries.find((entry) => !fates.has(entry));
    const reachable = this.entries.reduce((sum, entry) => sum + (fates.get(entry) === 'stays' ? 0 : (this.worth.get(entry) ?? 0)), 0);
    if (this.best && reachable <= this.best.worth + 1e-9) return;
    if (next === undefined) {
      const removed = new Set(this.entries.filter((entry) => fates.get(entry) === 'goes'));
      const worth = [...removed].reduce((sum, entry) => sum + this.worthOf(entry, removed), 0);
      if (!this.best || worth > this.best.worth + 1e-9) this.best = { removed, worth };
      return;
    }
    this.step(new Map(fates).set(next, 'stays'));
    this.step(new Map(fates).set(next, 'goes'));
  }

  private worthOf(entry: number, removed: ReadonlySet<number>): number {
    const live = (this.ways.get(entry) ?? []).filter(({ survivors }) => !survivors.some((survivor) => removed.has(survivor)));
    return Math.max(...live.map(({ worth }) => worth));
  }

  /** Draws what follows from the fates so far; false where they contradict one another. */
  private follow(fates: Map<number, Fate>): boolean {
    for (let changed = true; changed; ) {
      changed = false;
      const set = (entry: number, fate: Fate): void => {
        changed = true;
        fates.set(entry, fate);
      };
      for (const [entry, ways] of this.ways) {
        if (fates.get(entry) !== 'goes') continue;
        const live = ways.filter(({ survivors }) => survivors.every((survivor) => fates.get(survivor) !== 'goes'));
        if (live.length === 0) return false;
        if (live.length === 1) for (const survivor of live[0]?.survivors ?? []) if (!fates.has(survivor)) set(survivor, 'stays');
      }
      if (!this.settle) continue;
      for (const { removed, survivors } of this.options) {
        if (fates.get(removed) === 'goes' || survivors.some((survivor) => fates.get(survivor) === 'goes')) continue;
        const open = [removed, ...survivors].filter((entry) => !fates.has(entry));
        if (open.length === 0) return false;
        if (open.length === 1 && open[0] !== undefined) set(open[0], 'goes');
      }
    }
    return true;
  }
}
