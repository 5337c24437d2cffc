import type { Span } from '../edits/edit.ts'
import { refuseKnownFormats } from './binary.ts'
import { detectEncoding, isEncoding } from './detect-encoding.ts'
import { InputError } from './input-error.ts'
import { refuseMojibake } from './mojibake.ts'
import { undecodableSpans } from './undecodable.ts'

/** What bytes say. */
export interface Decoded {
  /** Begins after the byte order mark, if there is one: offsets do not count it. */
  text: string
  /** The WHATWG name: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `gbk`, `big5`, … */
  encoding: string
  /** Where U+FFFD stands in `text` for bytes that mean nothing in the encoding, in order. */
  undecodable: Span[]
}

/** A text in which more than this share of the characters is lost was decoded wrongly, or is not text. */
const LOST_SHARE = 0.1

/**
 * Decodes the bytes of a text in any encoding that Chinese comes in. Linear in time; broken bytes are kept as U+FFFD
 * and reported.
 *
 * @param encoding a label of the WHATWG Encoding Standard; detected where it is left out
 * @throws InputError for bytes that are empty, no text, or not in the encoding
 * @throws RangeError for an encoding label that is not known
 */
export async function decode(bytes: Uint8Array, encoding?: string): Promise<Decoded> {
  if (encoding !== undefined && !isEncoding(encoding)) throw new RangeError(`unknown encoding: ${encoding}`)
  if (bytes.length === 0) throw new InputError('is empty: give the text of a plan')
  refuseKnownFormats(bytes)
  const decoder = new TextDecoder(encoding ?? (await detectEncoding(bytes)))
  const text = decoder.decode(bytes)
  if (text.trim() === '') throw new InputError('is empty (holds only white space): give the text of a plan')
  if (text.includes('\0'))
    throw new InputError(
      `is binary (holds NUL characters as ${decoder.encoding}), not text: give the text of a plan`,
    )
  const undecodable = undecodableSpans(withoutMark(bytes, decoder.encoding), text, decoder.encoding)
  const lost = undecodable.reduce((sum, [start, end]) => sum + end - start, 0)
  if (lost > text.length * LOST_SHARE)
    throw new InputError(
      `cannot be decoded as ${decoder.encoding} (${lost} of ${text.length} characters are lost): name its encoding with --encoding`,
    )
  // Who names an encoding may want just that.
  if (encoding === undefined) refuseMojibake(text)
  return { text, encoding: decoder.encoding, undecodable }
}

/** TextDecoder drops the mark of its own encoding, for UTF-8 and UTF-16. */
function withoutMark(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return bytes.subarray(3)
  if (encoding === 'utf-16le' && bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2)
  if (encoding === 'utf-16be' && bytes[0] === 0xfe && bytes[1] === 0xff) return bytes.subarray(2)
  return bytes
}
