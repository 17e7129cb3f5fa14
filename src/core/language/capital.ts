/** Whether a capital letter begins a text. Latin letters, which are nearly all, are told without a regular expression. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text);
}
