/** Turns trained weights into a model file's int8 tables. */

import type { TitleWeights } from '../text/marks/headings/titles/title-breaks.ts'
import { MarksModel } from '../text/marks/network/model.ts'
import type { GapTraining } from './gap-training.ts'
import type { NetworkTraining } from './network-training.ts'

/** Makes probabilities come true; measured on documents that the training holds back. */
const TEMPERATURE = 1.2
/** Share of weights that the int8 range has to hold; the few beyond it are cut off. */
const COVERED = 0.9998

/** The model as it will be used. */
export function quantise(
  network: NetworkTraining,
  gaps: GapTraining,
  { labels, keys, titles }: { labels: string[]; keys: Int32Array; titles: TitleWeights },
): MarksModel {
  const rows = toInt8(network.rows)
  const gapWeights = toInt8(gaps.table)
  const header = {
    embedding: network.shape.embedding,
    hidden: network.shape.hidden,
    rows: keys.length,
    labels,
    rowScale: rows.scale,
    gapScale: gapWeights.scale,
    gapBias: gaps.bias,
    titles,
    temperature: TEMPERATURE,
  }
  return new MarksModel(header, { keys, dense: network.dense, rows: rows.values, gaps: gapWeights.values })
}

function toInt8(weights: Float32Array): { values: Int8Array; scale: number } {
  const sizes = weights.map(Math.abs).sort()
  const scale = sizes[Math.floor((sizes.length - 1) * COVERED)]! / 127
  return { values: Int8Array.from(weights, weight => clamp(Math.round(weight / scale))), scale }
}

function clamp(value: number): number {
  return Math.max(-127, Math.min(127, value))
}
