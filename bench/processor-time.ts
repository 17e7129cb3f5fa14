/** Milliseconds of processor time that this process has taken: what other programs take meanwhile is not in it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
