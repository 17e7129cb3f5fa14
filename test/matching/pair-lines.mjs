/**
 * Splits a pair table into blocks: a pair (one line with braces, or a line and its marked partner) or anything else
 * (comments, blank lines).
 *
 * @param {string} text
 * @returns {{ isPair: boolean, lines: string[] }[]}
 */
export function splitPairLines(text) {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const blocks = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line.trim() === '' || line.startsWith('#')) {
      blocks.push({ isPair: false, lines: [line] });
    } else if (next !== undefined && /^[=<>!] /.test(next) && !/\{[^{}]*\|[^{}]*\}/.test(line)) {
      blocks.push({ isPair: true, lines: [line, next] });
      i++;
    } else {
      blocks.push({ isPair: true, lines: [line] });
    }
  }
  return blocks;
}

/**
 * Whether a pair belongs to the held-out third: FNV-1a over its lines, modulo 3.
 *
 * @param {readonly string[]} lines
 * @returns {boolean}
 */
export function isHeldOut(lines) {
  let hash = 0x811c9dc5;
  for (const unit of lines.join('\n')) {
    hash = Math.imul(hash ^ unit.codePointAt(0), 0x01000193) >>> 0;
  }
  return (hash >>> 8) % 3 === 0;
}
