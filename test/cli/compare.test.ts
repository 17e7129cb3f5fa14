import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run, TemporaryVault } from './command-line.ts';

let vault = new TemporaryVault({});
afterEach(() => {
  vault.remove();
});

describe('compare', () => {
  it('answers every line with one, in relation, confidence and score', async () => {
    const { stdout, code } = await run(['compare', '-'], { input: 'The pilot runs in Ghent.\tThe pilot runs in Ghent.\nInes Moreau left.\tThe lease ends in May.\n' });
    const [first, second, ...rest] = stdout.split('\n').map((line) => line.split('\t'));
    expect(first?.slice(0, 2)).toEqual(['same', 'certain']);
    expect(second?.slice(0, 2)).toEqual(['distinct', '-']);
    for (const line of [first, second]) expect(Number(line?.[2])).toBeGreaterThanOrEqual(0);
    expect(Number(first?.[2])).toBeGreaterThan(Number(second?.[2]));
    expect([rest, code]).toEqual([[['']], 0]);
  });

  it.each([
    ['no tab', 'one'],
    ['two tabs', 'one\ttwo\tthree'],
    ['an empty line', ''],
    ['a text missing', 'one\t'],
    ['bytes that are not UTF-8', Buffer.from([0x61, 0x09, 0xff])],
  ])('answers an unreadable line (%s) with dashes, goes on, and exits with 2', async (_name, line) => {
    const { stdout, stderr, code } = await run(['compare', '-'], { input: Buffer.concat([Buffer.from(line), Buffer.from('\na\ta\n')]) });
    const answers = stdout.split('\n');
    expect(answers).toHaveLength(3);
    expect([answers[0], code]).toEqual(['-\t-\t-', 2]);
    expect(answers[1]).toMatch(/^same\t/);
    expect(stderr).toContain('line 1');
  });

  it('reads a file, with CRLF and without a last line end', async () => {
    vault = new TemporaryVault({ 'pairs.tsv': 'a b\ta b\r\nc d\tc d' });
    const { stdout, code } = await run(['compare', 'pairs.tsv'], { cwd: vault.root });
    expect([stdout.trimEnd().split('\n').map((line) => line.split('\t')[0]), code]).toEqual([['same', 'same'], 0]);
  });

  it('gives nothing for nothing', async () => {
    expect(await run(['compare', '-'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends in silence when its reader goes', async () => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../build/cli.js'), 'compare', '-']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('one two three\tone two three\n'.repeat(30_000));
    await once(child, 'close');
    expect(stderr).toBe('');
  });

  it.each([[['compare']], [['compare', 'a', 'b']], [['compare', 'nowhere.tsv']]])('is bad usage: %j', async (args) => {
    expect((await run(args)).code).toBe(2);
  });
});
