const EXTENDED = ['Array', 'Document', 'DocumentFragment', 'Element', 'HTMLElement', 'Node', 'String', 'SVGElement', 'UIEvent'] as const;

/** Makes `instanceOf` and what an event says of its window hold across windows, as in the app. Once per page. */
export function patchAcrossWindows(): void {
  function instanceOf(this: Node | UIEvent, type: { name: string }): boolean {
    const { win } = this as { win: Window };
    const there = (win as unknown as Record<string, unknown>)[type.name];
    return [type, there].some((each) => typeof each === 'function' && this instanceof each);
  }
  for (const { prototype } of [Node, UIEvent]) Object.defineProperty(prototype, 'instanceOf', { configurable: true, value: instanceOf });
  Object.defineProperties(UIEvent.prototype, {
    win: { configurable: true, get(this: UIEvent) { return this.view ?? window; } },
    targetNode: { configurable: true, get(this: UIEvent) { return this.target !== null && 'nodeType' in this.target ? this.target : null; } },
  });
}

/** Gives the prototypes of another window what the app's own have beyond the browser's. */
export function extendWindow(other: Window & typeof globalThis): void {
  for (const name of EXTENDED) {
    const [from, to] = [window[name].prototype, other[name].prototype];
    for (const key of Object.getOwnPropertyNames(from)) {
      const descriptor = Object.getOwnPropertyDescriptor(from, key);
      if (descriptor && !(key in to)) Object.defineProperty(to, key, descriptor);
    }
  }
}
