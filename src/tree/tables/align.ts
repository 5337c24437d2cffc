/**
 * Which cell stands in which column, where a table lost its borders: the best path through the columns, by how well
 * each piece fits a column and how many cells a row would leave out.
 */
import { bestPath } from './best-path.ts'
import { fitOf, looksOf, type Piece } from './cells.ts'
import type { ColumnRole } from './columns.ts'
import type { Column, GridRow } from './grid.ts'
import { StepScores } from './step-scores.ts'

const impossible = -1e6
/** What speaks for a numbered heading across all columns. */
const headingFit = 2
/** What speaks for one without a number right before the number of a row, and for one that may be a name as well. */
const bannerFit = 0.6
const namelikeBannerFit = -0.5
/** No heading without a number is longer, in characters. */
const longestBanner = 44
/** Columns whose cells nobody takes for a heading. */
const telling = new Set<ColumnRole>(['lead', 'support', 'implement', 'due', 'person'])
/** What speaks against a section without a number in a table whose sections have numbers. */
const sectionWithoutNumber = 3
/** So many numbered headings, and the sections of a table have numbers. */
const fewestNumberedSections = 2

/**
 * @param columns from left to right
 * @param pieces in reading order
 * @param numbers indices of the pieces that are the number of a row; a row begins at each; empty where rows have none
 */
export function alignCells(
  columns: readonly Column[],
  pieces: readonly Piece[],
  numbers: ReadonlySet<number>,
): GridRow[] {
  const merges = mergesOf(columns, numbers.size > 0)
  const path = columnsOf(columns, pieces, numbers, merges)
  const rows: { banners: Piece[]; cells: Piece[][] }[] = []
  let banners: Piece[] = []
  let before = columns.length
  for (const [index, piece] of pieces.entries()) {
    const state = path[index]!
    if (state === columns.length) banners.push(piece)
    else {
      const joins = piece.after !== 'row' && (before < state || (before === state && merges[state]!))
      if (!joins || before === columns.length || rows.length === 0) {
        rows.push({ banners, cells: columns.map(() => []) })
        banners = []
      }
      rows.at(-1)!.cells[state]!.push(piece)
    }
    before = state
  }
  return rows.map(row => ({
    banners: row.banners.map(({ range }) => range),
    cells: row.cells.map(cell =>
      cell.length === 0 ? null : ([cell[0]!.range[0], cell.at(-1)!.range[1]] as const),
    ),
  }))
}

/**
 * Which columns take several lines in one row: all but the number, and the text at the end of rows that no number
 * tells apart (there each line is a row).
 */
function mergesOf(columns: readonly Column[], numbered: boolean): boolean[] {
  return columns.map(({ role }, index) => {
    if (role === 'number') return false
    const isText = role === 'action' || role === 'subtask' || role === 'name' || role === 'other'
    const closed = columns
      .slice(index + 1)
      .some(({ role }) => role === 'due' || role === 'lead' || role === 'action')
    return numbered || !isText || closed
  })
}

/** Whether a piece can stand in a column after one in another, by the border between them. */
function mayFollow({ after }: Piece, previous: number, state: number, heading: number): boolean {
  if (after === 'border') return state > previous
  return after !== 'break' || state <= previous || state === heading
}

/** The column of each piece; a heading across all columns is the one after the last. */
function columnsOf(
  columns: readonly Column[],
  pieces: readonly Piece[],
  numbers: ReadonlySet<number>,
  merges: readonly boolean[],
): number[] {
  const numbered = numbers.size > 0
  const looks = pieces.map(piece => looksOf(piece.text))
  const numberedSections = looks.filter(({ heading }) => heading).length >= fewestNumberedSections
  const steps = new StepScores(columns, numbered, merges)
  return bestPath(pieces.length, {
    states: columns.length + 1,
    fitAt: (index, state) => fitOfPiece(index, numbers.has(index), columns[state], state),
    first: state => steps.first(state),
    last: state => steps.last(state),
    step: (index, previous, state) =>
      !mayFollow(pieces[index]!, previous, state, columns.length) ||
      (state === columns.length && cuts(index, previous))
        ? impossible
        : index === 1
          ? steps.second(previous, state)
          : steps.between(previous, state),
  })

  /** Whether a heading without a number would leave a row that may go on: a line break may stand inside a cell. */
  function cuts(index: number, previous: number): boolean {
    return !looks[index]!.heading && pieces[index]!.after !== 'blank-line' && previous < columns.length - 1
  }

  /** How well a piece is a heading without a number: one or two of them stand right before the number of a row. */
  function fitOfBanner(index: number): number {
    const { bodies, due, value, name, length } = looks[index]!
    if (!(numbers.has(index + 1) || numbers.has(index + 2)) || !telling.has(columns.at(-1)!.role))
      return impossible
    if (bodies >= 0.5 || due || value || length > longestBanner || /[。；]/.test(pieces[index]!.text))
      return impossible
    return name ? namelikeBannerFit : bannerFit
  }

  function fitOfPiece(index: number, isNumber: boolean, column: Column | undefined, state: number): number {
    const piece = pieces[index]!
    const look = looks[index]!
    if (piece.column !== undefined) return piece.column === state ? 0 : impossible
    if (column === undefined) {
      if (isNumber) return impossible
      return look.heading ? headingFit : fitOfBanner(index)
    }
    if (isNumber !== (column.role === 'number' && numbered)) return impossible
    if (column.role === 'number' && !numbered) return impossible
    const against = column.role === 'section' && numberedSections && !look.heading ? sectionWithoutNumber : 0
    return fitOf(look, column) - against
  }
}
