import { createReadStream } from 'node:fs';
import { compareTexts } from '../core/matching/compare-texts.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { reasonOf } from './system-error.ts';
import type { Terminal } from './terminal.ts';

/** How much answer is gathered before it is written, in characters. */
const CHUNK = 1 << 16;

/**
 * Judges tab-separated pairs of bullets, one line of answer for each line of input, without holding the input.
 *
 * @returns the exit code: 2 when a line could not be read
 */
export async function runCompare(args: Arguments, terminal: Terminal): Promise<number> {
  const [file, ...more] = args.paths;
  if (file === undefined || more.length > 0) throw new UsageError('compare needs one file, or - for standard input');
  const source: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
  let answer = '';
  let number = 0;
  let bad = 0;
  try {
    for await (const line of linesOf(source)) {
      number += 1;
      const verdict = judge(line);
      if (verdict === null) {
        bad += 1;
        terminal.error(`${file}: line ${number} is no pair: two texts with one tab between them, in UTF-8`);
      }
      answer += `${verdict ?? '-\t-\t-'}\n`;
      if (answer.length < CHUNK) continue;
      if (!(await terminal.write(answer))) return bad > 0 ? 2 : 0;
      answer = '';
    }
  } catch (error) {
    await terminal.write(answer);
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  await terminal.write(answer);
  return bad > 0 ? 2 : 0;
}

/** @returns null for a line that is no pair */
function judge(line: Buffer): string | null {
  const text = decodeLine(line);
  const parts = text?.split('\t') ?? [];
  const [a, b] = parts;
  if (a === undefined || b === undefined || parts.length > 2 || a.trim() === '' || b.trim() === '') return null;
  const { relation, confidence, score } = compareTexts(a, b);
  return `${relation}\t${confidence ?? '-'}\t${score}`;
}

function decodeLine(line: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  } catch {
    return null;
  }
}

/** The lines of a stream without their line feeds; a last line without one counts when it holds anything. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]);
      parts = [];
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(parts);
  if (rest.length > 0) yield rest;
}
