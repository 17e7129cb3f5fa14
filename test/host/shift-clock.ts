/**
 * Lets the page's clock run on from another moment, so that a vault of some days ago is shown as on its own day.
 *
 * @param start what the clock says now, as a date in ISO 8601
 */
export function shiftClock(start: string): void {
  const Real = Date;
  const ahead = Real.parse(start) - Real.now();
  const now = (): number => Real.now() + ahead;
  window.Date = new Proxy(Real, {
    construct: (target, parts: [], newTarget) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}
