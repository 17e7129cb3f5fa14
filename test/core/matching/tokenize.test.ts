import { describe, expect, it } from 'vitest';
import { prepareEntries } from '../../../src/core/matching/prepare-entry.ts';
import type { Token } from '../../../src/core/matching/token.ts';

const tokensOf = (text: string, ...others: string[]): readonly Token[] => prepareEntries([text, ...others]).entries[0]?.tokens ?? [];
const find = (text: string, raw: string): Token | undefined => tokensOf(text).find((token) => token.raw === raw);

describe('tokenize', () => {
  it.each([
    ['Norlake rents the depot.', 'depot', 'word', 'depot'],
    ['Norlake delivered crates.', 'delivered', 'word', 'deliver'],
    ['In June Norlake delivers.', 'Norlake', 'name', 'norlake'],
    ['It holds 40 crates.', '40', 'number', 'n:40|'],
    ['It opens at 08:30.', '08:30', 'time', 't:510'],
    ['It is the third depot.', 'third', 'ordinal', 'o:3'],
    ['It runs driver v3 now.', 'v3', 'number', 'n:3|'],
    ['See https://norlake.example/x for it.', 'https://norlake.example/x', 'code', 'https://norlake.example/x'],
  ])('of "%s", %s is a %s', (text, raw, kind, key) => {
    expect(find(text, raw)).toMatchObject({ kind, key });
  });

  it('gives one figure in two units one key', () => {
    expect(tokensOf('It took 1.5 hours.').find(({ kind }) => kind === 'number')?.key).toBe(tokensOf('It took 90 minutes.').find(({ kind }) => kind === 'number')?.key);
  });

  it('reads a range of days as two dates of one month', () => {
    expect(tokensOf('The fair runs from April 13 to 17.').filter(({ kind }) => kind === 'date').map(({ date }) => [date?.month, date?.day])).toEqual([[4, 13], [4, 17]]);
  });

  it.each([
    ['Norlake will not rent it.', 'not', 'negation'],
    ["Norlake won't rent it.", 'not', 'negation'],
    ['Norlake may rent it.', 'may', 'modal'],
    ['All sensors passed.', 'All', 'quantifier'],
    ['Only Ann has it.', 'Only', 'restriction'],
    ['Norlake rents it if Ann agrees.', 'if', 'condition'],
    ['Norlake asked if it rains.', 'if', 'modal'],
  ])('in "%s", %s is a %s', (text, raw, wordClass) => {
    expect(find(text, raw)).toMatchObject({ wordClass });
  });

  it.each([
    ['Dr. Amsel leads it.', 'Amsel', 0],
    ['It is led by R. Amsel.', 'Amsel', 0],
    ['The depot is full. Amsel leads it.', 'Amsel', 1],
    ['So do I. Amsel leads it.', 'Amsel', 1],
  ])('in "%s", %s stands in sentence %i', (text, raw, sentence) => {
    expect(find(text, raw)).toMatchObject({ sentence });
  });

  it.each([
    ['It is checked once a month.', 'once', 'n:1|times'],
    ['It is checked twice a month.', 'twice', 'n:2|times'],
    ['It is checked 3 times a month.', '3 times', 'n:3|times'],
  ])('in "%s", %s counts', (text, raw, key) => {
    expect(find(text, raw)).toMatchObject({ kind: 'number', key });
  });

  it.each([
    ['It opens once it is full.', 'once', 'condition'],
    ['Were the pump to fail, Ann pays.', 'Were', 'condition'],
    ['Should the pump fail, Ann pays.', 'Should', 'condition'],
    ['The pumps were old.', 'were', 'free'],
    ['Were the pumps old?', 'Were', 'free'],
  ])('in "%s", %s is classed as %s', (text, raw, wordClass) => {
    expect(find(text, raw)).toMatchObject({ wordClass });
  });

  it.each([
    ['The fee goes from per-device to per-user.', 'user', 'to'],
    ['The fee goes from per-device to per-user.', 'device', 'from'],
    ['The fee is due per user.', 'user', 'per'],
  ])('in "%s", %s stands under %s', (text, raw, preposition) => {
    expect(find(text, raw)).toMatchObject({ preposition });
  });

  it('denies what "un-" denies', () => {
    expect(tokensOf('The depot is unfinished.').slice(-2).map(({ key }) => key)).toEqual(['not', 'finish']);
  });

  it('folds an acronym that the section spells out', () => {
    const [first] = [tokensOf('The proof of concept (PoC) ends.', 'The PoC ends.')];
    expect(first?.map(({ key }) => key)).toContain('poc');
    expect(first?.map(({ key }) => key)).not.toContain('concept');
  });

  it('counts clauses, and a sentence at a semicolon', () => {
    const tokens = tokensOf('Norlake rents, but Ann pays; Cleo signs.');
    expect(tokens.find(({ raw }) => raw === 'pays')).toMatchObject({ sentence: 0 });
    expect(tokens.find(({ raw }) => raw === 'pays')?.clause).toBeGreaterThan(tokens.find(({ raw }) => raw === 'rents')?.clause ?? 0);
    expect(tokens.find(({ raw }) => raw === 'signs')).toMatchObject({ sentence: 1 });
  });
});
