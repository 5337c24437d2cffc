/**
 * Finds the tree of headings that the candidate numbers of a mangled text most likely come from.
 *
 * The model. A plan numbers its headings by GB/T 9704 in four styles, from the outside in: 一、 （一） 1. （1）. In the
 * mangled text 一、 and （一） look alike, as do 1. and （1）, and numbers of prose look like either. Reading from left to
 * right, a state holds for each style the number used last and whether its list is still open, that is, whether no
 * heading of an outer style came since. Every candidate is either skipped or becomes the next heading of a style that
 * its script can have; a step costs what is unusual about it (`costs`), and the cheapest way through all candidates
 * is the numbering. Ways that lead to equal states are one from there on, and only the `beamWidth` cheapest states are
 * kept, so the cost grows linearly with the number of candidates.
 *
 * Three things tell styles apart beyond the sequence itself: a line break alone leaves no mark, so a number with none
 * before it cannot have had a bracket; a list of one item is no list; and some titles mostly are of one level.
 */
import type { Candidate } from './candidates.ts'

/** Rank of a heading's style: 1 一、 2 （一） 3 1. 4 （1）. */
export type StyleRank = 1 | 2 | 3 | 4

/** A candidate that is a heading. */
export interface NumberedHeading extends Candidate {
  rank: StyleRank
}

/** Costs of steps; the unit is that of the `doubt` of candidates. */
const costs = {
  /** A candidate is a number in prose. */
  skip: 4,
  /** A list opens with its first item. */
  open: 0.5,
  /** A list goes on where its last one under another heading ended: 二、 （四） after 一、 （三）. */
  continueAcross: 0.7,
  /** Numbers are missing inside a list: once, and for each. */
  gap: 2.5,
  missing: 0.5,
  /** A list opens with another number than 1: its first headings were lost. */
  openLate: 3.2,
  /** The same number again. */
  duplicate: 4,
  /** A list starts again at 1 with no heading above: another plan in the same file. */
  restart: 5,
  /** The same, where the sentence before it says that headings follow. */
  announcedRestart: 1,
  /** A number lower than the one before, other than 1. */
  backwards: 8,
  /** A list closes after its first item. */
  single: 3.2,
  /** A number goes on with an outer list: where both lists could go on, the inner one does. */
  stepOut: 0.05,
  /** A number with no mark before it stands for a bracketed style. */
  unmarkedBracket: 8,
  /** A section's title has the words of a chapter's. */
  chapterWordInside: 0.4,
  /** A title that plans give to one level only has another style than the last such title. */
  siblingElsewhere: 0.6,
  /** A style opens and the next outer one, which the plan uses, is not open; for each such style. */
  leftOut: 0.5,
  /** A bracketed style opens where none of the style that it divides is open. */
  bracketLeftOut: 1.5,
} as const

const beamWidth = 32
/** A state this much dearer than the cheapest is dropped. */
const beamSlack = 16

interface State {
  cost: number
  /** Last number of each style, 0 for none. */
  numbers: readonly number[]
  /** For each style, how many headings its open list has; 0 if it is closed. */
  counts: readonly number[]
  /** Style of the last title that plans give to one level only, 0 before there is one. */
  siblingRank: StyleRank | 0
  heading: NumberedHeading | undefined
  previous: State | undefined
}

/** The headings among the candidates of a text, in its order. */
export function solveNumbering(candidates: readonly Candidate[]): NumberedHeading[] {
  let states: State[] = [
    {
      cost: 0,
      numbers: [0, 0, 0, 0],
      counts: [0, 0, 0, 0],
      siblingRank: 0,
      heading: undefined,
      previous: undefined,
    },
  ]
  for (const candidate of candidates) {
    const next = new Map<string, State>()
    for (const state of states) {
      offer(next, { ...state, cost: state.cost + costs.skip })
      for (const rank of candidate.script === 'han' ? ([1, 2] as const) : ([3, 4] as const))
        offer(next, accept(state, candidate, rank))
    }
    states = prune(next)
  }
  let best = states[0]!
  let bestCost = Number.POSITIVE_INFINITY
  for (const state of states) {
    const cost = state.cost + closing(state.counts, 0)
    if (cost >= bestCost) continue
    best = state
    bestCost = cost
  }
  const headings: NumberedHeading[] = []
  for (let state: State | undefined = best; state?.heading !== undefined; state = state.previous)
    headings.push(state.heading)
  return headings.reverse()
}

function offer(states: Map<string, State>, state: State): void {
  const key = `${state.numbers.join()} ${state.counts.map(count => Math.min(count, 2)).join()} ${state.siblingRank}`
  const known = states.get(key)
  if (known === undefined || state.cost < known.cost) states.set(key, state)
}

function prune(states: Map<string, State>): State[] {
  const sorted = [...states.values()].sort((a, b) => a.cost - b.cost)
  const limit = sorted[0]!.cost + beamSlack
  return sorted.slice(0, beamWidth).filter(state => state.cost <= limit)
}

/** The state after a candidate became the next heading of a style. */
function accept(state: State, candidate: Candidate, rank: StyleRank): State {
  const { number } = candidate
  const index = rank - 1
  const last = state.numbers[index]!
  const isOpen = state.counts[index]! > 0
  const restarts = isOpen && number === 1
  const cost =
    candidate.doubt +
    (isOpen ? following(candidate, number - last, rank) : opening(state, number, index)) +
    closing(state.counts, index + 1) +
    (state.heading !== undefined && state.heading.rank > rank ? costs.stepOut : 0) +
    (restarts ? closing(state.counts.slice(0, rank), index) : 0) +
    (candidate.marked || candidate.start === 0 || rank % 2 === 1 ? 0 : costs.unmarkedBracket) +
    (candidate.siblingTitle && state.siblingRank !== 0 && state.siblingRank !== rank
      ? costs.siblingElsewhere
      : 0) +
    (rank === 2 && candidate.chapterTitle ? costs.chapterWordInside : 0)
  const numbers = state.numbers.map((value, at) => {
    if (at === index) return number
    return at > index && (restarts || rank === 3) ? 0 : value
  })
  const counts = state.counts.map((value, at) => {
    if (at === index) return isOpen && !restarts ? value + 1 : 1
    return at > index ? 0 : value
  })
  const siblingRank = candidate.siblingTitle ? rank : state.siblingRank
  return {
    cost: state.cost + cost,
    numbers,
    counts,
    siblingRank,
    heading: { ...candidate, rank },
    previous: state,
  }
}

/** Cost of a number in an open list, `step` after the last. */
function following({ number, announced }: Candidate, step: number, rank: StyleRank): number {
  if (step === 1) return 0
  if (step > 1) return costs.gap + costs.missing * (step - 1)
  if (number === 1) return announced && rank === 1 ? costs.announcedRestart : costs.restart
  return step === 0 ? costs.duplicate : costs.backwards
}

/** Cost of opening a list of a style (`index` into the four) with a number. */
function opening(state: State, number: number, index: number): number {
  let styleCost = index % 2 === 1 && state.counts[index - 1] === 0 ? costs.bracketLeftOut : 0
  for (let outer = index - 1; outer >= 0 && state.counts[outer] === 0; outer--)
    if (state.numbers[outer]! > 0) styleCost += costs.leftOut
  if (number === 1) return styleCost + costs.open
  if (number === state.numbers[index]! + 1 && number > 1) return styleCost + costs.continueAcross
  return styleCost + costs.openLate + costs.missing * (number - 1)
}

/** Cost of closing all lists from a style on (`index` into the four). */
function closing(counts: readonly number[], index: number): number {
  let cost = 0
  for (let at = index; at < counts.length; at++) if (counts[at] === 1) cost += costs.single
  return cost
}
