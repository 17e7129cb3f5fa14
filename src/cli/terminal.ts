import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Where the command line speaks: the answer on stdout, everything else on stderr. */
export interface Terminal {
  /** Adds to the answer. Resolves when the reader has room for more; false once the reader is gone. */
  write(text: string): Promise<boolean>;
  /** One line on stderr. */
  error(message: string): void;
  /** Overwrites the progress line; shown only to a person, and only when the work is long. */
  progress(message: string): void;
  style(style: Style, text: string): string;
  /** Whether styles show; otherwise differing words need marks of their own. */
  readonly colour: boolean;
}

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

/** Text of a note for a terminal: on one line, and without characters that steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}
