import { Random } from '../random.ts';

const ONSETS = 'b br c cl d dr f fl g gr h j k kl l m n p pr r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u au ei ia oo'.split(' ');
const CODAS = ['', 'l', 'n', 'r', 's', 'm', 'nd', 'rt', 'lk', 'x'];

/** Invented names that no dictionary holds, each once. */
export function inventNames(seed: number, count: number, syllables: number): string[] {
  const random = new Random(seed);
  const names = new Set<string>();
  while (names.size < count) {
    let name = '';
    for (let i = 0; i < syllables; i++) name += random.pick(ONSETS) + random.pick(VOWELS) + (i === syllables - 1 ? random.pick(CODAS) : '');
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}
