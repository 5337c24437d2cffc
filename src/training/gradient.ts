/** The gradient of the model's network: backpropagation through the recurrent layer, by hand. */
import type {
  DirectionLayout,
  DirectionStates,
  NetworkLayout,
  NetworkShape,
} from '../text/marks/network/network.ts'

/**
 * Adds the gradient of the last layer and returns what flows on into its inputs.
 *
 * @param scoreGradient `count × labels`
 */
export function outputGradient(
  parameters: Float32Array,
  gradient: Float32Array,
  layout: NetworkLayout,
  { embedding, hidden, labels }: NetworkShape,
  scoreGradient: Float32Array,
  forward: Float32Array,
  backward: Float32Array,
  inputs: Float32Array,
  count: number,
): { forward: Float32Array; backward: Float32Array; inputs: Float32Array } {
  const flow = {
    forward: new Float32Array(count * hidden),
    backward: new Float32Array(count * hidden),
    inputs: new Float32Array(count * embedding),
  }
  const width = 2 * hidden + embedding
  for (let index = 0; index < count; index++) {
    for (let label = 0; label < labels; label++) {
      const slope = scoreGradient[index * labels + label]!
      if (Math.abs(slope) < 1e-5) continue
      gradient[layout.outputBias + label]! += slope
      let row = layout.output + label * width
      for (let k = 0, h = index * hidden; k < hidden; k++, h++, row++) {
        gradient[row]! += slope * forward[h]!
        gradient[row + hidden]! += slope * backward[h]!
        flow.forward[h]! += slope * parameters[row]!
        flow.backward[h]! += slope * parameters[row + hidden]!
      }
      row += hidden
      for (let k = 0, x = index * embedding; k < embedding; k++, x++, row++) {
        gradient[row]! += slope * inputs[x]!
        flow.inputs[x]! += slope * parameters[row]!
      }
    }
  }
  return flow
}

/**
 * Adds the gradient of one direction of the recurrent layer, and what flows on into its inputs to `inputFlow`.
 *
 * @param stateFlow `count × hidden`, what flows into the states from the layer above
 */
export function directionGradient(
  parameters: Float32Array,
  gradient: Float32Array,
  at: DirectionLayout,
  { embedding, hidden }: NetworkShape,
  states: DirectionStates,
  stateFlow: Float32Array,
  inputs: Float32Array,
  inputFlow: Float32Array,
  count: number,
  reversed: boolean,
): void {
  const carried = new Float32Array(hidden)
  const carriedOn = new Float32Array(hidden)
  for (let step = count - 1; step >= 0; step--) {
    const index = reversed ? count - 1 - step : step
    const before = step === 0 ? -1 : (reversed ? index + 1 : index - 1) * hidden
    const base = index * hidden
    carriedOn.fill(0)
    for (let unit = 0; unit < hidden; unit++) {
      const flow = stateFlow[base + unit]! + carried[unit]!
      const update = states.update[base + unit]!
      const reset = states.reset[base + unit]!
      const candidate = states.candidate[base + unit]!
      const previous = before < 0 ? 0 : states.state[before + unit]!
      const candidateSlope = flow * (1 - update) * (1 - candidate * candidate)
      const memorySlope = candidateSlope * reset
      const resetSlope = candidateSlope * states.memory[base + unit]! * reset * (1 - reset)
      const updateSlope = flow * (previous - candidate) * update * (1 - update)
      carriedOn[unit]! += flow * update
      gradient[at.bias + unit]! += updateSlope
      gradient[at.bias + hidden + unit]! += resetSlope
      gradient[at.bias + 2 * hidden + unit]! += candidateSlope
      let row = at.input + unit * embedding
      let gate = hidden * embedding
      for (let k = 0, x = index * embedding; k < embedding; k++, x++, row++) {
        const value = inputs[x]!
        gradient[row]! += updateSlope * value
        gradient[row + gate]! += resetSlope * value
        gradient[row + 2 * gate]! += candidateSlope * value
        inputFlow[x]! +=
          updateSlope * parameters[row]! +
          resetSlope * parameters[row + gate]! +
          candidateSlope * parameters[row + 2 * gate]!
      }
      if (before < 0) continue
      row = at.recurrent + unit * hidden
      gate = hidden * hidden
      for (let k = 0; k < hidden; k++, row++) {
        const value = states.state[before + k]!
        gradient[row]! += updateSlope * value
        gradient[row + gate]! += resetSlope * value
        gradient[row + 2 * gate]! += memorySlope * value
        carriedOn[k]! +=
          updateSlope * parameters[row]! +
          resetSlope * parameters[row + gate]! +
          memorySlope * parameters[row + 2 * gate]!
      }
    }
    carried.set(carriedOn)
  }
}
