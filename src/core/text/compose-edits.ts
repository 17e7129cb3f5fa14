import { sortEdits, type TextEdit } from './text-edit.ts';

/**
 * Edits that do at once what two sets of edits do one after the other.
 *
 * @param text the text that `first` speaks of
 * @param first not overlapping
 * @param second in offsets of the text after `first`; not overlapping
 * @returns edits of `text`, in document order; those that meet are one
 */
export function composeEdits(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  interface Part {
    /** In the text between the two sets. */
    readonly from: number;
    readonly to: number;
    readonly edit: TextEdit;
    readonly isFirst: boolean;
  }
  const parts: Part[] = [];
  let shift = 0;
  for (const edit of sortEdits(first)) {
    const from = edit.from + shift;
    parts.push({ from, to: from + edit.insert.length, edit, isFirst: true });
    shift += edit.insert.length - (edit.to - edit.from);
  }
  for (const edit of second) parts.push({ from: edit.from, to: edit.to, edit, isFirst: false });
  parts.sort((a, b) => a.from - b.from || a.to - b.to);

  const composed: TextEdit[] = [];
  shift = 0;
  for (let at = 0; at < parts.length; ) {
    const cluster = [parts[at] as Part];
    let end = (parts[at] as Part).to;
    for (at += 1; at < parts.length && (parts[at] as Part).from <= end; at += 1) {
      cluster.push(parts[at] as Part);
      end = Math.max(end, (parts[at] as Part).to);
    }
    composed.push(composeCluster(cluster));
  }
  return composed;

  function composeCluster(cluster: readonly Part[]): TextEdit {
    const from = (cluster[0] as Part).from;
    const to = Math.max(...cluster.map((part) => part.to));
    const start = from - shift;
    const grown = cluster.reduce((sum, { isFirst, edit }) => (isFirst ? sum + edit.insert.length - (edit.to - edit.from) : sum), 0);
    shift += grown;
    const between = spliced(text.slice(start, to - shift), cluster.filter(({ isFirst }) => isFirst).map(({ edit }) => edit), start);
    const insert = spliced(between, cluster.filter(({ isFirst }) => !isFirst).map(({ edit }) => edit), from);
    return { from: start, to: to - shift, insert };
  }
}

/** `text`, which begins at `base`, with edits in document order. */
function spliced(text: string, edits: readonly TextEdit[], base: number): string {
  let at = 0;
  let result = '';
  for (const edit of edits) {
    result += text.slice(at, edit.from - base) + edit.insert;
    at = edit.to - base;
  }
  return result + text.slice(at);
}
