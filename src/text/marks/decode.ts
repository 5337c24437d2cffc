/**
 * Chooses the runs of a whole text together: likely ones, whose brackets and quotation marks pair up. A search over
 * the open brackets (Viterbi, with the few best states kept), linear in the number of places.
 */

/** A run chosen for a place. */
export interface Choice {
  run: string
  /** Of this run at this place, by the network alone; 1 where the run was fixed beforehand. */
  probability: number
}

/** What is asked of a place. */
export interface Demand {
  /** The run, if it is known. */
  run?: string
  /** Otherwise, the runs that may stand there; all of them if none of the model's labels may. */
  allows?(run: string): boolean
}

const CLOSES = new Map([
  ['）', '（'],
  ['》', '《'],
  ['”', '“'],
  ['〕', '〔'],
])
const OPENS = new Set(CLOSES.values())

const PAIRED = /[（）《》“”〔〕]/

/** Log-probability that a mark without its partner costs. */
const UNPAIRED = 3.5
/** How many places a pair may embrace: a citation or a year is short, a quotation or a clause may be long. */
const REACH = new Map([
  ['（', 40],
  ['《', 8],
  ['“', 16],
  ['〔', 10],
])
const STATES = 12
const LABELS = 8
const LEAST_PROBABILITY = 1e-3

interface Open {
  mark: string
  /** Index of the place where it was opened. */
  place: number
}

interface State {
  score: number
  open: readonly Open[]
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
  let states: State[] = [{ score: 0, open: [], choice: undefined, previous: undefined }]
  demands.forEach((demand, place) => {
    const row = probabilities.subarray(place * labels.length, (place + 1) * labels.length)
    const choices =
      demand.run === undefined ? likelyChoices(labels, row, demand) : [{ run: demand.run, probability: 1 }]
    const best = new Map<string, State>()
    for (const previous of states)
      for (const choice of choices) {
        const next = follow(previous, choice.run, place)
        const score = next.score + Math.log(Math.max(choice.probability, 1e-9))
        const key = next.open.length === 0 ? '' : next.open.map(({ mark }) => mark).join('')
        const rival = best.get(key)
        if (rival === undefined || rival.score < score)
          best.set(key, { score, open: next.open, choice, previous })
      }
    states = [...best.values()].sort((a, b) => b.score - a.score).slice(0, STATES)
  })
  const final = (state: State) => state.score - UNPAIRED * state.open.length
  let state: State | undefined = states.reduce((a, b) => (final(b) > final(a) ? b : a))
  const choices: Choice[] = []
  for (; state?.choice !== undefined; state = state.previous) choices.push(state.choice)
  return choices.reverse()
}

/** The likeliest runs that a demand allows. */
function likelyChoices(labels: readonly string[], row: Float32Array, { allows }: Demand): Choice[] {
  let allowed: Choice[] = []
  for (let label = 0; label < labels.length; label++)
    if (row[label]! > LEAST_PROBABILITY && (allows === undefined || allows(labels[label]!)))
      allowed.push({ run: labels[label]!, probability: row[label]! })
  if (allowed.length > 0) return allowed.sort((a, b) => b.probability - a.probability).slice(0, LABELS)
  allowed = labels.map((run, label) => ({ run, probability: row[label]! }))
  const possible = allows === undefined ? allowed : allowed.filter(({ run }) => allows(run))
  return [
    (possible.length > 0 ? possible : allowed).reduce((a, b) => (b.probability > a.probability ? b : a)),
  ]
}

/** The brackets open after a run, and what its unpaired ones cost. */
function follow(state: State, run: string, place: number): { score: number; open: readonly Open[] } {
  let { score, open } = state
  if (open.length === 0 && !PAIRED.test(run)) return { score, open }
  for (let index = open.length - 1; index >= 0; index--)
    if (place - open[index]!.place > REACH.get(open[index]!.mark)!) {
      score -= UNPAIRED
      open = open.filter((_, other) => other !== index)
    }
  for (const mark of run) {
    const partner = CLOSES.get(mark)
    if (OPENS.has(mark)) {
      if (open.some(other => other.mark === mark)) score -= UNPAIRED
      open = [...open, { mark, place }]
    } else if (partner !== undefined) {
      const at = open.findLastIndex(other => other.mark === partner)
      if (at < 0) score -= UNPAIRED
      else {
        score -= UNPAIRED * (open.length - 1 - at)
        open = open.slice(0, at)
      }
    } else if (mark === '\n') {
      score -= UNPAIRED * open.length
      open = []
    }
  }
  return { score, open }
}
