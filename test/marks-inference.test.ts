import { describe, expect, it } from 'vitest'
import { Inference } from '../src/text/marks/network/inference.ts'
import { layoutOf, type NetworkShape, runDirection, scoresOf } from '../src/text/marks/network/network.ts'
import { packBlocks } from '../src/text/marks/network/simd/blocks.ts'
import { Random } from '../src/training/random.ts'

const ROW_SCALE = 0.004
const TEMPERATURE = 1.1

interface Network {
  shape: NetworkShape
  dense: Float32Array
  rows: Int8Array
}

describe('inference in the kernels', () => {
  it.each([
    ['widths that fill no block', { embedding: 2, hidden: 3, labels: 4 }, 5, 1],
    ['widths that fill blocks', { embedding: 32, hidden: 48, labels: 112 }, 40, 1],
    ['widths a little over a block', { embedding: 18, hidden: 17, labels: 33 }, 40, 1],
    ['more places than a page of memory holds', { embedding: 16, hidden: 16, labels: 5 }, 900, 1],
    ['weights that saturate the gates', { embedding: 16, hidden: 16, labels: 20 }, 30, 60],
    ['no places', { embedding: 16, hidden: 16, labels: 5 }, 0, 1],
  ])('agrees with the network: %s', (_, shape, count, size) => {
    const network = randomNetwork(shape, size)
    const features = randomFeatures(network, count)
    const found = infer(network, features, new Map())
    const expected = reference(network, features)
    expect(found.length).toBe(count * shape.labels)
    expect(Math.max(0, ...found.map((value, index) => Math.abs(value - expected[index]!)))).toBeLessThan(2e-5)
  })

  it('gives the same again after a longer text', () => {
    const network = randomNetwork({ embedding: 4, hidden: 6, labels: 7 }, 1)
    const inference = new Inference({ ...network, rowScale: ROW_SCALE, temperature: TEMPERATURE })
    const [short, long] = [randomFeatures(network, 3), randomFeatures(network, 2000)]
    const run = (features: number[][]) =>
      inference.probabilities(features.length, lister(features), new Map())
    const first = run(short)
    run(long)
    expect(run(short)).toEqual(first)
  })

  it('is sure of what is known, and does not look', () => {
    const network = randomNetwork({ embedding: 4, hidden: 4, labels: 3 }, 1)
    const known = new Map([
      [0, 2],
      [1, 3],
    ])
    const found = infer(network, randomFeatures(network, 3), known)
    expect([...found.subarray(0, 6)]).toEqual([0, 0, 1, 0, 0, 0])
    expect(found.subarray(6).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5)
  })
})

describe('packBlocks', () => {
  it('stores a block column by column and fills up each group', () => {
    const packed = packBlocks(Float32Array.of(1, 2, 3, 4, 5, 6), [1, 1], [2, 1], 9)
    expect(packed.length).toBe(32 * 32)
    const at = (row: number, column: number) => packed[(row >> 4) * 16 * 32 + column * 16 + (row & 15)]
    expect([at(0, 0), at(0, 1), at(0, 16), at(16, 0), at(16, 1), at(16, 16)]).toEqual([1, 2, 3, 4, 5, 6])
    expect(packed.filter(value => value === 9).length).toBe(32 * 32 - 6)
  })

  it('keeps a vector a single column', () => {
    expect([...packBlocks(Float32Array.of(1, 2), [2], [1])]).toEqual([1, 2, ...new Array<number>(14).fill(0)])
  })
})

function randomNetwork(shape: NetworkShape, size: number): Network {
  const random = new Random(5)
  return {
    shape,
    dense: Float32Array.from({ length: layoutOf(shape).size }, () => (random.next() - 0.5) * size),
    rows: Int8Array.from({ length: 50 * shape.embedding }, () => random.below(255) - 127),
  }
}

/** Up to 255 rows a place, and none at all for the first. */
function randomFeatures({ rows, shape }: Network, count: number): number[][] {
  const random = new Random(6)
  return Array.from({ length: count }, (_, place) =>
    Array.from({ length: place === 0 ? 0 : random.below(256) }, () =>
      random.below(rows.length / shape.embedding),
    ),
  )
}

function lister(features: readonly number[][]) {
  return (place: number, list: Int32Array) => {
    list.set(features[place]!)
    return features[place]!.length
  }
}

function infer(network: Network, features: readonly number[][], known: ReadonlyMap<number, number>) {
  const inference = new Inference({ ...network, rowScale: ROW_SCALE, temperature: TEMPERATURE })
  return inference.probabilities(features.length, lister(features), known)
}

function reference({ shape, dense, rows }: Network, features: readonly number[][]): number[] {
  const layout = layoutOf(shape)
  const count = features.length
  const inputs = Float32Array.from({ length: count * shape.embedding }, (_, index) => {
    const column = index % shape.embedding
    const sum = features[(index - column) / shape.embedding]!.reduce(
      (sum, row) => sum + rows[row * shape.embedding + column]!,
      0,
    )
    return Math.max(0, sum * ROW_SCALE + dense[layout.sumBias + column]!)
  })
  const forward = runDirection(dense, layout.forward, shape, inputs, count, false).state
  const backward = runDirection(dense, layout.backward, shape, inputs, count, true).state
  const scores = scoresOf(dense, layout, shape, forward, backward, inputs, count)
  return features.flatMap((_, place) => {
    const row = [...scores.subarray(place * shape.labels, (place + 1) * shape.labels)]
    const highest = Math.max(...row)
    const powers = row.map(score => Math.exp((score - highest) / TEMPERATURE))
    const sum = powers.reduce((left, right) => left + right)
    return powers.map(power => power / sum)
  })
}
