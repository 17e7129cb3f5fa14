import { styleText } from 'node:util';
import { printable, type CommandWords, type TextStyle } from '../core/report/text-style.ts';

/** Where the command line speaks: the answer on stdout, everything else on stderr. */
export interface Terminal extends TextStyle {
  /** Adds to the answer. Resolves when the reader has room for more; false once the reader is gone. */
  write(text: string): Promise<boolean>;
  /** One line on stderr. */
  error(message: string): void;
  /** Overwrites the progress line; shown only to a person, and only when the work is long. */
  progress(message: string): void;
}

/** How this command line says what to do next. */
export const WORDS: CommandWords = {
  write: '--write',
  acceptLikely: '--accept likely',
  undo: '`account-notes undo --write` on the same vault',
  undoList: 'undo --list',
};

/** How long work goes on in silence. */
const PATIENCE_MS = 700;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const colour = env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY && env['TERM'] !== 'dumb';
  const started = performance.now();
  let gone = false;
  let progressShown = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  const clearProgress = (): void => {
    if (progressShown) stderr.write('\r\u001B[K');
    progressShown = false;
  };
  return {
    colour,
    write(text) {
      clearProgress();
      if (gone) return Promise.resolve(false);
      return new Promise((resolve) => {
        stdout.write(text, () => {
          resolve(!gone);
        });
      });
    },
    error(message) {
      clearProgress();
      // A file's name may hold anything.
      stderr.write(`${message.split('\n').map(printable).join('\n')}\n`);
    },
    progress(message) {
      if (!stderr.isTTY || performance.now() - started < PATIENCE_MS) return;
      stderr.write(`\r\u001B[K${message}`);
      progressShown = true;
    },
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}
