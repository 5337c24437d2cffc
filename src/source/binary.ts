import { InputError } from './input-error.ts'

interface Signature {
  bytes: readonly number[]
  is: string
  advice: string
}

const toText = 'convert it to text first'

/** First bytes of what plans are often handed round as, and of what is picked by mistake. */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), is: 'a PDF document', advice: `${toText} (pdftotext -layout)` },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    is: 'a ZIP archive or an Office document (docx, xlsx, odt)',
    advice: toText,
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    is: 'an old Office document (doc, xls, wps)',
    advice: toText,
  },
  { bytes: ascii('{\\rtf'), is: 'an RTF document', advice: toText },
  { bytes: [0x89, ...ascii('PNG')], is: 'a PNG image', advice: 'recognise its text first' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a JPEG image', advice: 'recognise its text first' },
  { bytes: ascii('GIF8'), is: 'a GIF image', advice: 'recognise its text first' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: 'a TIFF image', advice: 'recognise its text first' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: 'a TIFF image', advice: 'recognise its text first' },
  { bytes: [0x1f, 0x8b], is: 'gzip-compressed', advice: 'decompress it first' },
  { bytes: [...ascii('Rar!'), 0x1a, 0x07], is: 'a RAR archive', advice: 'unpack it first' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: 'a 7-Zip archive', advice: 'unpack it first' },
  { bytes: [0x7f, ...ascii('ELF')], is: 'a program', advice: 'give the text of a plan' },
  { bytes: ascii('SQLite format 3'), is: 'a database', advice: 'give the text of a plan' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], is: 'UTF-32 text', advice: 'save it as UTF-8 first' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], is: 'UTF-32 text', advice: 'save it as UTF-8 first' },
]

/** Control characters that no text file holds, in more than this share of its bytes, mean that it is no text. */
const CONTROL_SHARE = 0.01

/**
 * Refuses documents, images and archives by the bytes that they begin with.
 *
 * @throws InputError that names the format and what to do about it
 */
export function refuseKnownFormats(bytes: Uint8Array): void {
  const found = signatures.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))
  if (found !== undefined) throw new InputError(`is ${found.is}, not text: ${found.advice}`)
}

/**
 * Refuses bytes that no single- or multi-byte text encoding uses. Not for UTF-16, in which NUL bytes are normal.
 *
 * @param sample the part of the bytes in which control characters are counted; NUL is looked for in all of them
 * @throws InputError
 */
export function refuseBinary(bytes: Uint8Array, sample: Uint8Array): void {
  if (bytes.includes(0))
    throw new InputError(
      'is binary (holds NUL bytes), not text: if it is UTF-16, say so with --encoding utf-16le',
    )
  let controls = 0
  for (const byte of sample) if (isControl(byte)) controls++
  if (controls > sample.length * CONTROL_SHARE)
    throw new InputError('is binary (holds control bytes), not text: give the text of a plan')
}

/** C0 controls but tab, line feed, vertical tab, form feed, carriage return, the DOS end of file and escape. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b) || byte === 0x7f
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}
