import { describe, expect, it } from 'vitest';
import { defaultOptions, type Options } from '../../../../src/core/options.ts';
import { accountNote, contextNote, ContextVault, type TranscriptParts } from './context-vault.ts';

const LONG = 'Ines Moreau showed the twelve Hatter looms of the Ghent mill to Dr. Bolt, who wants v2.1 of the loom control by 3 p.m. on Friday. The rest can wait.';
const LONG_SENTENCE = LONG.slice(0, -' The rest can wait.'.length);
const KICK: TranscriptParts = { title: 'Kick-off: looms', date: '2026-02-03', account: 'Quay Labs', summary: LONG };
const VISIT: TranscriptParts = {
  title: 'Visit of the dye house',
  date: '2026-03-10',
  summary: 'The dye house in Bruges was shown to Tomas Reed. Three vats leak.',
  facts: ['Tomas Reed counted three leaking vats in the dye house in Bruges.', 'The repair of the vats costs EUR 41,000.'],
};
const WEEKLY: TranscriptParts = { title: 'Weekly status week 11', date: '2026-03-13', account: 'Larkspur Mills', summary: 'Nothing happened.' };

const KICK_LINE = `2026-02-03: ${LONG_SENTENCE} [[2026-02-03 - Kick-off looms]]`;
const VISIT_LINE = '2026-03-10: The dye house in Bruges was shown to Tomas Reed. [[2026-03-10 - Visit of the dye house]]';
const VISIT_MENTION = '2026-03-10: Mentioned in: [[2026-03-10 - Visit of the dye house]]';
const cut = (line: string): string => `${line.slice(0, 112)}...`;
const KICK_CUT = cut(`2026-02-03: ${LONG}`);
const OTHER_RUN = '2026-03-10: Tomas Reed was led through the dye house in Bruges, where he counted three vats that leak and wa...';
const OTHER_RUN_TITLE = '2026-03-10: Mentioned in: Tomas Reed counts leaking vats in the Bruges dye house';

/** [what, lines before, lines after, changes as confidence, transcripts] */
const cases: readonly [string, readonly string[], readonly string[], readonly string[], (readonly TranscriptParts[])?][] = [
  ['restores a cut line to the fewest whole sentences', [KICK_CUT], [KICK_LINE], ['certain']],
  ['links a mention by date and title', ['2026-03-10: Mentioned in: Visit of the dye house'], [VISIT_MENTION], ['certain'], [VISIT]],
  ['finds a title that a file name can not hold', ['2026-02-03: Mentioned in: Kick-off: looms'], [KICK_LINE], ['certain']],
  ['traces the words of another run as likely', [OTHER_RUN], [VISIT_LINE], ['likely'], [VISIT]],
  ['traces the title of another run as likely', [OTHER_RUN_TITLE], [VISIT_MENTION], ['likely'], [VISIT]],
  ['makes one line of an event', [VISIT_MENTION, OTHER_RUN, '2026-03-10: Mentioned in: Visit of the dye house'], [VISIT_LINE], ['certain', 'likely'], [VISIT]],
  ['sorts newest first, whole lines and hand-written ones', [KICK_LINE, '2026-05-01: Call Tomas.', VISIT_LINE], ['2026-05-01: Call Tomas.', VISIT_LINE, KICK_LINE], ['certain'], [KICK, VISIT]],
  ['keeps what finds no transcript in its date\'s place', ['2026-01-02: Mentioned in: A note that is gone', KICK_CUT], [KICK_LINE, '2026-01-02: Mentioned in: A note that is gone'], ['certain']],
  ['writes a line for a transcript of the account that has none', ['2026-01-02: Something.'], [KICK_LINE, '2026-01-02: Something.'], ['certain']],
  ['leaves undated lines where they are', ['Bring the plans.', KICK_LINE, 'And the key.'], ['Bring the plans.', KICK_LINE, 'And the key.'], []],
  ['leaves a hand-written line that links to the transcript alone, and writes none beside it', ['2026-02-03: They liked it. [[2026-02-03 - Kick-off looms]]'], ['2026-02-03: They liked it. [[2026-02-03 - Kick-off looms]]'], []],
  ['leaves a hand-written line of the day alone', [KICK_LINE, '2026-02-03: Bring the plans...'], [KICK_LINE, '2026-02-03: Bring the plans...'], []],
  ['keeps what hangs on a line', [`${KICK_CUT}\n  - Owen: not before May.`], [KICK_LINE], ['certain']],
  ['keeps a block id', [`${KICK_CUT} ^kick`], [`${KICK_LINE} ^kick`], ['certain']],
  ['mends garbled text of the Summary', [cut('2026-02-03: Ines Solvåg of Quay Labs showed the twelve Hatter looms of the Ghent mill to the works council and asked for two more.')], ['2026-02-03: Ines Solvåg of Quay Labs showed the twelve Hatter looms of the Ghent mill to the works council and asked for two more. [[2026-02-03 - Kick-off looms]]'], ['certain'], [{ ...KICK, summary: 'Ines SolvÃ¥g of Quay Labs showed the twelve Hatter looms of the Ghent mill to the works council and asked for two more.' }]],
  ['never chooses between two notes that say the same', [KICK_CUT], [KICK_CUT], [], [{ ...KICK, account: '' }, { ...KICK, account: '', title: 'Kick-off: looms, again' }]],
  ['never chooses between two notes of a day that are alike', [OTHER_RUN], [OTHER_RUN], [], [VISIT, { ...VISIT, title: 'Second visit of the dye house' }]],
  ['leads to the right one of two of a day', [OTHER_RUN], [VISIT_LINE], ['likely'], [VISIT, { ...VISIT, title: 'Visit of the weaving hall', summary: 'The hall in Ypres was shown to Tomas Reed.', facts: ['Two looms stand still.'] }]],
  ['does not follow likeness to another day', [OTHER_RUN.replace('03-10', '03-11')], [OTHER_RUN.replace('03-10', '03-11')], [], [VISIT]],
  ['mends the link of its own line after a rename', ['2026-03-10: The dye house in Bruges was shown to Tomas Reed. [[Old name]]'], [VISIT_LINE], ['certain'], [VISIT]],
];

describe('recent-context', () => {
  it.each(cases)('%s', (_, before, after, confidences, transcripts = [KICK]) => {
    const vault = new ContextVault(contextNote(before), transcripts);
    const plan = vault.plan();
    expect(plan.changes.map(({ confidence }) => confidence).sort()).toEqual(confidences);
    vault.apply(plan);
    expect(vault.lines()).toEqual(after);
    expect(vault.plan().changes).toEqual([]);
  });

  it('keeps nested lines below the line that it moves', () => {
    const vault = new ContextVault(contextNote([`${KICK_CUT}\n  - Owen: not before May.`, '2026-05-01: Call Tomas.']), [KICK]);
    expect(vault.apply(vault.plan())).toBe(contextNote(['2026-05-01: Call Tomas.', `${KICK_LINE}\n  - Owen: not before May.`]));
  });

  it('shows the old text of a likely line, and never takes it in bulk where something hangs on it', () => {
    const [change] = new ContextVault(contextNote([OTHER_RUN]), [VISIT]).plan().changes;
    expect(change).toMatchObject({ kind: 'context-entry', onlyByHand: false, remove: [{ line: 10, lastLine: 10, text: OTHER_RUN }], insert: [{ line: 10, text: VISIT_LINE }] });
    const [bound] = new ContextVault(contextNote([`${OTHER_RUN}\n  - Owen: really?`]), [VISIT]).plan().changes;
    expect(bound).toMatchObject({ confidence: 'likely', onlyByHand: true });
  });

  it('never asks again about a line that a person left as it is', () => {
    const [change] = new ContextVault(contextNote([OTHER_RUN]), [VISIT]).plan().changes;
    expect(new ContextVault(contextNote([OTHER_RUN]), [VISIT], { refused: [change?.decisionKey ?? ''] }).plan().changes).toEqual([]);
  });

  it.each<[string, Partial<Options>, readonly string[]]>([
    ['how many', { recentContextLimit: 1 }, ['2026-05-01: Call Tomas.', VISIT_LINE]],
    ['how far back', { recentContextMaxAgeDays: 90 }, ['2026-05-01: Call Tomas.', VISIT_LINE]],
    ['none', { recentContextLimit: 0 }, ['2026-05-01: Call Tomas.']],
    ['no links', { recentContextLink: false }, ['2026-05-01: Call Tomas.', VISIT_LINE.replace(/ \[\[.*/, ''), KICK_LINE.replace(/ \[\[.*/, '')]],
  ])('%s', (_, options, after) => {
    const own = [KICK, { ...VISIT, account: 'Quay Labs' }];
    const vault = new ContextVault(contextNote(['2026-05-01: Call Tomas.', KICK_CUT]), own, options);
    vault.apply(vault.plan());
    expect(vault.lines()).toEqual(after);
    expect(vault.plan().changes).toEqual([]);
  });

  it.each([true, false])('writes "Mentioned in" for transcripts of others that name the account, if asked to: %s', (recentContextMentions) => {
    const named = { ...WEEKLY, summary: 'The Quay Labs contract was signed.' };
    const vault = new ContextVault(contextNote(['2026-05-01: Call Tomas.']), [named, { ...VISIT, summary: 'The Quay Labsters sang.' }], { recentContextMentions });
    vault.apply(vault.plan());
    expect(vault.lines()).toEqual(['2026-05-01: Call Tomas.', ...(recentContextMentions ? ['2026-03-13: Mentioned in: [[2026-03-13 - Weekly status week 11]]'] : [])]);
  });

  it('writes Markdown links where the vault does', () => {
    const vault = new ContextVault(contextNote([KICK_CUT]), [KICK]);
    vault.apply(vault.plan({ links: { markdown: true, format: 'absolute' } }));
    expect(vault.lines()).toEqual([`2026-02-03: ${LONG_SENTENCE} [2026-02-03 - Kick-off looms](Transcripts/2026-02-03%20-%20Kick-off%20looms.md)`]);
    expect(vault.plan({ links: { markdown: true, format: 'absolute' } }).changes).toEqual([]);
  });
});

describe('the section', () => {
  const lines = [VISIT_LINE, KICK_LINE];
  const own = [KICK, { ...VISIT, account: 'Quay Labs' }];
  const { headings } = defaultOptions();

  it.each([
    ['claim its heading for another section too', ['Recent Context'], ['Key Facts', 'recent context:'], "line 1: Recent Context can't be added, because the settings have its heading (“Recent Context”) for another section too."],
    ['name no heading for it', [], ['Key Facts'], "line 1: Recent Context can't be added, because the settings name no heading for it."],
  ])('is refused where the settings %s', (_, context, fact, message) => {
    const vault = new ContextVault(accountNote('\n## Key Facts\n\n- A.\n'), own, { headings: { ...headings, context, fact } });
    expect(vault.plan()).toMatchObject({ changes: [], refusal: { code: 'no-heading', line: 1, message } });
    expect(new ContextVault(accountNote('\n## Key Facts\n\n- A.\n'), [], { headings: { ...headings, context, fact } }).plan().refusal).toBeUndefined();
  });

  it('takes the first heading that no other section claims', () => {
    const vault = new ContextVault(accountNote('\n## Key Facts\n\n- A.\n'), own, { headings: { ...headings, fact: ['Key Facts', 'Recent Context'], context: ['Recent Context', 'History'] } });
    expect(vault.apply(vault.plan())).toContain('\n## History\n\n- 2026-');
    expect(vault.plan().changes).toEqual([]);
  });

  it.each([
    ['is filled where it is empty', '\n## Recent Context\n\n## Tasks\n\nNone.\n', `\n## Recent Context\n\n- ${lines.join('\n\n- ')}\n\n## Tasks\n\nNone.\n`],
    ['is filled where the next heading touches it', '\n## Key Facts\n\n- A.\n- B.\n## Recent Context\n## Tasks\n', `\n## Key Facts\n\n- A.\n- B.\n## Recent Context\n\n- ${lines.join('\n\n- ')}\n## Tasks\n`],
    ['is filled at the end of the note', '\n## Recent Context', `\n## Recent Context\n\n- ${lines.join('\n\n- ')}`],
    ['keeps words that stand in it', '\n## Recent Context\n\nSee below.\n\n## Tasks\n', `\n## Recent Context\n\nSee below.\n\n- ${lines.join('\n\n- ')}\n\n## Tasks\n`],
    ['is made behind the key facts', '\n## Key Facts\n\n- A.\n\n- B.\n\n## Key Decisions\n\n- C.\n', `\n## Key Facts\n\n- A.\n\n- B.\n\n## Recent Context\n\n- ${lines.join('\n\n- ')}\n\n## Key Decisions\n\n- C.\n`],
    ['is made before the decisions', '\nWords.\n\n## Key Decisions\n\n- C.\n- D.\n', `\nWords.\n\n## Recent Context\n\n- ${lines.join('\n- ')}\n\n## Key Decisions\n\n- C.\n- D.\n`],
    ['is made at the end', '', `\n\n## Recent Context\n\n- ${lines.join('\n- ')}\n`],
  ])('%s', (_, before, after) => {
    const vault = new ContextVault(accountNote(before), own);
    const plan = vault.plan();
    expect(vault.apply(plan)).toBe(accountNote('').trimEnd() + (before === '' ? after : `\n${after}`));
    expect(vault.plan().changes).toEqual([]);
  });

  it('is made where the other accounts have it, with their heading', () => {
    const other = '---\ntype: account\nname: Aster\n---\n\n## Decisions\n\n- A.\n\n## recent context\n\n- B.\n\n## Facts\n\n- C.\n';
    const vault = new ContextVault(accountNote('\n## Facts\n\n- A.\n\n## Decisions\n\n- C.\n'), own, {}, { 'Accounts/Aster.md': other });
    expect(vault.apply(vault.plan())).toBe(accountNote(`\n## Facts\n\n- A.\n\n## Decisions\n\n- C.\n\n## recent context\n\n- ${lines.join('\n- ')}\n`));
  });

  it('is not made where there is nothing to write', () => {
    expect(new ContextVault(accountNote('\n## Key Facts\n'), [WEEKLY]).plan().changes).toEqual([]);
  });

  it.each([
    ['\r\n', '-', '\r\n'],
    ['\n', '*', ''],
    ['\n', '+  ', '\n'],
  ])('keeps its style: %j %s %j', (end, bullet, gap) => {
    const style = (texts: readonly string[]): string => accountNote(`\n## Recent Context\n\n${texts.map((text) => `${bullet} ${text}\n`).join(gap === '' ? '' : '\n')}`).replaceAll('\n', end);
    const vault = new ContextVault(style(['2026-05-01: Call Tomas.', KICK_CUT, '2026-04-01: Call Ines.']), own);
    expect(vault.apply(vault.plan())).toBe(style(['2026-05-01: Call Tomas.', '2026-04-01: Call Ines.', ...lines]));
  });
});
