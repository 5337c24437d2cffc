/** What a change of a text is. All offsets are UTF-16 code units, all spans half-open `[start, end)`. */

/** A half-open stretch of a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

/** One replacement, in offsets of the text that the rule was given. `start === end` inserts, `text === ''` deletes. */
export interface Edit {
  start: number
  end: number
  /** What stands there afterwards. As long as what it replaces means: character by character. */
  text: string
  /** How sure the rule is, 0 to 1; absent where the rule is deterministic. */
  probability?: number
}
