/** The lines of the source as the page shows them. */
import type { Span } from '../edits/edit.ts'

/** Lines longer than this are broken where sections and passages begin: a page saved without breaks is one line. */
const LONGEST_LINE = 400

/** A stretch of the source that the page shows as one paragraph. */
export interface Block {
  span: Span
  /** Line of the source, from 1. */
  line: number
  /** The break before it is the page's, not the source's. */
  cut: boolean
}

/**
 * Lines that are not blank, the long ones in pieces.
 *
 * @param starts sorted offsets at which a long line may be broken
 */
export function sourceBlocks(source: string, starts: readonly number[]): Block[] {
  const blocks: Block[] = []
  let next = 0
  let start = 0
  let line = 1
  for (const { index, 0: lineEnd } of [...source.matchAll(/\r\n|\n|\r/g), { index: source.length, 0: '' }]) {
    let from = start
    for (; next < starts.length && starts[next]! < index; next++) {
      const at = starts[next]!
      if (index - start <= LONGEST_LINE || at <= from || !hasWords(source, from, at)) continue
      blocks.push({ span: [from, at], line, cut: from > start })
      from = at
    }
    if (!isBlank(source, from, index)) blocks.push({ span: [from, index], line, cut: from > start })
    start = index + lineEnd.length
    line++
  }
  return blocks
}

function isBlank(source: string, start: number, end: number): boolean {
  return source.slice(start, end).trim() === ''
}

function hasWords(source: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(source.slice(start, end))
}
