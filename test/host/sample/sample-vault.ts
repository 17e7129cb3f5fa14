import { join } from 'node:path';
import { compilePlugin } from '../../browser/bundle-host.ts';
import type { PluginFiles } from '../../browser/bundle-host.ts';

export const ACCOUNT = 'Accounts/Northwind.md';
export const CALL = 'Calls/Call.md';

/** A vault for the host's own tests. */
export const FILES: Record<string, string> = {
  [ACCOUNT]: [
    '---', 'type: account', '---', '# Northwind', '', '## Key Facts', '- One **fact**', '- Two [[Call]]', '',
    '```tasks', 'not done', 'path includes {{query.file.path}}', '```', '', '- [ ] Send offer #task', '- [x] Done already', '',
  ].join('\n'),
  [CALL]: '# Call\n\n[[Northwind]] said so.\n\n- [ ] Call back\n',
  'Counter.md': '0',
  'Windows.md': 'one\r\ntwo\r\n',
};

/** The sample plugin, compiled in memory. */
export function compileSample(): Promise<PluginFiles> {
  return compilePlugin(join(process.cwd(), 'test/host/sample/sample-plugin.ts'), {
    id: 'sample', name: 'Sample', author: 'us', version: '1.0.0', minAppVersion: '1.13.0', description: 'Proves the host.',
  });
}
