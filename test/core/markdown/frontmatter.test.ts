import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/markdown/frontmatter.ts';
import { parseNote } from '../../../src/core/markdown/parse-note.ts';

const read = (yaml: string) => readFrontmatter(parseNote(`---\n${yaml}---\n\n# Note\n`));
const values = (yaml: string) => Object.fromEntries(read(yaml).values);

describe('readFrontmatter', () => {
  it.each<[string, string, unknown]>([
    ['a leading zero stays', 'zip: 00123\n', { zip: '00123' }],
    ['a phone number stays', 'phone: +4930123\n', { phone: '+4930123' }],
    ['a date stays', 'last_contact: 2026-01-04\n', { last_contact: '2026-01-04' }],
    ['a quoted date', "created: '2026-01-05'\n", { created: '2026-01-05' }],
    ['yes and no stay', 'vip: yes\n', { vip: 'yes' }],
    ['an escape', 'name: "Caf\\u00e9"\n', { name: 'Café' }],
    ['a blank value', 'name:\n', { name: null }],
    ['a null', 'name: ~\n', { name: null }],
    ['an empty text', 'account: ""\n', { account: '' }],
    ['lists, block and flow', 'tags:\n- a\n- b\naliases: [c, "d, e"]\n', { tags: ['a', 'b'], aliases: ['c', 'd, e'] }],
    ['a comment alone', '# nothing yet\n', {}],
    ['nothing', '', {}],
    ['blank lines', '\n\n', {}],
    ['a blank line before the end', 'type: "customer"\n\n', { type: 'customer' }],
    ['a merge key is a key', '<<: x\n', { '<<': 'x' }],
  ])('%s', (_name, yaml, expected) => {
    expect(values(yaml)).toEqual(expected);
    expect(read(yaml).diagnostics).toEqual([]);
  });

  it('keeps `__proto__` as a key like another', () => {
    const { values: map } = read('__proto__: x\nconstructor: y\n');
    expect([...map]).toEqual([['__proto__', 'x'], ['constructor', 'y']]);
  });

  it('gives an empty map for a note without frontmatter', () => {
    expect(readFrontmatter(parseNote('# Note\n'))).toEqual({ values: new Map(), places: new Map(), broken: false, diagnostics: [] });
  });

  it.each<[string, string, number, unknown]>([
    ['a key twice', 'type: account\nname: A\ntags: [x]\nname: B\n', 5, { type: 'account', name: 'A', tags: ['x'] }],
    ['a colon in a plain text', 'type: account\nname: Acme: the company\n', 3, { type: 'account' }],
    ['an open bracket', 'tags: [a, b\ntype: account\n', 3, { type: 'account' }],
    ['a tab as indentation', 'tags:\n\t- a\nname: N\n', 3, { name: 'N' }],
    ['an alias', 'a: &x [1]\nb: *x\nc: z\n', 3, { a: ['1'], c: 'z' }],
    ['an unknown tag', 'a: !secret x\nb: y\n', 2, { b: 'y' }],
    ['a list instead of properties', '- a\n- b\n', 2, {}],
    ['a plain sentence', 'just words\n', 2, {}],
  ])('names the line of %s and keeps what is sound by itself', (_name, yaml, line, expected) => {
    const frontmatter = read(yaml);
    expect(frontmatter.diagnostics).toEqual([{ code: 'broken-frontmatter', line, message: expect.any(String) as string }]);
    expect(frontmatter.broken).toBe(true);
    expect(Object.fromEntries(frontmatter.values)).toEqual(expected);
  });

  it('counts lines at LF in a note with CRLF', () => {
    const { diagnostics } = readFrontmatter(parseNote('---\r\na: 1\r\na: 2\r\n---\r\n'));
    expect(diagnostics[0]?.line).toBe(3);
  });

  it('refuses an alias bomb without building it', () => {
    const bomb = ['a: &a [x,x]', ...Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [*${i ? `k${i - 1}` : 'a'},*${i ? `k${i - 1}` : 'a'}]`)];
    expect([...read(`${bomb.join('\n')}\n`).values.keys()]).toEqual(['a']);
  });

  it('survives nesting beyond what YAML readers allow', () => {
    const { broken, values: map } = read(`deep: ${'['.repeat(5000)}\nname: N\n`);
    expect([broken, [...map]]).toEqual([true, [['name', 'N']]]);
  });

  it.each<[string, string, string, string]>([
    ['plain', 'account: Acme # old\n', 'plain', 'Acme'],
    ['single quotes', "account: 'It''s'\n", 'single-quoted', "'It''s'"],
    ['double quotes', 'account: ""\n', 'double-quoted', '""'],
    ['left out', 'account:\n', 'empty', ''],
    ['left out behind a quoted key', '"account" : \n', 'empty', ''],
    ['a flow list', 'account: [a, {b: c}, ] # ]\n', 'collection', '[a, {b: c}, ]'],
    ['a flow list over lines', 'account: [a, # ]\n  b\n  ]\nx: y\n', 'collection', '[a, # ]\n  b\n  ]'],
    ['an empty flow list', 'account: []\n', 'collection', '[]'],
    ['a block list', 'account:\n- a\n- "b"\nx: y\n', 'collection', '- a\n- "b"'],
    ['an anchor', 'account: &a Acme\n', 'special', 'Acme'],
    ['a folded text', 'account: >\n  one\n  two\nx: y\n', 'block-scalar', '  one\n  two\n'],
  ])('places a value: %s', (_name, yaml, style, written) => {
    const note = `---\nbefore: 1\n${yaml}---\n`;
    const place = readFrontmatter(parseNote(note)).places.get('account');
    expect(place?.style).toBe(style);
    expect(note.slice(place?.range.from, place?.range.to)).toBe(written);
  });

  it('places an empty value right behind the colon, where a text can be put', () => {
    const note = '---\naccount:\n---\n';
    const at = readFrontmatter(parseNote(note)).places.get('account')?.range.from ?? 0;
    expect(`${note.slice(0, at)} Acme${note.slice(at)}`).toBe('---\naccount: Acme\n---\n');
  });

  it('never throws, and every place lies in the frontmatter', () => {
    const yamlish = fc.array(fc.constantFrom('a', 'b', ': ', '\n', '- ', '[', ']', '{', '}', '"', "'", '#', '&x', '*x', '!t', '|', '>', '  ', '\t', '\r', '\0', '...', '?', ','), { maxLength: 40 });
    fc.assert(
      fc.property(yamlish, (parts) => {
        const tree = parseNote(`---\n${parts.join('')}\n---\n`);
        const { values: map, places } = readFrontmatter(tree);
        for (const [key, { range }] of places) {
          expect(map.has(key)).toBe(true);
          expect(range.from).toBeGreaterThanOrEqual(tree.frontmatter?.content.from ?? Infinity);
          expect(range.to).toBeGreaterThanOrEqual(range.from);
          expect(range.to).toBeLessThanOrEqual(tree.frontmatter?.content.to ?? 0);
        }
      }),
      { seed: 20260105, numRuns: 2000 },
    );
  });
});
