import { Random } from '../random.ts';
import { inventNames } from './names.ts';

const COMPANIES = inventNames(21, 40, 3);
const MEETINGS = 'Weekly status|Weekly status call|Monthly review|Steering committee|Roadmap sync|Support triage'.split('|');
const FRAMES: readonly ((company: string, n: number, date: string) => string)[] = [
  (company, n) => `${company} reported ${n} open support tickets in the weekly status report.`,
  (company, n, date) => `The backup of ${company} took ${n} minutes on ${date} and finished without errors.`,
  (company, n, date) => `Renewal quote ${n} was sent to ${company} on ${date}.`,
];

/** What makes an index of words quadratic: lines of a template that differ in a date, a number or a name alone. */
export function templatedText(count: number): string[] {
  const random = new Random(9);
  return Array.from({ length: count }, () => {
    const company = random.pick(COMPANIES);
    const date = dayAfter(random.below(900));
    if (random.chance(0.5)) return `${date}: Mentioned in: ${random.pick(MEETINGS)} ${company} ${date}`;
    return random.pick(FRAMES)(company, 1 + random.below(5000), date);
  });
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
}
