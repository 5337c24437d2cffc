/**
 * Trains the model of `grammars/marks-model.bin`.
 *
 *     train-marks FOLDER OUTPUT [--written FOLDER] [--epochs N] [--rows N] [--embedding N] [--hidden N] [--seed N]
 *
 * FOLDER holds clean official texts, a paragraph a line, and that of --written the plans written for the training
 * (see documents.ts). Prints its figures on documents of the
 * plan genre that it did not learn from. The same folder, options and seed give the same file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { knownFeature } from '../text/marks/network/features.ts'
import { encodeModel } from '../text/marks/network/model.ts'
import { type Genre, type Passage, readCollection } from './documents.ts'
import { evaluateNetwork } from './evaluate.ts'
import { FeatureSelection } from './feature-selection.ts'
import { GapTraining } from './gap-training.ts'
import { NetworkTraining } from './network-training.ts'
import { quantise } from './quantise.ts'
import { Random } from './random.ts'
import { damagedPassage, sampleOf } from './samples.ts'
import { trainTitles } from './title-training.ts'

/**
 * How much of each genre an epoch sees (share of its passages, in the first and in the last epoch), and how much a
 * place of it weighs: laws first, for the words of the language, plans last, for the genre.
 */
const SHARES: Record<Genre, { first: number; last: number; weight: number }> = {
  plan: { first: 1, last: 1, weight: 1 },
  written: { first: 1, last: 1, weight: 1 },
  news: { first: 0.7, last: 0.7, weight: 0.6 },
  prose: { first: 0.6, last: 0.6, weight: 0.7 },
  law: { first: 0.35, last: 0.04, weight: 0.5 },
}
/** Runs rarer than this (weighted) get no label of their own. */
const RAREST_RUN = 12

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    written: { type: 'string', default: 'src/training/plans' },
    epochs: { type: 'string', default: '12' },
    rows: { type: 'string', default: '97000' },
    embedding: { type: 'string', default: '32' },
    hidden: { type: 'string', default: '48' },
    seed: { type: 'string', default: '1' },
  },
})
const [folder, output] = positionals
if (folder === undefined || output === undefined) throw new Error('usage: train-marks FOLDER OUTPUT')
const random = new Random(Number(values.seed))
const started = Date.now()
const report = (line: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`)

const collection = readCollection(folder, values.written)
report(`${collection.training.length} passages to learn from, ${collection.heldBack.length} held back`)

/** @param progress 0 for the first epoch, 1 for the last */
function epochPassages(progress: number): Passage[] {
  const chosen = collection.training.filter(({ genre }) => {
    const { first, last } = SHARES[genre]
    return random.next() < first + (last - first) * progress
  })
  random.shuffle(chosen)
  return chosen
}

// 1. The gaps at which a sentence or a title ends.
const gapTraining = new GapTraining(random)
for (let epoch = 0; epoch < 4; epoch++) for (const { text } of epochPassages(0)) gapTraining.learn(text)
const ofGenre = (passages: readonly Passage[], genre: Genre) =>
  passages.filter(passage => passage.genre === genre).map(({ text }) => text)
const learned = [...ofGenre(collection.training, 'plan'), ...ofGenre(collection.training, 'written')]
const titles = trainTitles(learned, gapTraining, random)
report('gaps learned')

// 2. The labels and the features worth a row.
const runCounts = new Map<string, number>()
const features = new FeatureSelection()
for (const { text, genre } of epochPassages(0.8)) {
  const weight = SHARES[genre].weight
  const sample = sampleOf(damagedPassage(text, random), new Map(), random)
  for (const run of sample.runs) runCounts.set(run, (runCounts.get(run) ?? 0) + weight)
  features.count(sample.features, sample.runs, weight)
}
const labels = [...runCounts]
  .filter(([, count]) => count >= RAREST_RUN)
  .sort((a, b) => b[1] - a[1])
  .map(([run]) => run)
const labelIndex = new Map(labels.map((label, index) => [label, index]))
const known = labels.map((_, index) => knownFeature(index))
known.push(knownFeature(labels.length))
const chosen = features.best(Number(values.rows) - known.length)
const keys = Int32Array.from(new Set([...known, ...chosen])).sort()
const rowOf = new Map([...keys].map((key, row) => [key, row]))
report(`${labels.length} labels, ${keys.length} rows of ${features.size} features`)

// 3. The sequence model.
const shape = { embedding: Number(values.embedding), hidden: Number(values.hidden), labels: labels.length }
const training = new NetworkTraining(shape, keys.length, random)
const epochs = Number(values.epochs)
for (let epoch = 0; epoch < epochs; epoch++) {
  let loss = 0
  const passages = epochPassages(epochs > 1 ? epoch / (epochs - 1) : 1)
  passages.forEach(({ text, genre }, index) => {
    const sample = sampleOf(damagedPassage(text, random), labelIndex, random)
    const rows = sample.features.map(list =>
      list.map(feature => rowOf.get(feature) ?? -1).filter(row => row >= 0),
    )
    const truth = sample.runs.map(run => labelIndex.get(run) ?? -1)
    const progress = (epoch + index / passages.length) / epochs
    loss += training.step(rows, truth, SHARES[genre].weight, 1 - 0.97 * progress)
  })
  const model = quantise(training, gapTraining, { labels, keys, titles })
  report(`epoch ${epoch + 1}: loss ${(loss / passages.length).toFixed(4)}`)
  const scores = (['plan', 'written'] as const).map(genre => {
    const score = evaluateNetwork(model, ofGenre(collection.heldBack, genre), new Random(99))
    report(`  held back, ${genre}: ${score.summary()}`)
    return score
  })
  writeFileSync(output, encodeModel(model))
  if (epoch === epochs - 1) for (const score of scores) console.log(score.table())
}
