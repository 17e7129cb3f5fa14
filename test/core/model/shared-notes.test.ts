import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './note.ts';

const SHARED = join(import.meta.dirname, '../../../../shared');
const FOLDERS = ['seeds', 'dev-vault/vault/Accounts', 'dev-vault/vault/Transcripts'];
const notes = FOLDERS.flatMap((folder) => {
  const path = join(SHARED, folder);
  return existsSync(path) ? readdirSync(path).map((file) => join(path, file)) : [];
});

/** Another way to count: lines that begin with a hyphen, by the H2 above them. */
function hyphensByHeading(text: string): [string, number][] {
  const counts: [string, number][] = [];
  for (const line of text.slice(text.indexOf('\n---')).split('\n')) {
    if (line.startsWith('## ')) counts.push([line.slice(3), 0]);
    else if (line.startsWith('- ')) counts[counts.length - 1]![1] += 1;
  }
  return counts;
}

describe.runIf(notes.length > 0)('notes as generators write them', () => {
  it.each(notes)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    const note = read(text, path);
    expect(note.entries.sections.map(({ heading, entries }) => [heading.title, entries.length])).toEqual(hyphensByHeading(text));
    const name = /^(?:name|title): "?(.*?)"?$/m.exec(text)?.[1];
    if (note.kind === 'account') {
      expect(note.account.name).toBe(name);
      expect(note.account.tasksBlocks).toHaveLength(text.split('```tasks').length - 1);
      expect(note.account.context.every(({ date, body }) => date !== null && body !== '')).toBe(true);
      expect(note.diagnostics).toEqual([]);
    } else {
      expect(note.kind).toBe('transcript');
      if (note.kind !== 'transcript') return;
      expect(note.transcript.title).toBe(name);
      expect(note.transcript.date).toBe(/^date: "(.*)"$/m.exec(text)?.[1]);
      expect(note.transcript.account).toBe(/^account: "(.*)"$/m.exec(text)?.[1]);
      expect(note.transcript.summary?.text).not.toBe('');
      expect(note.transcript.actionItems.every(({ status, owner }) => status === 'proposed' && owner === 'Myself')).toBe(true);
      expect(note.diagnostics.length).toBe(text.split('📅 TBD').length - 1);
    }
  });
});
