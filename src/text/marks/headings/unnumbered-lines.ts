/**
 * Lines without a number that the text of a plan is divided into: fields (`工作目标：…` `主要措施：…`) and principles that are
 * slogans (`坚持政府引导，市场运作。…`). One alone may be words of a sentence, several are a layout.
 */
import { isMarkAt, type Known } from '../slots.ts'
import { splitStretches } from '../stretches.ts'
import { isFieldLabel, opensPrinciples, sloganOpeningLength } from './heading-wording.ts'
import { isTitle, type PlacedHeading } from './headings.ts'
import { isSlogan } from './titles/slogans.ts'

/** Fewer are an accident. */
const FEWEST = 2

/** A line that begins at an offset, and what the marks behind its first words stood for. */
interface Line {
  kind: 'field' | 'principle'
  start: number
  runs: readonly (readonly [offset: number, run: string])[]
}

/**
 * Adds the runs around such lines to `known`, where nothing is known yet.
 *
 * @param headings in the order of the text, the runs around them in `known` already
 */
export function describeUnnumberedLines(
  text: string,
  headings: readonly PlacedHeading[],
  known: Known,
): void {
  const lines = findLines(text, known)
  describeNumberedFields(text, lines, headings, known)
  let next = 0
  const placed = lines.flatMap(line => {
    while (next < headings.length && headings[next]!.end < line.start) next++
    const heading = headings[next - 1]
    return mayBeginLine(text, line, heading, known) ? [{ ...line, heading }] : []
  })
  for (const kind of ['field', 'principle'] as const) {
    const alike = placed.filter(line => line.kind === kind)
    if (alike.length < FEWEST) continue
    for (const { start, runs, heading } of alike) {
      endLine(text, start - 1, heading, known)
      for (const [offset, run] of runs) known.runs.set(offset, run)
    }
  }
}

/** Puts the colon behind the names of fields that numbers stand before, the same at several: （一）存在问题：…（二）存在问题：… */
function describeNumberedFields(
  text: string,
  lines: readonly Line[],
  headings: readonly PlacedHeading[],
  known: Known,
): void {
  const starts = new Set(headings.map(({ end }) => end + 1))
  const numbered = lines.filter(({ kind, start }) => kind === 'field' && starts.has(start))
  const labelOf = ({ start, runs }: Line) => text.slice(start, runs[0]![0])
  const counts = new Map<string, number>()
  for (const line of numbered) counts.set(labelOf(line), (counts.get(labelOf(line)) ?? 0) + 1)
  for (const line of numbered)
    if (counts.get(labelOf(line))! >= FEWEST)
      for (const [offset, run] of line.runs) known.runs.set(offset, run)
}

/** Whether nothing that is known says that a line goes on; principles stand below a title that says so. */
function mayBeginLine(
  text: string,
  { kind, start, runs }: Line,
  heading: PlacedHeading | undefined,
  known: Known,
): boolean {
  if (heading !== undefined && start <= heading.end + 1) return false
  const before = known.runs.get(start - 1)
  if (before !== undefined && before !== '%' && !before.includes('\n')) return false
  if (runs.some(([offset]) => known.runs.has(offset))) return false
  return kind === 'field' || (heading !== undefined && opensPrinciples(text, heading.end))
}

/** The lines that there may be, in the order of the text. */
function findLines(text: string, known: Known): Line[] {
  const stretches = splitStretches(text, known)
  return stretches.flatMap(({ start, end, words }, index): Line[] => {
    if (!isMarkAt(text, end)) return []
    if (isFieldLabel(words)) return [{ kind: 'field', start, runs: [[end, '：']] }]
    const second = stretches[index + 1]
    if (sloganOpeningLength(words) === 0 || second?.start !== end + 1 || !isMarkAt(text, second.end))
      return []
    if (!isSlogan(words, second.words.length)) return []
    return [
      {
        kind: 'principle',
        start,
        runs: [
          [end, '、'],
          [second.end, '。'],
        ],
      },
    ]
  })
}

/** A line ends at a mark, if it is one: with a full stop unless it is the title of the heading before it. */
function endLine(text: string, mark: number, heading: PlacedHeading | undefined, known: Known): void {
  if (!isMarkAt(text, mark)) return
  const run = known.runs.get(mark)
  if (run === '%') known.runs.set(mark, '%。\n')
  else if (run === undefined)
    known.runs.set(mark, heading !== undefined && isTitle(text, heading.end, mark) ? '\n' : '。\n')
}
