/**
 * Finds the headings of a mangled text that name their level: 第一章 第一节. Such a number needs no mark around it, and
 * sentences name chapters, too (按照第二章的规定), so only numbers that count up are taken: on through the levels above, or
 * from one again below each.
 */
import { hanNumberPattern, readHanNumber } from '../../../../lexicon/numbering.ts'
import { isMangledMark } from '../../slots.ts'
import {
  alwaysHasTitle,
  countsThrough,
  levelNames,
  namesLevelAfter,
  namesLevelBefore,
} from '../heading-wording.ts'
import type { PlacedHeading } from '../headings.ts'

const numbered = new RegExp(`第(${hanNumberPattern})(${levelNames.flat().join('|')})`, 'g')
/** Fewer are an accident. */
const fewest = 2

/** The headings of a text that name their level, in its order; ranks below those of all other styles. */
export function findChapters(text: string): PlacedHeading[] {
  const found: PlacedHeading[] = []
  const last = levelNames.map(() => 0)
  const mayRestart = levelNames.map(() => false)
  for (const match of text.matchAll(numbered)) {
    const level = levelNames.findIndex(names => names.includes(match[2]!))
    const number = readHanNumber(match[1]!)
    const end = match.index + match[0].length
    const continues = number === last[level]! + 1 || (number === 1 && mayRestart[level]!)
    if (!continues || isNamed(text, match.index, end, found.at(-1)?.end)) continue
    last[level] = number
    mayRestart[level] = false
    for (let below = level + 1; below < last.length; below++)
      mayRestart[below] = !levelNames[below]!.some(countsThrough)
    found.push({ start: match.index, end, rank: level - levelNames.length, number })
  }
  return found.length < fewest ? [] : found
}

/** Whether a rank of {@link findChapters} is that of articles, which have no title and go on through the chapters: 第五条 */
export function isArticleRank(rank: number): boolean {
  return levelNames.at(rank)?.some(name => countsThrough(name) && !alwaysHasTitle(name)) === true
}

/** No title of a chapter before its first article is longer. */
const longestTitle = 10

/**
 * Whether a sentence names the number, or no title follows it. The blank behind a number may have become a mark; then a mark
 * stands before it as well, or the title of the level above does: 第一章.总则第一条.为…
 *
 * @param above where the number of the heading before ends
 */
function isNamed(text: string, start: number, end: number, above = start - longestTitle - 1): boolean {
  if (end >= text.length) return true
  if (isMangledMark(text[end]!)) {
    const opens = start === 0 || isMangledMark(text[start - 1]!) || start - above <= longestTitle
    if (!opens || isMangledMark(text[end + 1] ?? ' ')) return true
  }
  return namesLevelAfter(text, start) || namesLevelBefore(text, end)
}
