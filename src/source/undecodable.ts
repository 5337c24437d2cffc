import type { Span } from '../edits/edit.ts'

const REPLACEMENT = '\ufffd'

/**
 * Where a lenient decoder put U+FFFD because the bytes mean nothing in the encoding, one span for each run.
 * A U+FFFD that the bytes themselves spell in UTF-8 or UTF-16 is no decoding error: it was lost before.
 *
 * @param bytes without the byte order mark that the decoder drops
 * @param encoding as TextDecoder names it
 * @returns spans in the decoded text, UTF-16 code units
 */
export function undecodableSpans(bytes: Uint8Array, text: string, encoding: string): Span[] {
  const spelled = spelledTest(bytes, text, encoding)
  const spans: [start: number, end: number][] = []
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    if (spelled(at)) continue
    const last = spans.at(-1)
    if (last !== undefined && last[1] === at) last[1] = at + 1
    else spans.push([at, at + 1])
  }
  return spans
}

/** A test, to be asked in text order, whether the U+FFFD at an offset stands in the bytes as such. */
function spelledTest(bytes: Uint8Array, text: string, encoding: string): (offset: number) => boolean {
  if (encoding === 'utf-16le') return offset => bytes[2 * offset] === 0xfd && bytes[2 * offset + 1] === 0xff
  if (encoding === 'utf-16be') return offset => bytes[2 * offset] === 0xff && bytes[2 * offset + 1] === 0xfd
  if (encoding !== 'utf-8') return () => false
  let textAt = 0
  let byteAt = 0
  return offset => {
    byteAt += Buffer.byteLength(text.slice(textAt, offset))
    textAt = offset + 1
    const spelled = bytes[byteAt] === 0xef && bytes[byteAt + 1] === 0xbf && bytes[byteAt + 2] === 0xbd
    byteAt += spelled ? 3 : brokenLength(bytes, byteAt)
    return spelled
  }
}

/**
 * Bytes that one U+FFFD stands for in UTF-8: the longest start of a character that is cut off there, at least one
 * byte (Unicode chapter 3.9, "substitution of maximal subparts", as the Encoding Standard decodes).
 */
function brokenLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const trails =
    lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  let length = 1
  for (; length <= trails; length++) {
    const trail = bytes[at + length]
    if (trail === undefined) break
    const [low, high] = length === 1 ? secondByteRange(lead) : [0x80, 0xbf]
    if (trail < low || trail > high) break
  }
  return length
}

/** The second byte is narrower after some leads: no overlong forms, no surrogates, nothing past U+10FFFF. */
function secondByteRange(lead: number): [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
