import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** `npm test` builds it first. */
const CLI = resolve(import.meta.dirname, '../../build/cli.js');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a process of its own. */
export function run(args: readonly string[], { cwd = tmpdir(), input = '', env = {} }: { cwd?: string; input?: string | Buffer; env?: Record<string, string> } = {}): Promise<Finished> {
  return new Promise((finish, fail) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      finish({ code, stdout, stderr });
    });
    child.stdin.end(input);
  });
}

/** A folder of its own for one test; files by relative path, a folder for a path that ends in `/`. */
export class TemporaryVault {
  readonly root = mkdtempSync(join(tmpdir(), 'account-notes-test-'));

  constructor(files: Readonly<Record<string, string | Buffer>>) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  path(path: string): string {
    return join(this.root, path);
  }

  write(path: string, content: string | Buffer): void {
    mkdirSync(path.endsWith('/') ? this.path(path) : dirname(this.path(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(this.path(path), content);
  }

  chmod(path: string, mode: number): void {
    chmodSync(this.path(path), mode);
  }

  mode(path: string): number {
    return statSync(this.path(path)).mode & 0o777;
  }

  bytes(path: string): Buffer {
    return readFileSync(this.path(path));
  }

  text(path: string): string {
    return this.bytes(path).toString('utf8');
  }

  /** Every file and folder, with the content of the files. */
  everything(): Record<string, string> {
    const paths = readdirSync(this.root, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(paths.map((path) => [path, statSync(this.path(path)).isDirectory() ? '' : this.bytes(path).toString('base64')]));
  }

  removeBelow(path: string): void {
    rmSync(this.path(path), { recursive: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** An account note with these Key Facts. */
export function account(...facts: readonly string[]): string {
  return `---\ntype: account\nname: Larkspur Mills\n---\n\n# Larkspur Mills\n\n## Key Facts\n\n${facts.map((fact) => `- ${fact}\n`).join('\n')}`;
}
