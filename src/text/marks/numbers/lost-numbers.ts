/** What of a number is lost for good: it is shown as lost and told, never guessed. */
import type { Finding } from '../../rule.ts'
import { isDigit } from '../runs.ts'
import type { Known } from '../slots.ts'
import { continuesClass } from './mark-wording.ts'

/** A character that stands for one that is lost, as GB/T 15834 has it (虚缺号). */
export const LOST = '□'

const LOST_CLASS = /(?<=[\u4e00-\u9fff])[,、.。 ]类/g
const LOST_ORDINAL = /[发函字文规][,、.。 ]号/g

/** Adds a sign of loss to `known` wherever a numeral stood in a mark's place, and says so. */
export function findLostNumbers(text: string, known: Known): Finding[] {
  const findings: Finding[] = []
  for (const match of text.matchAll(LOST_CLASS)) {
    if (known.runs.has(match.index) || continuesClass(text, match.index + 2)) continue
    // Two classes in a row were a list: the mark stands for the separator too.
    known.runs.set(match.index, text[match.index - 1] === '类' ? `、${LOST}` : LOST)
    findings.push({
      rule: 'lost-numeral',
      severity: 'warning',
      message: 'the Roman numeral of a class (Ⅰ to Ⅴ) is lost; nothing in the text tells which it was',
      start: match.index,
      end: match.index + 2,
    })
  }
  for (const match of text.matchAll(LOST_ORDINAL)) {
    const start = match.index + 1
    known.runs.set(start, `〔${LOST}〕${LOST}`)
    findings.push({
      rule: 'lost-number',
      severity: 'warning',
      message: 'the year and the number of a document number are lost',
      start,
      end: start + 2,
    })
  }
  for (const match of text.matchAll(/[自从至到]年(?=\d{1,2}月)/g)) {
    const start = match.index + 1
    if (isDigit(text.charCodeAt(start - 2))) continue
    findings.push({
      rule: 'lost-number',
      severity: 'warning',
      message: 'the digits of a year are lost',
      start,
      end: start + 1,
    })
  }
  return findings
}
