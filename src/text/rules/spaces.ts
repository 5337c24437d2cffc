import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { grammar } from '../../lexicon/responsibility-grammar.ts'
import { afterBlanksClass } from '../../lexicon/units.ts'
import type { RepairRule } from '../rule.ts'
import { sectionNumberEnds } from './blank-numbering.ts'

/**
 * Blanks that a page put into numbers and dates (`到 2020 年`, `90 %`) and around marks. Blanks between two Chinese
 * words stay: they may separate the bodies of a list or the cells of a table. So does the blank after a number
 * that opens a line and numbers a section (3 日常管理).
 */
const odd = new RegExp(
  [
    '(?<=[一-鿿，、（“])[ \\u00a0\\u3000\\u2002-\\u200b]{1,3}(?=[0-9](?:[0-9.]{0,8}[0-9])?(?:[ \\u00a0]?[%一-鿿]|[：—–~～，。；）]|-[0-9]))',
    `(?<=[0-9])[ \\u00a0\\u2002-\\u200b]{1,3}(?=号|${afterBlanksClass})`,
    '(?<=〔[ \\u00a0]?(?:19|20)[0-9]{2})[ \\u00a0]{1,2}(?=〕)',
    '(?<=〔[ \\u00a0]?(?:19|20)[0-9]{2}[ \\u00a0]?〕)[ \\u00a0\\u2002-\\u200b]{1,3}(?=第?[0-9])',
    '(?<=[一-鿿])[ \\u00a0\\u2002-\\u200b]{1,2}(?=〔[ \\u00a0]?(?:19|20)[0-9]{2}[ \\u00a0]?〕)',
    // The two halves of a decimal number in a sentence: 72. 5%
    '(?<=[一-鿿][ ]?[0-9]{1,4})[ ](?=\\.[ ]?[0-9])|(?<=[一-鿿][ ]?[0-9]{1,4}[ ]?\\.)[ ](?=[0-9]{1,4}[ ]?[%一-鿿])',
    // Behind a number that stands in a sentence.
    '(?<=[一-鿿，、（][ ]?[0-9][0-9.]{0,9}(?:[—–~～-][0-9][0-9.]{0,5})?%?)[ \\u00a0](?=[一-鿿])',
    '(?<=[，。；：、（《“〔])[ \\u00a0\\u3000\\u2002-\\u200b]{1,4}(?=[^\\s])',
    // At the end of a line: a tab there is an empty cell of a table.
    '(?<=[^\\s|])[ \\u3000]{1,40}(?=\\r?\\n)',
    '(?<=[^\\s0-9A-Za-z.])[ \\u00a0\\u3000\\u2002-\\u200b]{1,4}(?=[，。；：、）》”〕])',
  ].join('|'),
)

/** A `?` that stands for a blank of another encoding: at the edge of a line or between two Chinese words of one title. */
const lostBlank =
  /(?<=(?:^|\n)[ \u00a0\u3000]{0,8})[?？](?=[（一-鿿])|[ ][?？](?=\n|$)|(?<=[一-鿿])[?？](?=[一-鿿][^《》\n]{0,80}》)/

/** A year with a blank inside: 20 23年. */
const yearBlank = /(?<=(?:^|[^0-9])(?:19|20))[ \u00a0](?=[0-9]{2} ?年)/

const { verbs } = grammar

/** A verb of a clause with a blank between its two characters, as justified lines leave it: 牵 头 */
const partedVerb = new RegExp(
  Object.values(verbs)
    .flat()
    .filter(verb => verb.length === 2)
    .map(verb => `(?<=${verb[0]})[ \\u00a0\\u3000]{1,2}(?=${verb[1]})`)
    .join('|'),
)

const patterns = new PatternSet([odd, lostBlank, yearBlank, partedVerb])

/** Removes odd blanks. */
export const spaces: RepairRule = {
  id: 'spaces',
  repair(text) {
    const found = patterns.matches(text)
    if (found === null) return { edits: [] }
    const edits: Edit[] = []
    const numberEnds = found[0]!.length === 0 ? none : sectionNumberEnds(text)
    for (const match of found[0]!) {
      if (numberEnds.has(match.index) || endsLabel(text, match.index)) continue
      if (isTableRow(text, match.index) && !isInTime(text, match)) continue
      edits.push({ start: match.index, end: match.index + match[0].length, text: '' })
    }
    for (const match of [...found[1]!, ...found[2]!, ...found[3]!])
      edits.push({ start: match.index, end: match.index + match[0].length, text: '' })
    return { edits: inOrder(edits) }
  },
}

const none: ReadonlySet<number> = new Set()

/** Whether what stands before a blank is the number of an article, which the blank alone parts from its text: 第四条 2031年. */
function endsLabel(text: string, at: number): boolean {
  if (!/[一-鿿]/.test(text[at - 1] ?? '')) return false
  let start = text.lastIndexOf('\n', at - 1) + 1
  while (/[ \u3000]/.test(text[start]!) && start < at) start++
  const label = at - start > longestArticle ? null : readNumberLabel(text, start)
  return label !== null && !label.weak && label.end > at
}

/** No number of an article is longer, in characters: 第一百二十三条. */
const longestArticle = 8

/** Whether blanks part a number from 年, 月 or 日, or a month from the year before it: no column begins there. */
function isInTime(text: string, { 0: blanks, index }: RegExpExecArray): boolean {
  const after = text.slice(index + blanks.length, index + blanks.length + 4)
  if (/[0-9]/.test(text[index - 1]!)) return /^[年月日号%]/.test(after)
  return /[年月]/.test(text[index - 1]!) && /^[0-9]{1,2}[ \u00a0]?[月日号]/.test(after)
}

/** A gap between two columns. */
const wideGap = /[ \u3000]{2,}/g

/** Whether the line around an offset has tabs or two wide gaps: columns of a table. */
function isTableRow(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  if ((end < 0 ? text.length : end) - start > 300) return false
  const line = text.slice(start, end < 0 ? text.length : end)
  return line.includes('\t') || line.includes('|') || (line.trim().match(wideGap)?.length ?? 0) >= 2
}
