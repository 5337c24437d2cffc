/** Restores the runs of a mangled text: what rules know first, the model for the rest. */
import type { Finding } from '../rule.ts'
import { alignDutyRows } from './agreement/duty-rows.ts'
import { shareAmongRecurring } from './agreement/recurring.ts'
import { abbreviationMark } from './brackets/abbreviations.ts'
import { bracketedNoteMark } from './brackets/bracketed-notes.ts'
import {
  findTrailingTimes,
  followsDueTime,
  opensDueTime,
  precedesDueTime,
  type TrailingTimes,
} from './brackets/due-times.ts'
import { favourQuotations } from './brackets/quotations.ts'
import { shortNameMark } from './brackets/short-names.ts'
import { looksNumbered } from './headings/numbering/candidates.ts'
import { settleThemes } from './headings/titles/theme-habit.ts'
import { findTitleBreaks } from './headings/titles/title-habit.ts'
import { type Choice, type Demand, decode } from './network/decode.ts'
import type { Place } from './network/features.ts'
import type { MarksModel } from './network/model.ts'
import { findCitedTitles } from './numbers/cited-titles.ts'
import { continuesSentence, opensAttributive } from './numbers/mark-wording.ts'
import type { NumberFacts } from './numbers/number-facts.ts'
import { isOfTime } from './numbers/number-patterns.ts'
import { findNumbers } from './numbers/numbers.ts'
import { settleChanges, settlePairs } from './numbers/settle-pairs.ts'
import type { TitleBrackets } from './numbers/title-brackets.ts'
import { isMangledMark, type Known } from './slots.ts'
import { findStructure } from './structure.ts'

/** A line break that left no mark is put in only where it is as likely as this. */
const LEAST_BREAK_PROBABILITY = 0.75

/** A place with the run that was put there, and how sure that is. */
export interface RestoredPlace extends Place, Choice {
  /** By a rule; the probability says nothing then. */
  certain: boolean
}

/**
 * All marks of a mangled text with the runs that stood there, and the gaps (`start === end`) at which a line broke, in
 * text order.
 *
 * @param text all of it mangled
 */
export function restoreRuns(
  text: string,
  model: MarksModel,
): { places: RestoredPlace[]; findings: Finding[] } {
  const known: Known = { runs: new Map(), breaks: new Set() }
  const facts = findNumbers(text, known)
  const { percentSigns, findings } = facts
  for (const [offset, isPercent] of percentSigns) if (isPercent) known.runs.set(offset, '%')
  const titles = findCitedTitles(text, known)
  const { hidesBreaks } = findStructure(text, known)
  const times = findTrailingTimes(text, known)
  for (const offset of percentSigns.keys()) if (known.runs.get(offset) === '%') known.runs.delete(offset)
  settlePairs(known, facts)
  settleChanges(text, known)
  const titleBreaks = findTitleBreaks(
    text,
    known,
    model.gaps,
    model.header.titles,
    LEAST_BREAK_PROBABILITY,
    hidesBreaks,
  )
  const places = placesOf(text, new Set([...known.breaks, ...(known.blanks ?? []), ...titleBreaks.keys()]))
  const demands = places.map(place => demandAt(text, place, known, facts, titles, times))
  const knownLabels = labelsOf(demands, model)
  const probabilities = model.probabilities(text, places, knownLabels)
  const labelCount = model.header.labels.length
  shareAmongRecurring(text, places, probabilities, labelCount, index => knownLabels.has(index))
  favourQuotations(text, places, probabilities, model.header.labels, index => knownLabels.has(index))
  const ownLine = new Set([...known.breaks, ...titleBreaks.keys()])
  settleThemes({ text, known, places, demands, labels: model.header.labels, probabilities, ownLine })
  alignDutyRows(known, places, demands, probabilities, model.header.labels)
  const choices = decode(model.header.labels, probabilities, demands)
  return {
    places: choices.map((choice, index) => {
      const { start, end } = places[index]!
      const breakProbability = start === end ? titleBreaks.get(start) : undefined
      return {
        start,
        end,
        // Behind a number of degrees stands what stands behind a percentage.
        run: facts.degreeSigns.has(start) ? choice.run.replace('%', '℃') : choice.run,
        probability: breakProbability ?? choice.probability,
        certain: demands[index]!.run !== undefined && breakProbability === undefined,
      }
    }),
    findings,
  }
}

/** All marks of a text and the gaps at which a line broke or a blank stood, in text order. */
function placesOf(text: string, breaks: ReadonlySet<number>): Place[] {
  const places: Place[] = []
  for (let offset = 0; offset < text.length; offset++) {
    if (breaks.has(offset)) places.push({ start: offset, end: offset })
    if (isMangledMark(text[offset]!)) places.push({ start: offset, end: offset + 1 })
  }
  return places
}

/**
 * What is asked of a place; a line that is kept ends in no mark after which its sentence goes on, and no bracket or end of
 * a sentence stands beside the time by which something is due.
 */
function demandAt(
  text: string,
  place: Place,
  known: Known,
  facts: NumberFacts,
  titles: TitleBrackets,
  times: TrailingTimes,
): Demand {
  const demand = demandOf(text, place, known, facts, titles)
  if (demand.run !== undefined) return demand
  if (place.start === 0) return { allows: run => opensText.test(run) }
  if (times.opening.has(place.start)) return { allows: run => run.endsWith('。（') }
  if (times.closing.has(place.start)) return { allows: run => /^）(?!。)/.test(run) }
  const allows = demand.allows ?? (() => true)
  const subject = known.subjects?.get(place.start)
  if (subject === 'begins') return { allows: run => /[。；：\n]$/.test(run) && allows(run) }
  if (subject === 'follows') return { allows: run => /[，。；：\n]$/.test(run) && allows(run) }
  // ，并于2031年建成: no sentence begins so, and nothing is listed so.
  if (place.end > place.start && continuesSentence(text, place.end))
    return { allows: run => !/[。、：（\n]/.test(run) && (demand.allows?.(run) ?? true) }
  const named = shortNameMark(text, place.start)
  if (place.end > place.start && named !== undefined) return { allows: named }
  const noted = place.end > place.start ? bracketedNoteMark(text, place.start) : undefined
  if (noted !== undefined) return { allows: noted }
  const abbreviated = place.end > place.start ? abbreviationMark(text, place.start) : undefined
  if (abbreviated !== undefined) return { allows: run => abbreviated(run) && (demand.allows?.(run) ?? true) }
  if (text[place.end] === '\n') return { allows: run => !/[，、]$/.test(run) && allows(run) }
  if (followsDueTime(text, place.start))
    return { allows: run => !/[（）〔〕。；：\n]/.test(run) && allows(run) }
  if (precedesDueTime(text, place.start)) return { allows: run => !/[（〔]$/.test(run) && allows(run) }
  return demand
}

/** What a text may open with: 《防汛方案》已经… */
const opensText = /^[\n《“]$/

/** The longest unit between a number and the sign of a product: 厘米. */
const LONGEST_UNIT = 3

/** Whether a measure ends before a mark: only those are multiplied (1米×1米), no words with the number of an item. */
function multiplies(text: string, start: number): boolean {
  return /[0-9]/.test(text.slice(Math.max(0, start - LONGEST_UNIT), start))
}

/** What stands beside no year that is a number of its own. */
const besideNoYear = /[（）]|^—/

/** A character of a number in words, behind which no sign of a unit stands: 达到三成，…… */
const isWord = /[一-鿿]/
const behindWord: Demand = { allows: run => run[0] !== '%' }

function demandOf(
  text: string,
  { start, end }: Place,
  known: Known,
  facts: NumberFacts,
  titles: TitleBrackets,
): Demand {
  if (start === end) return { run: known.blanks?.has(start) ? ' ' : '\n' }
  const run = known.runs.get(start)
  const choices = known.choices?.get(start)
  if (run !== undefined && choices?.includes(run)) return { allows: other => choices.includes(other) }
  if (run !== undefined) return { run }
  const closing = titles.closing.get(start)
  const opens = titles.opening.has(start)
  if (closing !== undefined || opens)
    return { allows: run => run.startsWith(closing ?? '') && (!opens || run.endsWith('《')) }
  const isPercent = facts.percentSigns.get(start)
  if (isPercent === true && opensAttributive(text, end)) return { run: '%' }
  if (isPercent === true) return { allows: run => run.startsWith('%') }
  if (isPercent === false) return { allows: run => !run.startsWith('%') }
  const isBesideYear = facts.besideYears.has(start)
  if (known.inside?.has(start))
    return { allows: run => !/[。；：\n]/.test(run) && !(isBesideYear && besideNoYear.test(run)) }
  // The headings are known: no other line begins with a number.
  if (facts.beforePercentages.has(start) || looksNumbered(text, end))
    return { allows: run => !run.includes('\n') && (run !== '×' || multiplies(text, start)) }
  if (opensDueTime(text, end) && !isOfTime(text[start - 1] ?? ''))
    return { allows: run => !run.endsWith('、') }
  // A year that stands alone is no end of a span: 开通航线10条；2025年，
  if (isBesideYear) return { allows: run => !besideNoYear.test(run) }
  return isWord.test(text[start - 1] ?? '') ? behindWord : {}
}

function labelsOf(demands: readonly Demand[], model: MarksModel): Map<number, number> {
  const labels = new Map<number, number>()
  demands.forEach(({ run }, index) => {
    if (run !== undefined) labels.set(index, model.labelIndex.get(run) ?? model.labelIndex.size)
  })
  return labels
}
