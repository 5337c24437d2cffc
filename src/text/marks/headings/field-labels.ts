/** Labels of the fields of a duty (责任单位, 整改措施, 完成时限) behind the number of a heading. */
import { readLabel } from '../../../lexicon/clause-labels.ts'
import { namesBodies } from '../clauses/clause-pieces.ts'
import { opensWithSubject } from '../clauses/stretch-names.ts'
import { isMangledMark, stretchEnd } from '../slots.ts'

/** How far behind a label the subject of a sentence is looked for. */
const subjectReach = 20

/** Offset of the mark behind a label that stands at an offset; -1 if there is no label, or no mark behind it. */
export function markAfterLabel(text: string, offset: number): number {
  const label = readLabel(text, offset)
  if (label === null) return -1
  // A blank behind a label is read with it; here it is the mark.
  const mark = text[label.end - 1] === ' ' ? label.end - 1 : label.end
  if (!isMangledMark(text[mark] ?? '')) return -1
  // 落实责任。县政府对…负总责: what a label asks for is no sentence.
  const asked = text.slice(mark + 1, stretchEnd(text, mark + 1, subjectReach))
  return namesBodies(label.kind) && opensWithSubject(asked) ? -1 : mark
}

const numberBeforeHan = /(?<![0-9])[1-9][0-9]?[, 、.。](?=[一-鿿])/g
/** So many labels with a number are no chance. */
const fewestNumberedLabels = 4

/** Whether a text numbers the fields of its duties (1.整改措施：… 2.责任单位：…): several labels, with unlike numbers. */
export function numbersLabels(text: string): boolean {
  const numbers = new Set<string>()
  let count = 0
  for (const { index, 0: words } of text.matchAll(numberBeforeHan)) {
    if (markAfterLabel(text, index + words.length) === -1) continue
    numbers.add(words.slice(0, -1))
    count++
  }
  return count >= fewestNumberedLabels && numbers.size > 1
}
