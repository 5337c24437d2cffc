/** Where an offset stands for a reader: both count from 1, columns in UTF-16 code units. */
import { countBefore } from '../edits/count-before.ts'

/** A place in a source, as editors count: both from 1, columns in UTF-16 units. */
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
    const line = countBefore(starts, offset + 1, start => start)
    return { line, column: offset - starts[line - 1]! + 1 }
  }
}
