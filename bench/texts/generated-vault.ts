import { Random } from '../random.ts';
import { mixedText } from './mixed-text.ts';

/** Facts that the notes draw from; many notes tell the same. */
const FACTS = mixedText(4000);

/** A vault of notes as a generator writes them: one account in fifty, seven transcripts in ten, the rest other notes. */
export function generatedVault(count: number): { readonly path: string; readonly text: string }[] {
  const random = new Random(29);
  const names = Array.from({ length: Math.max(1, Math.ceil(count / 50)) }, (_, at) => `Company ${at}`);
  return Array.from({ length: count }, (_, at) => {
    const name = names[at];
    if (name !== undefined) return { path: `Accounts/${name}.md`, text: account(name, random) };
    return at % 10 < 7 ? transcript(at, random.pick(names), random) : { path: `Other/Note ${at}.md`, text: other(random) };
  });
}

function account(name: string, random: Random): string {
  return [
    `---\ntype: account\nname: ${name}\nlast_contact: '${date(random)}'\ncreated: '2026-01-05'\ntags:\n- type/account\n- needs-review\n---\n\n# ${name}\n`,
    `## Key Facts\n\n${bullets(random, 40)}`,
    `## Recent Context\n\n${bullets(random, 20, () => `${date(random)}: `)}`,
    `## Key Decisions\n\n${bullets(random, 10)}`,
  ].join('\n');
}

function transcript(at: number, name: string, random: Random): { path: string; text: string } {
  const day = date(random);
  const title = `Call number ${at} with ${name}`;
  const properties = `type: "customer"\ntitle: "${title}"\ndate: "${day}"\naccount: "${random.chance(0.5) ? name : ''}"\nparticipants: []\nsource: "transcript"\ntags:\n  - "type/customer"\n  - "generated"\n`;
  return {
    path: `Transcripts/${day} - ${title}.md`,
    text: `---\n${properties}---\n\n# ${title}\n\n## Summary\n\n${random.pick(FACTS)} ${random.pick(FACTS)}\n\n## Decisions\n\n${bullets(random, 3)}\n## Key Information\n\n${bullets(random, 12)}`,
  };
}

function other(random: Random): string {
  return `---\ntags: [reading, later]\n---\n\n# A note\n\n${Array.from({ length: 12 }, () => random.pick(FACTS)).join('\n\n')}\n`;
}

function bullets(random: Random, count: number, lead: () => string = () => ''): string {
  return Array.from({ length: count }, () => `- ${lead()}${random.pick(FACTS)}\n\n`).join('');
}

function date(random: Random): string {
  return `202${5 + random.below(2)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
}
