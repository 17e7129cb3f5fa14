// @vitest-environment happy-dom
import '../obsidian-dom.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChangePreview } from '../../../src/core/plan/preview-plan.ts';
import { MoveReview, type MoveState } from '../../../src/ui/review/move-review.ts';

const line = { line: 8, lastLine: 9, text: 'The kiln is hot.', parts: [{ kind: 'same' as const, text: 'The kiln is hot.' }] };
const base = { id: 'move-fact:8', kind: 'move', confidence: 'likely', onlyByHand: true, keep: [] } as const;
const OUT: ChangePreview = { ...base, remove: [line], insert: [], reason: 'It names Corvane Kilns.' };
const INTO: ChangePreview = { ...base, remove: [], insert: [line], reason: 'It stands at the end of "Facts".' };
const STATE: MoveState = { from: { name: 'Dellbrook Mills', section: 'Key Facts', change: OUT }, to: { name: 'Corvane Kilns', section: 'Facts', change: INTO }, nested: '  - At noon.', canKeep: true };

let root: HTMLElement;
const actions = { move: vi.fn(), keep: vi.fn(), cancel: vi.fn(), planAgain: vi.fn() };
const buttons = (): string[] => root.findAll('button').map((each) => each.textContent);
const press = (text: string): void => root.findAll('button').find((each) => each.textContent === text)?.click();

beforeEach(() => {
  document.body.empty();
  root = document.body.createDiv();
  vi.clearAllMocks();
});

it('shows what goes from one note and what comes to the other, with what hangs on it and the reasons', () => {
  new MoveReview(root, STATE, actions);
  expect(root.findAll('h3').map((each) => each.textContent)).toEqual(['From Dellbrook Mills', 'To Corvane Kilns']);
  expect(root.findAll('.account-notes-card').map((each) => [...each.children].map(({ textContent }) => textContent))).toEqual([
    ['RemoveThe kiln is hot.', '  - At noon.', 'It names Corvane Kilns.'],
    ['AddThe kiln is hot.', '  - At noon.', 'It stands at the end of "Facts".'],
  ]);
  expect(root.textContent).toContain('Both notes are changed, or neither.');
});

it('hands back what was pressed', () => {
  new MoveReview(root, STATE, actions);
  for (const text of ['Move', 'Keep here', 'Cancel']) press(text);
  expect([actions.move, actions.keep, actions.cancel].map((action) => action.mock.calls.length)).toEqual([1, 1, 1]);
});

it('offers to keep only what was offered to be moved', () => {
  new MoveReview(root, { ...STATE, canKeep: false }, actions);
  expect(buttons()).toEqual(['Cancel', 'Move']);
});

it('says that only one note is changed where the other says so already', () => {
  new MoveReview(root, { ...STATE, to: { ...STATE.to, change: null } }, actions);
  expect(root.findAll('h3').map((each) => each.textContent)).toEqual(['From Dellbrook Mills']);
  expect(root.textContent).toContain('Only Dellbrook Mills is changed: Corvane Kilns says so already.');
  expect(buttons()).toContain('Remove');
});

it('says why nothing was written, and lets one do nothing but plan again', () => {
  const review = new MoveReview(root, STATE, actions);
  review.refuse('Neither note was changed.');
  expect(root.find('[role="alert"]').textContent).toContain('Neither note was changed.');
  press('Move');
  expect(actions.move).not.toHaveBeenCalled();
  press('Plan again');
  expect(actions.planAgain).toHaveBeenCalledOnce();
});
