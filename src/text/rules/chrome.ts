import type { Edit } from '../../edits/edit.ts'
import { isBody } from '../../lexicon/bodies.ts'
import { chromeLines, isChrome } from '../../lexicon/chrome.ts'
import { isClauseLabel } from '../../lexicon/clause-labels.ts'
import { aboutWord, isNoticeTitle, isPlanTitle, runInTitleLength } from '../../lexicon/documents.ts'
import {
  holdsMetadata,
  isBareMetadataLabel,
  isDocumentNumber,
  isMetadataLine,
} from '../../lexicon/fact-sheets.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** How many characters of a line tell that it is the page's own. */
const openingWords = 8

/** How many lines a page can have above the title. */
const deepestTitle = 60

/**
 * Removes what a web page puts around a document: navigation, source and counter lines above its title, related
 * links, rights and advertising after its last section.
 */
export const chrome: RepairRule = {
  id: 'chrome',
  repair(text) {
    const lines = linesOf(text)
    const first = headOf(lines, firstLine(lines))
    const last = lastLine(lines, first)
    const edits: Edit[] = []
    const remove = (from: number, to: number) => {
      if (to > from) edits.push({ start: from, end: to, text: '' })
    }
    let from = first > 0 ? 0 : (lines[0]?.start ?? 0)
    for (const [index, line] of lines.slice(0, first).entries()) {
      if (!isFact(lines, index)) continue
      remove(from, line.start)
      from = lines[index + 1]!.start
    }
    remove(from, lines[first]?.start ?? from)
    let inHead = true
    for (const line of lines.slice(first, last + 1)) {
      if (inHead && readNumberLabel(line.text, 0)?.weak === false) inHead = false
      if (inHead && isPagesOwn(line) && !holdsMetadata(line.text)) remove(line.start, line.end)
    }
    const foot = lines[last] === undefined ? 0 : footLength(lines[last].text)
    if (last + 1 < lines.length) remove(lines[last]!.end - foot, text.length)
    else if (foot > 0) remove(lines[last]!.end - foot, lines[last]!.end)
    return { edits }
  },
}

/** No title is broken into more lines, and none of them is longer. */
const titleLines = 3
const longestTitleLine = 60

/** Index of the first line of the document's head: above the line that ends its title, the lines that the title was broken into and the body that issues it. */
function headOf(lines: readonly Line[], title: number): number {
  let first = title
  for (let above = title - 1; above >= 0 && title - above <= titleLines; above--) {
    const line = lines[above]!
    if (line.text.length > longestTitleLine || isPagesOwn(line)) break
    const below = lines
      .slice(first, title + 1)
      .map(({ text }) => text)
      .join('')
    const isOpening = unopened(below) ? /[《〈]/.test(line.text) : opensTitle(line.text, below)
    if (!isOpening && !isBody(line.text)) break
    first = above
  }
  return first
}

/** Whether a line is the upper part of a notice's title that does not say 关于 itself: 关于印发2031年 / 重点任务分工的通知. */
function opensTitle(line: string, below: string): boolean {
  return (
    isNoticeTitle(below) && !below.includes(aboutWord) && line.includes(aboutWord) && !/[。；：]$/.test(line)
  )
}

/** Whether a title closes a bracket that it does not open: …政策措施》实施方案的通知. */
function unopened(words: string): boolean {
  return /^[^《〈]*[》〉]/.test(words)
}

/**
 * Index of the line that opens the document: the first title below the page's own lines above the first section or,
 * where those lines stand between title and text (发布时间：), the first of the titles that nothing divides.
 */
function firstLine(lines: readonly Line[]): number {
  const section = lines.findIndex(line => readNumberLabel(line.text, 0)?.weak === false)
  const head = lines.slice(0, section < 0 ? deepestTitle : Math.min(section, deepestTitle))
  const lastOwn = head.findLastIndex(isPagesOwn)
  if (lastOwn < 0) return 0
  const below = head.findIndex((line, index) => index > lastOwn && isTitle(line))
  // Running text above that title: the page's lines stand inside a notice, between its title and its text.
  const inNotice = below >= 0 && head.slice(lastOwn + 1, below).some(line => /[：:。]$/.test(line.text))
  if (below >= 0 && !inNotice) return laterTitle(head, below)
  const above = head.slice(0, lastOwn).findLastIndex(line => isTitle(line) && !isPagesOwn(line))
  if (above < 0) return lastOwn + 1 < lines.length ? lastOwn + 1 : 0
  const ownAbove = head.findLastIndex((line, index) => index < above && isPagesOwn(line))
  return head.findIndex((line, index) => index > ownAbove && isTitle(line))
}

/** How many lines of facts can stand between a title in a page's fact sheet and that of the document itself. */
const longestFacts = 24

/** Whether a line tells the number, issuer or day of the document, or is the value of a label that fills the line above. */
function isFact(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index]!
  return (
    holdsMetadata(text) ||
    isDocumentNumber(text) ||
    (index > 0 && isBareMetadataLabel(lines[index - 1]!.text))
  )
}

function isPagesOwn(line: Line): boolean {
  return (
    line.text.length <= chromeLines.longestShortLine &&
    isChrome(line.text, 'above') &&
    // 首页改版工作方案: a title that begins as a page's own line does.
    (/[：:\s|>]/.test(line.text) || !isPlanTitle(line.text)) &&
    !isMetadataLine(line.text)
  )
}

/** A page repeats the title in its own words above the document; the last title before the preamble is the document's. */
function laterTitle(head: readonly Line[], first: number): number {
  let index = first
  for (let next = first + 1; next < head.length && next <= first + longestFacts; next++) {
    const line = head[next]!
    if (isTitle(line) && line.text === head[first]!.text) index = next
    if (next > first + 4) continue
    if (runInTitleLength(line.text) > 0 && line.text.includes(head[index]!.text.replace(/[【】[\]]/g, '')))
      return next
    if (isPlanTitle(line.text) && line.text === head[index]!.text) index = next
  }
  return index
}

function isTitle(line: Line): boolean {
  return line.text.length < 200 && !/^[【[]/.test(line.text)
    ? isPlanTitle(line.text) || isNoticeTitle(line.text) || runInTitleLength(line.text) > 0
    : runInTitleLength(line.text) > 0
}

/** How much of the last line, behind its last sentence, is the foot of the page that runs on there: 。【打印】【关闭】 */
function footLength(line: string): number {
  const foot = line.slice(line.lastIndexOf('。') + 1)
  return foot !== line && foot.trim() !== '' && isChrome(foot.trim(), 'below') ? foot.length : 0
}

/** The day of a signature in a line of its own. */
const day = /^(?:19|20|二[〇○零])[0-9〇○零一二三四五六七八九]{2} ?年.{2,7}日$/

/** Index of the document's last line: before the page's first own line that nothing but short lines follow. */
function lastLine(lines: readonly Line[], first: number): number {
  let last = lines.length - 1
  let isSigned = false
  let head = first
  // 信息来源： stands below titles, too, and a plan that is a list may have short lines alone.
  while (head + 1 < lines.length && isPagesOwn(lines[head + 1]!)) head++
  for (let index = lines.length - 1; index > head; index--) {
    const line = lines[index]!
    const isLong = line.text.length > chromeLines.longestShortLine
    const isSection = readNumberLabel(line.text, 0)?.weak === false
    // A long section that only mentions what pages say of themselves is the plan's (查处论文代写……), as is a clause.
    const opensAsPages = isChrome(line.text.slice(0, openingWords), 'below')
    const isPlans = (isLong && isSection) || (isClauseLabel(line.text, 0) && !opensAsPages)
    isSigned ||= day.test(line.text)
    const isPages = isChrome(line.text, 'below') || (!isSigned && isChrome(line.text, 'files'))
    if (isPages && !isPlans) last = index - 1
    else if (isChrome(line.text, 'contacts')) continue
    else if (isLong || isSection || isPlans) break
  }
  while (last > first && last < lines.length - 1 && isChrome(lines[last]!.text, 'dangling')) last--
  return last
}
