/** Sentences that are nothing but a clause: 由市农委负责。 责任单位：市农委。 由市农委牵头，6月底前完成。 */
import { readLabel } from '../../lexicon/clause-labels.ts'
import { leadInLength, verbEnding } from '../../lexicon/responsibility.ts'
import { readDuties } from './duty-sentences.ts'
import { isTime } from './pieces.ts'
import { readClause, readOffices } from './read-clause.ts'
import type { ClauseReading } from './reading.ts'

/** No verb with all that qualifies it is longer than this, in characters. */
const longestVerb = 40

const paragraphEnd = /^。?(?:\n|$)/

/** Whether a paragraph ends at an offset, or behind the full stop there. */
export function endsParagraph(text: string, offset: number): boolean {
  return paragraphEnd.test(text.slice(offset, offset + 2))
}

/** The name of a field, before its colon, is no longer than this, in characters. */
const otherField = /^[^：，；、]{2,8}：/

/** A clause of labels without the fields behind it that ask for nobody and no time: 责任单位：村委会|；资金来源：自筹八成. */
export function withoutOtherFields(words: string): string {
  const at = readLabel(words, 0)?.colon ? words.lastIndexOf('；') : -1
  if (at < 0 || !otherField.test(words.slice(at + 1)) || readLabel(words, at + 1)?.colon) return words
  return withoutOtherFields(words.slice(0, at))
}

/** What is read of a sentence that is nothing but a clause or a standing rule; null where it is anything else. */
export function wholeClause(words: string, setsRule: boolean): ClauseReading | null {
  const label = readLabel(words, 0)
  if (label === null && verbEnding(words.slice(-longestVerb)) === null && !setsRule) return null
  const known = readClause(words)
  const reading = known?.unread === 0 ? known : (readOffices(words) ?? known)
  if (reading === null) return null
  if (reading.rules.length === 0 && (reading.listOnly || reading.bodies.length === 0)) return null
  return (label?.colon ? reading.unread * 2 > words.length : reading.unread > 0) ? null : reading
}

/** Whether words end in a verb that says who answers, and a time behind it: …由县农业局牵头，|6月底前完成. */
export function endsInTime(words: string): boolean {
  const comma = Math.max(words.lastIndexOf('，'), words.lastIndexOf('；'))
  if (comma < 0 || words.length - comma > longestVerb) return false
  return (
    verbEnding(words.slice(Math.max(0, comma - longestVerb), comma)) !== null &&
    isTime(words.slice(comma + 1))
  )
}

/**
 * What is read of a sentence that says who answers, and by when or how others help (由县农业局牵头，6月底前完成; 由县农业局负责，
 * 县财政局配合做好审核工作), and nothing else, for what stands before it in its line: a line that opens with it goes on with
 * the duty.
 */
export function closingClause(text: string, words: string, start: number, end: number): ClauseReading | null {
  const opensLine = start === 0 || text[start - 1] === '\n'
  if (opensLine && !endsParagraph(text, end)) return null
  if (endsInTime(words)) {
    const reading = readClause(words)
    return reading === null || reading.unread > 0 || reading.listOnly ? null : reading
  }
  const comma = opensLine ? -1 : words.indexOf('，')
  if (comma < 0 || verbEnding(words.slice(Math.max(0, comma - longestVerb), comma)) === null) return null
  return leadInLength(words) === 0 ? null : readDuties(words)
}
