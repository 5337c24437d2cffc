/** Runs of a PDF page → its lines, upright and in reading order. */
import { readNumberLabel } from '../../lexicon/numbering.ts'
import type { RawPage, Rule, Run } from './pdf-pages.ts'

/** A run that stands upright; x and y in points from the top left, y of the baseline. */
export interface PlacedRun {
  text: string
  x: number
  y: number
  right: number
  /** Of the font, in points. */
  size: number
}

/** A line of a page; x, right and size in points as of {@link PlacedRun}, y that of its baseline. */
export interface PageLine {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** Number of the page, from 1. */
  page: number
  /** Of the page, in points. */
  pageWidth: number
}

/** A page turned so that its text runs from left to right, in points. */
export interface UprightPage {
  width: number
  height: number
  runs: PlacedRun[]
  rules: Rule[]
}

/** Baselines that differ by less than this share of the font size are one line: raised and lowered signs. */
const SAME_LINE = 0.45
/** Blank, in font sizes, that parts two words that are not Chinese. */
const WORD_GAP = 0.2
/** That parts a label from what follows. */
const LABEL_GAP = 0.75
/** Of a number of an article, in characters: `第二十三条`. */
const LONGEST_LABEL = 5
/** That parts two columns. */
const COLUMN_GAP = 1.9

/**
 * Turns a page so that most of its text stands upright, and leaves out what does not: watermarks across the page,
 * names on the edge. Landscape tables on upright pages are common in annexes.
 */
export function upright(page: RawPage): UprightPage {
  const counts = [0, 0, 0, 0]
  for (const run of page.runs) {
    const turn = turnOf(run)
    if (turn !== null) counts[turn]! += run.text.length
  }
  const turn = counts.indexOf(Math.max(...counts))
  const move = mover(turn, page)
  const runs: PlacedRun[] = []
  for (const run of page.runs) {
    if (turnOf(run) !== turn) continue
    const [x, y] = move(run.transform[4]!, run.transform[5]!)
    const size = Math.hypot(run.transform[2]!, run.transform[3]!)
    const text = plainText(run.text)
    if (size > 0 && text.trim() !== '') runs.push({ text, x, y, right: x + run.width, size })
  }
  const rules = page.rules.map(([left, top, right, bottom]): Rule => {
    const [x1, y1] = move(left, top)
    const [x2, y2] = move(right, bottom)
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  })
  const isTurned = turn % 2 === 1
  return {
    width: isTurned ? page.height : page.width,
    height: isTurned ? page.width : page.height,
    runs,
    rules,
  }
}

/** Quarter turns of a run, clockwise; null where it stands askew. */
function turnOf({ transform }: Run): number | null {
  const [a, b] = [transform[0]!, transform[1]!]
  const size = Math.hypot(a, b)
  if (size === 0) return null
  if (Math.abs(b) < size * 0.05) return a > 0 ? 0 : 2
  if (Math.abs(a) < size * 0.05) return b > 0 ? 1 : 3
  return null
}

function mover(
  turn: number,
  { width, height }: RawPage,
): (x: number, y: number) => readonly [number, number] {
  if (turn === 1) return (x, y) => [y, width - x]
  if (turn === 2) return (x, y) => [width - x, height - y]
  if (turn === 3) return (x, y) => [height - y, x]
  return (x, y) => [x, y]
}

/** Radicals and compatibility forms that fonts name instead of the characters that they show (Unicode 2F00, F900). */
function plainText(text: string): string {
  return text.replace(/[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g, sign => sign.normalize('NFKC'))
}

/**
 * The lines of runs, from top to bottom.
 *
 * @param page number of the page, from 1
 */
export function linesOf(runs: readonly PlacedRun[], page: number, pageWidth: number): PageLine[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x)
  const groups: PlacedRun[][] = []
  let baseline = 0
  for (const run of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && run.y - baseline <= SAME_LINE * Math.min(run.size, largest(group)))
      group.push(run)
    else {
      groups.push([run])
      baseline = run.y
    }
  }
  return groups.map(group => lineOf(group, page, pageWidth))
}

function largest(group: readonly PlacedRun[]): number {
  return group.reduce((size, run) => Math.max(size, run.size), 0)
}

function lineOf(group: PlacedRun[], page: number, pageWidth: number): PageLine {
  group.sort((a, b) => a.x - b.x)
  let text = ''
  let right = group[0]!.x
  for (const run of group) {
    // A heading that is drawn twice, a little apart, to look bold.
    if (run.right <= right + 0.1 * run.size && text.endsWith(run.text)) continue
    const words = text === '' ? headWithoutOddBlanks(run.text) : withoutOddBlanks(run.text)
    if (text !== '') text += between(text, words, (run.x - right) / run.size)
    text += words
    right = Math.max(right, run.right)
  }
  const size = sizeOf(group)
  return { text: text.trim(), x: group[0]!.x, right, y: group[0]!.y, size, page, pageWidth }
}

/** The size of most characters. */
function sizeOf(group: readonly PlacedRun[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of group) counts.set(size, (counts.get(size) ?? 0) + text.length)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

function between(before: string, after: string, gap: number): string {
  if (gap >= COLUMN_GAP) return '  '
  if (gap >= WORD_GAP / 2 && (isDecimalLabel(before) || isLabelBeforeBlank(before))) return ' '
  const isLatin = /[!-~]$/.test(before) && /^[!-~]/.test(after)
  return gap >= (isLatin ? WORD_GAP : LABEL_GAP) ? ' ' : ''
}

/** `3` and `3.1.2` at the head of a line may be its number, which no mark parts from its title. */
function isDecimalLabel(text: string): boolean {
  return /^[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}$/.test(text)
}

/** A blank alone makes `第三条` at the head of a line its number: `第三条规定` is a reference. */
function isLabelBeforeBlank(text: string): boolean {
  if (text.length > LONGEST_LABEL || readNumberLabel(text, 0) !== null) return false
  const label = readNumberLabel(`${text} `, 0)
  return label !== null && !label.weak && label.end === text.length + 1
}

/** A line that goes on from the one before: a number at its head is none of a section. */
export function continuation(text: string): string {
  return text.replace(/^([0-9.]{1,12}) (?=[^ !-~])/, '$1')
}

/** Chinese is written without blanks; single ones are the gaps of another font. */
function withoutOddBlanks(text: string): string {
  return text.replace(/(?<![!-~]) (?! )|(?<! ) (?![ !-~])/g, '')
}

/** The same at the head of a line, where a blank may end a number. */
function headWithoutOddBlanks(text: string): string {
  const blank = text.indexOf(' ')
  if (blank === -1 || !isLabelBeforeBlank(text.slice(0, blank))) return withoutOddBlanks(text)
  return `${text.slice(0, blank)} ${withoutOddBlanks(text.slice(blank + 1))}`
}
