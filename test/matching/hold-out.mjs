// Moves the pairs that the hash picks out of KIND.pairs into KIND.heldout.pairs, printing counts only.
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isHeldOut, splitPairLines } from './pair-lines.mjs';

const here = dirname(fileURLToPath(import.meta.url));
for (const folder of ['must-merge', 'must-not-merge', 'languages']) {
  for (const name of readdirSync(join(here, folder)).sort()) {
    if (!name.endsWith('.pairs') || name.endsWith('.heldout.pairs')) continue;
    const path = join(here, folder, name);
    const open = [];
    const heldOut = [];
    for (const block of splitPairLines(readFileSync(path, 'utf8'))) {
      (block.isPair && isHeldOut(block.lines) ? heldOut : open).push(...block.lines);
    }
    if (heldOut.length === 0) continue;
    writeFileSync(path, open.join('\n') + '\n');
    appendFileSync(path.replace(/\.pairs$/, '.heldout.pairs'), heldOut.join('\n') + '\n');
    process.stdout.write(`${folder}/${name}: ${heldOut.length} lines held out\n`);
  }
}
