import { type Known, keepInside } from '../slots.ts'
import {
  describeChapters,
  describeDecimalHeadings,
  describeHeadings,
  type PlacedHeading,
} from './headings.ts'
import type { Candidate } from './numbering/candidate.ts'
import { findCandidates } from './numbering/candidates.ts'
import { findChapters, isArticleRank } from './numbering/chapter-numbering.ts'
import { findDecimalHeadings } from './numbering/decimal-numbering.ts'
import { describeNamedItems, findNamedItems } from './numbering/named-items.ts'
import { type NumberedHeading, solveNumbering } from './numbering/numbering.ts'

/** No name of an attachment is longer. */
const longestAttachment = 120

/**
 * All numbered headings of a mangled text, in its order; what they say of the marks and breaks around them goes into
 * `known`. Numbers that say themselves where they stand (第一章, 1.1) divide the text: the lists between them begin anew.
 */
export function findHeadings(text: string, known: Known): PlacedHeading[] {
  const decimals = describeDecimalHeadings(text, findDecimalHeadings(text), known)
  const chapters = decimals.length > 0 ? [] : describeChapters(text, findChapters(text), known)
  const named = findNamedItems(text)
  const candidates = findCandidates(text, known, new Set(named.map(({ end }) => end)))
  describeAttachments(text, candidates.attachments, known)
  const headings =
    decimals.length > 0
      ? listsAround(candidates.headings, decimals)
      : listsBetween(candidates.headings, chapters)
  describeHeadings(text, headings, known)
  const all = [...decimals, ...chapters, ...headings, ...named].sort((a, b) => a.start - b.start)
  describeNamedItems(text, named, all, known)
  return all
}

/**
 * The names of attachments (附件：1.…（2016—2020年）任务分解表 2.…): no sentence and no line ends inside one, and all but the
 * first begin a line, whose break may have left no mark.
 */
function describeAttachments(text: string, attachments: readonly Candidate[], known: Known): void {
  for (const [index, { start, end, script, marked, number }] of attachments.entries()) {
    const following = attachments[index + 1]
    if (number > 1 && script === 'arabic') {
      if (!marked) known.breaks.add(start)
      else if (!known.runs.has(start - 1)) known.runs.set(start - 1, '\n')
      known.runs.set(end, '.')
    }
    const last = following === undefined || following.number === 1 ? text.length : following.start
    if (last - end > longestAttachment) continue
    keepInside(text, end + 1, last - 1, known)
  }
}

/** The lists under chapters; their numbers begin anew under each, or go on: 第二章 四、 after 第一章 三、 */
function listsBetween(
  candidates: readonly Candidate[],
  chapters: readonly PlacedHeading[],
): NumberedHeading[] {
  const headings: NumberedHeading[] = []
  for (const [index, group] of candidatesBetween(candidates, chapters).entries()) {
    const isArticle = index > 0 && endsArticle(chapters[index - 1]!, chapters[index])
    headings.push(...(isArticle ? solveNumbering(group.map(itemOfArticle)) : solveNumbering(group, headings)))
  }
  return headings
}

/** An article is shorter; farther on, the next number may be one that another document names. */
const longestArticle = 2000

/** Whether a heading is that of an article, which the next one ends. */
function endsArticle({ rank, end }: PlacedHeading, next: PlacedHeading | undefined): boolean {
  return isArticleRank(rank) && next !== undefined && next.start - end <= longestArticle
}

/** In an article Han numbers items in brackets and nothing else (立法技术规范: 条, 款, 项, 目): 第五条…：（一）…；（二）…。 */
function itemOfArticle(candidate: Candidate): Candidate {
  return candidate.script === 'han' ? { ...candidate, ranks: [2], ofArticle: true } : candidate
}

/** Fewer chapters before or after the headings that are numbered by parts are numbers in prose. */
const fewestChapters = 3

/**
 * The headings beside those that are numbered by parts: the items （1） （2） under them, a list of one being none, and the
 * chapters 一、 of what stands before and after them in the file, a notice that issues a plan numbered so.
 */
function listsAround(
  candidates: readonly Candidate[],
  headings: readonly PlacedHeading[],
): NumberedHeading[] {
  const groups = candidatesBetween(candidates, headings)
  return groups.flatMap((group, index) => {
    const isBeside = index === 0 || index === groups.length - 1
    const beside = isBeside ? solveNumbering(group) : []
    if (beside.filter(({ rank }) => rank === 1).length >= fewestChapters) return beside
    const items = solveNumbering(group.filter(({ script, marked }) => script === 'arabic' && marked))
    return items.length > 1 ? items.map(item => ({ ...item, rank: 4 as const })) : []
  })
}

/** Candidates before the first heading, between each and the next, and after the last; none inside a number. */
function candidatesBetween(
  candidates: readonly Candidate[],
  headings: readonly PlacedHeading[],
): Candidate[][] {
  const groups: Candidate[][] = []
  let next = 0
  let end = -1
  for (const start of [...headings.map(heading => heading.start), Number.POSITIVE_INFINITY]) {
    const group: Candidate[] = []
    for (; next < candidates.length && candidates[next]!.start < start; next++)
      if (candidates[next]!.start >= end) group.push(candidates[next]!)
    groups.push(group)
    end = headings[groups.length - 1]?.end ?? end
  }
  return groups
}
