/** CommonMark's seven kinds of HTML block, by number (section 4.6 of the specification); 2 is a comment. */
export type HtmlBlockKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_TEXT = new Set(['script', 'pre', 'style', 'textarea']);

const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

const RAW_TEXT_END = /<\/(?:script|pre|style|textarea)>/i;

/**
 * The kind of HTML block that a line opens, or null.
 *
 * @param line the line from its `<` on, line end excluded
 */
export function htmlBlockKind(line: string): HtmlBlockKind | null {
  if (line.startsWith('<!--')) return 2;
  if (line.startsWith('<?')) return 3;
  if (line.startsWith('<![CDATA[')) return 5;
  if (/^<![a-z]/i.test(line)) return 4;
  const name = /^<\/?([a-z][a-z0-9-]*)(?=[\t >]|\/>|$)/i.exec(line)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (BLOCK_NAMES.has(name)) return 6;
  const selfClosing = line[name.length + 1] === '/';
  if (RAW_TEXT.has(name) && line[1] !== '/') return selfClosing ? null : 1;
  return isLoneTag(line) ? 7 : null;
}

/** Whether a block of this kind ends with this line; kinds 6 and 7 end before a blank line instead. */
export function closesHtmlBlock(kind: HtmlBlockKind, line: string): boolean {
  switch (kind) {
    case 1:
      return RAW_TEXT_END.test(line);
    case 2:
      return line.includes('-->');
    case 3:
      return line.includes('?>');
    case 4:
      return line.includes('>');
    case 5:
      return line.includes(']]>');
    default:
      return false;
  }
}

const NAME = /[a-z][a-z0-9-]*/iy;
const ATTRIBUTE_NAME = /[a-z_:][\w.:-]*/iy;
const ATTRIBUTE_VALUE = /[^\s"'=<>`]+|'[^']*'|"[^"]*"/y;
const SPACES = /[\t ]*/y;

/** Whether the line is one complete open or closing tag and nothing else. */
function isLoneTag(line: string): boolean {
  let at = 1;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const length = pattern.exec(line)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  const closing = line[1] === '/';
  if (closing) at += 1;
  if (!take(NAME)) return false;
  let spaced = take(SPACES);
  while (!closing && spaced && take(ATTRIBUTE_NAME)) {
    spaced = take(SPACES);
    if (line[at] !== '=') continue;
    at += 1;
    take(SPACES);
    if (!take(ATTRIBUTE_VALUE)) return false;
    spaced = take(SPACES);
  }
  if (!closing && line[at] === '/') at += 1;
  return line[at] === '>' && line.slice(at + 1).trim() === '';
}
