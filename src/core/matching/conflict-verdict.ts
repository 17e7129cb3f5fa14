/**
 * The rules that find a conflict.
 *
 * - `replaced`: one entry says that the other's value gave way to another one; `followed`: a third entry says so;
 * - `renewed`: one gives a value as changed, without the old one; `rival`: the two agree in all but a value;
 * - `renamed`, `owner`: the same for places, things and people;
 * - `planned`, `denied`, `settled`, `undone`: one act or question in two states.
 */
export type ConflictRule = 'replaced' | 'followed' | 'renewed' | 'rival' | 'renamed' | 'owner' | 'planned' | 'denied' | 'settled' | 'undone';

/** Two entries that claim one thing with two values. */
export interface Conflict {
  readonly rule: ConflictRule;
  /** What the first and the second entry say, in their own words. */
  readonly words: readonly [string, string];
}

/** The same conflict, told from the other entry. */
export const turned = (conflict: Conflict | null): Conflict | null => conflict && { rule: conflict.rule, words: [conflict.words[1], conflict.words[0]] };
