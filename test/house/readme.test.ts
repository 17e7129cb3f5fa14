import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

it("README's example is what the command line makes of it", () => {
  const [before, after] = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```markdown\n([^`]*)^```$/gm)].map((match) => match[1]);
  const folder = mkdtempSync(join(tmpdir(), 'account-notes-'));
  try {
    const note = join(folder, 'Northwind.md');
    writeFileSync(note, before ?? '');
    execFileSync(process.execPath, ['build/cli.js', 'dedupe', note, '--write', '--quiet'], { cwd: ROOT });
    expect(readFileSync(note, 'utf8')).toBe(after);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
