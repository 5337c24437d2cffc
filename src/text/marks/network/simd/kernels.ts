/** The inner loops of the network: vectors of `f32` in memory, by their addresses, with lengths that divide by 16. */
import {
  type Code,
  call,
  f32,
  f32x4,
  i16x8,
  i32,
  i32x4,
  kernel,
  type Local,
  repeat,
  v128,
} from './assembler.ts'
import { BLOCK } from './blocks.ts'

const BLOCK_BYTES = 4 * BLOCK
/** Where the vectors of a block lie, in bytes from its beginning. */
const OFFSETS = [0, 16, 32, 48]

/**
 * e to the power of four numbers: 2ⁿ times a polynomial in what is left, |r| ≤ ln 2 / 2 (Cephes, `expf`). Its place in
 * {@link kernels} is the first.
 */
const exponential = kernel(
  'exponential',
  ['v128'],
  ([x], variable) => {
    const [power, rest] = [variable('v128'), variable('v128')]
    const coefficients = [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1]
    const polynomial = [...coefficients, 5.0000001201e-1, 1, 1].reduce<Code>(
      (sum, coefficient) => f32x4.add(f32x4.multiply(sum, rest.value), f32x4.constant(coefficient)),
      f32x4.constant(0),
    )
    const bias = i32x4.splat(i32.constant(127))
    return [
      x!.set(f32x4.min(f32x4.max(x!.value, f32x4.constant(-87)), f32x4.constant(88))),
      power.set(f32x4.nearest(f32x4.multiply(x!.value, f32x4.constant(Math.LOG2E)))),
      // ln 2 in two parts, of which the first has few bits, so that its product is exact.
      rest.set(f32x4.subtract(x!.value, f32x4.multiply(power.value, f32x4.constant(0.693359375)))),
      rest.set(f32x4.add(rest.value, f32x4.multiply(power.value, f32x4.constant(2.1219444e-4)))),
      f32x4.multiply(polynomial, i32x4.shiftLeft(i32x4.add(i32x4.truncate(power.value), bias), 23)),
    ]
  },
  'v128',
)

const exp = (value: Code): Code => call(0, value)

/** 1 / (1 + e⁻ˣ) */
function sigmoid(value: Code): Code {
  const one = f32x4.constant(1)
  return f32x4.divide(one, f32x4.add(one, exp(f32x4.subtract(f32x4.constant(0), value))))
}

/** 2 σ(2x) − 1 */
function tanh(value: Code): Code {
  const doubled = f32x4.multiply(f32x4.constant(2), value)
  return f32x4.subtract(f32x4.multiply(f32x4.constant(2), sigmoid(doubled)), f32x4.constant(1))
}

/**
 * `result = start + matrix · vector`. The matrix is stored in blocks of its rows, each column by column; `width` is the
 * number of pairs of columns. Even and odd columns have sums of their own, since an addition waits for the one before.
 */
const multiply = kernel(
  'multiply',
  ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  ([result, start, vector, matrix, width, blocks], variable) => {
    const even = OFFSETS.map(() => variable('v128'))
    const odd = OFFSETS.map(() => variable('v128'))
    const [factor, at, left] = [variable('v128'), variable('i32'), variable('i32')]
    const addColumn = (sums: readonly Local[], column: number): Code[] => [
      factor.set(v128.loadSplat(at.value, 4 * column)),
      ...sums.map((sum, index) => {
        const weights = v128.load(matrix!.value, BLOCK_BYTES * column + OFFSETS[index]!)
        return sum.set(f32x4.add(sum.value, f32x4.multiply(factor.value, weights)))
      }),
    ]
    return [
      repeat(blocks!, [
        ...even.map((sum, index) => sum.set(v128.load(start!.value, OFFSETS[index]))),
        ...odd.map(sum => sum.set(f32x4.constant(0))),
        at.set(vector!.value),
        left.set(width!.value),
        repeat(left, [
          ...addColumn(even, 0),
          ...addColumn(odd, 1),
          at.advance(8),
          matrix!.advance(2 * BLOCK_BYTES),
        ]),
        ...even.map((sum, index) =>
          v128.store(result!.value, f32x4.add(sum.value, odd[index]!.value), OFFSETS[index]),
        ),
        start!.advance(BLOCK_BYTES),
        result!.advance(BLOCK_BYTES),
      ]),
    ]
  },
)

/** The state of a gated recurrent layer from its gates, four units at a time, `count` times. */
const gate = kernel(
  'gate',
  ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  ([update, reset, candidate, memory, previous, state, count], variable) => {
    const [value, share] = [variable('v128'), variable('v128')]
    const remembered = f32x4.multiply(sigmoid(v128.load(reset!.value)), v128.load(memory!.value))
    const change = f32x4.subtract(v128.load(previous!.value), value.value)
    return [
      repeat(count!, [
        value.set(tanh(f32x4.add(v128.load(candidate!.value), remembered))),
        share.set(sigmoid(v128.load(update!.value))),
        v128.store(state!.value, f32x4.add(value.value, f32x4.multiply(share.value, change))),
        ...[update, reset, candidate, memory, previous, state].map(address => address!.advance(16)),
      ]),
    ]
  },
)

/** Softmax in place: `count` vectors, times `sharpness` before. */
const normalise = kernel('normalise', ['i32', 'i32', 'f32'], ([scores, count, sharpness], variable) => {
  const [at, left] = [variable('i32'), variable('i32')]
  const [highest, sum] = [variable('v128'), variable('v128')]
  const lanes = (value: Local) => [0, 1, 2, 3].map(lane => f32x4.lane(value.value, lane))
  const over = (...body: Code[]) => [
    at.set(scores!.value),
    left.set(count!.value),
    repeat(left, [...body, at.advance(16)]),
  ]
  const score = v128.load(at.value)
  const scaled = f32x4.multiply(f32x4.subtract(score, highest.value), f32x4.splat(sharpness!.value))
  return [
    highest.set(v128.load(scores!.value)),
    ...over(highest.set(f32x4.max(highest.value, score))),
    highest.set(f32x4.splat(lanes(highest).reduce(f32.max))),
    ...over(v128.store(at.value, exp(scaled)), sum.set(f32x4.add(sum.value, score))),
    sum.set(f32x4.splat(lanes(sum).reduce(f32.add))),
    ...over(v128.store(at.value, f32x4.divide(score, sum.value))),
  ]
})

/**
 * `max(0, bias + scale · sum)` of rows of bytes, whose addresses are a list; up to 256 of them, so that the sums fit in
 * 16 bits.
 */
const sumRows = kernel(
  'sumRows',
  ['i32', 'i32', 'i32', 'i32', 'i32', 'f32'],
  ([result, bias, list, count, blocks, scale], variable) => {
    const [low, high] = [variable('v128'), variable('v128')]
    const [at, left, column, row] = [variable('i32'), variable('i32'), variable('i32'), variable('i32')]
    const quarters = [i32x4.lowHalf(low.value), i32x4.highHalf(low.value)]
    quarters.push(i32x4.lowHalf(high.value), i32x4.highHalf(high.value))
    return [
      repeat(blocks!, [
        ...[low, high].map(sum => sum.set(i16x8.splat(i32.constant(0)))),
        at.set(list!.value),
        left.set(count!.value),
        repeat(left, [
          row.set(i32.add(i32.load(at.value), column.value)),
          low.set(i16x8.add(low.value, i16x8.loadBytes(row.value))),
          high.set(i16x8.add(high.value, i16x8.loadBytes(row.value, 8))),
          at.advance(4),
        ]),
        ...quarters.map((quarter, index) => {
          const scaled = f32x4.multiply(f32x4.fromIntegers(quarter), f32x4.splat(scale!.value))
          const value = f32x4.add(scaled, v128.load(bias!.value, OFFSETS[index]))
          return v128.store(result!.value, f32x4.max(value, f32x4.constant(0)), OFFSETS[index])
        }),
        column.advance(BLOCK),
        bias!.advance(BLOCK_BYTES),
        result!.advance(BLOCK_BYTES),
      ]),
    ]
  },
)

/** All functions of the module. */
export const kernels = [exponential, multiply, gate, normalise, sumRows]
