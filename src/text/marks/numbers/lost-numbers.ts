/** What of a number is lost for good: it is shown as lost and told, never guessed. */
import type { Finding } from '../../rule.ts'
import { isDigit, LOST } from '../runs.ts'
import type { Known } from '../slots.ts'
import { continuesClass } from './mark-wording.ts'
import {
  asksForGrade,
  endsInClass,
  lostClass,
  lostGrade,
  lostOrdinal,
  lostStage,
  lostYear,
} from './number-patterns.ts'

const endsInNumeral = /[0-9一二三四五六七八九十]$/

/** Adds a sign of loss to `known` wherever a numeral stood in a mark's place, and says so. */
export function findLostNumbers(text: string, known: Known): Finding[] {
  const findings: Finding[] = []
  for (const match of text.matchAll(lostClass)) {
    if (known.runs.has(match.index) || continuesClass(text, match.index + match[0].length)) continue
    // Two classes in a row were a list: the mark stands for the separator too.
    known.runs.set(match.index, endsInClass(text, match.index) ? `、${LOST}` : LOST)
    findings.push({
      rule: 'lost-numeral',
      severity: 'warning',
      message: 'the Roman numeral of a class (Ⅰ to Ⅴ) is lost; nothing in the text tells which it was',
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  for (const match of text.matchAll(lostGrade)) {
    if (known.runs.has(match.index)) continue
    // Behind the number of a heading the mark is that of the number: （二）Ⅲ级以上…
    if (!endsInNumeral.test(text[match.index - 1]!))
      known.runs.set(match.index, asksForGrade(text, match.index) ? LOST : `，${LOST}`)
    findings.push({
      rule: 'lost-numeral',
      severity: 'warning',
      message: 'a Roman numeral seems to be lost; nothing in the text tells which it was',
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  for (const match of text.matchAll(lostStage)) {
    const start = match.index + match[0].length - 1
    if (known.runs.has(start)) continue
    known.runs.set(start, LOST)
    findings.push({
      rule: 'lost-numeral',
      severity: 'warning',
      message: 'a Roman numeral seems to be lost; nothing in the text tells which it was',
      start,
      end: start + 1,
    })
  }
  for (const match of text.matchAll(lostOrdinal)) {
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
  for (const match of text.matchAll(lostYear)) {
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
