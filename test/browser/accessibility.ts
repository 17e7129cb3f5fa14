import axe from 'axe-core';
import type { HostPage } from './host-page.ts';

/** Whose colours are not ours: what the Tasks plugin draws, and the theme's own links and main buttons. */
const OTHERS = '.account-notes-tasks *, .internal-link, .mod-cta, :disabled';

/** What axe-core objects to inside an element, as "rule: element". */
export async function violations(host: HostPage, selector: string): Promise<string[]> {
  await host.page.evaluate(axe.source);
  return host.page.evaluate(
    async ([root, others]) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(root, { elementRef: true });
      return found.violations.flatMap(({ id, nodes }) => nodes.filter(({ element }) => !element?.matches(others)).map(({ html }) => `${id}: ${html}`));
    },
    [selector, OTHERS] as const,
  );
}
