/** Best one-to-one assignment between two lists of which only some pairs may go together. */

/** A pair that may go together. */
export interface Edge {
  row: number
  column: number
  /** Above 0; a pair worth nothing is better left out. */
  weight: number
}

/**
 * The one-to-one pairs of greatest total weight; rows and columns may stay alone.
 *
 * Successive shortest augmenting paths (Jonker and Volgenant 1987) over the edges alone, each row having a column of
 * its own that stands for staying alone. Rows whose best column is free take one step, so that the cost is close to
 * linear where the two lists are alike.
 *
 * @returns the column of each row, -1 where it stays alone
 */
export function assign(rows: number, columns: number, edges: readonly Edge[]): Int32Array {
  const edgesOf: Edge[][] = Array.from({ length: rows }, () => [])
  for (const edge of edges) edgesOf[edge.row]!.push(edge)
  const columnOf = new Int32Array(rows).fill(-1)
  const rowOf = new Int32Array(columns).fill(-1)
  const rowPotential = new Float64Array(rows)
  const columnPotential = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    rowPotential[row] = Math.min(
      0,
      ...edgesOf[row]!.map(({ column, weight }) => -weight - columnPotential[column]!),
    )
    const path = shortestPath(row, { edgesOf, rowOf, rowPotential, columnPotential })
    for (const [visited, distance] of path.rows) rowPotential[visited]! += path.length - distance
    for (const [visited, distance] of path.columns) columnPotential[visited]! -= path.length - distance
    augment(row, path, columnOf, rowOf)
  }
  return columnOf
}

interface State {
  edgesOf: Edge[][]
  rowOf: Int32Array
  rowPotential: Float64Array
  columnPotential: Float64Array
}

interface Path {
  length: number
  /** The free column that it ends in, or -1 where it ends in a row that stays alone. */
  column: number
  /** The row that it ends in. */
  row: number
  /** Visited, with their distances. */
  rows: Map<number, number>
  columns: Map<number, number>
  /** The row that each reached column was reached from. */
  from: Map<number, number>
}

/** Dijkstra's algorithm over reduced costs, from a row to the nearest free column or row that may stay alone. */
function shortestPath(start: number, { edgesOf, rowOf, rowPotential, columnPotential }: State): Path {
  const rows = new Map([[start, 0]])
  const columns = new Map<number, number>()
  const from = new Map<number, number>()
  const reached = new Map<number, number>()
  let row = start
  let distance = 0
  let alone = { length: -rowPotential[start]!, row: start }
  for (;;) {
    for (const { column, weight } of edgesOf[row]!) {
      if (columns.has(column)) continue
      const length = distance - weight - rowPotential[row]! - columnPotential[column]!
      if (length >= (reached.get(column) ?? Number.POSITIVE_INFINITY)) continue
      reached.set(column, length)
      from.set(column, row)
    }
    let nearest = -1
    let length = alone.length
    for (const [column, candidate] of reached)
      if (candidate < length) {
        nearest = column
        length = candidate
      }
    if (nearest === -1) return { length, column: -1, row: alone.row, rows, columns, from }
    const next = rowOf[nearest]!
    if (next === -1) return { length, column: nearest, row: from.get(nearest)!, rows, columns, from }
    reached.delete(nearest)
    columns.set(nearest, length)
    rows.set(next, length)
    if (length - rowPotential[next]! < alone.length)
      alone = { length: length - rowPotential[next]!, row: next }
    row = next
    distance = length
  }
}

/** Turns the pairs along a path: each row takes the column that it led to. */
function augment(start: number, path: Path, columnOf: Int32Array, rowOf: Int32Array): void {
  let { row, column } = path
  for (;;) {
    const previous = columnOf[row]!
    columnOf[row] = column
    if (column !== -1) rowOf[column] = row
    if (row === start) return
    column = previous
    row = path.from.get(column)!
  }
}
