/** The titles of plans, by the lines above their first numbers. */
import { countBefore } from '../edits/count-before.ts'
import { attachmentLabelLength } from '../lexicon/document-frame.ts'
import {
  endsAsNoTitle,
  isCertainTitle,
  isNoticeTitle,
  isPlanTitle,
  runInTitleLength,
} from '../lexicon/documents.ts'
import { isMetadataLine } from '../lexicon/fact-sheets.ts'
import type { Line } from '../text/lines.ts'
import {
  endsTitleAbove,
  isBracketed,
  isNamedAbove,
  joinTitle,
  type Title,
  withoutBrackets,
} from './broken-titles.ts'
import { blankedTitle, joinNotice, titleInNotice } from './notice-titles.ts'

/** How many lines above the first number a title may stand: the preamble lies between. */
export const preambleLines = 24

/**
 * The title that stands above an offset: the last line there that reads like one, with the short lines that it
 * was broken into, or the words that open the preamble where the title runs into it. A line that may as well be a
 * heading without a number (重点任务) is the title only where there is no other, and the first line of the text, whatever
 * it ends in, only where there is none at all.
 */
export function titleBefore(lines: readonly Line[], from: number, before: number): Title | null {
  const last = lastLineBefore(lines, before)
  if (last < 0) return null
  let notice: Title | null = null
  let likely: Title | null = null
  for (let index = last, seen = 0; index >= 0 && seen < preambleLines; index--, seen++) {
    const line = lines[index]!
    if (line.start < from) break
    // 发文机关某县人民政府 主题词清淤行动
    if (isMetadataLine(line.text)) continue
    const runIn = runInTitleLength(line.text)
    if (runIn > 0 && line.start + runIn <= before)
      return { text: line.text.slice(0, runIn).trim(), range: [line.start, line.start + runIn] }
    notice ??= blankedTitle(line, before)
    if (line.end > before) continue
    // A part of a notice's title may end as titles of plans do: 关于印发… / 工作任务分解 / 方案的通知.
    if (notice !== null && line.start >= notice.range[0] && !isCertainTitle(line.text)) continue
    if (isPlanTitle(line.text) || endsTitleAbove(lines, index, from)) {
      const title = withoutBrackets(joinTitle(lines, index, from))
      let start = index
      while (start > 0 && lines[start]!.start > title.range[0]) start--
      if (isCertainTitle(line.text) || (start < index && isNamedAbove(lines, start, index))) return title
      likely ??= title
    }
    if (notice !== null) continue
    if (isNoticeTitle(line.text)) notice = joinNotice(lines, index, from)
    // Pages put brackets around it: 《某县人民政府办公室关于印发…的通知》
    else if (isBracketed(line.text) && isNoticeTitle(line.text.slice(1, -1)))
      notice = withoutBrackets({ text: line.text, range: [line.start, line.end] })
  }
  return (
    likely ??
    notice ??
    (from === 0
      ? (openingTitle(lines, before) ?? titleInNotice(lines.slice(0, preambleLines), before))
      : null)
  )
}

/** A line without a mark that opens the text above its first paragraph: a title that ends as no other does (…任务安排说明). */
function openingTitle(lines: readonly Line[], before: number): Title | null {
  const first = lines.findIndex(line => line.text !== '')
  const line = lines[first]
  const below = lines.slice(first + 1, first + preambleLines).find(({ text }) => text !== '')
  if (line === undefined || below === undefined || line.end > before || below.start > before) return null
  const isPhrase = line.text.length >= 6 && line.text.length <= 50 && !/[。；：，！？]/.test(line.text)
  const isBracket = /^（.*）$/.test(line.text)
  const opensText = below.start === before || /[。：]$/.test(below.text)
  if (
    !isPhrase ||
    isBracket ||
    !opensText ||
    attachmentLabelLength(line.text) > 0 ||
    endsAsNoTitle(line.text)
  )
    return null
  return { text: line.text, range: [line.start, line.end] }
}

/** Index of the last line that begins before an offset, -1 if there is none. */
function lastLineBefore(lines: readonly Line[], before: number): number {
  return countBefore(lines, before, line => line.start) - 1
}
