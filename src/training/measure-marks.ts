/**
 * Measures a model on clean texts: `measure-marks MODEL FILE...`. Damages each file and prints how much is restored,
 * with the floor of always saying the most frequent run.
 */
import { readFileSync } from 'node:fs'
import { decodeModel } from '../text/marks/model.ts'
import { cleanText } from './documents.ts'
import { evaluate } from './evaluate.ts'
import { Random } from './random.ts'

const [modelPath, ...files] = process.argv.slice(2)
if (modelPath === undefined || files.length === 0) throw new Error('usage: measure-marks MODEL FILE...')
const model = decodeModel(readFileSync(modelPath))
for (const file of files) {
  const score = evaluate(model, [cleanText(readFileSync(file, 'utf8'))], new Random(7))
  console.log(
    `${file}: ${score.places} marks, exact ${score.exact.toFixed(4)}, with ，。； as one ${score.exactMerged.toFixed(4)}`,
  )
  console.log(score.table())
}
