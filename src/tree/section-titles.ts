import type { Span } from '../edits/edit.ts'
import { isBody, splitBodies } from '../lexicon/bodies.ts'
import { holdsNoTasks } from '../lexicon/chapters.ts'
import { readLabel } from '../lexicon/clause-labels.ts'
import { titleRules } from '../lexicon/numbering.ts'
import { brackets, leadInLength, mentionsVerb, topic, verbEnding } from '../lexicon/responsibility.ts'

/**
 * The title that follows a section number: the whole line, or the short first sentence of the line.
 *
 * @param text restored text
 * @param start end of the number
 * @param end end of the line, or of what belongs to this number in it
 * @returns the title without the mark after it, or null where running text follows the number
 */
export function titleAfterNumber(text: string, start: number, end: number): Span | null {
  const runsOn = beforeYear.exec(text.slice(start, Math.min(end, start + 24)))
  if (runsOn !== null && holdsNoTasks(runsOn[1]!)) return [start, start + runsOn[1]!.length]
  const runIn = titleRules.runIn.exec(text.slice(start, Math.min(end, start + 32)))
  if (runIn !== null) return [start, start + runIn[1]!.length]
  const stage = stageBeforeTime.exec(text.slice(start, Math.min(end, start + longestStage)))
  if (stage !== null && titleRules.times.test(stage[2]!)) return [start, start + stage[1]!.length]
  const stop = sentenceEndAfter(text, start, end)
  if (stop > start && titleRules.timeTitle.test(text.slice(start, stop))) return null
  const blank = stop < 0 ? -1 : blankBehindTitle(text, start, stop)
  if (blank > start) return [start, blank]
  if (stop < 0 && isLineTitle(text.slice(start, end).trim()))
    return [start, withoutClosingMarks(text, start, end)]
  if (text[stop] === '：' && namesStage(text, start, stop, end))
    return asTitle(text, start, withoutClosingMarks(text, start, end), titleRules.maximumLength)
  if (stop < 0 || restIsEmpty(text, stop + 1, end)) {
    const last = withoutClosingMarks(text, start, stop < 0 ? end : stop)
    if (text[stop] === '。' && endsInClause(text.slice(start, last))) return null
    return asTitle(text, start, last, titleRules.maximumLength)
  }
  const label = text[stop] === '：' ? labelBefore(text, start, stop) : -1
  if (label > start) return asTitle(text, start, label, titleRules.runInMaximumLength)
  // Words before a semicolon are the first of several demands: 关停未取得许可的企业；整改……
  return text[stop] === '；' ? null : asTitle(text, start, stop, titleRules.runInMaximumLength)
}

/** What parts a title from the label of its clause. */
const beforeLabel = /(?:——|[ \u3000]{1,4})(?=[^—\s]{2,8}$)/

/** Where a title ends behind which the label of a clause stands, before its colon: 修缮老桥——|牵头单位：…; -1 if none does. */
function labelBefore(text: string, start: number, colon: number): number {
  const mark = beforeLabel.exec(text.slice(start, colon))
  if (mark === null) return -1
  const label = readLabel(text, start + mark.index + mark[0].length)
  return label?.colon && label.end > colon ? start + mark.index : -1
}

/** No name of a stage behind its colon is longer, in characters. */
const longestStageName = 24

/** Whether a line is a stage and its name: （一）第一阶段：全面排查. */
function namesStage(text: string, start: number, colon: number, end: number): boolean {
  const name = text.slice(colon + 1, withoutClosingMarks(text, start, end)).trim()
  return (
    name.length >= 2 &&
    name.length <= longestStageName &&
    !/[0-9，。；：！？、（]/.test(name) &&
    titleRules.numberedStage.test(text.slice(start, colon))
  )
}

/** A stage whose text runs on behind its time: （一）排查阶段（3月至4月）各村…… */
const stageBeforeTime = new RegExp(
  `^([\\u4e00-\\u9fff]{2,12}${titleRules.stage})（([^（）\\n]{2,40})）(?=[\\u4e00-\\u9fff])`,
)
/** No stage with the bracket that tells its time is longer, in characters. */
const longestStage = 60

/** Words without a mark that a blank ends; the first are as long as a title at least, and no body. */
const wordsBeforeBlank =
  /[^，。；：！？（）《》\s]{4,24}(?:，[^，。；：！？（）《》\s]{4,24})?(?=[ \u3000]{1,4}\S)/y
/** Less text than this behind the blank may be the rest of a title. */
const shortestText = 16

/**
 * Where a title ends behind which a blank stands for the line break: 一、总体安排 县水利局每月巡渠一次，…。 Further words
 * between blanks belong to it, too: 三、强化宣传 提高认识 各镇要……
 *
 * @param stop where the first sentence ends
 */
function blankBehindTitle(text: string, start: number, stop: number): number {
  let end = -1
  for (let from = start; from < stop; ) {
    wordsBeforeBlank.lastIndex = from
    if (!wordsBeforeBlank.test(text) || wordsBeforeBlank.lastIndex + shortestText > stop) break
    end = wordsBeforeBlank.lastIndex
    from = end
    while (/[ \u3000]/.test(text[from]!)) from++
  }
  if (end < 0) return -1
  const words = text.slice(start, end)
  return isRunning(words) || splitBodies(words).some(({ body }) => body) ? -1 : end
}

/** No line without a mark that states an amount is longer where it is a title. */
const longestLineTitle = 30

/** A line of a few words without any mark is a title even where it states an amount or opens with a year. */
function isLineTitle(line: string): boolean {
  return (
    line.length > 2 &&
    line.length <= longestLineTitle &&
    /(?:[一-鿿]{2}|[%％])$/.test(line) &&
    !/[，、。；：！？（]/.test(line) &&
    !titleRules.running.test(line)
  )
}

/** A title that runs into a sentence which begins with a year: 总体目标到2025年，… */
const beforeYear = new RegExp(
  `^([\\u4e00-\\u9fff]{2,12}?)(?:${titleRules.yearLeadIns.join('|')}){0,2}(?:19|20)[0-9]{2}年`,
)

/**
 * The words as a title. A bracket behind them with the time of the section (动员部署阶段（3月至4月）) or with those who
 * answer for it (检查旧厕（县卫健局牵头）) is left to the text.
 */
function asTitle(text: string, start: number, end: number, longest: number): Span | null {
  const bracket = lastBracket(text, start, end)
  const isApart = bracket > start && isText(text.slice(bracket + 1, end - 1))
  const stop = isApart && !isBody(text.slice(start, end)) ? bracket : end
  const words = text.slice(start, stop)
  return words.length > 0 && words.length <= longest && !isRunning(words) ? [start, stop] : null
}

/** No clause behind a title is longer, in characters. */
const longestBracket = 300

/** Where the bracket opens that closes at the end of the words, -1 if none does. */
function lastBracket(text: string, start: number, end: number): number {
  const closing = text[end - 1]!
  const opening = [...brackets].find(([, closer]) => closer === closing)?.[0]
  let depth = 0
  for (let at = end - 1; at >= Math.max(start, end - longestBracket) && opening !== undefined; at--) {
    if (text[at] === closing) depth++
    else if (text[at] === opening && --depth === 0) return at
  }
  return -1
}

/** Whether the words of a bracket are no part of a title: a time, or bodies with or without what they do. */
function isText(words: string): boolean {
  if (words.length <= 60 && titleRules.times.test(words)) return true
  const bodies = splitBodies(words)
  if (bodies.length > 0 && bodies.every(({ body }) => body)) return true
  return (mentionsVerb(words) || readLabel(words, 0)?.colon === true) && bodies.length > 0
}

/**
 * The theme sentence that opens a stretch of running text and names its duty: a short sentence without date or
 * amount, followed by more (防治养殖污染。2016年底前，…).
 */
export function themeSentence(text: string, start: number, end: number): Span | null {
  const stop = sentenceEndAfter(text, start, Math.min(end, start + titleRules.themeMaximumLength + 1))
  if (stop < 0 || restIsEmpty(text, stop + 1, end)) return null
  const words = text.slice(start, stop)
  return words.length >= 4 && !isRunning(words) && text[stop] === '。' ? [start, stop] : null
}

function isRunning(words: string): boolean {
  if (words.includes('，') && /[0-9]/.test(words.replace(/[“《（][^“”《》（）]*[”》）]/g, ''))) return true
  const { opensWithNumber, amount, running } = titleRules
  return opensWithNumber.test(words) || amount.test(words) || running.test(words)
}

/**
 * Whether a sentence ends in who answers for it, which no title with a full stop does: 踏查林地，由县林业局牵头，县财政局配合。
 * What names a duty and nothing else before its clause may be one: 关于踏查林地的任务，由县林业局负责.
 */
function endsInClause(words: string): boolean {
  if (verbEnding(words) === null || topic.test(words)) return false
  const parts = words.split('，')
  return parts.slice(1).some(part => {
    const opening = leadInLength(part)
    const verb = opening === 0 ? null : verbEnding(part)
    return verb !== null && splitBodies(part.slice(opening, verb.start)).some(({ body }) => body)
  })
}

/** Offset of the first mark that ends a sentence outside brackets, -1 if there is none. */
function sentenceEndAfter(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const character = text[at]!
    if (character === '\n') return at
    if (character === '（' || character === '《' || character === '〔') depth++
    else if (character === '）' || character === '》' || character === '〕') depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (character === '。' || character === '；' || character === '！' || character === '：')
    )
      return at
  }
  return -1
}

function restIsEmpty(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === ''
}

function withoutClosingMarks(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\s。；：、，:;.]/.test(text[last - 1]!)) last--
  return last
}
