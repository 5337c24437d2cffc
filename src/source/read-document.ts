import { extname } from 'node:path'
import type { Span } from '../edits/edit.ts'
import { decode } from './decode.ts'
import type { Format, FormatText } from './formats/format.ts'
import { declaredEncoding } from './formats/html-encoding.ts'
import { textFormat } from './formats/sniff.ts'
import { InputError } from './input-error.ts'

/** A source as text, and how it was made into text. */
export interface SourceDocument extends FormatText {
  format: Format
  /** The WHATWG name of the encoding of a text; `unicode` for Word and PDF, which name their characters. */
  encoding: string
  /** Where U+FFFD stands in `text` for bytes that mean nothing in the encoding, in order. */
  undecodable: Span[]
}

/** Larger files are no plans. */
const LARGEST = 200_000_000

/**
 * Reads a document in any format that plans come in: tells the format by the bytes, then by the extension, and loads
 * the reader of that format alone.
 *
 * @param path tells the extension; null where there is none
 * @param encoding of a text, a label of the WHATWG Encoding Standard; told from the bytes where it is left out
 * @throws InputError for bytes that no reader can read; says what to do about it
 */
export async function readDocument(
  bytes: Uint8Array,
  path: string | null,
  encoding?: string,
): Promise<SourceDocument> {
  if (bytes.length > LARGEST) throw new InputError(`is too large (over ${LARGEST / 1_000_000} MB): divide it`)
  const format = packedFormat(bytes)
  if (format === 'pdf') {
    const { readPdf } = await import('./formats/pdf.ts')
    return { format, encoding: 'unicode', undecodable: [], ...(await readPdf(bytes)) }
  }
  if (format === 'docx') {
    const { readDocx } = await import('./formats/docx.ts')
    return { format, encoding: 'unicode', undecodable: [], ...(await readDocx(bytes)) }
  }
  return readText(bytes, extname(path ?? '').toLowerCase(), encoding)
}

async function readText(
  bytes: Uint8Array,
  extension: string,
  encoding: string | undefined,
): Promise<SourceDocument> {
  const decoded = await decode(bytes, encoding ?? declaredEncoding(bytes) ?? undefined)
  const format = textFormat(decoded.text, extension)
  return { ...decoded, format, ...(await readTextFormat(decoded.text, format)) }
}

async function readTextFormat(text: string, format: 'text' | 'markdown' | 'html'): Promise<FormatText> {
  if (format === 'html') return (await import('./formats/html.ts')).readHtml(text)
  if (format === 'markdown') return (await import('./formats/markdown.ts')).readMarkdown(text)
  return { text, edits: [], locators: [] }
}

/** PDF readers look for the signature in the first bytes, which some programs do not put at the very start. */
const PDF_HEAD = 1024

function packedFormat(bytes: Uint8Array): 'pdf' | 'docx' | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return 'docx'
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD)).toString('latin1')
  return /(?:^|[\r\n\0])\s{0,8}%PDF-[0-9]/.test(head) ? 'pdf' : null
}
