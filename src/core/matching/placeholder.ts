/**
 * What a bullet says beyond "there is nothing to say": "No explicit decisions were recorded; Gwen suggested a second
 * audit" says "Gwen suggested a second audit".
 *
 * @returns null for a placeholder, which says nothing; the text itself where it does not speak of what was recorded
 */
export function claimOf(text: string): string | null {
  const plain = text.trim().replace(/^[*_("[]{1,3}/, '').replace(/[*_)"\]]{1,3}$/, '');
  const clauses = splitClauses(plain);
  const [first, ...others] = clauses;
  if (first === undefined || !saysNothing(wordsOf(first.text))) return text;
  const claims = others.filter((clause) => !isAboutTheRecord(wordsOf(clause.text)));
  const begin = claims[0];
  return begin ? plain.slice(begin.from).trim() : null;
}

/** Whether a bullet only says that there is nothing to say. */
export const isPlaceholder = (text: string): boolean => claimOf(text) === null;

interface Clause {
  readonly text: string;
  readonly from: number;
}

/** Parts at semicolons, full stops, dashes between spaces, and words that make an exception. */
function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of text.matchAll(/[;.](?= |$)| (?:[-–—]|beyond|besides|other than|except for|apart from) /g)) {
    clauses.push({ text: text.slice(from, end.index), from });
    from = end.index + end[0].length;
  }
  clauses.push({ text: text.slice(from), from });
  return clauses.filter((clause) => /[\p{L}\p{N}]/u.test(clause.text));
}

/** Commas and colons count as words: they end what a phrase can hold. */
const wordsOf = (clause: string): string[] => clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*|[,:]/gu) ?? [];

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * What a bullet can say that there is none of. That no `pledge` was reached is a fact; that no `news` about a thing
 * was recorded may be one.
 */
type Kind = 'decision' | 'task' | 'topic' | 'news' | 'pledge';

function namesOf(kind: Kind, names: string): [string, Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** What the sections of a note hold, by the names that generators give it. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...namesOf('decision', 'decision decisions'),
  ...namesOf('task', 'item items task tasks step steps follow-up follow-ups to-do to-dos todos action-item action-items'),
  ...namesOf('topic', 'topic topics fact facts entry entries takeaway takeaways'),
  ...namesOf('news', 'information info context update updates detail details note notes'),
  ...namesOf('pledge', 'agreement agreements outcome outcomes resolution resolutions commitment commitments actions action'),
]);
/** Describe a kind without naming anything. */
const PLAIN = setOf('explicit formal final firm new clear concrete specific actual binding further key major significant additional relevant other recorded documented next important definitive account meeting recent open noteworthy notable such');
/** Verbs of writing down: what was not written down was not in the source. */
const RECORDING = setOf('recorded documented captured noted mentioned identified found listed minuted extracted logged stated');
/** What else is done with a kind; without naming a subject it says no more than that there was none. */
const MAKING: Readonly<Record<Kind, ReadonlySet<string>>> = {
  decision: setOf('made taken reached'),
  task: setOf('made taken set assigned raised agreed provided given'),
  topic: setOf('discussed provided given available specified reported raised'),
  news: setOf('provided given available specified reported'),
  pledge: setOf(''),
};
const BE = setOf('was were is are be been being has have had');
const ADVERBS = setOf('explicitly formally clearly specifically directly actually otherwise currently');
const SOURCES = setOf('source sources thread threads meeting meetings transcript transcripts note notes email emails e-mail message messages report reports call calls conversation conversations document documents discussion discussions text content session sessions record records minutes summary material section excerpt chat exchange');
const SOURCE_WORDS = setOf('provided available given supplied above present status meeting call email transcript weekly sync whole entire original source');
const SPEAKS = setOf('records contains documents mentions includes lists states captures provides gives shows identifies holds has record contain document mention include list state capture provide give show identify hold have');
const DETERMINERS = setOf('the this that these those any our its an a');
const ABOUT = setOf('relating related regarding concerning about on for pertaining affecting involving specific');
/** Words that begin a claim of their own inside a phrase. */
const CLAIMING = setOf('because since although though while until till unless if when which who that but not no by according as after before whether and , : said says');
/** What a clause can be made of that only says what kind of source it was. */
const RECORD_TALK = setOf('was were is are it its the this that these a an of and or for to as in from rather than not only purely mainly merely mostly just instead captured recorded noted focused focuses on content guidance implications informational information exploratory introductory background overview general status update updates discussion discussions conversation conversational administrative nature entirely solely primarily contains contained covers covered separately below above elsewhere see');

/** Whether a clause says that something a note could hold was not recorded, and nothing else. */
function saysNothing(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return isBare(lower) || new Phrase(words, lower).saysNothing();
}

function isAboutTheRecord(words: readonly string[]): boolean {
  return words.every((word) => {
    const lower = word.toLowerCase();
    return RECORD_TALK.has(lower) || KINDS.has(lower) || SOURCES.has(lower) || PLAIN.has(lower);
  });
}

const BARE = setOf('none nothing n/a na nil tbd tbc');

/** "None", "N/A", "Decisions: none", "Nothing to report". */
function isBare(lower: readonly string[]): boolean {
  const rest = lower[0] !== undefined && lower.includes(':') && lower.slice(0, lower.indexOf(':')).every((word) => KINDS.has(word) || PLAIN.has(word)) ? lower.slice(lower.indexOf(':') + 1) : lower;
  const text = rest.join(' ');
  return (rest.length === 1 && BARE.has(text)) || /^(?:not applicable|no data|none at (?:this|the) (?:time|moment)|none so far|(?:there (?:is|was) )?nothing to (?:report|record|note|add|list)|to be (?:decided|determined|confirmed|added))$/.test(text);
}

const RECORDED = setOf('record report note list document capture');
const NOT_DONE = setOf('decided discussed reported provided specified given');
const mayBeAbout = (kinds: readonly Kind[]): boolean => !kinds.includes('news') && !kinds.includes('pledge');

/** A reader of one clause, word by word; every word has to be accounted for. */
class Phrase {
  private at = 0;

  constructor(
    private readonly words: readonly string[],
    private readonly lower: readonly string[],
  ) {}

  saysNothing(): boolean {
    return [() => this.noneIsRecorded(), () => this.sourceHoldsNone(), () => this.kindsAreNotRecorded(), () => this.nothingIsRecorded()].some((form) => {
      this.at = 0;
      return form() && this.places();
    });
  }

  /** "No explicit decisions about X were recorded", "There were no action items". */
  private noneIsRecorded(): boolean {
    const there = this.take('there') && this.eatBe() > 0;
    if (!this.take('no')) return false;
    const kinds = this.kinds();
    if (!kinds) return false;
    const about = this.about();
    const verb = this.verb(kinds.all);
    if (about || kinds.named) return (!about || mayBeAbout(kinds.all)) && verb === 'recording';
    if (verb !== null) return true;
    if (there && this.take('to')) return this.eat(RECORDED);
    return !kinds.all.includes('pledge') && (there || this.at === this.lower.length || this.startsPlace());
  }

  /** "The source records no decision about X", "The thread does not contain any action items". */
  private sourceHoldsNone(): boolean {
    this.eatAll(DETERMINERS);
    const before = this.at;
    while (SOURCES.has(this.peek() ?? '') || SOURCE_WORDS.has(this.peek() ?? '')) {
      if (SPEAKS.has(this.peek() ?? '') && SOURCES.has(this.lower[this.at - 1] ?? '')) break;
      this.at++;
    }
    if (this.at === before || !SOURCES.has(this.lower[this.at - 1] ?? '')) return false;
    if (this.take('does') || this.take('did') || this.take('do')) {
      if (!this.take('not') || !this.eat(SPEAKS)) return false;
      if (!this.take('any')) return false;
    } else if (!this.eat(SPEAKS) || !this.take('no')) return false;
    const kinds = this.kinds();
    if (!kinds) return false;
    return !this.about() || mayBeAbout(kinds.all);
  }

  /** "Decisions were not recorded in this meeting". */
  private kindsAreNotRecorded(): boolean {
    const kinds = this.kinds();
    if (!kinds || kinds.named || this.eatBe() === 0 || !this.take('not')) return false;
    this.eatAll(BE);
    this.eatAll(ADVERBS);
    return this.eat(RECORDING) || this.eatMaking(kinds.all);
  }

  /** "None noted", "Nothing was decided in this call". */
  private nothingIsRecorded(): boolean {
    if (!this.take('none') && !this.take('nothing')) return false;
    if (this.take('of')) return false;
    this.eatBe();
    this.eatAll(ADVERBS);
    return this.eat(RECORDING) || this.eat(NOT_DONE);
  }

  /** One or more kinds with what describes them; `named` where a name does. */
  private kinds(): { all: readonly Kind[]; named: boolean } | null {
    const all: Kind[] = [];
    let named = false;
    for (let count = 0; ; count++) {
      let kind: Kind | undefined;
      for (; this.peek() !== undefined; this.at++) {
        const word = this.peek() ?? '';
        if (KINDS.has(word)) kind = KINDS.get(word);
        else if (kind !== undefined) break;
        else if (/-(?:related|specific)$/.test(word) || /^\p{Lu}/u.test(this.words[this.at] ?? '')) named = named || this.at > 0;
        else if (!PLAIN.has(word) && !((word === 'and' || word === 'or') && PLAIN.has(this.lower[this.at + 1] ?? ''))) break;
      }
      if (kind === undefined) return null;
      all.push(kind);
      const mark = this.at;
      this.take(',');
      if (!(this.take('or') || this.take('and') || this.take('nor')) && mark === this.at) return { all, named };
      if (count > 4) return null;
    }
  }

  /** "relating to X": the words up to the verb or the end. */
  private about(): boolean {
    if (!this.eat(ABOUT)) return false;
    this.take('to');
    for (let length = 0; this.peek() !== undefined && length < 8; length++, this.at++) {
      if (BE.has(this.peek() ?? '') || SPEAKS.has(this.peek() ?? '') || this.peek() === 'appears' || this.peek() === 'appear') return length > 0;
      if (CLAIMING.has(this.peek() ?? '')) return length > 0;
      if (length > 0 && this.startsPlace()) return true;
    }
    return true;
  }

  private verb(kinds: readonly Kind[]): 'recording' | 'making' | null {
    const mark = this.at;
    const has = this.eatBe() > 0;
    this.eatAll(ADVERBS);
    if (!has && (this.take('appears') || this.take('appear'))) return 'recording';
    if (this.eat(RECORDING)) return 'recording';
    if (this.eatMaking(kinds)) return 'making';
    this.at = mark;
    return null;
  }

  /** "in the provided transcript notes", "during the call with Ann": nothing may be left after it. */
  private places(): boolean {
    while (this.startsPlace()) {
      this.at++;
      this.eatAll(DETERMINERS);
      while (SOURCE_WORDS.has(this.peek() ?? '') || SOURCES.has(this.peek() ?? '') || PLAIN.has(this.peek() ?? '')) this.at++;
    }
    this.take('itself');
    return this.at === this.lower.length;
  }

  /** Whether a preposition with a source behind it stands here. */
  private startsPlace(): boolean {
    if (!/^(?:in|during|from|within|at|on|for|of|by)$/.test(this.peek() ?? '')) return false;
    for (let at = this.at + 1; at < this.lower.length && at < this.at + 6; at++) {
      const word = this.lower[at] ?? '';
      if (SOURCES.has(word)) return true;
      if (!DETERMINERS.has(word) && !SOURCE_WORDS.has(word) && !PLAIN.has(word)) return false;
    }
    return false;
  }

  private peek(): string | undefined {
    return this.lower[this.at];
  }

  private take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at++;
    return true;
  }

  private eat(words: ReadonlySet<string>): boolean {
    const word = this.peek();
    if (word === undefined || !words.has(word)) return false;
    this.at++;
    return true;
  }

  private eatMaking(kinds: readonly Kind[]): boolean {
    const word = this.peek() ?? '';
    if (!kinds.every((kind) => MAKING[kind].has(word))) return false;
    this.at++;
    return true;
  }

  private eatAll(words: ReadonlySet<string>): void {
    while (this.eat(words));
  }

  private eatBe(): number {
    const mark = this.at;
    this.eatAll(BE);
    return this.at - mark;
  }
}
