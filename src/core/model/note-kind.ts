import type { Frontmatter } from '../markdown/frontmatter.ts';
import type { Options } from '../options.ts';
import { listProperty, tagsProperty } from './property.ts';

export type NoteKind = 'account' | 'transcript' | 'other';

/** Whether a note is an account or a transcript: by its type, else by a `type/…` tag, else by its source. */
export function readNoteKind(path: string, frontmatter: Frontmatter, options: Options): NoteKind {
  const { values } = frontmatter;
  const kind =
    kindOfTypes(listProperty.parse(values.get('type')), options) ??
    kindOfTypes(typesOfTags(tagsProperty.parse(values.get('tags'))), options) ??
    (includesAny(options.transcriptSources, listProperty.parse(values.get('source'))) ? 'transcript' : 'other');
  if (kind === 'other') return kind;
  return inFolders(path, kind === 'account' ? options.accountFolders : options.transcriptFolders) ? kind : 'other';
}

function kindOfTypes(types: readonly string[], options: Options): 'account' | 'transcript' | null {
  if (includesAny(options.accountTypes, types)) return 'account';
  return includesAny(options.transcriptTypes, types) ? 'transcript' : null;
}

function typesOfTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => /^type\//i.test(tag)).map((tag) => tag.slice('type/'.length));
}

function includesAny(known: readonly string[], given: readonly string[]): boolean {
  return given.some((value) => known.some((name) => name.trim().toLowerCase() === value.toLowerCase()));
}

function inFolders(path: string, folders: readonly string[]): boolean {
  const names = folders.map((folder) => folder.split('/').filter((part) => part !== '').join('/'));
  return names.length === 0 || names.some((name) => name === '' || path.startsWith(`${name}/`));
}
