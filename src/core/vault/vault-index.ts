import { normalizeText } from '../language/normalize-text.ts';
import { listProperty } from '../model/property.ts';
import type { Account } from '../model/account.ts';
import { noteName } from '../model/note-source.ts';
import { readHead, readHeaded, type ReadResult } from '../model/read-note.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Options } from '../options.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { AccountNames, nameKey, statedNames, type StatedAccount } from './account-names.ts';
import { FactIndex, type FactSource } from './fact-index.ts';
import { inPathOrder, LookupTable } from './lookup-table.ts';
import { titleKey } from './title-key.ts';

type Kept<K extends ReadResult['kind']> = Extract<ReadResult, { kind: K }>;

/** A note that is no account and no transcript, and what is odd about it. */
export interface OddNote {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The accounts and transcripts of a vault as they were last read, and where to find them. Of other notes only the
 * path is kept, and what is odd about them. It is the same after any sequence of updates as if it were loaded fresh:
 * what it answers is in path order, never in the order of arrival. Taking in a changed note costs what that note
 * holds, however large the vault is; lists are put in order when they are asked for.
 */
export class VaultIndex {
  /** Counts up with every change, so that a host can tell whether what it knows is still so. */
  revision = 0;
  private readonly notes = new Map<string, ReadResult>();
  private readonly accountNotes = new Map<string, Account>();
  private readonly transcriptNotes = new Map<string, Transcript>();
  private readonly odd = new Map<string, OddNote>();
  private readonly paths = new LookupTable<{ readonly path: string }>();
  private readonly names = new AccountNames();
  private readonly byDate = new LookupTable<Transcript>();
  private readonly byTitle = new LookupTable<Transcript>();
  private readonly byStatedName = new LookupTable<Transcript>();
  private readonly facts = new FactIndex();

  /** @param named notes to keep whatever their kind, because somebody named them */
  constructor(
    private readonly options: Options,
    private readonly named: ReadonlySet<string> = new Set(),
  ) {}

  /**
   * Takes in a new note, or a note's new text.
   *
   * @param path relative to the vault, with `/`
   */
  update(path: string, text: string): void {
    this.revision += 1;
    const head = readHead(path, text, this.options);
    this.forget(path);
    this.paths.add(fileKey(path), { path });
    if (head.kind === 'other' && !this.named.has(path)) {
      const { diagnostics } = head.frontmatter;
      if (diagnostics.length > 0) this.odd.set(path, { path, diagnostics });
      return;
    }
    const note = readHeaded(head, this.options);
    this.notes.set(path, note);
    if (note.kind === 'account') this.addAccount(note.account);
    else if (note.kind === 'transcript') this.addTranscript(note);
  }

  /** Forgets a note; one that is not there is no error. */
  remove(path: string): void {
    this.revision += 1;
    this.forget(path);
    this.paths.remove(fileKey(path), path);
  }

  /**
   * Moves a note. It is read again, because the path says something of what a note is.
   *
   * @returns false where the note is not kept, so that the host has to read it anew
   */
  rename(from: string, to: string): boolean {
    const note = this.notes.get(from);
    if (from === to) return note !== undefined;
    this.remove(from);
    if (!note) return false;
    this.update(to, note.tree.text);
    return true;
  }

  /** An account, a transcript or a named note. */
  get(path: string): ReadResult | undefined {
    return this.notes.get(path);
  }

  /** Everything kept, by path in code unit order. */
  all(): ReadResult[] {
    return inPathOrder(this.notes);
  }

  /** How many notes are kept. */
  get size(): number {
    return this.notes.size;
  }

  accounts(): Account[] {
    return inPathOrder(this.accountNotes);
  }

  transcripts(): Transcript[] {
    return inPathOrder(this.transcriptNotes);
  }

  /** Notes that are not kept, about which there is something odd. */
  oddNotes(): OddNote[] {
    return inPathOrder(this.odd);
  }

  /** The account that goes by a name: its note's, its own, or an alias, in this order. */
  accountNamed(name: string): Account | null {
    return this.names.find(name);
  }

  /** The accounts that have a name or an alias in common. */
  accountsSharing(name: string): Account[] {
    return this.names.sharing(name);
  }

  /** The account that a transcript itself names, or null where it names none. */
  statedAccount(transcript: Transcript): StatedAccount | null {
    return this.names.stated(transcript);
  }

  /** The transcripts that name an account as theirs. */
  transcriptsOf(account: Account): Transcript[] {
    const found = new Map<string, Transcript>();
    for (const name of [noteName(account.path), account.name, ...account.aliases]) {
      for (const transcript of this.byStatedName.get(nameKey(name))) {
        if (this.statedAccount(transcript)?.account === account) found.set(transcript.path, transcript);
      }
    }
    return inPathOrder(found);
  }

  /** @param date `YYYY-MM-DD` */
  transcriptsOn(date: string): readonly Transcript[] {
    return this.byDate.get(date);
  }

  /** By title, alias or note name; case, punctuation, encoding and a date before it do not matter. */
  transcriptsTitled(title: string): readonly Transcript[] {
    return this.byTitle.get(titleKey(title));
  }

  /** The transcripts that say a fact, in the same words or in others. Of several {@link transcriptsHoldingSteps} is asked. */
  transcriptsHolding(fact: string, names: readonly string[] = []): FactSource[] {
    const steps = this.facts.holdingSteps([fact], names);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value[0] ?? [];
    }
  }

  /**
   * The transcripts that say each of some facts, in the same words or in others, by path.
   *
   * @param names what the account is called that the facts are about
   */
  transcriptsHoldingSteps(facts: readonly string[], names: readonly string[]): Generator<void, FactSource[][]> {
    return this.facts.holdingSteps(facts, names);
  }

  /** Paths of all notes, kept or not, whose file has this name (with or without `.md`). */
  pathsNamed(name: string): string[] {
    return this.paths.get(fileKey(name.toLowerCase().endsWith('.md') ? name : `${name}.md`)).map(({ path }) => path);
  }

  private forget(path: string): void {
    this.odd.delete(path);
    const note = this.notes.get(path);
    if (!note) return;
    this.notes.delete(path);
    if (note.kind === 'account') {
      this.accountNotes.delete(path);
      this.names.remove(note.account);
    } else if (note.kind === 'transcript') {
      this.transcriptNotes.delete(path);
      this.eachKey(note, (table, key) => table.remove(key, path));
      this.facts.remove(path);
    }
  }

  private addAccount(account: Account): void {
    this.accountNotes.set(account.path, account);
    this.names.add(account);
  }

  private addTranscript(note: Kept<'transcript'>): void {
    const { transcript } = note;
    this.transcriptNotes.set(transcript.path, transcript);
    this.eachKey(note, (table, key) => table.add(key, transcript));
    this.facts.add(note);
  }

  private eachKey({ transcript, frontmatter }: Kept<'transcript'>, use: (table: LookupTable<Transcript>, key: string) => void): void {
    const titles = [transcript.title, noteName(transcript.path), ...listProperty.parse(frontmatter.values.get('aliases'))];
    for (const key of new Set(titles.map(titleKey))) use(this.byTitle, key);
    for (const key of new Set(statedNames(transcript).map(nameKey))) use(this.byStatedName, key);
    if (transcript.date !== null) use(this.byDate, transcript.date);
  }
}

function fileKey(path: string): string {
  return normalizeText(path.slice(path.lastIndexOf('/') + 1), 'NFC').toLowerCase();
}
