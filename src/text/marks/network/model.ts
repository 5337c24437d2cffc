/**
 * The learned model that says which run of characters stood at each place of a mangled text, and its file:
 * a length, a JSON header, then the arrays in the order of {@link ModelArrays}, little-endian.
 */
import { readFileSync } from 'node:fs'
import type { infer as Inferred } from 'zod'
import { checkedJson, GrammarError, grammarPath } from '../../../grammars.ts'
import { z } from '../../../zod.ts'
import { LENGTH_CLASSES } from '../headings/titles/title-breaks.ts'
import { FeatureIndex } from './feature-index.ts'
import { FeatureText, knownFeature, type Place } from './features.ts'
import { GAP_TABLE_SIZE, type GapWeights } from './gaps.ts'
import { Inference } from './inference.ts'
import { layoutOf } from './network.ts'

const headerSchema = () =>
  z.strictObject({
    embedding: z.int().positive(),
    hidden: z.int().positive(),
    rows: z.int().positive(),
    labels: z.array(z.string()).describe('runs in standard form'),
    rowScale: z.number(),
    temperature: z.number(),
    gapScale: z.number(),
    gapBias: z.number(),
    titles: z.strictObject({
      slope: z.number(),
      lengths: z.array(z.number()).length(LENGTH_CLASSES),
      none: z.array(z.number()).length(LENGTH_CLASSES),
    }),
  })
/** What the head of a model file says of it: labels, shapes and scales. */
export type ModelHeader = Inferred<ReturnType<typeof headerSchema>>

const MODEL_FILE = 'marks-model.bin'

/** The numbers of a model file, which views of the file hold. */
export interface ModelArrays {
  /** Feature hashes, ascending. */
  keys: Int32Array
  /** Dense parameters of the network. */
  dense: Float32Array
  /** `rows × embedding`, times `rowScale`. */
  rows: Int8Array
  /** Weights of the gap model, times `gapScale`. */
  gaps: Int8Array
}

/** What is known of a place before the model looks: the index of its label, `labels.length` for a run outside them. */
export type KnownLabels = ReadonlyMap<number, number>

/** The learned model of `grammars/marks-model.bin`: which run of marks and breaks stood at a place. */
export class MarksModel {
  readonly header: ModelHeader
  readonly arrays: ModelArrays
  readonly labelIndex: ReadonlyMap<string, number>
  #index: FeatureIndex | undefined
  #inference: Inference | undefined

  constructor(header: ModelHeader, arrays: ModelArrays) {
    this.header = header
    this.arrays = arrays
    this.labelIndex = new Map(header.labels.map((label, index) => [label, index]))
  }

  /** The model of the gaps between kept characters. */
  get gaps(): GapWeights {
    return { table: this.arrays.gaps, scale: this.header.gapScale, bias: this.header.gapBias }
  }

  /**
   * Probability of each label at each place; 1 for a label that is known.
   *
   * @param places in text order
   * @param known index of a place → its label
   * @returns `places × labels`
   */
  probabilities(text: string, places: readonly Place[], known: KnownLabels): Float32Array {
    const prepared = new FeatureText(text)
    this.#index ??= new FeatureIndex(this.arrays.keys)
    this.#inference ??= this.#createInference()
    const index = this.#index
    const listRows = (place: number, list: Int32Array) => {
      const features = prepared.features(places[place]!)
      const label = known.get(place)
      if (label !== undefined) features.push(knownFeature(label))
      let count = 0
      for (let each = 0; each < features.length; each++) {
        const row = index.row(features[each]!)
        if (row >= 0) list[count++] = row
      }
      return count
    }
    return this.#inference.probabilities(places.length, listRows, known)
  }

  #createInference(): Inference {
    const { embedding, hidden, labels, rowScale, temperature } = this.header
    const shape = { embedding, hidden, labels: labels.length }
    return new Inference({ ...this.arrays, shape, rowScale, temperature })
  }
}

/** The bytes of a model file. */
export function encodeModel({ header, arrays }: MarksModel): Buffer {
  const json = JSON.stringify(header)
  const headerBytes = Buffer.from(json + ' '.repeat((4 - (Buffer.byteLength(json) % 4)) % 4))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(headerBytes.length)
  const bytes = (array: Int32Array | Float32Array | Int8Array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength)
  return Buffer.concat([
    length,
    headerBytes,
    bytes(arrays.keys),
    bytes(arrays.dense),
    bytes(arrays.rows),
    bytes(arrays.gaps),
  ])
}

/** @throws GrammarError if the bytes are no model file or one of another shape */
export function decodeModel(file: Buffer): MarksModel {
  try {
    const headerLength = file.readUInt32LE(0)
    const header = checkedJson(MODEL_FILE, file.subarray(4, 4 + headerLength), headerSchema)
    const { size } = layoutOf({
      embedding: header.embedding,
      hidden: header.hidden,
      labels: header.labels.length,
    })
    // A copy, since a typed array has to begin at a multiple of its item's size.
    const body = new Uint8Array(file.subarray(4 + headerLength)).buffer
    let at = 0
    const take = (length: number) => {
      at += length
      return at - length
    }
    const keys = new Int32Array(body, take(4 * header.rows), header.rows)
    const dense = new Float32Array(body, take(4 * size), size)
    const rows = new Int8Array(body, take(header.rows * header.embedding), header.rows * header.embedding)
    const gaps = new Int8Array(body, take(GAP_TABLE_SIZE), GAP_TABLE_SIZE)
    if (at !== body.byteLength) throw new RangeError(`${body.byteLength - at} bytes too many`)
    return new MarksModel(header, { keys, dense, rows, gaps })
  } catch (error) {
    if (error instanceof GrammarError) throw error
    throw new GrammarError(`grammars/${MODEL_FILE}: ${(error as Error).message}`)
  }
}

let loaded: MarksModel | undefined

/** The model in `grammars/marks-model.bin`, read when it is first needed. */
export function loadModel(): MarksModel {
  if (loaded === undefined) {
    let file: Buffer
    try {
      file = readFileSync(grammarPath(MODEL_FILE))
    } catch (error) {
      throw new GrammarError(`grammars/${MODEL_FILE}: ${(error as Error).message}`)
    }
    loaded = decodeModel(file)
  }
  return loaded
}
