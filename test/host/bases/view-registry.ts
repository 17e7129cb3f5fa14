import type { HostBasesRegistration } from './bases-view.ts';

/** The kinds of view that plugins add to Bases. */
export class BasesViewRegistry {
  /** Whether the core plugin is on. */
  enabled = true;
  private readonly registered = new Map<string, HostBasesRegistration>();
  private readonly listeners = new Set<() => void>();

  get(type: string): HostBasesRegistration | undefined {
    return this.registered.get(type);
  }

  /** @returns false where Bases is off in this vault */
  add(type: string, registration: HostBasesRegistration): boolean {
    if (!this.enabled) return false;
    if (this.registered.has(type)) throw new Error(`Attempting to register an existing Bases view "${type}"`);
    this.registered.set(type, registration);
    this.tell();
    return true;
  }

  remove(type: string): void {
    this.registered.delete(type);
    this.tell();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
