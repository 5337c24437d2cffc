/**
 * The network of the model: the rows of a place's features are summed, a gated recurrent layer (GRU) reads the sums
 * from both ends of the text, and a last layer gives the score of each run.
 *
 * Shapes: rows are `embedding` wide (an even number); a gate matrix is `3 × hidden` by its input (update, reset, candidate).
 */

/** The widths of the layers: of a row of features, of a direction of the recurrent layer, of the scores. */
export interface NetworkShape {
  embedding: number
  hidden: number
  labels: number
}

/** Where the dense parameters of a direction begin in the parameter array. */
export interface DirectionLayout {
  input: number
  recurrent: number
  bias: number
}

/** Where the dense parameters of each layer begin in the parameter array, and its length. */
export interface NetworkLayout {
  sumBias: number
  forward: DirectionLayout
  backward: DirectionLayout
  output: number
  outputBias: number
  size: number
}

/** The order in which the dense parameters are stored. */
export function layoutOf({ embedding, hidden, labels }: NetworkShape): NetworkLayout {
  let size = 0
  const take = (count: number) => {
    size += count
    return size - count
  }
  const direction = () => ({
    input: take(3 * hidden * embedding),
    recurrent: take(3 * hidden * hidden),
    bias: take(3 * hidden),
  })
  return {
    sumBias: take(embedding),
    forward: direction(),
    backward: direction(),
    output: take(labels * (2 * hidden + embedding)),
    outputBias: take(labels),
    size,
  }
}

/** What one direction of the recurrent layer computed: everything that the gradient needs again. */
export interface DirectionStates {
  /** `count × hidden` each. */
  update: Float32Array
  reset: Float32Array
  candidate: Float32Array
  /** The recurrent part of the candidate before the reset gate. */
  memory: Float32Array
  state: Float32Array
}

/** Runs one direction over the inputs (`count × embedding`). */
export function runDirection(
  parameters: Float32Array,
  at: DirectionLayout,
  { embedding, hidden }: NetworkShape,
  inputs: Float32Array,
  count: number,
  reversed: boolean,
): DirectionStates {
  const states: DirectionStates = {
    update: new Float32Array(count * hidden),
    reset: new Float32Array(count * hidden),
    candidate: new Float32Array(count * hidden),
    memory: new Float32Array(count * hidden),
    state: new Float32Array(count * hidden),
  }
  const previous = new Float32Array(hidden)
  for (let step = 0; step < count; step++) {
    const index = reversed ? count - 1 - step : step
    const base = index * hidden
    for (let unit = 0; unit < hidden; unit++) {
      let update = parameters[at.bias + unit]!
      let reset = parameters[at.bias + hidden + unit]!
      let candidate = parameters[at.bias + 2 * hidden + unit]!
      let row = at.input + unit * embedding
      let gate = hidden * embedding
      for (let k = 0, x = index * embedding; k < embedding; k++, x++, row++) {
        const value = inputs[x]!
        update += parameters[row]! * value
        reset += parameters[row + gate]! * value
        candidate += parameters[row + 2 * gate]! * value
      }
      let memory = 0
      row = at.recurrent + unit * hidden
      gate = hidden * hidden
      for (let k = 0; k < hidden; k++, row++) {
        const value = previous[k]!
        update += parameters[row]! * value
        reset += parameters[row + gate]! * value
        memory += parameters[row + 2 * gate]! * value
      }
      update = sigmoid(update)
      reset = sigmoid(reset)
      candidate = Math.tanh(candidate + reset * memory)
      states.update[base + unit] = update
      states.reset[base + unit] = reset
      states.candidate[base + unit] = candidate
      states.memory[base + unit] = memory
      states.state[base + unit] = (1 - update) * candidate + update * previous[unit]!
    }
    for (let unit = 0; unit < hidden; unit++) previous[unit] = states.state[base + unit]!
  }
  return states
}

/** Scores (`count × labels`) from the two directions and the inputs. */
export function scoresOf(
  parameters: Float32Array,
  layout: NetworkLayout,
  { embedding, hidden, labels }: NetworkShape,
  forward: Float32Array,
  backward: Float32Array,
  inputs: Float32Array,
  count: number,
): Float32Array {
  const scores = new Float32Array(count * labels)
  const width = 2 * hidden + embedding
  const whole = new Float32Array(width)
  for (let index = 0; index < count; index++) {
    whole.set(forward.subarray(index * hidden, (index + 1) * hidden))
    whole.set(backward.subarray(index * hidden, (index + 1) * hidden), hidden)
    whole.set(inputs.subarray(index * embedding, (index + 1) * embedding), 2 * hidden)
    for (let label = 0; label < labels; label++) {
      // Two sums, since one would make each addition wait for the one before.
      let even = parameters[layout.outputBias + label]!
      let odd = 0
      let row = layout.output + label * width
      for (let k = 0; k < width; k += 2, row += 2) {
        even += parameters[row]! * whole[k]!
        odd += parameters[row + 1]! * whole[k + 1]!
      }
      scores[index * labels + label] = even + odd
    }
  }
  return scores
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
