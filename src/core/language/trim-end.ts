/** Takes the given characters off the end of a text, in linear time, which `/[…]+$/` is not. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
