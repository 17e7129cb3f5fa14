/** Orders texts by their UTF-16 code units, the same in every locale: paths, and dates written as `YYYY-MM-DD`. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
