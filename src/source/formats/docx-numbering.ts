/** The numbers that Word puts before paragraphs; they are not in their text. */
import type { ListPlace, Styles } from './docx-styles.ts'
import { formatNumber } from './number-format.ts'
import { readXml, type XmlAttributes } from './xml.ts'

/** One level of a list (ECMA-376 part 1, 17.9.6). */
interface Level {
  start: number
  format: string
  /** `%1、`, `（%2）`, `%1.%2`. */
  text: string
  /** Level, from 1, whose use makes this one begin anew; 0 if none does, null for any higher level. */
  restart: number | null
  /** All numbers in the label are written in Arabic digits. */
  legal: boolean
  /** Style whose paragraphs are of this level. */
  style: string | null
  suffix: string
}

interface Definition {
  levels: Map<number, Level>
  /** Style of lists that the levels are taken from. */
  link: string | null
}

interface List {
  definition: string
  /** Where a level of this list begins, instead of where the definition says. */
  starts: Map<number, number>
  levels: Map<number, Level>
}

const LEVELS = 9

/** The lists of a document (ECMA-376, part 1, 17.9): counts them as Word does, and says what stands before a paragraph. */
export class Numbering {
  readonly #definitions = new Map<string, Definition>()
  readonly #lists = new Map<string, List>()
  readonly #styles: Styles
  /** Lists of one definition count on from each other. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  /** @param xml the part `numbering.xml`; null where there is none */
  constructor(xml: string | null, styles: Styles) {
    this.#styles = styles
    if (xml !== null) this.#read(xml)
  }

  /**
   * Counts a paragraph and tells the label before its text, empty where it has none. To be asked once for each
   * paragraph, in document order.
   *
   * @param own the place that the paragraph itself claims: a list `0` takes it out of the list of its style
   */
  label(own: ListPlace | null, style: string): string {
    const byStyle = this.#styles.listOf(style)
    const id = own?.list ? own.list : byStyle?.list
    const list = id === undefined ? undefined : this.#lists.get(id)
    if (list === undefined) return ''
    const definition = this.#definitionOf(list)
    const index = own?.level ?? byStyle?.level ?? this.#levelOfStyle(definition, byStyle?.style ?? style) ?? 0
    const levelAt = (at: number) => list.levels.get(at) ?? definition?.levels.get(at)
    const level = levelAt(index)
    if (level === undefined || index >= LEVELS) return ''
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    this.#begin(id!, list, counts)
    counts[index] = (counts[index] ?? level.start - 1) + 1
    for (let deeper = index + 1; deeper < LEVELS; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null
      if (restart === null || index < restart) counts[deeper] = undefined
    }
    if (level.format === 'bullet') return ''
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const counted = levelAt(at)
      counts[at] ??= counted?.start ?? 1
      return formatNumber(counts[at], level.legal ? 'decimal' : (counted?.format ?? 'decimal'))
    })
    return level.suffix === 'nothing' || !/[0-9A-Za-z一-鿿]$/.test(label) ? label : `${label} `
  }

  /** The first paragraph of a list that says where it begins makes the count begin there. */
  #begin(id: string, list: List, counts: (number | undefined)[]): void {
    if (this.#begun.has(id)) return
    this.#begun.add(id)
    for (const [level, start] of list.starts) counts[level] = start - 1
  }

  #definitionOf(list: List): Definition | undefined {
    const definition = this.#definitions.get(list.definition)
    if (definition?.link == null || definition.levels.size > 0) return definition
    const linked = this.#styles.listOf(definition.link)
    const target = linked === null ? undefined : this.#lists.get(linked.list)
    return target === undefined ? definition : this.#definitions.get(target.definition)
  }

  #levelOfStyle(definition: Definition | undefined, style: string): number | null {
    for (const [index, level] of definition?.levels ?? []) if (level.style === style) return index
    return null
  }

  #read(xml: string): void {
    let definition: Definition | null = null
    let list: List | null = null
    let levels: Map<number, Level> | null = null
    let level: Level | null = null
    let index = 0
    readXml(xml, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:abstractNum') {
          definition = { levels: new Map(), link: null }
          levels = definition.levels
          this.#definitions.set(attributes['w:abstractNumId'] ?? '', definition)
        } else if (name === 'w:num') {
          list = { definition: '', starts: new Map(), levels: new Map() }
          levels = list.levels
          this.#lists.set(attributes['w:numId'] ?? '', list)
        } else if (name === 'w:abstractNumId' && list !== null) list.definition = value
        else if (name === 'w:numStyleLink' && definition !== null) definition.link = value
        else if (name === 'w:lvlOverride') index = Number(attributes['w:ilvl'] ?? 0)
        else if (name === 'w:startOverride' && list !== null) list.starts.set(index, Number(value) || 0)
        else if (name === 'w:lvl') {
          level = {
            start: 1,
            format: 'decimal',
            text: '',
            restart: null,
            legal: false,
            style: null,
            suffix: 'tab',
          }
          levels?.set(Number(attributes['w:ilvl'] ?? 0), level)
        } else if (level !== null) setProperty(level, name, value, attributes)
      },
      close: name => {
        if (name === 'w:lvl') level = null
        else if (name === 'w:abstractNum') definition = null
        else if (name === 'w:num') list = null
      },
    })
  }
}

function setProperty(level: Level, name: string, value: string, attributes: XmlAttributes): void {
  if (name === 'w:start') level.start = Number(value) || 0
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = attributes['w:null'] === undefined ? value : ''
  else if (name === 'w:lvlRestart') level.restart = Number(value)
  else if (name === 'w:isLgl') level.legal = attributes['w:val'] !== '0'
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:suff') level.suffix = value
}
