const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 (ISO 3309, as in zip) of a text's UTF-16 code units, low byte first. It tells a torn or altered
 * record from a whole one; it is no protection against someone who means to deceive.
 *
 * @returns eight lower-case hexadecimal digits
 */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    crc = (TABLE[(crc ^ unit) & 0xff] ?? 0) ^ (crc >>> 8);
    crc = (TABLE[(crc ^ (unit >>> 8)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
