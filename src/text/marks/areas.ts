import type { Known } from './slots.ts'
import type { Stretch } from './stretches.ts'
import { isDivided, isDivision, isGovernmentOfDivision } from './wording.ts'

/** How many kinds of area a bracket may hold. */
const bracketLength = 4

/**
 * Adds the brackets of names such as 各县（市、区）人民政府 to `known` and makes one stretch of each such name and what
 * follows it up to the next mark.
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
    const last = lastOfAreaName(stretches, index, isVerb, known)
    const parts = stretches.slice(index, last + 1)
    for (let part = 0; part + 1 < parts.length; part++)
      known.runs.set(parts[part]!.end, part === 0 ? '（' : part + 2 === parts.length ? '）' : '、')
    joined.push({
      start: parts[0]!.start,
      end: parts.at(-1)!.end,
      words: parts.map(({ words }) => words).join(''),
    })
    index = last
  }
  return joined
}

/** Index of the last stretch of the area name that begins with a stretch; that of the stretch itself if none does. */
function lastOfAreaName(
  stretches: readonly Stretch[],
  first: number,
  isVerb: (words: string) => boolean,
  known: Known,
): number {
  if (!isDivided(stretches[first]!.words)) return first
  for (let last = first + 1; last <= first + bracketLength + 1 && last < stretches.length; last++) {
    const { start, words } = stretches[last]!
    const mark = stretches[last - 1]!.end
    if (start !== mark + 1 || known.runs.has(mark)) return first
    if (isDivision(words)) continue
    return last > first + 1 && (isGovernmentOfDivision(words) || isVerb(words)) ? last : first
  }
  return first
}
