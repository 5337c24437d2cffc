/**
 * Abbreviations in Latin letters that stand alone between two marks: behind the Chinese name they stand in a bracket
 * (`臭氧（O3）浓度`), beside others in a list (`SO2、NOx`).
 */
import { grammar } from '../numbers/marks-grammar.ts'
import { opensWith } from '../word-tests.ts'

const mark = '[,、.。 ]'
/** PM2.5 has a mark of its own. */
const abbreviation = `(?:[A-Z][A-Za-z]{1,6}[0-9]{0,2}(?:${mark}5)?|[A-Z][0-9]{1,2})`
const followed = new RegExp(`(?<=[\\u4e00-\\u9fff])${mark}(${abbreviation})${mark}(?=[\\u4e00-\\u9fff])`, 'y')
const preceded = new RegExp(`[\\u4e00-\\u9fff]${mark}(${abbreviation})$`)
/** Another name with its abbreviation: 氮氧化物|NOx| */
const pair = new RegExp(`[\\u4e00-\\u9fff]{2,10}${mark}${abbreviation}${mark}(?=[\\u4e00-\\u9fff])`, 'y')
/** A mark before another one: two capitals or a figure tell it from words of other languages. */
const listed = new RegExp(`[A-Za-z0-9]${mark}${abbreviation}(?![A-Za-z0-9])`, 'y')
const nameBefore = /(?:[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,3}|[A-Z]{1,4}[0-9]{1,2}|PM2[,、.。 ]5)$/
const opensWithJoint = opensWith(grammar.joints.words)
const LONGEST = 14
const others = new Set(grammar.looseAbbreviations.words)

/** What the run at a mark beside such an abbreviation has to be, undefined where there is none. */
export function abbreviationMark(text: string, at: number): ((run: string) => boolean) | undefined {
  listed.lastIndex = at - 1
  if (listed.test(text) && nameBefore.test(text.slice(Math.max(0, at - LONGEST), at)))
    return run => run === '、'
  followed.lastIndex = at
  const after = followed.exec(text)
  if (after !== null) return others.has(after[1]!) ? undefined : run => run.endsWith('（')
  if (!/[\u4e00-\u9fff]/.test(text[at + 1] ?? '') || !/[A-Za-z0-9]/.test(text[at - 1] ?? '')) return undefined
  const before = preceded.exec(text.slice(Math.max(0, at - LONGEST), at))
  if (before === null || others.has(before[1]!)) return undefined
  pair.lastIndex = at + 1
  return pair.test(text) && !opensWithJoint(text, at + 1)
    ? run => run === '）、'
    : run => run.startsWith('）')
}
