import type { RepairRule } from '../rule.ts'

/** The same mark twice or more; two dashes or two ellipses are one mark. */
const doubled = /([，。；：、？！%])(?:[ ]?\1){1,6}/g

/** Leaves one of marks that stand twice side by side. */
export const doubledMarks: RepairRule = {
  id: 'doubled-marks',
  repair(text) {
    const edits = Array.from(text.matchAll(doubled), ({ 0: marks, 1: mark = '', index }) => ({
      start: index + mark.length,
      end: index + marks.length,
      text: '',
    }))
    return { edits }
  },
}
