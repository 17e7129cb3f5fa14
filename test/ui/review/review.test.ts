// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mock } from 'vitest';
import type { Change } from '../../../src/core/plan/edit-plan.ts';
import { conflictId, previewPlan } from '../../../src/core/plan/preview-plan.ts';
import type { Choices } from '../../../src/ui/review/choice.ts';
import { Review } from '../../../src/ui/review/review.ts';
import type { ReviewActions } from '../../../src/ui/review/review.ts';

const span = (line: number, text: string) => ({ line, lastLine: line, text });

function merge(line: number, confidence: 'certain' | 'likely', keep = 1): Change {
  const base = { kind: 'merge', section: 'Key Facts', relation: 'same', insert: [], signals: {}, edits: [], onlyByHand: false } as const;
  return { ...base, id: `c${line}`, confidence, keep: [span(keep, 'Mia runs the port.')], remove: [span(line, 'Mia Ohm runs the port.')], reason: 'The same.', decisionKey: `k${line}` };
}

const before = Array.from({ length: 20 }, (_, index) => `- line ${index + 1}`).join('\n');
let root: HTMLElement;
let actions: { [name in keyof ReviewActions]: Mock<ReviewActions[name]> };

function review(changes: readonly Change[], choices: Choices = new Map(), conflicts: { section: string; lines: [number, number]; reason: string; decisionKey: string }[] = [], resolvable = new Set(conflicts.map(conflictId))): Review {
  const note = { path: 'A.md', before, sections: [{ heading: 'Key Facts', line: 1, lastLine: 20, entries: 20 }], changes, conflicts, diagnostics: [] };
  const preview = previewPlan({ operation: 'dedupe', notes: [note] })[0];
  if (!preview) throw new Error('no preview');
  const ids = new Set(changes.map((change) => change.id));
  return new Review(root, { preview, refusable: ids, swappable: ids, resolvable }, choices, actions);
}

const button = (text: string): HTMLButtonElement => {
  const found = root.findAll('button').find((each) => each.textContent === text);
  if (!found) throw new Error(`no button ${text}`);
  return found as HTMLButtonElement;
};
const box = (id: string) => root.find(`[data-focus="accept-${id}"]`) as HTMLInputElement;

beforeEach(() => {
  document.body.empty();
  root = document.body.createDiv();
  actions = { apply: vi.fn(), cancel: vi.fn(), setKeptBoth: vi.fn(), planAgain: vi.fn(), openSource: vi.fn() };
});

describe('the review', () => {
  it('ticks what is certain and leaves what is likely', () => {
    review([merge(3, 'certain'), merge(5, 'likely', 4)]);
    expect([box('c3').checked, box('c5').checked]).toEqual([true, false]);
    expect(root.find('[role=status]').textContent).toBe('1 of 2 changes accepted');
    expect(root.find('.account-notes-count').textContent).toBe('20 → 19');
  });

  it('marks the words that differ', () => {
    review([merge(3, 'certain')]);
    expect(root.findAll('del').map((el) => el.textContent.trim())).toEqual(['Ohm']);
  });

  it('shows a line once that several changes keep', () => {
    review([merge(3, 'certain'), merge(4, 'certain')]);
    expect(root.findAll('.account-notes-card').length).toBe(1);
    expect(root.findAll('.account-notes-role').map((el) => el.textContent)).toEqual(['Keep', 'Remove', 'Remove']);
  });

  it('hands back what was chosen', () => {
    review([merge(3, 'certain'), merge(5, 'likely', 4), merge(7, 'likely', 6)]);
    box('c3').click();
    box('c5').click();
    button('Apply 1 change').click();
    expect(actions.apply.mock.calls[0]?.[0]).toEqual(new Map([['c3', 'leave'], ['c5', 'accept'], ['c7', 'leave']]));
  });

  it('remembers "keep both" at once, and forgets it again', () => {
    review([merge(3, 'certain')]);
    button('Keep both').click();
    expect(actions.setKeptBoth).toHaveBeenLastCalledWith('c3', true);
    expect(button('Keep both').getAttribute('aria-pressed')).toBe('true');
    expect(button('Apply').disabled).toBe(true);
    box('c3').click();
    expect(actions.setKeptBoth).toHaveBeenLastCalledWith('c3', false);
  });

  it('takes or leaves together what is linked, in whatever section', () => {
    review([{ ...merge(3, 'likely'), linked: 'a' }, { ...merge(5, 'likely', 4), linked: 'a', section: 'Decisions' }, merge(7, 'likely', 6)]);
    const ticked = () => ['c3', 'c5', 'c7'].filter((id) => box(id).checked);
    box('c5').click();
    expect(ticked()).toEqual(['c3', 'c5']);
    box('c3').click();
    expect(ticked()).toEqual([]);
    button('Keep both').click();
    expect(actions.setKeptBoth.mock.calls).toEqual([['c3', true], ['c5', true]]);
  });

  it('turns a merge round', () => {
    review([merge(3, 'certain')]);
    button('Keep the other one').click();
    expect(root.findAll('.account-notes-role').map((el) => el.textContent)).toEqual(['Remove', 'Keep']);
    button('Apply 1 change').click();
    expect(actions.apply.mock.calls[0]?.[0]).toEqual(new Map([['c3', 'swap']]));
  });

  it('accepts all that is certain, and nothing that was kept or is likely', () => {
    review([merge(3, 'certain'), merge(5, 'certain', 4), merge(7, 'likely', 6)], new Map([['c3', 'leave'], ['c5', 'keep-both']]));
    button('Accept all certain').click();
    expect([box('c3').checked, box('c5').checked, box('c7').checked]).toEqual([true, false, false]);
    expect(button('Accept all certain').disabled).toBe(true);
  });

  describe('of lines that disagree', () => {
    const conflicts: Parameters<typeof review>[2] = [{ section: 'Key Facts', lines: [2, 5], reason: 'Another number.', decisionKey: 'k' }];
    const id = 'conflict:2:5';
    const roles = () => root.findAll('.is-conflict .account-notes-role').map((el) => el.textContent);

    it('begins with nothing chosen', () => {
      review([], new Map(), conflicts);
      expect(root.find('.is-conflict').textContent).toContain('line 2');
      expect([roles(), root.find('[role=status]').textContent, button('Apply').disabled]).toEqual([[], '0 of 1 disagreement resolved', true]);
    });

    it('drops either line, and hands that back', () => {
      review([merge(3, 'certain')], new Map(), conflicts);
      button('Remove line 5').click();
      expect([roles(), root.find('.account-notes-count').textContent]).toEqual([['Keep', 'Remove'], '20 → 18']);
      button('Remove line 2').click();
      expect([roles(), root.find('[role=status]').textContent]).toEqual([['Remove', 'Keep'], '1 of 1 change accepted · 1 of 1 disagreement resolved']);
      button('Apply 2 changes').click();
      expect(actions.apply.mock.calls[0]?.[0]).toEqual(new Map([['c3', 'accept'], [id, 'drop-first']]));
    });

    it('strikes words out in a line that goes alone', () => {
      review([], new Map(), conflicts);
      const marks = (): string[] => root.findAll('.is-conflict del, .is-conflict ins').map((el) => el.tagName);
      expect(marks()).toEqual(['INS', 'INS']);
      button('Remove line 5').click();
      expect(marks()).toEqual(['INS', 'DEL']);
    });

    it('takes a choice back that is pressed again', () => {
      review([], new Map(), conflicts);
      button('Remove line 5').click();
      button('Remove line 5').click();
      expect([roles(), button('Apply').disabled]).toEqual([[], true]);
    });

    it('remembers "keep both" at once, and forgets it where a line is dropped', () => {
      review([], new Map(), conflicts);
      button('Keep both').click();
      expect([actions.setKeptBoth.mock.lastCall, roles(), button('Apply').disabled]).toEqual([[id, true], ['Keep', 'Keep'], true]);
      button('Remove line 5').click();
      expect(actions.setKeptBoth).toHaveBeenLastCalledWith(id, false);
    });

    it('offers no removal of lines that can not be taken out, and says why', () => {
      review([], new Map(), conflicts, new Set());
      expect(root.findAll('.is-conflict button').map((el) => el.textContent)).toEqual(['Keep both']);
      expect(root.find('.is-conflict').textContent).toContain('Neither line can be taken out');
    });
  });

  it('shows what hangs on a line, because it goes with it', () => {
    const changes = [merge(3, 'certain')];
    const note = { path: 'A.md', before, sections: [], changes, conflicts: [], diagnostics: [] };
    const preview = previewPlan({ operation: 'dedupe', notes: [note] })[0];
    if (!preview) throw new Error('no preview');
    new Review(root, { preview, refusable: new Set(), swappable: new Set(), nested: new Map([[3, '  - a remark']]) }, new Map(), actions);
    expect(root.find('.account-notes-nested').textContent).toBe('  - a remark');
  });

  it('folds away where a line came from, and leads there', () => {
    const shown = review([merge(3, 'certain')]);
    const source = { path: 'T.md', line: 9, title: 'Harbour review', date: '2026-04-21', text: 'Mia Ohm runs the port.' };
    shown.showSources(new Map([[3, [source]]]));
    const details = root.find('details') as HTMLDetailsElement;
    expect([details.open, details.find('summary').textContent]).toEqual([false, 'From 1 transcript, 2026-04-21']);
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    box('c3').click();
    expect((root.find('details') as HTMLDetailsElement).open).toBe(true);
    button('2026-04-21 · Harbour review').click();
    expect(actions.openSource.mock.calls[0]?.slice(0, 2)).toEqual([source, new Map([['c3', 'leave']])]);
  });

  it('says why nothing was written and offers to plan again', () => {
    const shown = review([merge(3, 'certain')]);
    shown.refuse('A was not changed: it changed in the meantime.');
    expect(root.find('[role=alert]').textContent).toContain('it changed in the meantime');
    expect(button('Apply 1 change').disabled).toBe(true);
    button('Plan again').click();
    expect(actions.planAgain).toHaveBeenCalledTimes(1);
  });
});
