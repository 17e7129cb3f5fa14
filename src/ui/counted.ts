/** A count with its noun: `counted(1, 'line', 'lines')` is "1 line". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
