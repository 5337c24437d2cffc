/** Files that are damaged, of another kind, or made to do harm end in one line, soon and in little memory. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { InputError } from '../src/index.ts'
import { pdfLimits, readPdfPages } from '../src/source/formats/pdf-pages.ts'
import { readDocument } from '../src/source/read-document.ts'
import { computingTime } from './computing-time.ts'
import { paragraph, word, zip } from './word-files.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url))

/** Bytes of a text. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A compound file that names a stream. */
function compound(stream: string): Uint8Array {
  const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return Buffer.concat([Buffer.from(start), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
}

/** A PDF with one page whose content is a stream of the given dictionary. */
function pdf(content: Uint8Array, filter = ''): Uint8Array {
  const head =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n' +
    `4 0 obj<</Length ${content.length}${filter}>>stream\n`
  return Buffer.concat([
    Buffer.from(head),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n'),
  ])
}

const entities = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]><w:document>&j;</w:document>`

describe('is refused in one line', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a Word document behind a password', compound('EncryptedPackage'), /password: save it without/],
    ['a document of Word 97', compound('WordDocument'), /old kind \(doc, wps\).*docx/],
    ['a workbook of Excel 97', compound('Workbook'), /old kind \(xls, et\)/],
    ['a workbook', zip([{ name: 'xl/workbook.xml', data: '' }]), /Excel workbook/],
    ['an OpenDocument text', zip([{ name: 'content.xml', data: '' }]), /OpenDocument.*docx/],
    ['an archive', zip([{ name: 'plan.txt', data: '一、' }]), /ZIP archive.*unpack/],
    ['a Word document cut off', fixture('plan.docx').subarray(0, 4000), /damaged Word document/],
    [
      'a Word document with broken XML',
      zip([{ name: 'word/document.xml', data: '<w:document><w:p>' }]),
      /damaged/,
    ],
    ['entities that grow', zip([{ name: 'word/document.xml', data: entities }]), /damaged/],
    [
      'a bomb',
      zip([{ name: 'word/document.xml', data: Buffer.alloc(90_000_000, 0x20) }]),
      /too large a Word document/,
    ],
    [
      'a bomb that states another size',
      zip([{ name: 'word/document.xml', data: Buffer.alloc(90_000_000, 0x20), claims: 1000 }]),
      /damaged/,
    ],
    ['deep nesting in Word', word({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }), /nested over/],
    ['a web archive', bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related'), /web archive/],
    ['a web page nested deep', bytesOf(`<html><body>${'<div>'.repeat(5000)}一、`), /nested over/],
    [
      'a web page of too many elements',
      bytesOf(`<html><body>${'<br>'.repeat(600_000)}一、`),
      /over 500000 elements/,
    ],
    [
      'formatting that multiplies',
      bytesOf(
        `<html><body>${Array.from({ length: 3000 }, (_, index) => `<b id=${index}>`).join('')}${'<p>一</p>'.repeat(3000)}`,
      ),
      /nested over/,
    ],
    ['a PDF document cut off at its head', fixture('plan.pdf').subarray(0, 300), /damaged or truncated PDF/],
    ['noise under the name of PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(20_000)]), /PDF/],
    ['a PDF document without text', pdf(Buffer.from('0 0 100 100 re f')), /scanned PDF.*OCR/],
  ])('%s', async (_, bytes, message) => {
    const start = computingTime()
    const error: unknown = await readDocument(bytes, null).catch(reason => reason)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('\n')
    expect(computingTime() - start).toBeLessThan(10_000)
  })

  it('Markdown nested deep', async () => {
    for (const text of ['> '.repeat(5000), '- '.repeat(5000), '['.repeat(50_000)])
      await expect(readDocument(bytesOf(`# 一\n\n# 二\n\n${text}一`), 'a.md')).rejects.toThrow(/nested over/)
  })

  it('Markdown with nothing but marks', async () => {
    for (const text of [']'.repeat(50_000), '*a_ '.repeat(50_000)])
      await expect(readDocument(bytesOf(text), 'a.md')).rejects.toThrow(/marks in a paragraph/)
  })
})

describe('the thread that reads PDF', () => {
  // Two hundred megabytes of blanks in as many kilobytes: the parser looks for an operator among them.
  const blanks = pdf(deflateSync(Buffer.alloc(200_000_000, 0x20)), '/Filter/FlateDecode')

  it('is ended when it takes too long', async () => {
    const start = performance.now()
    await expect(readPdfPages(blanks, { ...pdfLimits, seconds: 0.3 })).rejects.toThrow(/too long to read/)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is ended when it takes too much memory', async () => {
    await expect(readPdfPages(blanks, { ...pdfLimits, bytes: 100_000_000 })).rejects.toThrow(
      /too much memory/,
    )
  })

  it('refuses more pages than the limit', async () => {
    await expect(readPdfPages(fixture('plan.pdf'), { ...pdfLimits, pages: 2 })).rejects.toThrow(/pages/)
  })
})

describe('is read all the same', () => {
  it('a Word document among other files and pictures', async () => {
    const bytes = word({ body: paragraph('一、目标') })
    expect((await readDocument(bytes, 'plan.wps')).text).toBe('一、目标\n')
  })

  it('a text with debris of tags is no web page', async () => {
    const text = '一、目标pan></span>\n（一）清淤<br>\n'
    expect(await readDocument(bytesOf(text), 'plan.txt')).toMatchObject({ format: 'text', text, edits: [] })
  })

  it('a PDF document whose Chinese font is not in the file', async () => {
    const font =
      '5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>endobj\n' +
      '6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000' +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj\n' +
      '7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/ItalicAngle 0/Ascent 880/Descent -120/StemV 93>>endobj\n'
    // 环境保护工作方案 in GBK
    const words = Buffer.from('bbb7beb3b1a3bba4b9a4d7f7b7bdb0b8', 'hex').toString('hex')
    const bytes = pdf(Buffer.from(`BT /F1 16 Tf 80 700 Td <${words}> Tj ET`))
    const whole = Buffer.from(bytes)
      .toString('latin1')
      .replace('/Contents', '/Resources<</Font<</F1 5 0 R>>>>/Contents')
      .replace('trailer', `${font}trailer`)
    expect((await readDocument(Buffer.from(whole, 'latin1'), null)).text).toBe('环境保护工作方案\n')
  })

  it('a PDF document with bytes before its signature', async () => {
    const bytes = Buffer.concat([Buffer.from('\r\n\r\n'), fixture('plan.pdf')])
    expect((await readDocument(bytes, null)).format).toBe('pdf')
  })
})
