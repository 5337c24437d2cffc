/** The labels of responsibility clauses (责任单位：, 【牵头单位】). */
import { CharacterSet } from './character-set.ts'
import { grammar, kindsOf, longestFirst } from './responsibility-grammar.ts'

/** What a label says of the bodies after it; persons and times are no bodies. */
export type LabelKind = keyof typeof grammar.labels

const labelKinds = kindsOf(grammar.labels)
const colons = longestFirst(grammar.labelColons)
/** Brackets that labels stand in: those of clauses without the round ones, which explain a word. */
const labelBrackets = new Map(grammar.brackets.filter(([opening]) => opening !== '（' && opening !== '('))
const labelClosers = new Set(labelBrackets.values())
const colonLabels = new Set(grammar.colonLabels.words)
/** What the labels ask for that are words of any sentence without a colon: `责任`. */
export const colonLabelKinds: ReadonlyMap<string, LabelKind> = new Map(
  grammar.colonLabels.words.map(word => [word, labelKinds.get(word)!]),
)
const plainColons = new Set(grammar.colonLabels.colons)
const labelNumber = /[0-9][.．、]/y

/** Labels by the code unit that they begin with. */
const labels = new Map<number, string[]>()
for (const word of longestFirst([...labelKinds.keys()]))
  labels.set(word.charCodeAt(0), [...(labels.get(word.charCodeAt(0)) ?? []), word])

/** What a label may begin with, its number or its bracket: of most offsets this tells that none stands there. */
const labelStart = new CharacterSet([...labelKinds.keys(), ...labelBrackets.keys(), ...'0123456789'])

/** A label of a clause: what it asks for, where it ends, and whether a colon closes it, or brackets of its own do. */
export interface Label {
  kind: LabelKind
  end: number
  colon: boolean
}

/**
 * The label that stands at an offset (责任单位：), or in brackets of its own, which do what a colon does (【责任单位】).
 *
 * @returns null where none stands
 */
export function readLabel(text: string, offset: number): Label | null {
  if (!labelStart.has(text.charCodeAt(offset))) return null
  labelNumber.lastIndex = offset
  const start = labelNumber.test(text) ? labelNumber.lastIndex : offset
  const closer = labelBrackets.get(text[start]!)
  const opened = closer === undefined ? start : start + 1
  const words = labels.get(text.charCodeAt(opened))
  if (words === undefined) return null
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const wordEnd = endOfSpaced(word, text, opened)
    if (wordEnd === -1) continue
    if (closer !== undefined && text[wordEnd] !== closer) continue
    // The clause may begin behind the bracket that the label stands in.
    const closes = closer !== undefined || (opened === 0 && labelClosers.has(text[wordEnd]!))
    const colonStart = closes ? wordEnd : wordEnd + blanksAt(text, wordEnd, 1)
    const bracketEnd = colonStart + (closes ? 1 : 0)
    const colon = colons.find(sign => text.startsWith(sign, bracketEnd))
    if (colonLabels.has(word) && !(colon !== undefined && plainColons.has(colon))) continue
    const end = bracketEnd + (colon?.length ?? 0)
    const told = colon !== undefined || closes
    return { kind: labelKinds.get(word)!, end: end + blanksAt(text, end, 1), colon: told }
  }
  return null
}

/** Whether a label with its colon stands at an offset: such a line never continues the one before it. */
export function isClauseLabel(text: string, offset: number): boolean {
  return readLabel(text, offset)?.colon === true
}

/** Where a word ends that stands at an offset, maybe set to the width of others (责 任 单 位); -1 if it does not. */
function endOfSpaced(word: string, text: string, offset: number): number {
  let at = offset
  for (let index = 0; index < word.length; index++, at++) {
    if (text.charCodeAt(at) === word.charCodeAt(index)) continue
    const spaced = index === 0 ? 0 : blanksAt(text, at, 2)
    if (spaced === 0) return -1
    at += spaced
    if (text.charCodeAt(at) !== word.charCodeAt(index)) return -1
  }
  return at
}

const BLANK = 0x20
const WIDE_BLANK = 0x3000

/** How many blanks stand at an offset, as far as they are counted. */
function blanksAt(text: string, offset: number, most: number): number {
  let count = 0
  while (count < most && isBlank(text.charCodeAt(offset + count))) count++
  return count
}

function isBlank(unit: number): boolean {
  return unit === BLANK || unit === WIDE_BLANK
}
