import { describe, expect, it } from 'vitest';
import { EditHistory } from './edit-history.ts';

const at = (text: string, head = text.length) => ({ text, anchor: head, head });

describe('EditHistory', () => {
  it('makes letters typed one after another one step, and a transaction another', () => {
    const history = new EditHistory();
    history.record(at(''), at('a'), true);
    history.record(at('a'), at('ab'), true);
    history.record(at('ab'), at('AB'), false);
    history.record(at('AB'), at('ABc'), true);
    expect(history.depth).toBe(3);
    expect([history.undo()?.text, history.undo()?.text, history.undo()?.text, history.undo()]).toEqual(['AB', 'ab', '', null]);
    expect([history.redo()?.text, history.redo()?.text]).toEqual(['ab', 'AB']);
  });

  it('begins another step where the cursor was moved', () => {
    const history = new EditHistory();
    history.record(at('xy'), at('xyz'), true);
    history.record(at('xyz', 0), at('axyz', 1), true);
    expect(history.depth).toBe(2);
  });

  it('forgets what was undone when something else is typed', () => {
    const history = new EditHistory();
    history.record(at(''), at('a'), true);
    history.undo();
    history.record(at(''), at('b'), true);
    expect(history.redo()).toBeNull();
  });
});
