import {
  COLLECTION_STYLE,
  constructFromEvents,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  getScalarValue,
  nullCoreTag,
  parseEvents,
  realMapTag,
  SCALAR_STYLE,
  YAMLException,
  type Event,
} from 'js-yaml';
import type { Diagnostic } from '../text/diagnostic.ts';
import { lineAt } from '../text/line-at.ts';
import type { Range } from '../text/range.ts';
import type { NoteHead } from './parse-note.ts';

/** A YAML value with every scalar left as its text, so that `00123`, `+49…` and dates stay as written. */
export type FrontmatterValue = string | null | readonly FrontmatterValue[] | ReadonlyMap<FrontmatterValue, FrontmatterValue>;

/** How a value is written. `special`: anchored, tagged or an alias. */
export type ValueStyle = 'empty' | 'plain' | 'single-quoted' | 'double-quoted' | 'block-scalar' | 'collection' | 'special';

/** Where a property's value stands in the note. */
export interface ValuePlace {
  readonly style: ValueStyle;
  /**
   * The value with its quotes or brackets. An empty one is the point behind the key's colon; a block scalar starts
   * behind its header.
   */
  readonly range: Range;
  /** The members of a list, in order; of anything else none. */
  readonly members: readonly ValuePlace[];
  /** The text of a scalar that is spelt out without tag or anchor; null of everything else. */
  readonly text: string | null;
}

/** The properties of a note. Keys that nothing here knows are kept like the others. */
export interface Frontmatter {
  readonly values: ReadonlyMap<string, FrontmatterValue>;
  readonly places: ReadonlyMap<string, ValuePlace>;
  /** Whether the YAML as a whole could not be read; then `values` holds the properties that are sound by themselves. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Strings, lists and maps, and null for what is blank; a Map, so that no key reaches a prototype. */
const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag, realMapTag);

/**
 * Reads the frontmatter of a note. Never throws.
 *
 * @returns what could be read, and a diagnostic `broken-frontmatter` with the line in the note where YAML ended
 */
export function readFrontmatter(tree: NoteHead): Frontmatter {
  const values = new Map<string, FrontmatterValue>();
  const places = new Map<string, ValuePlace>();
  if (tree.frontmatter === null) return { values, places, broken: false, diagnostics: [] };
  const { from, to } = tree.frontmatter.content;
  const yaml = tree.text.slice(from, to);
  try {
    readProperties(yaml, from, values, places);
    return { values, places, broken: false, diagnostics: [] };
  } catch (error) {
    values.clear();
    places.clear();
    for (const part of topLevelParts(yaml)) {
      const partValues = new Map<string, FrontmatterValue>();
      const partPlaces = new Map<string, ValuePlace>();
      try {
        readProperties(yaml.slice(part.from, part.to), from + part.from, partValues, partPlaces);
      } catch {
        continue;
      }
      for (const [key, value] of partValues) if (!values.has(key)) values.set(key, value);
      for (const [key, place] of partPlaces) if (!places.has(key)) places.set(key, place);
    }
    const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const reason = error instanceof YAMLException ? error.reason : 'it is too deep or too large';
    const line = lineAt(tree.lineStarts, Math.min(from + offset, to));
    const message = `The frontmatter can't be read as YAML: ${reason}.`;
    return { values, places, broken: true, diagnostics: [{ code: 'broken-frontmatter', line, message }] };
  }
}

function readProperties(
  yaml: string,
  base: number,
  values: Map<string, FrontmatterValue>,
  places: Map<string, ValuePlace>,
): void {
  const events = parseEvents(yaml, {});
  const documents = constructFromEvents(events, { source: yaml, schema, maxAliases: 0 });
  const [properties] = documents;
  if (properties === undefined || properties === null) return;
  if (documents.length > 1) throw new YAMLException('it holds more than one document');
  if (!(properties instanceof Map)) throw new YAMLException('it is not a list of properties');
  for (const [key, value] of properties as Map<unknown, FrontmatterValue>) {
    if (typeof key === 'string') values.set(key, value);
  }
  placeValues(yaml, events, base, values, places);
}

/** Lines that start a property: neither indented nor a list member, comment or closing bracket. */
function topLevelParts(yaml: string): Range[] {
  const starts = [...yaml.matchAll(/^[^\s#\-\]}]/gm)].map((match) => match.index);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? yaml.length }));
}

/** Pairs up keys and values of the outermost mapping; the events hold the ends of scalars only. */
function placeValues(
  yaml: string,
  events: readonly Event[],
  base: number,
  values: ReadonlyMap<string, FrontmatterValue>,
  places: Map<string, ValuePlace>,
): void {
  let at = 2;
  while (at < events.length) {
    const key = readNode(yaml, events, at);
    if (key === null) return;
    const value = readNode(yaml, events, key.next);
    if (value === null) return;
    at = value.next;
    if (key.scalar === null || !values.has(key.scalar)) continue;
    const range = value.range ?? afterColon(yaml, key.range?.to ?? -1);
    if (range !== null) places.set(key.scalar, placeAt({ ...value, range }, base));
  }
}

function placeAt({ style, range, scalar, members }: YamlNode, base: number): ValuePlace {
  const { from, to } = range ?? { from: 0, to: 0 };
  return { style, range: { from: base + from, to: base + to }, text: scalar, members: members.filter((member) => member.range !== null).map((member) => placeAt(member, base)) };
}

interface YamlNode {
  /** The text of a scalar that is spelt out without tag or anchor; null of everything else. */
  readonly scalar: string | null;
  readonly style: ValueStyle;
  /** Null where the value is left out. */
  readonly range: Range | null;
  /** Of a sequence. */
  readonly members: readonly YamlNode[];
  /** Index of the event after the node. */
  readonly next: number;
}

const SCALAR_STYLES = new Map<number, ValueStyle>([
  [SCALAR_STYLE.PLAIN, 'plain'],
  [SCALAR_STYLE.SINGLE_QUOTED, 'single-quoted'],
  [SCALAR_STYLE.DOUBLE_QUOTED, 'double-quoted'],
]);

/** The node that the event at `index` opens, or null at the end of a collection. */
function readNode(yaml: string, events: readonly Event[], index: number): YamlNode | null {
  const event = events[index];
  if (event?.type === EVENT_ID.ALIAS) {
    return { scalar: null, style: 'special', range: { from: event.anchorStart - 1, to: event.anchorEnd }, members: [], next: index + 1 };
  }
  if (event?.type === EVENT_ID.SCALAR) {
    const next = index + 1;
    if (event.valueStart < 0) return { scalar: null, style: 'empty', range: null, members: [], next };
    const style = SCALAR_STYLES.get(event.style) ?? 'block-scalar';
    const quote = style === 'single-quoted' || style === 'double-quoted' ? 1 : 0;
    const special = event.anchorStart >= 0 || event.tagStart >= 0;
    return {
      scalar: special ? null : getScalarValue(yaml, event),
      style: special ? 'special' : style,
      range: { from: event.valueStart - quote, to: event.valueEnd + quote },
      members: [],
      next,
    };
  }
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return null;
  let to = event.start;
  let next = index + 1;
  const children: YamlNode[] = [];
  for (let child = readNode(yaml, events, next); child !== null; child = readNode(yaml, events, next)) {
    children.push(child);
    to = Math.max(to, child.range?.to ?? to);
    next = child.next;
  }
  if (event.style === COLLECTION_STYLE.FLOW) to = afterBracket(yaml, Math.max(to, event.start + 1));
  const special = event.anchorStart >= 0 || event.tagStart >= 0;
  return { scalar: null, style: special ? 'special' : 'collection', range: { from: event.start, to }, members: event.type === EVENT_ID.SEQUENCE ? children : [], next: next + 1 };
}

/** Behind the closing bracket; between the last member and it stand only space, commas, colons and comments. */
function afterBracket(yaml: string, from: number): number {
  let inComment = false;
  for (let at = from; at < yaml.length; at += 1) {
    const char = yaml[at];
    if (char === '\n' || char === '\r') inComment = false;
    else if (char === '#') inComment = true;
    else if (!inComment && (char === ']' || char === '}')) return at + 1;
  }
  return from;
}

/** The point behind the colon of a key that ends at `keyEnd`, or null where that is written in another way. */
function afterColon(yaml: string, keyEnd: number): Range | null {
  const colon = /[ \t]*:/y;
  colon.lastIndex = keyEnd;
  return keyEnd >= 0 && colon.test(yaml) ? { from: colon.lastIndex, to: colon.lastIndex } : null;
}
