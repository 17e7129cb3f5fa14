import { hooked } from './hooked-file-system.ts';
import { undo, write } from './moved-fact.ts';

/** A process of its own, which kills itself as soon as it has made so many calls to the disk, or in the middle of a write. */
const [root = '', work, at, where] = process.argv.slice(2);
const killed = hooked((_name, when, call) => {
  if (call === Number(at) && when === where) process.kill(process.pid, 'SIGKILL');
  return undefined;
});
await (work === 'undo' ? undo : write)(root, killed);
