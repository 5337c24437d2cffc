import type { RepairRule } from '../rule.ts'

/** The same mark twice or more; two dashes or two ellipses are one mark. */
const doubled = /([，。；：、？！%])(?:[ ]?\1){1,6}/g

/**
 * A comma before a mark that parts more, or less, than it does: pages that put a comma before every mark at random
 * (`湖南,、湖北`) do so, and nobody writes both.
 */
const needless = /(?<=[一-鿿0-9）”》%])[，,](?=[、。；：？！])/g

/** Leaves one of marks that stand side by side, though one of them says all. */
export const doubledMarks: RepairRule = {
  id: 'doubled-marks',
  repair(text) {
    const edits = Array.from(text.matchAll(doubled), ({ 0: marks, 1: mark = '', index }) => ({
      start: index + mark.length,
      end: index + marks.length,
      text: '',
    }))
    for (const { index } of text.matchAll(needless)) edits.push({ start: index, end: index + 1, text: '' })
    return { edits: edits.sort((one, other) => one.start - other.start) }
  },
}
