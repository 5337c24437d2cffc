import { isUtf8 } from 'node:buffer'
import { refuseBinary } from './binary.ts'
import { InputError } from './input-error.ts'

/** Bytes that are looked at to tell the encoding, from the first one outside ASCII on. */
const SAMPLE_BYTES = 65536

/** A text that reads less than this as Chinese is in another encoding, or in another language. */
const CHINESE = 0.4

/**
 * Encodings of Chinese that carry no sign of themselves. UTF-8 is among them for files with a broken byte somewhere.
 * GB 18030 holds GBK and GB 2312.
 */
const candidates = ['utf-8', 'gb18030', 'big5'] as const

/**
 * Tells the encoding of bytes: a byte order mark, then strict UTF-8, then what reads as Chinese, then a guess from
 * the statistics of other languages.
 *
 * @returns a label for TextDecoder
 * @throws InputError for bytes that are no text, or in no encoding that can be told
 */
export async function detectEncoding(bytes: Uint8Array): Promise<string> {
  const marked = markedEncoding(bytes)
  if (marked !== null) return marked
  const sample = sampleOf(bytes)
  const nul = bytes.includes(0)
  if (!nul && isUtf8(bytes) && (isAscii(sample) || holdsHan(sample))) {
    refuseBinary(bytes, sample)
    return 'utf-8'
  }

  const { plausibility } = await import('./plausibility.ts')
  const wide = best(['utf-16le', 'utf-16be'], sampleOf(bytes, 2), plausibility)
  const narrow = best(candidates, sample, plausibility)
  if (wide.score >= CHINESE && (nul || wide.score > narrow.score)) return wide.encoding
  refuseBinary(bytes, sample)
  if (narrow.score >= CHINESE) return narrow.encoding
  if (isUtf8(bytes)) return 'utf-8'
  return guess(sample)
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // GB 18030 writes the mark with four bytes.
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return null
}

/**
 * Starts at the first byte outside ASCII, which begins a character in every encoding that extends ASCII.
 *
 * @param unit bytes of a code unit, which the sample does not cut
 */
function sampleOf(bytes: Uint8Array, unit: 1 | 2 = 1): Uint8Array {
  let start = 0
  while (start < bytes.length && bytes[start]! < 0x80) start++
  if (start === bytes.length) start = 0
  start -= start % unit
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

function isAscii(sample: Uint8Array): boolean {
  return (sample[0] ?? 0) < 0x80
}

/** Most Chinese texts show it in their first words. */
function holdsHan(sample: Uint8Array): boolean {
  const han = /[\u3400-\u9fff]/
  return han.test(decodeSample(sample.subarray(0, 256), 'utf-8')) || han.test(decodeSample(sample, 'utf-8'))
}

function best(
  encodings: readonly string[],
  sample: Uint8Array,
  plausibility: (text: string) => number,
): { encoding: string; score: number } {
  return encodings
    .map(encoding => ({ encoding, score: plausibility(decodeSample(sample, encoding)) }))
    .reduce((left, right) => (right.score > left.score ? right : left))
}

/** As a stream, so that a character cut by the sample's end does not count as broken. */
function decodeSample(sample: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(sample, { stream: true })
}

/** Text in another language: it will be no plan, but that should be said of its words and not of its bytes. */
async function guess(sample: Uint8Array): Promise<string> {
  // A bundle has of this package, which is CommonJS, no names but the default.
  const { default: chardet } = await import('chardet')
  for (const { name } of chardet.analyse(sample)) {
    if (!isEncoding(name)) continue
    if (!decodeSample(sample, name).includes('\ufffd')) return new TextDecoder(name).encoding
  }
  throw new InputError('is in an encoding that could not be told: name it with --encoding')
}

/** Whether a label (`gbk`, `UTF-16LE`, `big5-hkscs`) is one of the WHATWG Encoding Standard that can be decoded. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
