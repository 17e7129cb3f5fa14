/**
 * What a person decided about one change: write it; leave it for another time; never merge these two; or write it the
 * other way round, so that the line proposed for removal stays and the kept one goes. About two lines that disagree: leave
 * them; keep both, and never show them again; or drop one of them.
 */
export type Choice = 'accept' | 'leave' | 'keep-both' | 'swap' | 'drop-first' | 'drop-second';

/** Choices by the id of their change or conflict. */
export type Choices = Map<string, Choice>;

/** Whether one of two lines that disagree goes. */
export function isDrop(choice: Choice | undefined): choice is 'drop-first' | 'drop-second' {
  return choice === 'drop-first' || choice === 'drop-second';
}

/** Whether something is written because of the choice. */
export function isWritten(choice: Choice | undefined): boolean {
  return choice === 'accept' || choice === 'swap' || isDrop(choice);
}
