import { readNote, type ReadResult } from '../../../src/core/model/read-note.ts';
import { defaultOptions, type Options } from '../../../src/core/options.ts';

/** Reads a note as a person with these options would have it read. */
export function read(text: string, path = 'Note.md', options: Partial<Options> = {}): ReadResult {
  return readNote(path, text, { ...defaultOptions(), ...options });
}

/** Reads bullets below one heading. */
export function readBullets(heading: string, ...bullets: string[]): ReadResult {
  return read(`## ${heading}\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('\n')}`);
}
