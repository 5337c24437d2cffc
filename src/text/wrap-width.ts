/** At which width the lines of a text were broken, as programs do that copy the lines of pages. */

/** Lines of a page that is wrapped at a fixed width are at most this long; shorter ones tell nothing. */
const widestWrap = 80
const shortestLine = 15
/** Full lines are at most so much shorter than the longest: no mark begins a line, no number is parted. */
const slack = 3
/** A text of fewer long lines shows no habit; where few of them are full, so many full ones break off in a sentence. */
const fewestLines = 8
const fewestBroken = 4
/** Chinese characters, marks and all that is drawn as wide as they. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’—…·]/g

/** How lines are measured: by characters, or by the place that they take, in which two letters are as wide as a character. */
type Measure = (line: string) => number

const byCharacters: Measure = line => line.length
const byPlace: Measure = line => (line.length + (line.match(wide)?.length ?? 0)) / 2

/** How the lines of a wrapped text are set. */
export interface WrapWidth {
  /** Whether a line reaches the margin. */
  isFull(line: string): boolean
  /** Whether the first line of a paragraph is indented and no other: then the indent alone tells where one begins. */
  indents: boolean
}

/**
 * How a text is wrapped; null if its lines are paragraphs. Half of its long lines are then equally long, or a number of
 * the longest break off in the middle of a sentence.
 *
 * @param isFinished whether a line ends as paragraphs and titles do
 */
export function wrapWidthOf(text: string, isFinished: (line: string) => boolean): WrapWidth | null {
  const lines = text.split('\n').map(line => line.trimEnd())
  // Two letters take as much place as a character: such a line is a paragraph by either measure.
  if (lines.some(line => line.length > 2 * widestWrap)) return null
  for (const measure of [byCharacters, byPlace]) {
    const longest = longestFull(lines, measure, isFinished)
    if (longest === 0) continue
    const isFull = (line: string) => measure(line) >= longest - slack
    return { isFull, indents: indentsParagraphs(lines, isFull, isFinished) }
  }
  return null
}

function longestFull(
  lines: readonly string[],
  measure: Measure,
  isFinished: (line: string) => boolean,
): number {
  const long = lines.filter(line => line.length >= shortestLine)
  if (long.length < fewestLines) return 0
  const longest = long.reduce((most, line) => Math.max(most, measure(line)), 0)
  if (longest > widestWrap) return 0
  const full = long.filter(line => measure(line) >= longest - slack)
  const broken = full.filter(line => !isFinished(line)).length
  const isHabit = broken >= fewestBroken && broken * 3 >= full.length * 2 && broken * 4 >= long.length
  return full.length * 2 >= long.length || isHabit ? longest : 0
}

const indent = /^(?:\u3000| {2}|\t)/

function indentsParagraphs(
  lines: readonly string[],
  isFull: (line: string) => boolean,
  isFinished: (line: string) => boolean,
): boolean {
  let continued = 0
  let indented = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || next === '' || !isFull(line) || isFinished(line)) continue
    if (indent.test(next)) indented++
    else continued++
  }
  return lines.filter(line => indent.test(line)).length >= 3 && indented * 10 <= continued
}
