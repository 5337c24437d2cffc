/** Page numbers, running heads and feet. */

import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'
import type { PageLine } from './pdf-lines.ts'

const grammar = loadGrammar('page-furniture', () =>
  z.strictObject({ note: z.string(), pageNumbers: z.array(z.string().min(1)) }),
)

const pageNumber = new RegExp(`^(?:${grammar.pageNumbers.join('|')})$`)

/** Share of a page's height, above and below, in which its furniture stands. */
const MARGIN = 0.14
/** Share of the pages on which a line stands at the same place; left and right pages can have different ones. */
const REPEATED = 0.4
/** Distance of the same place on two pages, in points. */
const SAME_PLACE = 6

/**
 * Leaves out what repeats on the pages around their text.
 *
 * @param pages the lines of each page, from top to bottom
 * @param heights of the pages, in points
 */
export function withoutFurniture(pages: readonly PageLine[][], heights: readonly number[]): PageLine[][] {
  const counts = new Map<string, number>()
  const isInMargin = (line: PageLine) => {
    const height = heights[line.page - 1]!
    return line.y < height * MARGIN || line.y > height * (1 - MARGIN)
  }
  for (const line of pages.flat()) {
    if (!isInMargin(line)) continue
    const place = placeOf(line)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const least = Math.max(2, pages.length * REPEATED)
  const isRepeated = (line: PageLine) =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(placeOf(line, step)) ?? 0), 0) >= least
  return pages.map(lines =>
    lines.filter(line => !isInMargin(line) || !(pageNumber.test(line.text) || isRepeated(line))),
  )
}

/** A line without its numbers, which pages count on, and where it stands, in steps of the same place. */
function placeOf({ text, y }: PageLine, step = 0): string {
  return `${Math.floor(y / SAME_PLACE) + step} ${text.replace(/[0-9]+/g, '#').replace(/\s+/g, '')}`
}
