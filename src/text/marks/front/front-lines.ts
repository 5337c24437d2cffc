import { isMarkAt, type Known } from '../slots.ts'
import { opensInQuotes } from './front-wording.ts'

/** The stretch of a mangled text above the first heading of a plan, and the lines that are found in it. */
export class FrontLines {
  readonly text: string
  readonly start: number
  /** Where the first heading begins, or the text ends. */
  readonly end: number
  readonly known: Known
  readonly #lines: number[] = []

  constructor(text: string, start: number, end: number, known: Known) {
    this.text = text
    this.start = start
    this.end = end
    this.known = known
    if (start === 0) this.#lines.push(0)
  }

  /** Where lines are known to begin that may be titles, in the order of the text. */
  get lines(): readonly number[] {
    return this.#lines
  }

  /** A line that may be a title begins at an offset. */
  openLine(offset: number): void {
    this.breakBefore(offset, '\n')
    this.#lines.push(offset)
    this.#lines.sort((a, b) => a - b)
  }

  /**
   * A line begins at an offset.
   *
   * @param run what the mark before it stood for, if there is one
   */
  breakBefore(offset: number, run: string): void {
    if (offset <= 0 || offset >= this.text.length) return
    this.known.lines ??= new Set()
    this.known.lines.add(offset)
    if (!this.isMark(offset - 1)) this.known.breaks.add(offset)
    else if (!this.known.runs.has(offset - 1))
      this.known.runs.set(offset - 1, opensInQuotes(this.text, offset) ? `${run}“` : run)
  }

  /** The offset, or that behind the mark that stands there. */
  after(offset: number): number {
    return this.isMark(offset) ? offset + 1 : offset
  }

  /** Where the stretch without marks begins that ends at an offset, at most so many characters before it. */
  stretchStart(end: number, from: number, longest: number): number {
    let start = end
    while (start > from && end - start < longest && !this.#isBorder(start)) start--
    return start
  }

  isMark(offset: number): boolean {
    return isMarkAt(this.text, offset)
  }

  #isBorder(offset: number): boolean {
    if (this.known.breaks.has(offset)) return true
    // What stands in 《》 belongs to the words around it.
    return this.isMark(offset - 1) && !/^[《》]$/.test(this.known.runs.get(offset - 1) ?? '')
  }
}
