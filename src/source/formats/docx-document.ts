/** The body of a Word document as a reader sees it: paragraphs and tables, with what is hidden or deleted left out. */

import type { WordBlock } from './docx-blocks.ts'
import { FieldStack } from './docx-fields.ts'
import type { Numbering } from './docx-numbering.ts'
import { isOn, type ListPlace, type Styles } from './docx-styles.ts'
import { type OpenTable, TableBuilder } from './docx-tables.ts'
import { readXml, type XmlAttributes } from './xml.ts'

/** Elements that hold nothing of what a reader sees, or hold it a second time. */
const dropped = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPr',
  'w:rt',
  'mc:Fallback',
])

interface OpenParagraph {
  number: number
  text: string
  style: string
  list: ListPlace | null
  centred: boolean
  /** Its end was deleted: the next paragraph goes on in it. */
  goesOn: boolean
}

/**
 * Reads the part `document.xml`.
 *
 * @throws InputError
 */
export function readBody(xml: string, styles: Styles, numbering: Numbering): WordBlock[] {
  const reader = new BodyReader(styles, numbering)
  readXml(xml, reader)
  return reader.blocks
}

class BodyReader {
  readonly blocks: WordBlock[] = []
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #fields = new FieldStack()
  /** Where finished blocks go: the body, or the cell that is open. */
  readonly #containers: WordBlock[][] = [this.blocks]
  readonly #tables: TableBuilder[] = []
  /** A paragraph of a text box stands inside another. */
  readonly #paragraphs: OpenParagraph[] = []
  /** For each structured tag that is open, whether it is a table of contents. */
  readonly #tags: boolean[] = []
  #count = 0
  #inRun = false
  #inText = false
  #hidden = false
  /** Elements open inside one that is dropped. */
  #dropDepth = 0
  /** Text of a paragraph whose end was deleted. */
  #carried = ''

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    if (this.#dropDepth > 0) {
      this.#dropDepth++
      return
    }
    const isMark = parent === 'w:rPr' || parent === 'w:trPr'
    if (dropped.has(name) && !isMark) {
      this.#dropDepth = 1
      return
    }
    if (!this.#openStructure(name, attributes)) this.#openContent(name, attributes, parent)
  }

  /** @returns whether the element is one of those that give the document its structure */
  #openStructure(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          number: ++this.#count,
          text: '',
          style: '',
          list: null,
          centred: false,
          goesOn: false,
        })
        return true
      case 'w:tbl':
        this.#tables.push(new TableBuilder())
        return true
      case 'w:tr':
        this.#tables.at(-1)?.openRow(this.#count + 1)
        return true
      case 'w:tc':
        this.#tables.at(-1)?.openCell()
        this.#containers.push([])
        return true
      case 'w:sdt':
        this.#tags.push(false)
        return true
      case 'w:docPartGallery':
        if (attributes['w:val'] === 'Table of Contents') this.#tags[this.#tags.length - 1] = true
        return true
      case 'w:r':
        this.#inRun = true
        this.#hidden = false
        return true
      default:
        return false
    }
  }

  #openContent(name: string, attributes: XmlAttributes, parent: string): void {
    const value = attributes['w:val'] ?? ''
    const paragraph = this.#paragraphs.at(-1)
    const table: OpenTable | undefined = this.#tables.at(-1)
    if (name === 'w:t' || name === 'm:t') this.#inText = true
    else if (name === 'w:tab' && parent === 'w:r') this.#add('\t')
    else if (name === 'w:br' || name === 'w:cr') this.#breakLine(paragraph)
    else if (name === 'w:noBreakHyphen') this.#add('-')
    else if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType'] ?? '')
    else if (name === 'w:vanish' && this.#inRun) this.#hidden = isOn(attributes)
    else if (name === 'w:rStyle' && this.#inRun) this.#hidden ||= this.#styles.isHidden(value)
    else if (parent === 'w:trPr') table?.rowProperty(name, value)
    else if (parent === 'w:tcPr') table?.cellProperty(name, value)
    else if (paragraph === undefined) return
    else if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:jc' && parent === 'w:pPr') paragraph.centred = value === 'center'
    else if (name === 'w:numId' && parent === 'w:numPr')
      paragraph.list = { list: value, level: paragraph.list?.level ?? null }
    else if (name === 'w:ilvl') paragraph.list = { list: paragraph.list?.list ?? '', level: Number(value) }
    else if (name === 'w:del' && parent === 'w:rPr' && !this.#inRun) paragraph.goesOn = true
  }

  close(name: string): void {
    if (this.#dropDepth > 0) {
      this.#dropDepth--
      return
    }
    if (name === 'w:t' || name === 'm:t') this.#inText = false
    else if (name === 'w:r') this.#inRun = false
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tc') this.#tables.at(-1)?.closeCell(this.#containers.pop() ?? [])
    else if (name === 'w:tr') this.#tables.at(-1)?.closeRow()
    else if (name === 'w:tbl') this.#closeTable()
    else if (name === 'w:sdt') this.#tags.pop()
  }

  text(text: string): void {
    if (this.#dropDepth > 0) return
    if (this.#inText) this.#add(text)
    else this.#fields.instruct(text)
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined || this.#hidden || this.#fields.isUnseen) return
    paragraph.text += text
  }

  /** A title on several lines is centred; anywhere else a break divides lines that stand for themselves. */
  #breakLine(paragraph: OpenParagraph | undefined): void {
    if (!paragraph?.centred) this.#add('\n')
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const { number, style, list } = paragraph
    const text = this.#carried + paragraph.text
    this.#carried = ''
    if (paragraph.goesOn) {
      this.#carried = text
      return
    }
    if (this.#tags.includes(true) || this.#styles.isContents(style)) return
    const isHidden = this.#styles.isHidden(style)
    if (isHidden) return
    const label = this.#numbering.label(list, style)
    if (text.trim() === '') return
    const blank = /^\s*/.exec(text)![0]
    this.#containers
      .at(-1)!
      .push({ kind: 'paragraph', number, text: label === '' ? text : `${label}${text.slice(blank.length)}` })
  }

  #closeTable(): void {
    const table = this.#tables.pop()?.finish()
    if (table !== undefined) this.#containers.at(-1)!.push(table)
  }
}
