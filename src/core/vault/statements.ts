import { ungarble } from '../language/mojibake.ts';
import { splitSentences } from '../language/sentences.ts';
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
const LABELLED_LINK = /^\s*[*_]{0,2}[^*_:[\]]{1,40}:\s?!?\[\[[^[\]]*\]\][*_]{0,2}\s*$/;

/**
 * Everything that a note tells: its bullets, the nested ones too, and the sentences of its paragraphs, in document order.
 * Topics are left out: they name things and tell nothing of them.
 */
export function statementsOf(tree: NoteTree, { sections }: NoteEntries): Statement[] {
  const kinds = new Map(sections.map(({ section, kind }) => [section, kind]));
  return tree.sections.flatMap((section) => {
    const kind = kinds.get(section);
    if (kind === 'topic') return [];
    const isTasks = kind === 'action-item' || kind === 'tasks';
    const bullets = allItems(section.items).map((item) => ({ line: item.line, text: isTasks ? taskText(section, item) : item.text }));
    const sentences = section.blocks.flatMap((block) => (block.kind === 'paragraph' ? sentencesIn(tree.text, block) : []));
    return [...bullets, ...sentences].filter(({ text }) => text.trim() !== '').sort((a, b) => a.line - b.line);
  });
}

function allItems(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}

/** Garbled signs hide a task's fields. */
function taskText({ heading }: Section, item: ListItem): string {
  return readActionItem({ kind: 'action-item', section: heading?.title ?? '', text: ungarble(item.text), item }, []).description;
}

function sentencesIn(text: string, { from, to, line }: Block): Statement[] {
  const lines = text.slice(from, to).split('\n').map((row) => (FIELD.test(row) || LABELLED_LINK.test(row) ? '' : row));
  // White space is lost in sentences, so their places are counted without.
  let [before, row, end] = [0, 0, solid(lines[0] ?? '')];
  return splitSentences(lines.join('\n')).map((sentence) => {
    while (end <= before && row + 1 < lines.length) end += solid(lines[++row] ?? '');
    before += solid(sentence);
    return { line: line + row, text: sentence };
  });
}

const solid = (text: string): number => text.replace(/\s+/g, '').length;
