const width = Math.max(40, Math.min(process.stdout.columns ?? 80, 100)) - 1;
const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

/** Text in a style, where the terminal shows styles and NO_COLOR does not forbid them. */
export function style(name, text) {
  return coloured ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text;
}

let lastLine = '';

/** One line; of two blank ones in a row the second is left out. */
export function say(line) {
  if (line !== '' || lastLine !== '') process.stdout.write(`${line}\n`);
  lastLine = line;
}

export function heading(text) {
  say('');
  say(style('bold', printable(text)));
  say('');
}

export function paragraph(text) {
  hanging('', text);
}

/** A text behind a label, wrapped so that its further lines stand below its first. */
export function hanging(label, text, styleName) {
  const indent = ' '.repeat(label.length);
  for (const [at, line] of wrap(printable(text), width - label.length).entries()) {
    say((at === 0 ? label : indent) + (styleName ? style(styleName, line) : line));
  }
}

/** Columns padded to their widest cell, the first `left` to the left and the others to the right. */
export function table(rows, left = 1) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...printable(row[column])].length)));
  for (const [at, row] of rows.entries()) {
    const cells = row.map((cell, column) => pad(printable(cell), widths[column], column < left));
    const line = `  ${cells.join('  ')}`.trimEnd();
    say(at === 0 ? style('dim', line) : line);
  }
}

function pad(text, size, toTheLeft) {
  const space = ' '.repeat(size - [...text].length);
  return toTheLeft ? text + space : space + text;
}

function wrap(text, room) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === '') lines[lines.length - 1] = word;
    else if ([...last].length + 1 + [...word].length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** On one line, and without the control characters that notes may hold: they would reach the terminal. */
function printable(text) {
  return String(text).replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\u00b7');
}
