/** How the kernels want their matrices: in blocks of rows, each column by column. */

/** Rows of a block. */
export const BLOCK = 16

/** A length filled up to whole blocks. */
export function padded(length: number): number {
  return Math.ceil(length / BLOCK) * BLOCK
}

/**
 * A matrix, or as one column a vector, in blocks. Its rows and columns come in groups that are filled up to whole
 * blocks each; a single column stays one.
 *
 * @param source row by row
 * @param filling what is filled in
 */
export function packBlocks(
  source: Float32Array,
  rowGroups: readonly number[],
  columnGroups: readonly number[],
  filling = 0,
): Float32Array {
  const rows = positions(rowGroups)
  const isVector = columnGroups.length === 1 && columnGroups[0] === 1
  const columns = isVector ? [0] : positions(columnGroups)
  const height = total(rowGroups.map(padded))
  const width = isVector ? 1 : total(columnGroups.map(padded))
  const packed = new Float32Array(height * width).fill(filling)
  let at = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const base = (row - (row % BLOCK)) * width + (row % BLOCK)
    for (let each = 0; each < columns.length; each++) packed[base + columns[each]! * BLOCK] = source[at++]!
  }
  return packed
}

/** Where the members of groups come to lie when each group is filled up. */
function positions(groups: readonly number[]): number[] {
  const found: number[] = []
  let start = 0
  for (const group of groups) {
    for (let index = 0; index < group; index++) found.push(start + index)
    start += padded(group)
  }
  return found
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}
