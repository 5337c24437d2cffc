/** Lines of pages → paragraphs, across lines and pages. */
import { readNumberLabel } from '../../lexicon/numbering.ts'
import type { PageLine } from './pdf-lines.ts'

/** Lines that are one paragraph, in order; it may reach over the end of a page. */
export interface Paragraph {
  lines: PageLine[]
}

/** The measures that most lines of a document keep. */
interface Layout {
  left: number
  right: number
  size: number
  /** Distance of two lines of one paragraph. */
  pitch: number
}

/** In font sizes: what is set in further begins a paragraph. */
const INDENT = 1.2
/** What ends further from the margin, with room for the next word, ends a paragraph. */
const SLACK = 0.9
/** The same after a mark that ends a sentence. */
const SLACK_AFTER_END = 0.3
/** Of the usual distance of two lines: a larger one stands between paragraphs. */
const WIDE_PITCH = 1.18
/** Sizes that differ by more are another kind of text. */
const OTHER_SIZE = 0.12
/** Of the body's size: titles are larger. */
const TITLE_SIZE = 1.12
/** In points: how far the blanks at both sides of a centred line may differ. */
const CENTRED = 12
/** Share of lines that end at the right margin where there is one. */
const FULL = 0.25
/** Share of lines that a distance must have to be that of a paragraph's lines. */
const COMMON = 0.12

/** How a line of a table of contents ends: leaders or a gap, and a page number. */
const pageReference = /(?:[.．·…‥⋯]{2} ?|\S {2})[-—(（]?[0-9]{1,4}[-—)）]?$/

/** Joins lines into paragraphs; lines are in reading order and on pages that follow each other. */
export function paragraphsOf(lines: readonly PageLine[]): Paragraph[] {
  if (lines.length === 0) return []
  const layout = layoutOf(lines)
  const paragraphs: Paragraph[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined && goesOn(before, line, layout)) paragraphs.at(-1)!.lines.push(line)
    else paragraphs.push({ lines: [line] })
  })
  return paragraphs
}

function goesOn(before: PageLine, line: PageLine, layout: Layout): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size) return false
  if (pageReference.test(before.text)) return false
  const { left, right, pitch } = layout
  const step = line.page === before.page ? line.y - before.y : null
  if (isCentred(before, layout) && isCentred(line, layout) && before.size > layout.size * TITLE_SIZE)
    return step !== null && step < line.size * 2.6
  const label = readNumberLabel(line.text, 0)
  if (label !== null && !label.weak && /[。；：！？）.]$/.test(before.text)) return false
  if (step !== null && step > pitch * WIDE_PITCH * Math.max(1, line.size / layout.size)) return false
  if (line.x - left > INDENT * line.size) return false
  const slack = /[。；：！？]$/.test(before.text) ? SLACK_AFTER_END : SLACK
  return right - before.right <= slack * line.size + firstWord(line)
}

/** Width of what cannot be parted at the head of a line: a number or word, or a character, with the mark after it. */
function firstWord(line: PageLine): number {
  const word = /^(?:[!-~]{1,20}|.)[，。；：、！？）》”’]?/u.exec(line.text)?.[0] ?? ''
  let width = 0
  for (const character of word) width += /[!-~]/.test(character) ? 0.5 : 1
  return width * line.size
}

function isCentred(line: PageLine, { left, right, size }: Layout): boolean {
  const before = line.x - left
  const after = right - line.right
  return Math.abs(before - after) < CENTRED && before > (line.size > size * TITLE_SIZE ? -CENTRED : 2 * size)
}

function layoutOf(lines: readonly PageLine[]): Layout {
  const size = mostCommon(lines.map(line => [Math.round(line.size * 2) / 2, line.text.length]))
  const body = lines.filter(line => Math.abs(line.size - size) <= 0.5)
  const left = mostCommon(
    body.filter(({ text }) => text.length > 8).map(line => [Math.round(line.x), 1]),
    Math.min,
  )
  const right = rightOf(body, left)
  return { left, right, size, pitch: pitchOf(body) }
}

/**
 * The right margin: where many lines end. A text of short lines alone shows none; it is then as wide as the left one.
 */
function rightOf(lines: readonly PageLine[], left: number): number {
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b)
  // A few lines go beyond the margin with a mark that hangs there.
  const far = ends[Math.floor(ends.length * 0.9)] ?? 0
  const full = lines.filter(line => Math.abs(line.right - far) <= line.size).length
  if (full >= lines.length * FULL) return far
  return Math.max(far, (lines[0]?.pageWidth ?? 0) - left)
}

/** The smallest distance of lines that is common: larger ones stand between paragraphs. */
function pitchOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>()
  let total = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before === undefined || before.page !== line.page || line.y <= before.y) return
    const step = Math.round(line.y - before.y)
    counts.set(step, (counts.get(step) ?? 0) + 1)
    total++
  })
  const near = (step: number) =>
    (counts.get(step - 1) ?? 0) + (counts.get(step) ?? 0) + (counts.get(step + 1) ?? 0)
  const common = [...counts.keys()].filter(step => near(step) >= total * COMMON)
  return common.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...common)
}

/** The value with the greatest weight, 0 where there is none; with `among`, the least of those nearly as common. */
function mostCommon(
  values: readonly (readonly [value: number, weight: number])[],
  among?: typeof Math.min,
): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  const most = Math.max(0, ...weights.values())
  const best = [...weights]
    .filter(([, weight]) => weight >= (among ? most * 0.3 : most))
    .map(([value]) => value)
  return best.length === 0 ? 0 : (among ?? Math.max)(...best)
}
