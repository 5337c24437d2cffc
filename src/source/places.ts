/** Where an offset stands for a reader: both count from 1, columns in UTF-16 code units. */
export interface Place {
  line: number
  column: number
}

/**
 * Makes a function from offsets of a text to lines and columns. LF, CR LF and CR end a line.
 *
 * @returns logarithmic in the number of lines for each offset; offsets past the end are told as on the last line
 */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0]
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length)
  return offset => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - starts[low - 1]! + 1 }
  }
}
