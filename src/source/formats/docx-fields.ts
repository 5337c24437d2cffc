/**
 * Fields that are open in a Word document (ECMA-376 part 1, 17.16): what they are told to do is not seen, what they
 * show is. A table of contents repeats the headings; it is left out as a whole.
 */
export class FieldStack {
  readonly #open: { instruction: string; shows: boolean }[] = []

  /** @param type of a `w:fldChar`: `begin`, `separate` or `end` */
  mark(type: string): void {
    if (type === 'begin') this.#open.push({ instruction: '', shows: false })
    else if (type === 'separate' && this.#open.length > 0) this.#open.at(-1)!.shows = true
    else if (type === 'end') this.#open.pop()
  }

  /** Takes text of `w:instrText`. */
  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field !== undefined && !field.shows) field.instruction += text
  }

  /** Whether text that comes now is not seen. */
  get isUnseen(): boolean {
    return this.#open.some(({ instruction, shows }) => !shows || /^\s{0,8}TOC\b/.test(instruction))
  }
}
