/** Bytes 0x80 to 0xFF of each encoding, from the decoders of the platform. */
const SIGNS = {
  'windows-1252': tableOf('windows-1252'),
  'mac-roman': tableOf('macintosh'),
  'latin-1': Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)),
};

/** What a program makes of a text's UTF-8 bytes when it takes them for another encoding. */
export function misread(text: string, encoding: keyof typeof SIGNS): string {
  return Array.from(new TextEncoder().encode(text), (byte) => SIGNS[encoding][byte] ?? '').join('');
}

function tableOf(label: string): string[] {
  return Array.from({ length: 256 }, (_, byte) => new TextDecoder(label).decode(Uint8Array.of(byte)));
}
