/** Encodes text as the platform only decodes it: tables of the legacy encodings, read off the decoder. */

const tables = new Map<string, Map<string, readonly number[]>>()

/** Two-byte characters of an encoding that extends ASCII. */
function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') table.set(character, [lead, trail])
    }
  tables.set(encoding, table)
  return table
}

/**
 * Encodes a text.
 *
 * @param encoding utf-8, utf-16le, utf-16be, gb18030 (of which its characters of two bytes are used) or big5; what it
 *   cannot write becomes a question mark
 */
export function encodeWith(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap(character =>
      character < '\x80' ? [character.charCodeAt(0)] : (table.get(character) ?? [0x3f]),
    ),
  )
}
