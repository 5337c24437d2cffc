import type { ClauseReading } from './reading.ts'

/** A clause in a text. `start` to `end` takes in its brackets; `innerStart` to `innerEnd` are the words that were read. */
export interface Clause extends ClauseReading {
  start: number
  end: number
  innerStart: number
  innerEnd: number
}
