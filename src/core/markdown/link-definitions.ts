const LABEL = /\[(?:[^[\]\\]|\\[\s\S]){1,999}\]:/y;
const BARE_DESTINATION = /[^\t\n <][^\t\n ]*/y;
const ANGLE_DESTINATION = /<(?:[^<>\\\n]|\\[^\n])*>/y;
const TITLE = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)/y;
const BLANK_TO_LINE_END = /[\t ]*(?:\n|$)/y;
const SPACES = /[\t ]*/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Past white space with at most one line end in it. */
function skipSpace(text: string, at: number): number {
  let next = at + (match(SPACES, text, at)?.length ?? 0);
  if (text[next] === '\n') next += 1 + (match(SPACES, text, next + 1)?.length ?? 0);
  return next;
}

/**
 * How many of a paragraph's first lines are link reference definitions (CommonMark, section 4.7).
 *
 * @param paragraph its lines, joined by LF
 */
export function countDefinitionLines(paragraph: string): number {
  let at = 0;
  for (let next: number | null = 0; next !== null; next = definitionEnd(paragraph, at)) at = next;
  if (at === 0) return 0;
  const newlines = paragraph.slice(0, at).split('\n').length - 1;
  return at === paragraph.length ? newlines + (paragraph.endsWith('\n') ? 0 : 1) : newlines;
}

/** The end of the definition that begins at `at`, its line end included, or null. */
function definitionEnd(text: string, at: number): number | null {
  const label = match(LABEL, text, at);
  if (label === null || label.slice(1, -2).trim() === '') return null;
  let next = skipSpace(text, at + label.length);
  const destination = match(text[next] === '<' ? ANGLE_DESTINATION : BARE_DESTINATION, text, next);
  if (destination === null || (text[next] !== '<' && !isBalanced(destination))) return null;
  next += destination.length;
  const bareEnd = match(BLANK_TO_LINE_END, text, next);
  const titleStart = skipSpace(text, next);
  const title = titleStart > next ? match(TITLE, text, titleStart) : null;
  if (title !== null) {
    const titleEnd = titleStart + title.length;
    const end = match(BLANK_TO_LINE_END, text, titleEnd);
    if (end !== null) return titleEnd + end.length;
  }
  return bareEnd === null ? null : next + bareEnd.length;
}

/** Whether the parentheses that no backslash guards are balanced. */
function isBalanced(destination: string): boolean {
  let depth = 0;
  for (let at = 0; at < destination.length; at += 1) {
    const char = destination[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
