import { isMangledMark, type Known } from './slots.ts'

/** Characters between two marks, or between a mark and a line break that left none. */
export interface Stretch {
  start: number
  end: number
  /** Its characters without the marks inside it, which are those of a bracket in a name. */
  words: string
  /** It ends inside a bracket of its name, which the mark after it closes: 各镇（街道|） */
  isOpen?: true
  /** That bracket says that it leads: 市园林局（牵头|） */
  leads?: true
  /** A line breaks before it, which is kept, or which its words show. */
  opensLine?: true
  /** That line is one of those above the first heading. */
  isFront?: true
}

/** Cuts a mangled text at its marks, at the line breaks that it kept, and at those that are known. */
export function splitStretches(text: string, known: Known): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let opensLine = false
  const close = (end: number) => {
    if (end === start) return
    const isFront = known.lines?.has(start) === true
    const stretch: Stretch = { start, end, words: text.slice(start, end) }
    if (opensLine || isFront) stretch.opensLine = true
    if (isFront) stretch.isFront = true
    stretches.push(stretch)
    opensLine = false
  }
  for (let offset = 0; offset < text.length; offset++) {
    if (isMangledMark(text[offset]!) || text[offset] === '\n') {
      close(offset)
      start = offset + 1
      opensLine ||= text[offset] === '\n'
    } else if (known.breaks.has(offset)) {
      close(offset)
      start = offset
    }
  }
  close(text.length)
  return stretches
}
