/**
 * Chooses the runs of a whole text together: likely ones, whose brackets and quotation marks pair up. A search over
 * the open brackets (Viterbi, with the few best states kept), linear in the number of places.
 */
import {
  BracketEvents,
  depthOf,
  type Events,
  type Followed,
  follow,
  lengthOf,
  type Open,
  reaching,
} from './brackets.ts'

/** A run chosen for a place. */
export interface Choice {
  run: string
  /** Of this run among those that the place allows; 1 where the run was fixed beforehand. */
  probability: number
}

/** What is asked of a place. */
export interface Demand {
  /** The run, if it is known. */
  run?: string
  /** Otherwise, the runs that may stand there; all of them if none of the model's labels may. */
  allows?(run: string): boolean
}

/** Log-probability that a mark without its partner costs. */
const UNPAIRED = 3.5
/**
 * Known ends of sentences, how likely one closes a quotation or a bracket that is left open, against leaving it open, and
 * how many places ago that was opened at most.
 */
const CLOSERS = [
  { pair: '“”', ends: /^。[\n（]/, probability: 0.5, longest: 4 },
  { pair: '（）', ends: /^[。；：]?\n/, probability: 0.3, longest: 3 },
] as const
const STATES = 12
const LABELS = 8
const LEAST_PROBABILITY = 1e-3

interface State {
  score: number
  open: Open | undefined
  choice: Choice | undefined
  previous: State | undefined
}

/**
 * @param labels the runs that the model knows
 * @param probabilities `demands.length × labels.length`
 * @param demands one for each place
 */
export function decode(
  labels: readonly string[],
  probabilities: Float32Array,
  demands: readonly Demand[],
): Choice[] {
  const brackets = new BracketEvents()
  let states: State[] = [{ score: 0, open: undefined, choice: undefined, previous: undefined }]
  demands.forEach((demand, place) => {
    const row = probabilities.subarray(place * labels.length, (place + 1) * labels.length)
    const choices =
      demand.run === undefined ? likelyChoices(labels, row, demand) : [{ run: demand.run, probability: 1 }]
    const different = choices.length === 1 ? choices : firstOfEachKind(choices, brackets)
    const closing = demand.run === undefined ? [] : closingChoices(demand.run)
    const best = new Map<number, State>()
    for (let at = 0; at < states.length; at++) {
      const previous = states[at]!
      const open = reaching(previous.open, place)
      const score = previous.score - UNPAIRED * (depthOf(previous.open) - depthOf(open))
      for (let each = 0; each < different.length; each++) {
        const choice = different[each]!
        offer(best, previous, score, choice, follow(open, brackets.of(choice.run), place))
      }
      for (const { choice, pair, longest } of closing)
        if (lengthOf(open, pair, place) <= longest)
          offer(best, previous, score, choice, follow(open, brackets.of(choice.run), place))
    }
    states = [...best.values()]
    if (states.length > 1) states.sort((a, b) => b.score - a.score)
    if (states.length > STATES) states.length = STATES
  })
  const final = (state: State) => state.score - UNPAIRED * depthOf(state.open)
  let state: State | undefined = states.reduce((a, b) => (final(b) > final(a) ? b : a))
  const choices: Choice[] = []
  for (; state?.choice !== undefined; state = state.previous) choices.push(state.choice)
  return choices.reverse()
}

/** A choice that closes a pair of marks which was opened so many places ago at most. */
interface ClosingChoice {
  choice: Choice
  pair: string
  longest: number
}

/**
 * For a known end of a sentence, the same with the end of a quotation or a bracket: what shows that a line ends there does
 * not show whether they end with it.
 */
function closingChoices(run: string): ClosingChoice[] {
  return CLOSERS.filter(({ ends }) => ends.test(run)).map(({ pair, probability, longest }) => ({
    choice: { run: `${pair[1]}${run}`, probability },
    pair,
    longest,
  }))
}

/** Of choices, likeliest first, those that no other makes needless by doing the same to the brackets. */
function firstOfEachKind(choices: readonly Choice[], brackets: BracketEvents): Choice[] {
  const seen = new Set<Events>()
  return choices.filter(({ run }) => {
    const events = brackets.of(run)
    if (seen.has(events)) return false
    seen.add(events)
    return true
  })
}

/** Keeps the best way to each list of open brackets. */
function offer(
  best: Map<number, State>,
  previous: State,
  before: number,
  choice: Choice,
  { open, unpaired }: Followed,
): void {
  const score = before - UNPAIRED * unpaired + Math.log(Math.max(choice.probability, 1e-9))
  const key = open === undefined ? 0 : open.key
  const rival = best.get(key)
  if (rival === undefined || rival.score < score) best.set(key, { score, open, choice, previous })
}

/** The likeliest runs that a demand allows, with their probability among those that it allows. */
function likelyChoices(labels: readonly string[], row: Float32Array, { allows }: Demand): Choice[] {
  const likely: Choice[] = []
  let sum = 0
  for (let label = 0; label < labels.length; label++) {
    const probability = row[label]!
    if (allows !== undefined && !allows(labels[label]!)) continue
    sum += probability
    if (probability > LEAST_PROBABILITY) likely.push({ run: labels[label]!, probability })
  }
  if (likely.length > 0) {
    for (const choice of likely) choice.probability /= sum
    if (likely.length > 1) likely.sort((a, b) => b.probability - a.probability)
    if (likely.length > LABELS) likely.length = LABELS
    return likely
  }
  const every = labels.map((run, label) => ({ run, probability: row[label]! }))
  const possible = allows === undefined ? every : every.filter(({ run }) => allows(run))
  return [(possible.length > 0 ? possible : every).reduce((a, b) => (b.probability > a.probability ? b : a))]
}
