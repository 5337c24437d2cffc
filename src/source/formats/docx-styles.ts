/** What the styles of a Word document say about the paragraphs and runs that have them. */
import { readXml, type XmlAttributes } from './xml.ts'

/** The place of a paragraph in a list; `level` is null where the list's own levels name the style. */
export interface ListPlace {
  list: string
  level: number | null
}

/** A style of paragraphs or runs, without what it takes from the one that it is based on. */
export interface Style {
  /** In lower case: `heading 1`, `toc 2`. */
  name: string
  basedOn: string | null
  list: ListPlace | null
  hidden: boolean
}

/** Styles on which others are based can be chained; a chain that is longer is a circle. */
const LONGEST_CHAIN = 20

/** The paragraph styles of a document (ECMA-376, part 1, 17.7): what a paragraph takes from its style. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>

  /** @param xml the part `styles.xml`; null where there is none */
  constructor(xml: string | null) {
    this.#styles = xml === null ? new Map() : readStyles(xml)
  }

  /** Whether a paragraph is a line of a table of contents. */
  isContents(style: string): boolean {
    return this.#chain(style).some(({ name }) => /^(?:toc [1-9]|toc heading|contents [1-9])$/.test(name))
  }

  isHidden(style: string): boolean {
    return this.#chain(style).some(({ hidden }) => hidden)
  }

  /** The list that the paragraphs of a style belong to, and the style in the chain that says so. */
  listOf(style: string): (ListPlace & { style: string }) | null {
    let id: string | null = style
    for (let step = 0; id !== null && step < LONGEST_CHAIN; step++) {
      const found: Style | undefined = this.#styles.get(id)
      if (found === undefined) return null
      if (found.list !== null) return { ...found.list, style: id }
      id = found.basedOn
    }
    return null
  }

  #chain(style: string): Style[] {
    const chain: Style[] = []
    let found = this.#styles.get(style)
    while (found !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(found)
      found = found.basedOn === null ? undefined : this.#styles.get(found.basedOn)
    }
    return chain
  }
}

/** Whether an on-off property is on (ECMA-376 part 1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  readXml(xml, {
    open(name, attributes, parent) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        style = { name: '', basedOn: null, list: null, hidden: false }
        styles.set(attributes['w:styleId'] ?? '', style)
      } else if (style === null) return
      else if (name === 'w:name' && parent === 'w:style') style.name = value.toLowerCase()
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:vanish' && parent === 'w:rPr') style.hidden = isOn(attributes)
      else if (name === 'w:numId') style.list = { list: value, level: style.list?.level ?? null }
      else if (name === 'w:ilvl') style.list = { list: style.list?.list ?? '', level: Number(value) }
    },
    close(name) {
      if (name !== 'w:style') return
      if (style?.list?.list === '') style.list = null
      style = null
    },
  })
  return styles
}
