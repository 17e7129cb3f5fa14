/**
 * Strings that break programs which read them, of the classes of the "big list of naughty strings": one or a few of each,
 * written for this project.
 */
export const NAUGHTY: readonly string[] = [
  // What languages take for nothing, for a truth or for a member of every object.
  '', ' ', 'undefined', 'null', '~', '(null)', 'NaN', 'true', 'no', 'On', 'nil', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'valueOf',
  // Numbers, or nearly.
  '0', '-1', '1e309', '0x1F', '00123', '+491701234567', '1/0', '1,000.00', '١٢٣', '½ of ²', '𝟙𝟚', '2026-02-31', '12:30:45', '1_000',
  // What YAML, Markdown and Obsidian give a meaning to.
  '- a', '? b', ': c', 'a: b', '# d', '#tag', '[e', ']', '{f', '}', '&g', '*h', '!i', '!!python/object:os.system', '|', '>', '>-', '%j', '@k', '`l', "it's", '"', "''", '\\', '\\n', '---', '...', '***', '===',
  '[[', ']]', '[[a|b]]', '![[a#b^c]]', '[a](b)', '[^1]', '%%', '$$', '```', '~~~', '<!--', '-->', '^id', '- [ ] a', '| a | b |', '==a==', '**', '\t', '    a',
  // Line ends and what counts as one somewhere.
  'a\nb', 'a\r\nb', 'a\rb', 'a\n\n## Key Facts\n\n- b', 'a\n---\nb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'a\vb', 'a\fb',
  // Signs that nobody sees, that turn the writing round, that stand alone, or of which there are too many.
  '\0', 'a\0b', '\u0007\u001B[31mred\u001B[0m', '\uFEFF', '\u200B', '\u00AD', 'a\u00A0b', '\u202Eabc', '\u2067a\u2069', '\u200Fא', '\uD83D', '\uDE00', 'a\uDC00\uD800b', '\uFFFE\uFFFF', '\uE000', '\u{10FFFF}',
  `Z${'\u0334\u0317\u0356'.repeat(40)}algo`, `a${' '.repeat(2_000)}b`, 'x'.repeat(5_000), 'é', 'e\u0301', 'ﬀ', 'ſ', 'İ', 'ß', 'ǆ',
  // Other scripts, and pictures.
  '田中さんにあげて下さい', '社會科學院', 'Слава', 'مُنَاقَشَةُ', 'עברית', 'ก็', 'ᚠᛇᚻ', '👩‍👩‍👧‍👦', '🇺🇳', '👍🏽', '🏳️‍🌈', '✋🏿 💪', '(╯°□°）╯︵ ┻━┻', '﷽',
  // Garbled text, and what looks like it.
  'MÃ¼ller', 'itâ€™s', 'â€', 'Ã', 'ï»¿', '√©', 'É…',
  // What programs execute.
  "'; DROP TABLE notes; --", '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '$(touch a)', '`touch a`', '%s%n%d', '{{7*7}}', '${7*7}', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', '() { :; }; echo',
  // Names of files that are none.
  '../../x', '..\\..\\x', '/etc/passwd', 'C:\\a', 'C:', '\\\\server\\share', 'CON', 'nul.md', 'COM1', 'a.', 'a ', '.', '..', '.obsidian', 'a/b', 'a:b', 'a*b?', 'x'.repeat(300),
  // Expressions.
  '(a+)+$', '.*', '[a-z', '(?<=a)', '$&', '$1', '\\1', '\\u0041',
];
