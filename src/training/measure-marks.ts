/**
 * Measures the restoration of marks: `measure-marks MODEL FOLDER WRITTEN [FILE...]` (FOLDER and WRITTEN as in
 * train-marks.ts). Damages the documents that the training
 * holds back, and each further clean file, and prints how much is restored: by the network alone, and by all.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { decodeModel } from '../text/marks/network/model.ts'
import { cleanText, readCollection } from './documents.ts'
import { evaluateNetwork, evaluateRestoration } from './evaluate.ts'
import { Random } from './random.ts'

const [modelPath, folder, written, ...files] = process.argv.slice(2)
if (modelPath === undefined || folder === undefined || written === undefined)
  throw new Error('usage: measure-marks MODEL FOLDER WRITTEN [FILE...]')
const model = decodeModel(readFileSync(modelPath))
const { heldBack } = readCollection(folder, written)
for (const genre of ['plan', 'written', 'news'] as const) {
  const texts = heldBack.filter(passage => passage.genre === genre).map(({ text }) => text)
  // A written plan is whole, with habits of its own; the others are passages of which some belong together.
  measure(`held-back documents: ${genre}`, genre === 'written' ? texts : [texts.join('')])
}
for (const file of files) measure(basename(file), [cleanText(readFileSync(file, 'utf8'))])

function measure(name: string, texts: string[]): void {
  console.log(`## ${name}`)
  console.log(`network alone: ${evaluateNetwork(model, texts, new Random(7)).summary()}`)
  for (const fate of ['vanishes', 'mark'] as const) {
    const score = evaluateRestoration(model, texts, new Random(7), fate)
    console.log(`all, break ${fate === 'mark' ? 'becomes a mark' : fate}: ${score.summary()}`)
    if (fate === 'vanishes') console.log(`${score.table()}\ncalibration: ${score.calibration()}`)
  }
}
