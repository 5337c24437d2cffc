/** What a plan of rectification says is wrong stands behind a label, up to the next one; its times bind nothing. */
import type { Span } from '../../edits/edit.ts'
import { problemLabels } from '../../lexicon/dates.ts'

/** Words before a colon that open a line or a sentence: 存在问题：, （1）问题描述：. */
const label = /[\n。；][ \t　]{0,4}((?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)．.、])?([一-鿿（）]{2,12}))$/
/** No label is longer, with its number and what stands before it, in characters. */
const longestLabel = 24

/** Whether a heading is nothing but such a label. */
export function isProblemLabel(words: string): boolean {
  return problemLabels.has(words)
}

/**
 * The stretches of a passage that say what is wrong.
 *
 * @param opens whether the heading of the passage is such a label, so that its first words say it
 */
export function problemStretches(text: string, opens: boolean): Span[] {
  const stretches: Span[] = []
  let since = opens ? 0 : -1
  for (let colon = text.indexOf('：'); colon >= 0; colon = text.indexOf('：', colon + 1)) {
    const from = colon - longestLabel
    const found = label.exec(from > 0 ? text.slice(from, colon) : `\n${text.slice(0, colon)}`)
    if (found === null) continue
    if (since >= 0) stretches.push([since, colon - found[1]!.length])
    since = problemLabels.has(found[2]!) ? colon + 1 : -1
  }
  if (since >= 0) stretches.push([since, text.length])
  return stretches
}
