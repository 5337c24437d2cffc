import type { Edit } from '../../edits/edit.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import type { RepairRule } from '../rule.ts'

/**
 * Digits of a time that are written with letters, as recognition of scanned pages leaves them: 2O25年, l2月3l日. The zero of
 * a year in Chinese numerals has many forms: 二Ｏ三一年, 二0三一年. Each begins by looking for a letter: most times hold none.
 */
const patterns = new PatternSet([
  /(?=[12]?[0-9]{0,2}[OoОоlI])(?<![0-9A-Za-z])[12lI][0-9OoОо]{2}[0-9OoОоlI](?=[ ]?年)/,
  /(?=[0-9]?[lIOo])(?:(?<=年[ ]?)[0-9lIOo]{1,2}(?=[ ]?月)|(?<=[0-9]月[ ]?)[0-9lIOo]{1,2}(?=[ ]?日))/,
  /二(?=[〇○零一二三四五六七八九]{0,2}[0OoОоＯｏ０])(?<![一二三四五六七八九十]二)[0OoОоＯｏ０〇○零][0-9OoОоＯｏ０〇○零一二三四五六七八九]{2}(?=年)/,
])
const zero = /[OoОо]/g
const one = /[lI]/g
const hanZero = /[0OoОоＯｏ０]/g

/** Restores the digits of times. */
export const timeDigits: RepairRule = {
  id: 'time-digits',
  repair(text) {
    const [years, days, hanYears] = patterns.matches(text) ?? [[], [], []]
    const edits: Edit[] = []
    const add = (match: RegExpExecArray, after: string) => {
      if (after !== match[0])
        edits.push({ start: match.index, end: match.index + match[0].length, text: after })
    }
    for (const match of [...years!, ...days!]) add(match, match[0].replace(zero, '0').replace(one, '1'))
    for (const match of hanYears!) add(match, match[0].replace(hanZero, '〇'))
    return { edits: edits.sort((a, b) => a.start - b.start) }
  },
}
