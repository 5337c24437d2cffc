import { InputError } from './input-error.ts'

interface Signature {
  bytes: readonly number[]
  is: string
  advice: string
}

const toText = 'convert it to text first'

/** First bytes of what plans are often handed round as, and of what is picked by mistake. */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), is: 'a PDF document', advice: toText },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    is: 'a ZIP archive or an Office document (docx, xlsx, odt)',
    advice: toText,
  },
  { bytes: ascii('{\\rtf'), is: 'an RTF document', advice: 'save it as docx or text first' },
  { bytes: ascii('MIME-Version:'), is: 'a web archive (mht)', advice: 'save it as a web page (html) first' },
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
/** C0 controls but tab, line feed, vertical tab, form feed, carriage return, the DOS end of file and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g

/** First bytes of the compound files (MS-CFB) that Office and WPS wrote before 2007, and write around a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Names of streams in a compound file, by which its kind is told. */
const compoundFiles = [
  { stream: 'EncryptedPackage', is: 'protected by a password', advice: 'save it without one' },
  {
    stream: 'WordDocument',
    is: 'a Word or WPS document of the old kind (doc, wps), not text',
    advice: 'save it as docx first',
  },
  {
    stream: 'Workbook',
    is: 'an Excel or WPS workbook of the old kind (xls, et), not text',
    advice: 'copy its table into a docx, or save it as text',
  },
] as const

/**
 * Refuses documents, images and archives by the bytes that they begin with.
 *
 * @throws InputError that names the format and what to do about it
 */
export function refuseKnownFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, compoundFile)) throw new InputError(compoundFault(bytes))
  const found = signatures.find(({ bytes: start }) => startsWith(bytes, start))
  if (found !== undefined) throw new InputError(`is ${found.is}, not text: ${found.advice}`)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function compoundFault(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = compoundFiles.find(({ stream }) => buffer.includes(Buffer.from(stream, 'utf16le')))
  return found === undefined
    ? 'is an Office or WPS document of the old kind (doc, xls, wps), not text: save it as docx first'
    : `is ${found.is}: ${found.advice}`
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
  if (countControls(sample) > sample.length * CONTROL_SHARE)
    throw new InputError('is binary (holds control bytes), not text: give the text of a plan')
}

/** A pattern runs over bytes, each taken for a character, ten times as fast as a loop that is not yet optimized. */
function countControls(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.match(controls)?.length ?? 0
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}
