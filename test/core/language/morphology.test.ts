import { describe, expect, it } from 'vitest';
import { lemmatize } from '../../../src/core/language/morphology.ts';

describe('lemmatize', () => {
  it.each([
    ['delivers', 'deliver', 's'],
    ['supplies', 'supply', 's'],
    ['boxes', 'box', 's'],
    ['series', 'series', 'base'],
    ['status', 'status', 'base'],
    ['delivered', 'deliver', 'past'],
    ['planned', 'plan', 'past'],
    ['closed', 'close', 'past'],
    ['carried', 'carry', 'past'],
    ['delivering', 'deliver', 'ing'],
    ['running', 'run', 'ing'],
    ['making', 'make', 'ing'],
    ['building', 'build', 'ing'],
    ['morning', 'morning', 'base'],
    ['went', 'go', 'past'],
    ['children', 'child', 'base'],
    ['red', 'red', 'base'],
    ['thing', 'thing', 'base'],
    ['colour', 'color', 'base'],
    ['colours', 'color', 's'],
    ['organised', 'organize', 'past'],
    ['organisation', 'organization', 'base'],
    ['analysed', 'analyze', 'past'],
    ['promise', 'promise', 'base'],
    ['überprüft', 'überprüft', 'base'],
  ])('%s is %s (%s)', (word, lemma, form) => {
    expect(lemmatize(word)).toEqual({ lemma, form });
  });
});
