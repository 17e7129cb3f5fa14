import { delimiter } from 'node:path';
import { expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

it('takes the browser that CHROME names, and says so where there is none', () => {
  expect(findBrowser({ CHROME: '/opt/chrome' }, (path) => path === '/opt/chrome')).toBe('/opt/chrome');
  expect(() => findBrowser({ CHROME: '/opt/chrome' }, () => false)).toThrow('/opt/chrome');
});

it('looks at the usual places and on the path', () => {
  expect(findBrowser({ PATH: `/a${delimiter}/b` }, (path) => path.replaceAll('\\', '/') === '/b/google-chrome')?.replaceAll('\\', '/')).toBe('/b/google-chrome');
  expect(findBrowser({}, (path) => path.endsWith('Contents/MacOS/Google Chrome'))).toContain('/Applications/');
  expect(findBrowser({}, () => false)).toBeNull();
});
