/**
 * The items of a mangled text that are numbered with a word before the number: `项目1：` `任务一：`. Sentences speak of projects,
 * too, so only numbers that count up from one are taken, and only where all numbers behind the word do.
 */
import { readHanNumber, type WordStyle, wordStyles } from '../../../../lexicon/numbering.ts'
import { isMangledMark, isMarkAt, type Known, keepInside } from '../../slots.ts'
import { isTitle, type PlacedHeading } from '../headings.ts'
import { describeTitleEnd } from '../titles/title-ends.ts'

/** Fewer are an accident. */
const FEWEST = 2
/** What the rank of a style in `grammars/numbering.json` is more than that of 一、 as 1. */
const RANKS_ABOVE = 3

const matchers = wordStyles.map(style => ({
  style,
  matcher: new RegExp(`${style.word}(${style.number})(?=[, 、.。])`, 'g'),
}))

/** The items of a text, in its order. */
export function findNamedItems(text: string): PlacedHeading[] {
  const found = new Map<number, PlacedHeading>()
  for (const { style, matcher } of matchers) {
    const items = [...text.matchAll(matcher)].map(match => placed(match, style))
    const counts = items.every(
      ({ number }, index) => number === 1 || number === (items[index - 1]?.number ?? 0) + 1,
    )
    // 专项行动一 is longer than 行动一, and stands before it in the list of styles.
    if (items.length >= FEWEST && counts && items.some(({ number }) => number > 1))
      for (const item of items) if (!found.has(item.end)) found.set(item.end, item)
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

function placed(match: RegExpExecArray, { rank }: WordStyle): PlacedHeading {
  const [all, digits = ''] = match
  const number = /[0-9]/.test(digits) ? Number(digits) : readHanNumber(digits)
  return { start: match.index, end: match.index + all.length, rank: rank - RANKS_ABOVE, number }
}

/**
 * Adds the runs around the items to `known`.
 *
 * @param headings all of the text, the items among them, in its order; the runs of the others are in `known`
 */
export function describeNamedItems(
  text: string,
  items: readonly PlacedHeading[],
  headings: readonly PlacedHeading[],
  known: Known,
): void {
  const isItem = new Set(items)
  for (const [index, heading] of headings.entries()) {
    if (!isItem.has(heading)) continue
    const { start, end, rank } = heading
    const mark = start - 1
    if (isMarkAt(text, mark)) {
      const previous = headings[index - 1]
      const closing = /^[%）]/.exec(known.runs.get(mark) ?? '')?.[0] ?? ''
      const isChild = previous !== undefined && previous.rank < rank && isTitle(text, previous.end, mark)
      if (isChild) keepInside(text, previous.end + 1, mark, known)
      known.runs.set(mark, `${closing}${isChild || closing === '）' ? '' : '。'}\n`)
    } else if (start > 0) known.breaks.add(start)
    known.runs.set(end, '：')
    if (!isMangledMark(text[end + 1] ?? '')) describeTitleEnd(text, end + 1, rank, known)
  }
}
