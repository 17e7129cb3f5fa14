/**
 * What a section can hold: `any` is a name that fits every section ("entries"), `own` what the heading itself names
 * ("Risks").
 */
export type EntryNoun = 'decision' | 'task' | 'topic' | 'fact' | 'news' | 'any' | 'own';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const namesOf = (noun: EntryNoun, names: string): [string, EntryNoun][] => names.split(' ').map((name) => [name, noun]);

/** The names that generators give to what a section holds. */
export const NOUNS: ReadonlyMap<string, EntryNoun> = new Map([
  ...namesOf('decision', 'decision decisions'),
  ...namesOf('task', 'task tasks step steps action actions'),
  ...namesOf('task', 'follow-up follow-ups to-do to-dos todo todos action-item action-items'),
  ...namesOf('topic', 'topic topics'),
  ...namesOf('fact', 'fact facts'),
  ...namesOf('news', 'context update updates news'),
  ...namesOf('any', 'item items entry entries information info detail details takeaway takeaways'),
]);

/** Describe what a section holds without naming anything. */
export const PLAIN = setOf(
  'explicit formal final firm new clear concrete specific actual binding further key major significant additional relevant other ' +
    'recorded documented next important definitive meeting recent open noteworthy notable such agreed',
);

/** Verbs of writing down: what was not written down was not in the source. */
export const RECORDING = setOf('recorded documented captured noted mentioned identified found listed minuted extracted logged stated');

/** What else is done with what a section holds; without naming a subject it says no more than that there was none. */
export const MAKING: Readonly<Record<EntryNoun, ReadonlySet<string>>> = {
  decision: setOf('made taken reached emerged arose'),
  task: setOf('assigned raised agreed set defined given emerged arose'),
  topic: setOf('discussed raised covered'),
  fact: setOf('provided given available reported'),
  news: setOf('provided given available reported'),
  any: setOf('provided given available reported'),
  own: setOf('made raised discussed reported agreed reached emerged arose'),
};

/** "Nothing was …": what is not done where a section has nothing to hold. */
export const NOT_DONE: ReadonlyMap<string, EntryNoun> = new Map([
  ['decided', 'decision'],
  ['discussed', 'topic'],
  ['assigned', 'task'],
  ['reported', 'any'],
]);

export const BE = setOf('was were is are be been being has have had');
export const ADVERBS = setOf('explicitly formally clearly specifically directly actually otherwise currently yet');
export const DETERMINERS = setOf("the this that these those any our its an a today's");

/** What a bullet is taken from. */
export const SOURCES = setOf(
  'source sources thread threads meeting meetings transcript transcripts note notes email emails e-mail e-mails message messages ' +
    'report reports call calls conversation conversations document documents discussion discussions text content session sessions ' +
    'record records minutes summary material materials section excerpt chat exchange sync digest digests export workshop workshops ' +
    'visit memo briefing newsletter letter letters correspondence recording webinar stand-up standup debrief',
);
/** What a source is called more closely. */
export const SOURCE_WORDS = setOf(
  'provided available given supplied above present status weekly whole entire original meeting call email transcript source',
);
/** The sources that things are said "on". */
export const SPOKEN_ON = setOf('call calls thread chat');
/** Those who take part, without a name. */
export const PARTICIPANTS = setOf('team participants attendees group');

/** What sources do with what they hold; `not` goes with the plain form. */
export const SPEAKS = setOf(
  'records contains documents mentions includes lists states captures provides gives shows identifies holds notes ' +
    'record contain document mention include list state capture provide give show identify hold note ' +
    'recorded contained documented mentioned included listed stated captured provided gave showed identified held noted',
);
/** What meetings and those who take part in them do. */
export const DECIDES = setOf('made took reached produced yielded make take reach produce yield');

/** Words before the subject of an entry. */
export const ABOUT = setOf('relating related regarding concerning about on for affecting involving');
/** Subjects that name nothing. */
export const NAMELESS = setOf('account customer client company organisation organization project');

/** A bullet that is nothing but one of these says nothing. */
export const BARE = new RegExp(
  [
    '^(?:none|nothing|n/a|na|nil|tb[acd]|not applicable|no data',
    '(?:there (?:is|was) )?nothing to (?:report|record|note|add|list)',
    'to be (?:decided|determined|confirmed|added|announced))$',
  ].join('|'),
);
export const TO_RECORD = setOf('record report note list document capture add mention');
/** When there was nothing, without naming a time. */
export const TIMES: readonly (readonly string[])[] = [
  'at this time', 'at the time', 'at this point', 'at the moment', 'so far', 'as yet', 'yet', 'to date', 'for now', 'currently',
].map((time) => time.split(' '));

/** What a clause can be made of that only says what kind of source it was. */
export const RECORD_TALK = setOf(
  'was were is are it its the this that these a an of and or for to as in from rather than not only purely mainly merely mostly just ' +
    'instead entirely solely primarily captured recorded noted focused focuses on guidance implications informational information ' +
    'exploratory introductory background overview general status update updates conversational administrative nature contains contained covers ' +
    'separately below elsewhere see',
);
