import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/** A full stop of Western type behind a Chinese word, where a sentence can end. */
const stop = /(?<=[一-鿿）”》%])[.．](?=[ \u3000]{0,2}(?:[一-鿿（“《【]|[0-9]|\n|$))/g
/** The number of a section: 一. and （一）. */
const numberBefore = /(?:^|\n)[ \t\u3000]{0,8}[（第]?[一二三四五六七八九十]{1,4}）?$/
const longestNumber = 16
/** So many lines end in it, and more of them than sentences end as they should, where it is the habit of a text. */
const fewestLines = 3
/** So many sentences end in it inside a line where none ends in a full stop. */
const fewestSentences = 4
const lineEnd = /[一-鿿）”》%][.．][ \u3000]{0,2}(?:\n|$)/g

/** Gives sentences their stop in texts that were written or converted with Western marks: `.` or `．` for `。`. */
export const sentenceStops: RepairRule = {
  id: 'sentence-stops',
  repair(text) {
    const lines = text.match(lineEnd)?.length ?? 0
    const own = text.match(/。/g)?.length ?? 0
    // A text that lost its line breaks shows the habit by its sentences, if none of them ends as it should.
    if (own > lines) return { edits: [] }
    const isHabitOfSentences = own === 0 && (text.match(stop)?.length ?? 0) >= fewestSentences
    if (lines < fewestLines && !isHabitOfSentences) return { edits: [] }
    const edits: Edit[] = []
    for (const { index } of text.matchAll(stop))
      if (!numberBefore.test(text.slice(Math.max(0, index - longestNumber), index)))
        edits.push({ start: index, end: index + 1, text: '。' })
    return { edits }
  },
}
