/** What the steps from cell to cell cost: cells that a row leaves out, rows that begin anew, cells of several lines. */
import type { ColumnRole } from './columns.ts'
import type { Column } from './grid.ts'

const costs = {
  missing: 1,
  missingOptional: 0.5,
  /** Left out because the cell above spans the row. */
  spanned: 0.3,
  rowWithoutNumber: 1,
  nextLineOfRows: 0.2,
  /** A number with nothing after it. */
  emptyRow: 5,
}
const optional = new Set<ColumnRole>(['section', 'support', 'implement', 'person', 'note', 'value', 'target'])
const spanning = new Set<ColumnRole>([
  'number',
  'section',
  'subtask',
  'name',
  'lead',
  'support',
  'implement',
  'other',
])
/** A further line in the same cell. */
const furtherLine: Partial<Record<ColumnRole, number>> = {
  section: 0,
  action: 0.7,
  target: 0.7,
  note: 0.5,
  lead: 0.4,
  support: 0.4,
  implement: 0.4,
  due: 0.8,
  person: 0.4,
}
const otherFurtherLine = 2

/** Steps between the columns of one table; the heading across all columns is the state after the last column. */
export class StepScores {
  readonly #missing: number[]
  readonly #spanned: number[]
  readonly #between: number[][]

  /**
   * @param numbered whether rows begin with a number
   * @param merges which columns take several lines in one row
   */
  constructor(columns: readonly Column[], numbered: boolean, merges: readonly boolean[]) {
    const isLostNumber = (role: ColumnRole) => role === 'number' && !numbered
    this.#missing = columns.map(({ role }) =>
      isLostNumber(role) ? 0 : optional.has(role) ? costs.missingOptional : costs.missing,
    )
    this.#spanned = columns.map(({ role }) =>
      isLostNumber(role) ? 0 : spanning.has(role) ? costs.spanned : costs.missing,
    )
    const states = [...columns.keys(), columns.length]
    this.#between = states.map(previous =>
      states.map(state => this.#step(columns, numbered, merges, previous, state)),
    )
  }

  /** The first cell of the table: nothing above it spans it. */
  first(state: number): number {
    return state === this.#missing.length ? 0 : -sum(this.#missing, 0, state)
  }

  /** The second cell of the table, for the same reason. */
  second(previous: number, state: number): number {
    return state > previous && state < this.#missing.length
      ? -sum(this.#missing, previous + 1, state)
      : this.between(previous, state)
  }

  last(state: number): number {
    return state === this.#missing.length ? 0 : -sum(this.#missing, state + 1, this.#missing.length)
  }

  between(previous: number, state: number): number {
    return this.#between[previous]![state]!
  }

  #step(
    columns: readonly Column[],
    numbered: boolean,
    merges: readonly boolean[],
    previous: number,
    state: number,
  ): number {
    const heading = columns.length
    const isNumber = columns[state]?.role === 'number'
    const newRow = () =>
      this.last(previous) -
      sum(this.#spanned, 0, state) -
      (numbered && !isNumber ? costs.rowWithoutNumber : 0)
    if (state === heading)
      return this.last(previous) - (columns[previous]?.role === 'number' ? costs.emptyRow : 0)
    if (previous === heading) return -sum(this.#missing, 0, state) / 2
    if (state < previous) return newRow()
    if (state > previous)
      return -sum(columns[previous]!.role === 'number' ? this.#spanned : this.#missing, previous + 1, state)
    if (!merges[state]) return isNumber ? newRow() : this.last(previous) - costs.nextLineOfRows
    return -(furtherLine[columns[state]!.role] ?? otherFurtherLine)
  }
}

function sum(values: readonly number[], start: number, end: number): number {
  let total = 0
  for (let at = start; at < end; at++) total += values[at]!
  return total
}
