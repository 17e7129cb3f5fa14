import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseOptions, type Options } from '../core/options.ts';
import { UsageError } from './arguments.ts';
import { reasonOf } from './system-error.ts';

/** Where the plugin keeps its data file, in a vault whose configuration folder has its usual name. */
const PLUGIN_DATA = ['.obsidian', 'plugins', 'account-notes', 'data.json'];

export interface LoadedOptions {
  readonly options: Options;
  /** Whole sentences about options that could not be used. */
  readonly warnings: readonly string[];
}

/**
 * Reads the options of a vault.
 *
 * @param file as `--options` names it; null for the plugin's own, which may be missing
 * @throws UsageError when the file can't be read or its remembered decisions can't: a run without them might
 *   merge what a person refused
 */
export async function loadOptions(root: string, file: string | null): Promise<LoadedOptions> {
  const path = file ?? join(root, ...PLUGIN_DATA);
  const json = await readJson(path, file === null);
  if (json !== null && !holdsDecisions(json)) {
    throw new UsageError(`${path}: the options or the remembered decisions in it can't be read, so nothing is done`);
  }
  const { options, diagnostics } = parseOptions(json);
  return { options, warnings: diagnostics.map(({ message }) => `${path}: ${message}`) };
}

async function readJson(path: string, mayBeMissing: boolean): Promise<unknown> {
  try {
    const text = await readFile(path, 'utf8');
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && mayBeMissing) return null;
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

function holdsDecisions(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const refused: unknown = 'refused' in json ? json.refused : [];
  return Array.isArray(refused) && refused.every((key) => typeof key === 'string');
}
