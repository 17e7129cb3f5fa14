import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFrontmatter } from '../../src/core/markdown/frontmatter.ts';
import { parseHead, parseNote } from '../../src/core/markdown/parse-note.ts';
import { defaultOptions, type Options } from '../../src/core/options.ts';
import { checkNotes, newReport, type Note, type Report } from './check-notes.ts';

export interface FolderReport extends Report {
  readonly notes: number;
  /** Files that are not valid UTF-8: a host refuses them. */
  readonly undecodable: readonly string[];
}

/**
 * {@link checkNotes} over every `.md` below a folder, or over one file: once as they are, and once as if each were an account
 * or a transcript and every heading one of facts, so that the operations have something to do in any vault.
 *
 * @param batch how many notes make one vault: the index, and with it the time, grows with the vault
 */
export function checkFolder(folder: string, batch: number, progress: (done: number, of: number) => void): FolderReport {
  const { notes, undecodable } = readNotes(folder);
  const report = newReport();
  for (let at = 0; at < notes.length; at += batch) {
    const some = notes.slice(at, at + batch);
    checkNotes(some, defaultOptions(), report);
    checkNotes(some.map(dressed), everyHeading(some), report);
    progress(Math.min(at + batch, notes.length), notes.length);
  }
  return { ...report, notes: notes.length, undecodable };
}

/** The notes of a folder, or one file as a note. */
export function readNotes(folder: string): { notes: Note[]; undecodable: string[] } {
  const paths = statSync(folder).isFile() ? [folder] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().map((name) => join(folder, name));
  const notes: Note[] = [];
  const undecodable: string[] = [];
  for (const path of paths.filter((name) => statSync(name).isFile())) {
    const name = relative(folder, path).replaceAll('\\', '/') || path.replaceAll('\\', '/').replace(/^.*\//, '');
    try {
      notes.push({ path: name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) });
    } catch {
      undecodable.push(name);
    }
  }
  return { notes, undecodable };
}

/** The note with a type, where it has none: of two notes one is an account and one a transcript. */
function dressed({ path, text }: Note, at: number): Note {
  const type = `type: ${at % 2 === 0 ? 'account' : 'transcript'}`;
  const head = parseHead(text);
  if (head.frontmatter === null) return { path, text: `---\n${type}\n---\n${text}` };
  if (readFrontmatter(head).values.has('type')) return { path, text };
  const { from } = head.frontmatter.content;
  return { path, text: `${text.slice(0, from)}${type}\n${text.slice(from)}` };
}

/** Every heading that is none of another kind. */
function everyHeading(notes: readonly Note[]): Options {
  const options = defaultOptions();
  const known = new Set(Object.values(options.headings).flat().map((heading) => heading.toLowerCase()));
  const titles = new Set(notes.flatMap(({ text }) => parseNote(text).sections.flatMap(({ heading }) => heading?.title ?? [])).filter((title) => !known.has(title.toLowerCase())));
  return { ...options, headings: { ...options.headings, fact: [...options.headings.fact, ...titles] } };
}
