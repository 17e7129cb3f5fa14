/**
 * Puts methods of ours on a class of obsidian-test-mocks, in place. The class stays the same object, so `instanceof`
 * and subclasses (a SuggestModal is a Modal) keep working. The mocks call `constructor__`, `constructor2__` … at the
 * end of each constructor: that is where an element gets its classes and listeners.
 */
export function patch<T extends object>(type: { prototype: T }, methods: Record<string, unknown> & ThisType<T>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(type.prototype, name, { configurable: true, writable: true, value });
  }
}

/** State that ours keeps beside an object of the mocks, whose own fields are private or absent. */
export class Beside<K extends object, V> {
  private readonly values = new WeakMap<K, V>();

  constructor(private readonly make: () => V) {}

  of(key: K): V {
    let value = this.values.get(key);
    if (value === undefined) this.values.set(key, (value = this.make()));
    return value;
  }
}
