import type { EditPlan, NotePlan } from './edit-plan.ts';
import type { AcceptedChanges } from './select-changes.ts';

/**
 * The plan's notes in groups that land together: those that share an accepted link, directly or through another note.
 *
 * @returns in the order of their first notes
 */
export function landingGroups(plan: EditPlan, accepted: AcceptedChanges): NotePlan[][] {
  const alone: NotePlan[][] = [];
  let linked: { links: readonly string[]; notes: NotePlan[] }[] = [];
  for (const note of plan.notes) {
    const links = note.changes.flatMap(({ id, linked: link }) => (link !== undefined && accepted.get(note.path)?.has(id) ? [link] : []));
    if (links.length === 0) {
      alone.push([note]);
      continue;
    }
    const joined = linked.filter((group) => group.links.some((link) => links.includes(link)));
    const group = { links: [...joined.flatMap((each) => each.links), ...links], notes: [...joined.flatMap((each) => each.notes), note] };
    linked = [...linked.filter((each) => !joined.includes(each)), group];
  }
  const place = new Map(plan.notes.map((note, index) => [note, index]));
  const first = ([note]: readonly NotePlan[]): number => (note && place.get(note)) ?? 0;
  return [...alone, ...linked.map(({ notes }) => notes)].sort((a, b) => first(a) - first(b));
}
