export function printRow(name: string, cells: readonly (string | number)[]): void {
  process.stdout.write(`${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(13)).join('')}\n`);
}
