/**
 * Where in a text the plans are: each begins with its title, holds one run of section numbers, and ends where the
 * next one's title begins. A file may hold several (a notice that issues two plans).
 */

import type { Span } from '../edits/edit.ts'
import type { Line } from '../text/lines.ts'
import type { Title } from './broken-titles.ts'
import type { Heading } from './headings.ts'
import { preambleLines, titleBefore } from './plan-titles.ts'

/** The stretch of one plan. */
export interface PlanExtent {
  title: string | null
  titleRange: Span
  /** From the title to the end of the plan. */
  range: Span
  /** What stands before the title and belongs to it: the notice that issues the plan. */
  noticeRange: Span
  headings: Heading[]
}

/**
 * Divides a text into its plans.
 *
 * @param text restored text
 * @param lines all its lines
 * @param headings all its headings
 * @returns at least one plan where there is a heading or a title, else none
 */
export function dividePlans(
  text: string,
  lines: readonly Line[],
  headings: readonly Heading[],
): PlanExtent[] {
  const runs = numberRuns(headings)
  if (runs.length === 0) {
    const title = titleBefore(lines, 0, lines[preambleLines]?.start ?? text.length)
    return title === null ? [] : [extent(title, 0, text.length, [])]
  }
  const plans: PlanExtent[] = []
  let from = 0
  for (const run of runs) {
    const title = titleBefore(lines, from, run[0]!.start)
    const previous = plans.at(-1)
    if (title === null && previous !== undefined) {
      for (const heading of run) previous.headings.push(heading)
    } else {
      if (previous !== undefined && title !== null) previous.range = [previous.range[0], title.range[0]]
      plans.push(extent(title, title === null ? preambleStart(lines, run[0]!.start) : from, text.length, run))
    }
    from = run.at(-1)!.end
  }
  return plans
}

/** A paragraph of a preamble is at least as long, in characters: a line of a page is shorter. */
const shortestParagraph = 12

/** Where the preamble of a plan without a title begins: with the first paragraph above its first number. */
function preambleStart(lines: readonly Line[], before: number): number {
  const above = lines.filter(({ end }) => end <= before).slice(-preambleLines)
  const first = above.find(
    ({ text }) =>
      (text.length >= shortestParagraph && /[。；]$/.test(text)) ||
      // A list of those addressed ends in a colon, too.
      (text.endsWith('：') && text.includes('》') && text.includes('，')),
  )
  return first?.start ?? before
}

function extent(title: Title | null, from: number, end: number, headings: Heading[]): PlanExtent {
  const start = title?.range[0] ?? from
  return {
    title: title?.text ?? null,
    titleRange: title?.range ?? [start, start],
    range: [start, end],
    noticeRange: [title === null ? 0 : from, start],
    headings,
  }
}

/** Cuts the headings wherever the numbers of the highest style begin again at one. */
function numberRuns(headings: readonly Heading[]): Heading[][] {
  if (headings.length === 0) return []
  const highest = headings.reduce((rank, heading) => Math.min(rank, heading.rank), Number.POSITIVE_INFINITY)
  const runs: Heading[][] = [[]]
  let numbersSeen = 0
  for (const heading of headings) {
    if (heading.rank === highest) {
      if (heading.number === 1 && numbersSeen > 0) runs.push([])
      numbersSeen++
    }
    runs.at(-1)!.push(heading)
  }
  return runs
}
