/**
 * Lines that say body by body what each has to do (`县水利局：负责清淤、引水。`), as a division of labour is written. One alone
 * may be the subject of a sentence, several are a layout.
 */
import { isMarkAt, type Known } from '../slots.ts'
import { type Stretch, splitStretches } from '../stretches.ts'
import { forgetPieces, readPiece } from './clause-pieces.ts'
import { opensDutyLine } from './clause-wording.ts'

/** Fewer are an accident. */
const FEWEST = 3
/** The lines of one division of labour stand as near to each other, in UTF-16 units. */
const LONGEST_LINE = 300

/** The bodies that open a line, and the stretch of the last of them. */
interface DutyLine {
  bodies: readonly Stretch[]
  last: Stretch
}

/** Adds the runs around the bodies of such lines to `known`, where nothing is known yet. */
export function describeDutyLines(text: string, known: Known): void {
  for (const lines of divisionsOfLabour(findLines(text, known)))
    for (const { bodies, last } of lines) {
      const mark = bodies[0]!.start - 1
      if (isMarkAt(text, mark) && !known.runs.get(mark)?.includes('\n'))
        known.runs.set(mark, known.runs.get(mark) === '%' ? '%。\n' : '。\n')
      for (const body of bodies) known.runs.set(body.end, body === last ? '：' : '、')
    }
}

/** Lines that follow each other closely, where they are enough. */
function divisionsOfLabour(lines: readonly DutyLine[]): DutyLine[][] {
  const groups: DutyLine[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    if (before !== undefined && line.bodies[0]!.start - before.last.end <= LONGEST_LINE)
      groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.filter(({ length }) => length >= FEWEST)
}

function findLines(text: string, known: Known): DutyLine[] {
  const lines: DutyLine[] = []
  let bodies: Stretch[] = []
  for (const stretch of splitStretches(text, known)) {
    const last = bodies.at(-1)
    const follows = last !== undefined && stretch.start === last.end + 1 && !known.runs.has(last.end)
    if (follows && opensDutyLine(stretch.words, 0) && mayBeginLine(bodies[0]!, known))
      lines.push({ bodies, last })
    const piece = stretch.isFront === true ? null : readPiece(stretch.words)
    const isNames = piece?.kind === 'bodies' && !piece.ledIn
    bodies = isNames ? [...(follows ? bodies : []), stretch] : []
  }
  forgetPieces()
  return lines
}

/** Whether nothing that is known of the mark before the bodies says that a line goes on. */
function mayBeginLine({ start }: Stretch, known: Known): boolean {
  const run = known.runs.get(start - 1)
  return run === undefined || run === '%' || run.includes('\n')
}
