export function splitPairLines(text: string): { isPair: boolean; lines: string[] }[];
export function isHeldOut(lines: readonly string[]): boolean;
