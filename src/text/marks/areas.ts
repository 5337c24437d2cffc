import type { Known } from './slots.ts'
import type { Stretch } from './stretches.ts'
import { isDivided, isDivision, isGovernmentOfDivision, namesEachDivision } from './wording.ts'

/** How many kinds of area a bracket may hold. */
const bracketLength = 4

/**
 * Adds the brackets of names such as 各县（市、区）人民政府 and 各镇（街道） to `known` and makes one stretch of each such
 * name and what follows it up to the next mark.
 *
 * @param isVerb whether a stretch is nothing but the verb of a responsibility clause, which the name may stand before:
 *   各县（区）负责落实
 */
export function joinAreaNames(
  stretches: readonly Stretch[],
  isVerb: (words: string) => boolean,
  known: Known,
): Stretch[] {
  const joined: Stretch[] = []
  for (let index = 0; index < stretches.length; index++) {
    const name = areaName(stretches, index, isVerb, known)
    const parts = stretches.slice(index, name.last + 1)
    const closing = name.isOpen ? parts.length - 1 : parts.length - 2
    for (let part = 0; part + 1 < parts.length; part++)
      known.runs.set(parts[part]!.end, part === 0 ? '（' : part === closing ? '）' : '、')
    const mark = parts.at(-1)!.end
    const following = name.isOpen ? known.runs.get(mark) : undefined
    if (following !== undefined) known.runs.set(mark, `）${following}`)
    joined.push({
      start: parts[0]!.start,
      end: parts.at(-1)!.end,
      words: parts.map(({ words }) => words).join(''),
      ...(parts[0]!.opensLine && { opensLine: true }),
      ...(name.isOpen && following === undefined && { isOpen: true }),
    })
    index = name.last
  }
  return joined
}

interface AreaName {
  last: number
  /** Whether the bracket ends with its last stretch. */
  isOpen: boolean
}

/** The area name that begins with a stretch: the index of its last stretch; that of the stretch itself if none does. */
function areaName(
  stretches: readonly Stretch[],
  first: number,
  isVerb: (words: string) => boolean,
  known: Known,
): AreaName {
  const none = { last: first, isOpen: false }
  if (!isDivided(stretches[first]!.words)) return none
  let last = first
  while (last < first + bracketLength && isDivisionAfterMark(stretches, last + 1, known)) last++
  if (last === first) return none
  const next = stretches[last + 1]
  if (next === undefined || (next.start === stretches[last]!.end && !next.opensLine)) return none
  if (followsMark(stretches, last + 1, known) && (isGovernmentOfDivision(next.words) || isVerb(next.words)))
    return { last: last + 1, isOpen: false }
  return namesEachDivision(stretches[first]!.words) ? { last, isOpen: true } : none
}

function isDivisionAfterMark(stretches: readonly Stretch[], index: number, known: Known): boolean {
  const stretch = stretches[index]
  return (
    stretch !== undefined &&
    !stretch.opensLine &&
    isDivision(stretch.words) &&
    followsMark(stretches, index, known)
  )
}

/** Whether nothing but a mark of which nothing is known stands between a stretch and the one before it. */
function followsMark(stretches: readonly Stretch[], index: number, known: Known): boolean {
  const mark = stretches[index - 1]!.end
  return stretches[index]!.start === mark + 1 && !known.runs.has(mark)
}
