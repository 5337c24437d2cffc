/** Where lines opened in a text that has lost its breaks and kept its marks, beside those of section numbers. */
import { readLabel } from '../../lexicon/clause-labels.ts'
import { articleNumbers } from '../../lexicon/line-heads.ts'
import { readHanNumber } from '../../lexicon/numbering.ts'

/** How long a label with its colon can be, and how far a bracket before it may stand open. */
const longestLabel = 10
const longestBracket = 150

/**
 * Labels of clauses and of fields outside brackets: 责任单位：…, 工作措施：…
 *
 * @param fields words that open a field
 */
export function labelsIn(line: string, fields: readonly string[]): number[] {
  const found: number[] = []
  for (let colon = line.indexOf('：'); colon >= 0; colon = line.indexOf('：', colon + 1)) {
    const start = clauseLabel(line, colon) ?? fieldLabel(line, colon, fields)
    if (start !== null && !isInBracket(line, start)) found.push(start)
  }
  return found
}

function clauseLabel(line: string, colon: number): number | null {
  for (let start = Math.max(0, colon - longestLabel); start < colon - 1; start++) {
    const label = readLabel(line, start)
    if (label?.colon === true && label.end >= colon + 1) return start
  }
  return null
}

function fieldLabel(line: string, colon: number, fields: readonly string[]): number | null {
  const word = fields.find(field => line.endsWith(field, colon))
  return word === undefined ? null : colon - word.length
}

function isInBracket(line: string, offset: number): boolean {
  const before = line.slice(Math.max(0, offset - longestBracket), offset)
  return before.lastIndexOf('（') > before.lastIndexOf('）')
}

/** Fewer articles may be cited ones. */
const fewestArticles = 3

/**
 * Chapters and articles that count up from the first, behind a sentence, a title or a blank: 第一条　为…. A cited one (依照第三条)
 * is hardly the next.
 */
export function articlesIn(line: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const last = new Map<string, number>()
  for (const { 0: label, 1: number, 2: kind, index } of line.matchAll(articleNumbers())) {
    const due = (last.get(kind!) ?? 0) + 1
    if (readHanNumber(number!) !== due) continue
    const isFirst = due === 1
    const opensText = /[\s\u3000]/.test(line[index + label.length] ?? '')
    if (!isFirst && !opensText && !/[。；：！？）》”\s\u3000]/.test(line[index - 1] ?? '')) continue
    last.set(kind!, due)
    found.push({ start: index, end: index + label.length })
  }
  return found.length < fewestArticles ? [] : found
}
