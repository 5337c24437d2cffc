/** What one cell looks like, and how well that fits a column. */

import type { Span } from '../../edits/edit.ts'
import { splitBodies } from '../../lexicon/bodies.ts'
import { readLabel } from '../../lexicon/clause-labels.ts'
import { lowestHanRank, readNumberLabel } from '../../lexicon/numbering.ts'
import { etceteraStart, leadInLength, verbEnding } from '../../lexicon/responsibility.ts'
import { actionDue, goalForm, isDueCell, isEmptyCell, isGoalHeader, namesWork, valueForm } from './grammar.ts'
import type { Column } from './grid.ts'

/** A piece of text between two cell borders. */
export interface Piece {
  text: string
  range: Span
  /**
   * What stands between it and the piece before: the border of a cell, a line break that is either that or one inside
   * a cell, a blank line that hardly ever stands inside one, a line break that is no border inside a row, or one that
   * surely ends a row.
   */
  after: 'border' | 'line' | 'blank-line' | 'break' | 'row'
  /** The only column that it can stand in, where its line says so. */
  column?: number
}

/** What a piece looks like. */
export interface CellLooks {
  length: number
  /** Value of a cell that holds a number alone, such as 3 or （3）. */
  number: number | null
  /** A heading in Han numbers: 一、 or （一） with a short title. */
  heading: boolean
  /** Share of the characters that are names of bodies, 0 to 1. */
  bodies: number
  due: boolean
  value: boolean
  goal: boolean
  /** Ends in a time in brackets. */
  endsInDue: boolean
  person: boolean
  empty: boolean
  /** Short and without marks and digits, as the name of a body that is not known. */
  name: boolean
}

/** Longest heading that stands in a cell. */
const longestHeading = 44
/** Longest list of bodies that is read. */
const longestList = 400

/** What the words of a cell look like, whatever the header of its column says. */
export function looksOf(text: string): CellLooks {
  const label = readNumberLabel(text, 0)
  const number = /^（?([0-9]{1,3})）?[.、]?$/.exec(text)
  return {
    length: text.length,
    number: number === null ? null : Number(number[1]),
    heading:
      label !== null &&
      // 1. and below are numbers inside a cell.
      label.rank <= lowestHanRank &&
      !label.weak &&
      text.length <= longestHeading &&
      !/[。；]\S/.test(text),
    bodies: bodyShare(text),
    due: isDueCell(text),
    value: valueForm.test(text),
    goal: goalForm.test(text),
    endsInDue: text.length > 12 && actionDue.test(text),
    person: /^(?:[一-鿿]{2,4}|[0-9-]{7,13})(?:[、，\s][一-鿿0-9-]{2,13}){0,5}$/.test(text),
    empty: isEmptyCell(text),
    name: /^[一-鿿（）、]{2,20}$/.test(text) && !namesWork(text),
  }
}

/** Share of a text that is names of bodies; labels (牵头单位：) and verbs (牵头) between them do not count. */
function bodyShare(text: string): number {
  if (text.length < 2 || text.length > longestList || /。\S/.test(text)) return 0
  let named = 0
  let length = 0
  for (const piece of text.split(/[，；。\n]/)) {
    const label = readLabel(piece, 0)
    const words = piece.slice(label?.colon ? label.end : 0)
    const names = words.slice(leadInLength(words), verbEnding(words)?.start ?? etceteraStart(words))
    for (const { name, body } of splitBodies(names)) {
      length += name.length
      if (body) named += name.length
    }
  }
  return length === 0 ? 0 : named / length
}

/** How well a piece fits a column: above 0 speaks for it, below against it. */
export function fitOf(looks: CellLooks, { role, header }: Column): number {
  if (looks.empty && role !== 'number') return role === 'note' || role === 'due' || role === 'support' ? 1 : 0
  switch (role) {
    case 'number':
      return looks.number === null ? -8 : 0
    case 'section':
      return looks.heading ? 3 : looks.bodies === 1 || looks.due || looks.length > 30 ? -3 : 0
    case 'subtask':
      if (looks.bodies === 1) return -4
      if (looks.due || looks.value) return -2.5
      if (looks.heading) return -0.5
      return looks.endsInDue || looks.length > 40 ? -2 : 0.5
    case 'action':
      if (looks.bodies === 1 || looks.number !== null) return -3
      if (looks.heading) return -2
      return looks.endsInDue ? 2 : looks.length > 40 ? 1.5 : looks.due ? -1.5 : 0
    case 'lead':
    case 'support':
    case 'implement':
      return looks.bodies === 1 ? 4 : looks.bodies >= 0.5 ? 1.5 : looks.name ? -1 : -4
    case 'due':
      return looks.due ? (looks.length > 24 ? 2 : 4) : -4
    case 'person':
      return looks.bodies === 1 || looks.due ? -2 : looks.person ? 1 : -2
    case 'value':
      if (looks.goal) return isGoalHeader(header) ? 2.5 : 1
      return looks.value ? 2.5 : -1
    case 'target':
      return looks.value || looks.goal ? 2 : looks.bodies === 1 ? -3 : 0
    case 'name':
      return looks.due ? -2 : looks.length > 30 ? -1 : 0.2
    case 'note':
      return looks.bodies === 1 || looks.due ? -1 : -0.5
    default:
      return looks.due ? -1 : 0
  }
}
