import type { Options } from '../options.ts';

/** The text of an account note that knows nothing yet: the properties and headings that the options look for. */
export function newAccountNote(name: string, options: Options): string {
  const headings = (['fact', 'context', 'decision'] as const).flatMap((kind) => options.headings[kind][0] ?? []);
  const properties = ['---', `type: ${options.accountTypes[0] ?? 'account'}`, `name: ${JSON.stringify(name)}`, 'last_contact:', '---'];
  return [properties.join('\n'), `# ${name}`, ...headings.map((heading) => `## ${heading}`)].join('\n\n') + '\n';
}
