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
import type { Candidate, StyleRank } from './candidate.ts'
import { costs } from './numbering-costs.ts'
import {
  ACROSS,
  COUNT_BITS,
  countOf,
  NUMBER_BITS,
  numberOf,
  outermost,
  STYLES,
  type State,
  States,
} from './numbering-state.ts'

/** A candidate that is a heading. */
export interface NumberedHeading extends Candidate {
  rank: StyleRank
}

const beamWidth = 32
/** For three states that come of each. */
const tableSize = 256
/** A state this much dearer than the cheapest is dropped. */
const beamSlack = 16

const HAN_RANKS = [1, 2] as const
const ARABIC_RANKS = [3, 4] as const

/**
 * The headings among the candidates of a text, in its order.
 *
 * @param above headings before the first candidate under another one that divides the text (第一章), whose numbers may go on
 */
export function solveNumbering(
  candidates: readonly Candidate[],
  above: readonly NumberedHeading[] = [],
): NumberedHeading[] {
  let states: State[] = [
    {
      cost: 0,
      numbers: lastNumbers(above),
      counts: 0,
      siblingRank: 0,
      candidate: undefined,
      rank: 0,
      previous: undefined,
    },
  ]
  for (const candidate of candidates) {
    const next = new States(tableSize)
    // Skipping is always possible: what is so much dearer than that would be dropped.
    const highestCost = states[0]!.cost + costs.skip + beamSlack
    for (const state of states) {
      const { numbers, counts, siblingRank, rank, previous } = state
      next.offer({
        cost: state.cost + costs.skip,
        numbers,
        counts,
        siblingRank,
        candidate: state.candidate,
        rank,
        previous,
      })
      for (const rank of candidate.ranks ?? (candidate.script === 'han' ? HAN_RANKS : ARABIC_RANKS)) {
        const cost = state.cost + costOf(state, candidate, rank)
        if (cost <= highestCost) next.offer(accept(state, candidate, rank, cost))
      }
    }
    states = prune(next.list)
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
  for (let state: State | undefined = best; state?.candidate !== undefined; state = state.previous)
    headings.push({ ...state.candidate, rank: state.rank as StyleRank })
  return headings.reverse()
}

/** The last number of each style, packed. */
function lastNumbers(headings: readonly NumberedHeading[]): number {
  let numbers = 0
  for (let rank = 1; rank <= STYLES; rank++)
    numbers +=
      (headings.findLast(heading => heading.rank === rank)?.number ?? 0) * 2 ** ((rank - 1) * NUMBER_BITS)
  return numbers
}

function prune(states: State[]): State[] {
  const sorted = states.sort((a, b) => a.cost - b.cost)
  const limit = sorted[0]!.cost + beamSlack
  return sorted.slice(0, beamWidth).filter(state => state.cost <= limit)
}

/** What it costs that a candidate is the next heading of a style. */
function costOf(state: State, candidate: Candidate, rank: StyleRank): number {
  const { number } = candidate
  const index = rank - 1
  const isOpen = countOf(state.counts, index) > 0
  return (
    candidate.doubt +
    (isOpen ? following(candidate, number - numberOf(state, index), rank) : opening(state, number, index)) +
    closing(state.counts, index + 1) +
    (state.rank > rank ? costs.stepOut : 0) +
    (isOpen && number === 1 ? closing(outermost(state.counts, rank, COUNT_BITS), index) : 0) +
    (candidate.marked || candidate.start === 0 || rank % 2 === 1 ? 0 : costs.unmarkedBracket) +
    (candidate.behindTitle !== undefined &&
    candidate.behindTitle === state.candidate?.start &&
    rank <= state.rank &&
    numberOf(state, state.rank) > 0
      ? costs.empty
      : 0) +
    (candidate.siblingTitle && state.siblingRank !== 0 && state.siblingRank !== rank
      ? costs.siblingElsewhere
      : 0) +
    (rank === 2 && candidate.opensDocument ? costs.documentInBrackets : 0) +
    (rank === 2 && candidate.chapterTitle ? costs.chapterWordInside : 0)
  )
}

/** The state after a candidate became the next heading of a style. */
function accept(state: State, candidate: Candidate, rank: StyleRank, cost: number): State {
  const { number } = candidate
  const index = rank - 1
  const last = numberOf(state, index)
  const count = countOf(state.counts, index)
  const restarts = count > 0 && number === 1
  // The first under another chapter goes on with a list that has items already.
  const goesOn = state.candidate === undefined && number > 1 && number === last + 1
  const goesAcross = !goesOn && count === 0 && last > 0 && number === last + 1
  // Lists inside an outer heading are closed; their numbers go on under the next unless it is one that divides finely.
  const kept = restarts || rank === 3 ? outermost(state.numbers, rank, NUMBER_BITS) : state.numbers
  return {
    cost,
    numbers: kept + (number - last) * 2 ** (index * NUMBER_BITS),
    counts:
      outermost(state.counts, index, COUNT_BITS) |
      ((restarts ? 1 : goesOn ? 2 : goesAcross ? ACROSS : count === 0 ? 1 : 2) << (index * COUNT_BITS)),
    siblingRank: candidate.siblingTitle ? rank : state.siblingRank,
    candidate,
    rank,
    previous: state,
  }
}

/** Cost of a number in an open list, `step` after the last. */
function following({ number, announced, opensDocument }: Candidate, step: number, rank: StyleRank): number {
  if (step === 1) return 0
  if (step > 1) return costs.gap + costs.missing * (step - 1)
  if (number === 1) return (announced || opensDocument) && rank === 1 ? costs.announcedRestart : costs.restart
  return step === 0 ? costs.duplicate : costs.backwards
}

/** Cost of opening a list of a style (`index` into the four) with a number. */
function opening(state: State, number: number, index: number): number {
  let styleCost = index % 2 === 1 && countOf(state.counts, index - 1) === 0 ? costs.bracketLeftOut : 0
  for (let outer = index - 1; outer >= 0 && countOf(state.counts, outer) === 0; outer--)
    if (numberOf(state, outer) > 0) styleCost += costs.leftOut
  if (number === 1) return styleCost + costs.open
  const last = numberOf(state, index)
  const goesOn =
    costs.continueAcross + (number === last + 1 ? 0 : costs.gap + costs.missing * (number - last - 1))
  const opensLate = costs.openLate + costs.missing * (number - 1)
  return styleCost + (last > 0 && number > last ? Math.min(goesOn, opensLate) : opensLate)
}

/** Cost of closing all lists from a style on (`index` into the four). */
function closing(counts: number, index: number): number {
  let cost = 0
  for (let at = index; at < STYLES; at++) {
    const count = countOf(counts, at)
    if (count === 1) cost += costs.single
    else if (count === ACROSS) cost += costs.singleAcross
  }
  return cost
}
