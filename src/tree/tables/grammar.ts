/** The compiled `grammars/tables.json`: how tables announce themselves, name their columns and fill their cells. */

import { loadGrammar, noted } from '../../grammars.ts'
import { WordSet } from '../../lexicon/word-set.ts'
import { z } from '../../zod.ts'

/** What a column holds, by its header alone. */
const columnKinds = [
  'number',
  'section',
  'task',
  'subtask',
  'action',
  'target',
  'lead',
  'answer',
  'support',
  'implement',
  'due',
  'person',
  'note',
  'value',
  'name',
] as const

/** What a column holds, as its header names it. */
export type ColumnKind = (typeof columnKinds)[number]

const grammar = loadGrammar('tables', () => {
  const words = z.array(z.string().min(1))
  const kindWords = z.array(noted({ kind: z.enum(columnKinds), note: z.string().optional(), words }))
  return noted({
    columns: kindWords,
    endings: kindWords,
    headerMaximumLength: z.int().positive(),
    shortHeaderMaximumLength: z.int().positive(),
    goalHeader: noted({ word: z.string().min(1) }),
    headerParts: z.string(),
    brokenHeaders: noted({ lower: words }),
    announcement: noted({ labels: words, nouns: words, unitLines: words }),
    tail: noted({ openers: words }),
    cells: noted({
      due: words,
      duePattern: z.string(),
      dueExcept: z.string(),
      dueTail: z.string(),
      dueForms: words,
      actionDue: z.string(),
      value: z.string(),
      bareFigure: z.string().describe('a line that is nothing but a figure or a time'),
      goalValue: z.string(),
      totals: words.describe('the first cell of a row that only sums up the others'),
      workNouns: noted({ words }),
      same: words.describe('as in the cell above'),
      empty: words,
    }),
  })
})

const byWord = new Map(grammar.columns.flatMap(({ kind, words }) => words.map(word => [word, kind] as const)))
const byEnding = new Map(
  grammar.endings.flatMap(({ kind, words }) => words.map(word => [word, kind] as const)),
)
const endings = new WordSet(byEnding.keys())
const parts = new RegExp(grammar.headerParts)
const lowerHalves = new Set(grammar.brokenHeaders.lower)

/** Longest line that is looked at as the head of a column. */
export const longestHeader = grammar.headerMaximumLength
/** Longest head of a column whose words say nothing. */
export const longestPlainHeader = grammar.shortHeaderMaximumLength

/**
 * The kind of column that a header cell names; null if its words say nothing.
 *
 * @param header as it stands, blanks and brackets included
 */
export function columnKind(header: string): ColumnKind | null {
  if (header.length > longestHeader) return null
  const name = header.replace(/[\s　]/g, '').replace(/（[^（）]{0,16}）$/, '')
  const whole = byWord.get(name)
  if (whole !== undefined) return whole
  const pieces = name.split(parts)
  if (pieces.length > 1) {
    const kinds = pieces.map(piece => byWord.get(piece) ?? byEnding.get(endings.endOf(piece)) ?? null)
    return kinds.includes(null) ? null : kinds[0]!
  }
  const ending = endings.endOf(name)
  return ending === '' ? null : byEnding.get(ending)!
}

/** Whether a column is headed as one of levels that are to be reached: 2030年目标. */
export function isGoalHeader(header: string): boolean {
  return header.endsWith(grammar.goalHeader.word)
}

/** Whether a line can be the lower half of a header cell that was broken in two (牵头 / 单位). */
export function isLowerHalf(header: string): boolean {
  return lowerHalves.has(header)
}

const label = new RegExp(
  `^(?:${grammar.announcement.labels.join('|')})[ 　]?(?:[0-9一二三四五六七八九十]{1,3}(?:[-—－][0-9]{1,2})?[ 　]?[：:.、]?|[：:])[ 　]*`,
)
const bareLabel = new RegExp(`^(?:${grammar.announcement.labels.join('|')})[ 　]?[：:]?$`)
const tableTitle = new RegExp(
  `^[^。；！？]{2,60}(?:${grammar.announcement.nouns.join('|')})[》”]?(?:（[^（）]{1,30}）)?$`,
)
const unitLine = new RegExp(`^(?:${grammar.announcement.unitLines.join('|')})`)
const tail = new RegExp(`^(?:${grammar.tail.openers.join('|')})`)

/** Length of 附表1 or 表1 at the head of a line, 0 if neither stands there. */
export function tableLabelLength(line: string): number {
  return label.exec(line)?.[0].length ?? (bareLabel.test(line) ? line.length : 0)
}

/** Whether a line can be the title of a table (重点任务清单). */
export function isTableTitle(line: string): boolean {
  return tableTitle.test(line.slice(tableLabelLength(line)))
}

/** Whether a line only tells the units of a table (单位：万元). */
export function isUnitLine(line: string): boolean {
  return line.length <= 24 && unitLine.test(line)
}

/** Whether a line stands after a table and is no cell of it (注：…, 抄送：…). */
export function isTail(line: string): boolean {
  return tail.test(line)
}

const dueWords = new Set(grammar.cells.due)
const duePattern = new RegExp(grammar.cells.duePattern)
const dueExcept = new RegExp(grammar.cells.dueExcept)
/** The lower half of a time that was broken in two lines (2023年11月 / 底前). */
const dueTail = new RegExp(grammar.cells.dueTail)
const emptyWords = new Set(grammar.cells.empty)

/** The longest cell that holds nothing but a time. */
const longestDue = 40

/** Whether a cell holds nothing but a time (2016年底前, 长期坚持). */
export function isDueCell(cell: string): boolean {
  const bare = cell.replace(/^（([^（）]*)）$/, '$1')
  if (dueWords.has(bare) || dueTail.test(bare)) return true
  if (bare.length > longestDue || !duePattern.test(bare) || /[。；]\S/.test(bare)) return false
  // 每年抽查比例不低于30% says what is to be done.
  return !dueExcept.test(bare)
}

/** Times that only a cell of their own makes readable (2020.12, 6月, 2018); named groups as in `grammars/dates.json`. */
export const dueForms: readonly RegExp[] = grammar.cells.dueForms.map(form => new RegExp(form))
/** A time in brackets at the end of an action (…（2016年底前）). */
export const actionDue = new RegExp(`${grammar.cells.actionDue}[。；]?$`)
/** A number, a grade or a level that is reached. */
export const valueForm = new RegExp(grammar.cells.value)
const bareFigure = new RegExp(grammar.cells.bareFigure)

/** Whether a line is nothing but a figure or a time, as the cells of a table that was not recognised are. */
export function isBareFigure(line: string): boolean {
  return bareFigure.test(line)
}

/** A level that is to be reached. */
export const goalForm = new RegExp(grammar.cells.goalValue)

const workNouns = new Set(grammar.cells.workNouns.words)

/** Whether a cell ends like the name of work and not of a body: 管网改造. */
export function namesWork(cell: string): boolean {
  return workNouns.has(cell.slice(-2))
}

const sameWords = new Set(grammar.cells.same)

const totals = new Set(grammar.cells.totals)

/** Whether a cell says that its row sums up the others (合计). */
export function isTotalCell(cell: string): boolean {
  return totals.has(cell.replace(/[\s　]/g, ''))
}

/** Whether a cell says that it holds what the one above holds (〃, 同上). */
export function isSameCell(cell: string): boolean {
  return sameWords.has(cell)
}

/** Whether a cell says that there is nothing (—, 无). */
export function isEmptyCell(cell: string): boolean {
  return emptyWords.has(cell)
}
