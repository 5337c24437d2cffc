import type { Edit } from '../../edits/edit.ts'
import { hanNumberPattern, readHanNumber } from '../../lexicon/numbering.ts'
import { isSearchedMark, lostGloss } from '../byte-shift/lone-bytes.ts'
import { shiftedFigure } from '../byte-shift/shifted-figures.ts'
import { certainLabel, LABEL_OPENING } from '../byte-shift/shifted-labels.ts'
import type { Solution } from '../byte-shift/solver.ts'
import type { Finding, RepairRule } from '../rule.ts'

/** A restoration must be better than the text as it stands by so many nats … */
const LEAST_GAIN = 8
/** … or by so few where the place itself shows that it is damaged … */
const LEAST_GAIN_OF_DAMAGE = 3
/** … better than the next best reading by so many (below four to one more were wrong than right in trials) … */
const LEAST_MARGIN = 1.4
/** … and its characters must be as common as this in their places, unless it is better by far. */
const HIGHEST_MEAN_COST = 8
const LARGE_GAIN = 20

/** More than this is no page with a search and replace on bytes, but a text that lost its encoding. */
const MOST_PLACES = { count: 30, share: 1 / 100 }

/**
 * Restores characters whose GBK bytes were paired wrongly (`當?shù)卣` was 当地政): looks at the places where a byte
 * was left alone, which reads as `?`, and asks the solver what stood there. Runs before all other rules, because
 * glosses and marks are part of the evidence. A text without such a place costs one look for question marks.
 */
export const byteShift: RepairRule = {
  id: 'byte-shift',
  repair(text) {
    const places = suspiciousPlaces(text)
    return places.length === 0 ? { edits: [] } : restore(text, places)
  },
}

/** A lone byte has Han characters near it: blanks lost in conversion and questions in addresses have none. */
function suspiciousPlaces(text: string): number[] {
  const places: number[] = []
  for (const { index } of text.matchAll(/[?\ufffd]/g)) {
    const after = text.slice(index + 1, index + 4)
    const before = text[index - 1] ?? ''
    if (/[A-Za-z=&/%]/.test(before)) continue
    if (/[\u3400-\u9fff]/.test(after) || isSearchedMark(after) || lostGloss(text, index + 1) !== undefined)
      places.push(index)
  }
  return places
}

async function restore(text: string, places: readonly number[]) {
  if (places.length > MOST_PLACES.count && places.length > text.length * MOST_PLACES.share)
    return giveUp(places)
  const { createSolver } = await import('../byte-shift/solver.ts')
  const solver = createSolver(text)
  const edits: Edit[] = []
  const findings: Finding[] = []
  let end = 0
  let label = 0
  for (const place of places) {
    if (place < end) continue
    const figure = shiftedFigure(text, place)
    if (figure !== null) {
      edits.push({ start: place, end: figure.end, text: figure.text })
      end = figure.end
      continue
    }
    label = lastLabel(text.slice(end, place)) ?? label
    const solution = solver.solve(place, label + 1)
    const head = certainLabel(text, place, label + 1)
    const damaged = head !== null || isDamage(text, place)
    if (solution !== null && isConvincing(solution, damaged)) {
      for (const restoration of solution.restorations) {
        edits.push({ ...restoration, probability: probability(solution.margin) })
        label = lastLabel(restoration.text) ?? label
      }
      end = solution.restorations.at(-1)!.end
    } else if (head !== null || isCertainDamage(text, place) || (solution !== null && damaged)) {
      findings.push(unsolved(text, place))
      if (head !== null) {
        edits.push({ start: place, end: head.end, text: `${LABEL_OPENING}${head.han}）` })
        label = head.number
      }
      end = head?.end ?? place + 1
    }
  }
  return { edits, findings }
}

const bracketedLabel = new RegExp(`(?<=^|[\\s。])[（(](${hanNumberPattern})[）)]`, 'g')

/** The number of the last label in Han brackets at the head of a line; undefined where there is none. */
function lastLabel(text: string): number | undefined {
  let last: number | undefined
  for (const match of text.matchAll(bracketedLabel)) last = readHanNumber(match[1]!)
  return last
}

function isConvincing(solution: Solution, damaged: boolean): boolean {
  if (solution.gain < (damaged ? LEAST_GAIN_OF_DAMAGE : LEAST_GAIN) || solution.margin < LEAST_MARGIN)
    return false
  return solution.meanCost <= HIGHEST_MEAN_COST || solution.gain >= LARGE_GAIN
}

function giveUp(places: readonly number[]) {
  const message = 'question marks stand for so many characters that nothing can be restored'
  const [start, last] = [places[0]!, places.at(-1)!]
  return {
    edits: [],
    findings: [{ rule: 'byte-shift', severity: 'error' as const, message, start, end: last + 1 }],
  }
}

/** Logistic: the odds of two readings are what their costs differ by. */
function probability(margin: number): number {
  return Math.round(1000 / (1 + Math.exp(-margin))) / 1000
}

/** Whether a mark follows at once: a page that looked for it found it across two characters. */
function isDamage(text: string, place: number): boolean {
  return isCertainDamage(text, place) || /^[;?!,][\u3400-\u9fffA-Za-z]/.test(text.slice(place + 1, place + 3))
}

/** No question mark of an author stands before a gloss without its character, or before a mark in another width. */
function isCertainDamage(text: string, place: number): boolean {
  if (text[place] === '\ufffd' || lostGloss(text, place + 1) !== undefined) return true
  return /^[；？！][^\s”]/.test(text.slice(place + 1, place + 3))
}

function unsolved(text: string, start: number): Finding {
  const end = lostGloss(text, start + 1)?.end ?? start + 1
  const message =
    'characters are lost here: their bytes were paired wrongly, and several readings are possible'
  return { rule: 'byte-shift', severity: 'warning', message, start, end }
}
