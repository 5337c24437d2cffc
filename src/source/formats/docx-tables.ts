import type { WordBlock, WordTable } from './docx-blocks.ts'
import type { SpannedCell } from './table-form.ts'

/** What the properties in a table are told to. */
export interface OpenTable {
  rowProperty(name: string, value: string): void
  cellProperty(name: string, value: string): void
}

interface OpenCell {
  columnSpan: number
  /** Goes on with the cell above. */
  merged: boolean
}

/** Columns that a cell can claim to cover; Word allows 63. */
const MOST_COLUMNS = 200

/** Builds the grid of a table (ECMA-376 part 1, 17.4) from its rows as they come. */
export class TableBuilder implements OpenTable {
  readonly #cells: SpannedCell[] = []
  readonly #paragraphs: number[] = []
  /** The cell that covers each column, for those that go on below. */
  #above: (SpannedCell | undefined)[] = []
  #rowCells: SpannedCell[] = []
  #cell: OpenCell = { columnSpan: 1, merged: false }
  #column = 0
  #columnCount = 0
  #isDeleted = false

  openRow(paragraph: number): void {
    this.#paragraphs.push(paragraph)
    this.#rowCells = []
    this.#column = 0
    this.#isDeleted = false
  }

  rowProperty(name: string, value: string): void {
    if (name === 'w:gridBefore') this.#column = Math.min(Number(value) || 0, MOST_COLUMNS)
    else if (name === 'w:del') this.#isDeleted = true
  }

  openCell(): void {
    this.#cell = { columnSpan: 1, merged: false }
  }

  cellProperty(name: string, value: string): void {
    if (name === 'w:gridSpan') this.#cell.columnSpan = Math.min(Math.max(1, Number(value) || 1), MOST_COLUMNS)
    else if (name === 'w:vMerge') this.#cell.merged = value !== 'restart'
  }

  closeCell(content: readonly WordBlock[]): void {
    const { columnSpan, merged } = this.#cell
    const row = this.#paragraphs.length - 1
    const above = this.#above[this.#column]
    if (merged && above !== undefined && !this.#isDeleted) above.rowSpan = row - above.row + 1
    else this.#rowCells.push({ text: textOf(content), row, column: this.#column, rowSpan: 1, columnSpan })
    this.#column += columnSpan
  }

  closeRow(): void {
    if (this.#isDeleted) {
      this.#paragraphs.pop()
      return
    }
    for (const cell of this.#rowCells) {
      this.#cells.push(cell)
      for (let at = cell.column; at < cell.column + cell.columnSpan; at++) this.#above[at] = cell
    }
    this.#columnCount = Math.max(this.#columnCount, this.#column)
  }

  finish(): WordTable {
    return {
      kind: 'table',
      cells: this.#cells,
      paragraphs: this.#paragraphs,
      columnCount: this.#columnCount,
    }
  }
}

/** The words of a cell; those of a table in it one cell after the other. */
function textOf(content: readonly WordBlock[]): string {
  return content
    .map(block => (block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('\n')))
    .join('\n')
    .trim()
}
