import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOptions, parseOptions } from '../../src/core/options.ts';

describe('parseOptions', () => {
  it.each([[null], [undefined], [{}]])('gives the defaults for %j', (json) => {
    expect(parseOptions(json)).toEqual({ options: defaultOptions(), diagnostics: [] });
  });

  it('takes the values that are set', () => {
    const { options, diagnostics } = parseOptions({
      quietAfterDays: 30,
      recentContextLimit: 12,
      refused: ['a|b'],
      headings: { fact: ['Wissenswertes'] },
    });
    expect(options).toEqual({
      ...defaultOptions(),
      quietAfterDays: 30,
      recentContextLimit: 12,
      refused: ['a|b'],
      headings: { ...defaultOptions().headings, fact: ['Wissenswertes'] },
    });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['quietAfterDays', 'soon'],
    ['quietAfterDays', -1],
    ['quietAfterDays', 1.5],
    ['recentContextLink', 'yes'],
    ['accountTypes', 'account'],
    ['headings', []],
  ])('keeps the default of %s when it is %j, and names it', (key, value) => {
    const { options, diagnostics } = parseOptions({ [key]: value, recentContextLimit: 3 });
    expect(options).toEqual({ ...defaultOptions(), recentContextLimit: 3 });
    expect(diagnostics).toEqual([{ code: 'bad-option', line: 1, message: expect.stringContaining(`"${key}"`) as string }]);
  });

  it('names a heading list that it can not use, and keeps the others', () => {
    const { options, diagnostics } = parseOptions({ headings: { fact: 7, topic: ['Themen'] } });
    expect(options.headings).toEqual({ ...defaultOptions().headings, topic: ['Themen'] });
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('"headings.fact"')]);
  });

  it('drops only the bad members of a list: a remembered refusal is not forgotten for its neighbour', () => {
    const { options, diagnostics } = parseOptions({ refused: ['a|b', 5, 'c|d'], dedupeSections: ['topic', 'gone'] });
    expect(options.refused).toEqual(['a|b', 'c|d']);
    expect(options.dedupeSections).toEqual(['topic']);
    expect(diagnostics).toHaveLength(2);
  });

  it('keeps what it does not know, so that writing it back loses nothing', () => {
    const json = JSON.parse('{"later":{"a":[1]},"headings":{"people":["People"]},"__proto__":{"quietAfterDays":1}}') as unknown;
    const { options } = parseOptions(json);
    expect(JSON.parse(JSON.stringify(options))).toMatchObject({ later: { a: [1] }, headings: { people: ['People'], fact: defaultOptions().headings.fact } });
    expect(options.quietAfterDays).toBe(defaultOptions().quietAfterDays);
    expect(Object.hasOwn(options, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(options)).toBe(Object.prototype);
  });

  it.each([['text'], [3], [[]]])('says so when the file holds %j', (json) => {
    const { options, diagnostics } = parseOptions(json);
    expect(options).toEqual(defaultOptions());
    expect(diagnostics.map(({ code }) => code)).toEqual(['bad-option']);
  });

  it('never throws, and reads what it gave as the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ refused: fc.jsonValue(), headings: fc.jsonValue() })), (json) => {
        const { options } = parseOptions(json);
        expect(parseOptions(options)).toEqual({ options, diagnostics: [] });
      }),
      { seed: 20260105 },
    );
  });

  it('hands out a fresh record each time', () => {
    defaultOptions().refused.push('x');
    expect(defaultOptions().refused).toEqual([]);
  });
});
