/**
 * A text whose marks were replaced at random: every run of characters other than Han, Latin letters and digits has
 * become one mark out of `,` blank `、` `.` `。`, and line breaks are gone without trace. The place of a mark is
 * right, its kind says nothing. What can be known of the original is said in these terms.
 */

/** What is already known of a mangled text, in offsets of that text. */
export interface Known {
  /** Offset of a mangled mark → the run of characters that stood there, line breaks included: `）。\n（`, `%、`, `.`, `` (nothing). */
  runs: Map<number, string>
  /**
   * Offsets of mangled marks → the runs of which one stood there, the one that `runs` has among them: 、 or ， in
   * 市水利局，各县区人民政府
   */
  choices?: Map<number, readonly string[]>
  /** Offsets between two kept characters where a line broke and no mark is left: `保护格局|1.完善`. */
  breaks: Set<number>
  /** Offsets at which lines above the first heading begin: titles, addresses, signatures. */
  lines?: Set<number>
  /** Offsets between two kept characters where a blank stood after the number of a heading: `1|总则`. */
  blanks?: Set<number>
  /** Offsets of mangled marks inside titles: no sentence ends there. */
  inside?: Set<number>
  /** Offsets of mangled marks before a body with a verb of its own: whether it begins a sentence, or may go on with one. */
  subjects?: Map<number, 'begins' | 'follows'>
  /** Offsets of the mangled marks between the duties of one row, which mostly are of one kind: 县水利局负责清淤；县林业局负责… */
  dutyRows?: number[][]
}

/** Where what begins at an offset ends: at the next mark, at the end of the text, or after `most` characters. */
export function stretchEnd(text: string, start: number, most = text.length): number {
  const limit = Math.min(text.length, start + most)
  let end = start
  while (end < limit && !isMangledMark(text[end]!)) end++
  return end
}

/** Where what ends at an offset begins: behind the mark before it, at the start of the text, or `most` characters before. */
export function stretchStart(text: string, end: number, most = end): number {
  const limit = Math.max(0, end - most)
  let start = end
  while (start > limit && !isMangledMark(text[start - 1]!)) start--
  return start
}

/** Whether a character is one of the five that a mangled run can have become. */
export function isMangledMark(character: string): boolean {
  return (
    character === ',' || character === ' ' || character === '、' || character === '.' || character === '。'
  )
}

/** Whether a mark stands at an offset, which may lie outside the text. */
export function isMarkAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && isMangledMark(text[offset]!)
}

/** No sentence ends at the marks of a stretch, such as a title: 推进垃圾分类，减少填埋量|开展…… */
export function keepInside(text: string, start: number, end: number, known: Known): void {
  known.inside ??= new Set()
  for (let offset = start; offset < end; offset++) if (isMangledMark(text[offset]!)) known.inside.add(offset)
}
