import { ungarble } from '../language/mojibake.ts';
import { eachSentence } from '../language/sentences.ts';
import type { Block, ListItem, NoteTree, Section } from '../markdown/note-tree.ts';
import { readActionItem } from '../model/action-item.ts';
import type { NoteEntries } from '../model/note-entries.ts';

/** A bullet or a sentence of a note that tells something. */
export interface Statement {
  /** 1-based, where it begins. */
  readonly line: number;
  /** As in the note; of a task what is to be done, and by whom. */
  readonly text: string;
}

/** `**Date**: 2026-01-05`, `*Source: [[A note]]*`: what generators put above and below what they tell. */
const FIELD = /^\s*(?:\*\*|__)[^*_:]{1,40}:?(?:\*\*|__):?/;
const LABELLED_LINK = /^[*_]{0,2}[^\s*_:[\]][^*_:[\]]{0,39}:\s?!?\[\[[^[\]]*\]\][*_]{0,2}$/;

/**
 * Everything that a note tells: its bullets, the nested ones too, and the sentences of its paragraphs, in document order.
 * Topics are left out: they name things and tell nothing of them. Each is read when it is asked for, so that a host can
 * stop between two.
 */
export function* statementsOf(tree: NoteTree, { sections }: NoteEntries): Generator<Statement, undefined> {
  const kinds = new Map(sections.map(({ section, kind }) => [section, kind]));
  for (const section of tree.sections) {
    const kind = kinds.get(section);
    if (kind === 'topic') continue;
    const isTasks = kind === 'action-item' || kind === 'tasks';
    const sentences = sentencesOf(tree, section);
    let sentence = sentences.next().value;
    for (const item of allItems(section.items)) {
      for (; sentence && sentence.line < item.line; sentence = sentences.next().value) yield sentence;
      const text = isTasks ? taskText(section, item) : item.text;
      if (text.trim() !== '') yield { line: item.line, text };
    }
    for (; sentence; sentence = sentences.next().value) yield sentence;
  }
}

function allItems(items: readonly ListItem[], all: ListItem[] = []): ListItem[] {
  for (const item of items) {
    all.push(item);
    allItems(item.children, all);
  }
  return all;
}

/** Garbled signs hide a task's fields. */
function taskText({ heading }: Section, item: ListItem): string {
  return readActionItem({ kind: 'action-item', section: heading?.title ?? '', text: ungarble(item.text), item }, []).description;
}

function* sentencesOf(tree: NoteTree, { blocks }: Section): Generator<Statement, undefined> {
  for (const block of blocks) if (block.kind === 'paragraph') yield* sentencesIn(tree.text, block);
}

function* sentencesIn(text: string, { from, to, line }: Block): Generator<Statement, undefined> {
  const lines = text.slice(from, to).split('\n').map((row) => (FIELD.test(row) || LABELLED_LINK.test(row.trim()) ? '' : row));
  // White space is lost in sentences, so their places are counted without.
  let [before, row, end] = [0, 0, solid(lines[0] ?? '')];
  for (const sentence of eachSentence(lines.join('\n'))) {
    while (end <= before && row + 1 < lines.length) end += solid(lines[++row] ?? '');
    before += solid(sentence);
    yield { line: line + row, text: sentence };
  }
}

const solid = (text: string): number => text.replace(/\s+/g, '').length;
