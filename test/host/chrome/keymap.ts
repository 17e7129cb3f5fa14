import type { KeymapEventHandler, KeymapEventListener, Modifier } from 'obsidian';
import { Keymap, Platform, Scope } from 'obsidian-test-mocks/obsidian';
import { Beside, patch } from '../patch.ts';

interface Registered {
  handler: KeymapEventHandler;
  modifiers: Modifier[] | null;
  key: string | null;
  run: KeymapEventListener;
}

const registered = new Beside<Scope, Registered[]>(() => []);
const parents = new WeakMap<Scope, Scope>();
const pushed: Scope[] = [];

/** Makes scopes take key presses: the one pushed last first, then its parents. */
export function patchKeymap(): void {
  patch(Scope, {
    constructor__(this: Scope, parent?: Scope): void {
      if (parent) parents.set(this, parent);
    },
    register(this: Scope, modifiers: Modifier[] | null, key: string | null, run: KeymapEventListener): KeymapEventHandler {
      const handler = { modifiers: modifiers?.join(',') ?? null, key, scope: this } as unknown as KeymapEventHandler;
      registered.of(this).push({ handler, modifiers, key, run });
      return handler;
    },
    unregister(this: Scope, handler: KeymapEventHandler): void {
      const all = registered.of(this);
      const at = all.findIndex((each) => each.handler === handler);
      if (at !== -1) all.splice(at, 1);
    },
  });
  patch(Keymap, {
    pushScope: (scope: Scope): void => void pushed.push(scope),
    popScope: (scope: Scope): void => {
      const at = pushed.lastIndexOf(scope);
      if (at !== -1) pushed.splice(at, 1);
    },
  });
}

/** Hands a key press to the scopes. True where one of them took it. */
export function dispatchKey(event: KeyboardEvent, viewScope: Scope | null, appScope: Scope): boolean {
  let scope: Scope | undefined = pushed.at(-1) ?? viewScope ?? appScope;
  while (scope) {
    for (const each of registered.of(scope)) {
      if (!matches(each, event)) continue;
      if (each.run(event, { modifiers: null, key: event.key, vkey: event.key }) === false) {
        event.preventDefault();
        event.stopPropagation();
        return true;
      }
    }
    scope = parents.get(scope);
  }
  return false;
}

function matches(each: Registered, event: KeyboardEvent): boolean {
  if (each.key !== null && each.key.toLowerCase() !== event.key.toLowerCase()) return false;
  if (each.modifiers === null) return true;
  const wanted = new Set(each.modifiers.map((modifier) => (modifier === 'Mod' ? (Platform.isMacOS ? 'Meta' : 'Ctrl') : modifier)));
  return (['Ctrl', 'Meta', 'Shift', 'Alt'] as const).every((modifier) => wanted.has(modifier) === Keymap.isModifier(event, modifier));
}
