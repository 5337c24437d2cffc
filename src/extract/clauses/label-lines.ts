/** Lines with a label (责任单位：), those that go on with their lists, and those of persons and times around them. */
import { isCollective, type ListedBody, splitBodies } from '../../lexicon/bodies.ts'
import { readLabel } from '../../lexicon/clause-labels.ts'
import { brackets } from '../../lexicon/responsibility.ts'
import type { Clause } from './clause.ts'
import { readClause } from './read-clause.ts'

/** Label lines that answer for one text are no longer than this together, in characters. */
const longestLabelLines = 1600

/** A 责任单位 line and the 配合单位 line after it are one clause; roles are decided over both. */
export function joinLabelLines(text: string, clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    const isNext =
      last !== undefined &&
      clause.end - last.start <= longestLabelLines &&
      /^[\s；，。]*$/.test(text.slice(last.end, clause.start))
    if (isNext && readLabel(text, last.innerStart) !== null && readLabel(text, clause.innerStart) !== null) {
      const reading = readClause(inOneBracket(text.slice(last.innerStart, clause.innerEnd)))
      if (reading !== null) {
        joined[joined.length - 1] = {
          ...reading,
          start: last.start,
          end: clause.end,
          innerStart: last.innerStart,
          innerEnd: clause.innerEnd,
        }
        continue
      }
    }
    joined.push(clause)
  }
  return joined.map(clause => withLabelLines(text, withListLines(text, clause)))
}

/** Words in several brackets as they would stand in one, of the same length: 牵头单位：市农委|）（|配合单位：市水务局. */
function inOneBracket(words: string): string {
  return words.replace(betweenBrackets, '；；')
}

const betweenBrackets = /[）)〕】\]][（(〔【[]/g

/** A line of bodies below a line with a label goes on with its list: 责任单位：市水务局\n各乡镇、各街道. */
function withListLines(text: string, clause: Clause): Clause {
  if (readLabel(text, clause.innerStart)?.colon !== true) return clause
  const { start, innerStart } = clause
  let end = clause.end
  while (text[end] === '\n') {
    const next = lineEnd(text, end + 1)
    const bodies = next - end > longestListLine ? [] : splitBodies(text.slice(end + 1, next))
    if (!bodies.every(({ body }) => body) || !isList(bodies)) break
    end = next
  }
  // Read once with all of its lines: reading it anew for each would take the square of their number.
  const reading = end === clause.end ? null : readClause(text.slice(innerStart, end))
  return reading === null ? clause : { ...reading, start, end, innerStart, innerEnd: end }
}

/** A body alone on its line may be a signature or a heading; a class of them (各村（居）委会) is neither. */
function isList([first, ...others]: readonly ListedBody[]): boolean {
  return first !== undefined && (others.length > 0 || isCollective(first.name))
}

/** No line of a list is longer, in characters. */
const longestListLine = 200

/** Lines of persons and times (责任领导：, 完成时限：) around the bodies of a clause belong to it. */
function withLabelLines(text: string, clause: Clause): Clause {
  let { start, end } = clause
  for (;;) {
    const bracketEnd = endOfOtherBracket(text, end)
    if (bracketEnd !== null) {
      end = bracketEnd
      continue
    }
    const next = /^[\s；，。]{0,8}/.exec(text.slice(end, end + 8))![0].length + end
    if (next === end || !isOtherLabel(text, next)) break
    end = lineEnd(text, next)
  }
  for (;;) {
    if (start === 0 || text[start - 1] !== '\n') break
    const above = endOfLineAbove(text, start)
    const lineStart = text.lastIndexOf('\n', above - 1) + 1
    if (!isOtherLabel(text, lineStart)) break
    start = lineStart
  }
  return { ...clause, start, end }
}

/** Where the bracket of a person or a time ends that opens at an offset: （完成时限：6月底前）. */
function endOfOtherBracket(text: string, at: number): number | null {
  const closer = brackets.get(text[at] ?? '')
  if (closer === undefined || !isOtherLabel(text, at + 1)) return null
  const end = text.slice(at, at + longestOther).indexOf(closer)
  return end < 0 ? null : at + end + 1
}

/** No bracket of a person or a time is longer, in characters. */
const longestOther = 60

/** Pages put no more blank lines between two lines than make so many characters. */
const widestGap = 16

/** Where the next line above a line start ends that is not blank. */
function endOfLineAbove(text: string, start: number): number {
  const from = Math.max(0, start - widestGap)
  return from + text.slice(from, start).trimEnd().length
}

function isOtherLabel(text: string, at: number): boolean {
  const label = readLabel(text, at)
  return label?.colon === true && (label.kind === 'person' || label.kind === 'time')
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  let end = found < 0 ? text.length : found
  while (end > at && /[\s。；]/.test(text[end - 1]!)) end--
  return end
}

/** The lines and fields of a clause that tell its times behind a label (时间节点：3月底前完成设计), as offsets into it. */
export function timeLabelStretches(clause: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = []
  for (const field of inOneBracket(clause).matchAll(/[^\n；]+/g)) {
    const opened = brackets.has(field[0][0]!) ? 1 : 0
    const start = field.index + opened
    const label = readLabel(clause, start)
    if (label?.kind === 'time' && label.colon)
      stretches.push({ start: label.end, end: field.index + field[0].length })
  }
  return stretches
}
