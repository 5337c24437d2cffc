/** What a path through the states scores; higher is better. */
export interface PathScores {
  /** Number of states. */
  states: number
  fitAt(index: number, state: number): number
  first(state: number): number
  step(index: number, previous: number, state: number): number
  last(state: number): number
}

/**
 * The best path through the states, one state for each of `length` items (Viterbi).
 * Cost: `length` × states².
 */
export function bestPath(length: number, { states, fitAt, first, step, last }: PathScores): number[] {
  const origins: Uint8Array[] = []
  let scores = Array.from({ length: states }, (_, state) => first(state))
  for (let index = 0; index < length; index++) {
    const next = new Array<number>(states).fill(Number.NEGATIVE_INFINITY)
    const origin = new Uint8Array(states)
    for (let state = 0; state < states; state++) {
      const own = fitAt(index, state)
      if (index === 0) next[state] = scores[state]! + own
      else
        for (let previous = 0; previous < states; previous++) {
          const score = scores[previous]! + step(index, previous, state) + own
          if (score <= next[state]!) continue
          next[state] = score
          origin[state] = previous
        }
    }
    origins.push(origin)
    scores = next
  }
  let state = 0
  for (let other = 1; other < states; other++)
    if (scores[other]! + last(other) > scores[state]! + last(state)) state = other
  const path = new Array<number>(length)
  for (let index = length - 1; index >= 0; index--) {
    path[index] = state
    state = origins[index]![state]!
  }
  return path
}
