import fc from 'fast-check';

/** What a note's structure hangs on, and what goes wrong with it. Not one of them is Obsidian's alone. */
const COMMON = [
  '- ', '* ', '+ ', '1. ', '2) ', '10. ', '-', '1.', '>', '> ', '>\t', '# ', '## ', '#', '```', '~~~', '````', '---', '===', '=', '***', '- - -',
  '<div>', '</div>', '<!--', '-->', '<x>', '<pre>', '</pre>', '<a b="c">', '<?', '?>', '<![CDATA[', '[^1]: ', '| a | b |', '| - | - |', '|-|', 'a | b',
  '[ ] ', '[x] ', '\\', '`', 'a', 'b c', '^id', ' ', '  ', '    ', '\t', '\n', '\n', '\n', '\n', '\n\n', '\r\n',
];

const OBSIDIAN = ['%%', '%%', '$$', '$$', '\uFEFF', '\0', '\r', '---\n', '[a]: /u', '[a]:', '"t"', ' ^b-1', '[?] ', '> [!note]', '📅', '\u2028'];

function joined(fragments: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...fragments), { minLength: 2, maxLength }).map((parts) => parts.join(''));
}

/** Notes that CommonMark and Obsidian read alike. */
export const commonNotes = joined(COMMON, 16);

/** Notes of every kind, most of them broken. */
export const nastyNotes = joined([...COMMON, ...OBSIDIAN], 40);
