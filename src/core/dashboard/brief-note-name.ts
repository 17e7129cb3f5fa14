/** What a file's name can't hold on one of the systems that vaults are synced to, or a wiki link can't lead to. */
const NOT_IN_NAMES = /[\\/:*?"<>|#^[\]\p{Cc}]+/gu;

/** File systems count bytes, and letters may take three. */
const LONGEST = 60;

/**
 * The name of the note that a brief becomes, without `.md`: "Brief – Northwind 2026-05-01".
 *
 * @param name of the account
 * @param today `YYYY-MM-DD`
 * @param number from 1; further briefs of one day get theirs
 */
export function briefNoteName(name: string, today: string, number: number): string {
  const signs = [...name.replace(NOT_IN_NAMES, ' ').split(' ').filter((word) => word !== '').join(' ')];
  const account = signs.slice(0, LONGEST).join('').trim();
  return ['Brief –', account, today, number === 1 ? '' : String(number)].filter((part) => part !== '').join(' ');
}
