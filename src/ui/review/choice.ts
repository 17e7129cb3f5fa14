/**
 * What a person decided about one change: write it; leave it for another time; never merge these two; or write it the
 * other way round, so that the line proposed for removal stays and the kept one goes.
 */
export type Choice = 'accept' | 'leave' | 'keep-both' | 'swap';

/** Choices by the id of their change. */
export type Choices = Map<string, Choice>;
