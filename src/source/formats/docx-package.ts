/** The ZIP archive of an Office document → the parts of a Word document that are read, within limits. */
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { InputError } from '../input-error.ts'

/** The parts of a Word document (ECMA-376) that are read, as XML; null for one that the package does not have. */
export interface WordParts {
  document: string
  styles: string | null
  numbering: string | null
}

/** Unpacked size of all parts that are read, in bytes: the text of a long plan takes 5 MB with its markup. */
const LARGEST = 80_000_000
/** Of an archive; a Word document with many pictures has some hundred. */
const MOST_ENTRIES = 20_000

const part = /^word\/(document|styles|numbering)[0-9]{0,2}\.xml$/

const damaged = 'is a damaged Word document or ZIP archive: open it in Word or WPS and save it again'

/**
 * Unpacks the parts of a Word document.
 *
 * @throws InputError for an archive that is damaged, too large, encrypted or holds something else
 */
export async function unpackWord(bytes: Uint8Array): Promise<WordParts> {
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  }).catch(() => {
    throw new InputError(damaged)
  })
  try {
    return await readParts(archive)
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(damaged)
  } finally {
    archive.close()
  }
}

async function readParts(archive: ZipFile): Promise<WordParts> {
  const parts = new Map<string, string>()
  const names: string[] = []
  let size = 0
  for await (const entry of archive.eachEntry()) {
    if (names.push(entry.fileName) > MOST_ENTRIES)
      throw new InputError(
        `is no Word document (an archive of over ${MOST_ENTRIES} files): give one document`,
      )
    const name = part.exec(entry.fileName)?.[1]
    if (name === undefined || parts.has(name)) continue
    size += entry.uncompressedSize
    if (size > LARGEST)
      throw new InputError(
        `is too large a Word document (over ${LARGEST / 1_000_000} MB unpacked): divide it`,
      )
    if (entry.isEncrypted()) throw new InputError('is encrypted: save it without a password')
    parts.set(name, await readPart(archive, entry))
  }
  const document = parts.get('document')
  if (document === undefined) throw new InputError(otherContent(names))
  return { document, styles: parts.get('styles') ?? null, numbering: parts.get('numbering') ?? null }
}

/** The declared size is checked while the part is unpacked: one that lies about it fails. */
async function readPart(archive: ZipFile, entry: Entry): Promise<string> {
  const bytes = await buffer(await archive.openReadStreamPromise(entry))
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

/** What an archive is that is no Word document. */
function otherContent(names: readonly string[]): string {
  const holds = (start: string) => names.some(name => name.startsWith(start))
  if (holds('xl/'))
    return 'is an Excel workbook: save its table as text (tab-separated) or copy it into a Word document'
  if (holds('ppt/')) return 'is a PowerPoint presentation: save its text first'
  if (names.includes('content.xml')) return 'is an OpenDocument file (odt, ods): save it as docx first'
  if (names.some(name => name.endsWith('.ofd')) || names.includes('OFD.xml'))
    return 'is an OFD document: save it as PDF or docx first'
  return 'is a ZIP archive, not a Word document: unpack it and give the documents in it'
}
