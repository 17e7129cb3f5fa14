import { composeEdits } from '../text/compose-edits.ts';
import type { Range } from '../text/range.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { isDebris, MISREADINGS, readMisreadRun, type MisreadCharacter, type Misreading } from './misread-bytes.ts';
import { isCutBefore, judgeMisread, LOOK_ALIKES, standsAlone, type Plausibility } from './mojibake-plausibility.ts';

/** Each program that a text passes can misread it once more. */
const MOST_ROUNDS = 6;

/** Bytes still, and no text: a repair that would leave them is none. */
const BYTE_AGAIN = /[\u0080-\u009F\uF8FF]/;
const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\uFE0F/gu;

/**
 * The places of a text whose UTF-8 was read as Windows-1252 or Mac Roman, once or several times, each with what it says.
 * What could be meant as it stands is left out: "É…" ends a word in capitals, "x√π" is a formula, "L’é" is French.
 *
 * @returns edits in document order; applied, they leave nothing to find
 */
export function findGarbledRuns(text: string): TextEdit[] {
  if (!BEYOND_ASCII.test(text)) return [];
  let runs = findMisread(text, []);
  for (let round = 1; round < MOST_ROUNDS && runs.length > 0; round++) {
    const again = findMisread(applyEdits(text, runs), insertedBy(runs));
    if (again.length === 0) break;
    runs = composeEdits(text, runs, again);
  }
  return runs.filter(({ insert }) => !BYTE_AGAIN.test(insert));
}

/** The text as it was before it was garbled; for comparing, never to be written. */
export function ungarble(text: string): string {
  return applyEdits(text, findGarbledRuns(text));
}

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly run: readonly MisreadCharacter[];
  readonly misreading: Misreading;
  readonly plausibility: Plausibility;
}

/**
 * One round: what was misread last.
 *
 * @param mended what the rounds before gave back
 */
function findMisread(text: string, mended: readonly Range[]): TextEdit[] {
  const found: Finding[] = [];
  const deadEnds = new Map(MISREADINGS.map((misreading) => [misreading, new Set<number>()]));
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const finding = readAt(text, at, mended, deadEnds);
    if (finding === null) continue;
    found.push(finding);
    at = finding.to - 1;
  }
  const sure = found.filter(({ plausibility }) => plausibility === 'sure');
  const known = new Set(sure.flatMap(kindsOf));
  const misreadToo = [...sure, ...mended].sort((a, b) => a.from - b.from);
  const kept = found.filter((finding) =>
    finding.plausibility === 'sure' ? !isLoneInSoundLine(text, finding, misreadToo) : kindsOf(finding).some((kind) => known.has(kind)),
  );
  return kept.map(({ from, to, run }) => ({ from, to, insert: run.map(({ character }) => character).join('') }));
}

/**
 * What is misread at an offset; of two ways the sure one, or the commoner. What touches signs that are misread too, but
 * no longer say what they were, may be cut itself.
 *
 * @param deadEnds where runs begin that end in such signs; added to, so that the rest of a long one is not read again
 */
function readAt(text: string, at: number, mended: readonly Range[], deadEnds: ReadonlyMap<Misreading, Set<number>>): Finding | null {
  const isMended = (from: number, to: number): boolean => to <= (mended[lastStartingBy(mended, from)]?.to ?? -1);
  let weak: Finding | null = null;
  for (const misreading of MISREADINGS) {
    if (deadEnds.get(misreading)?.has(at) || isCutBefore(text, at, misreading)) continue;
    const run = readMisreadRun(text, at, misreading);
    const to = run.at(-1)?.to ?? at;
    if (isDebris(text, to, misreading)) {
      for (const { from } of run) deadEnds.get(misreading)?.add(from);
      continue;
    }
    const plausibility = judgeMisread(text, run, misreading, isMended(at, to));
    if (plausibility === null) continue;
    const finding = { from: at, to, run, misreading, plausibility };
    if (plausibility === 'sure') return finding;
    weak ??= finding;
  }
  return weak;
}

/** A line is misread as a whole: beside signs that are sound, one pair with a look-alike may be a name written that way. */
function isLoneInSoundLine(text: string, finding: Range, misreadToo: readonly Range[]): boolean {
  const { from, to } = finding;
  if (!LOOK_ALIKES.has(text[to - 1] ?? '') || to - from > 2) return false;
  const start = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', to);
  const line = { from: start, to: end < 0 ? text.length : end };
  const at = lastStartingBy(misreadToo, from);
  if ([misreadToo[at - 1], misreadToo[at + 1]].some((other) => other && other.from >= line.from && other.to <= line.to)) return false;
  const around = text.slice(line.from, from) + text.slice(to, line.to);
  return BEYOND_ASCII.test(around.replace(PICTOGRAPH, ''));
}

function insertedBy(edits: readonly TextEdit[]): Range[] {
  let shift = 0;
  return edits.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length };
  });
}

/** The index of the last range that starts at `from` or before; -1 where there is none. */
function lastStartingBy(ranges: readonly Range[], from: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * What a run's being misread speaks for: others misread in the same way, in letters of its script, or that stand alone
 * like it. 256 neighbours in Unicode are a rough script.
 */
function kindsOf({ run, misreading }: Finding): string[] {
  return run.map(({ character }) => `${misreading} ${standsAlone(character) ? '' : (character.codePointAt(0) ?? 0) >> 8}`);
}
