import type { Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import {
  behindDivision,
  isAsGreatAsZones,
  isDivided,
  isDivision,
  isGovernmentOfDivision,
  isGovernmentOfLastDivision,
  isResidents,
  isZone,
  isZoneOffice,
  liesInside,
  namesEachDivision,
  namesEachGovernment,
  namesEachWithBodies,
} from './area-wording.ts'
import { opensWithDuty } from './clause-wording.ts'
import { opensWithBareBody, opensWithBodyOfDivision } from './stretch-names.ts'

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
    const { runs, isOpen } = areaName(stretches, index, isVerb, known)
    const parts = stretches.slice(index, index + runs.length + 1)
    runs.forEach((run, part) => {
      known.runs.set(parts[part]!.end, run)
    })
    const mark = parts.at(-1)!.end
    const following = isOpen ? known.runs.get(mark) : undefined
    if (following !== undefined) known.runs.set(mark, `）${following}`)
    const { start, opensLine, isFront } = parts[0]!
    const words = parts.length === 1 ? parts[0]!.words : parts.map(part => part.words).join('')
    const whole: Stretch = { start, end: mark, words }
    if (opensLine) whole.opensLine = true
    if (isFront) whole.isFront = true
    if (isOpen && following === undefined) whole.isOpen = true
    joined.push(whole)
    index += runs.length
  }
  return joined
}

interface AreaName {
  /** Between each stretch and the next. */
  runs: string[]
  /** Whether a bracket ends with its last stretch. */
  isOpen: boolean
}

/** The area name that begins with a stretch; without runs if none does. */
function areaName(
  stretches: readonly Stretch[],
  first: number,
  isVerb: (words: string) => boolean,
  known: Known,
): AreaName {
  const none = { runs: [], isOpen: false }
  const runs = divisionRuns(stretches, first, known)
  let last = first + runs.length
  const isVerbNext = () => followsMark(stretches, last + 1, known) && isVerb(stretches[last + 1]!.words)
  // 各镇（街道）、开发区, unless a bracket has to have stood behind the zone: 各镇（街道、开发区）|负责落实
  while (runs.length > 0 && isZone(stretches[last]!.words) && !isVerbNext()) {
    runs.pop()
    last--
  }
  const hasBracket = runs.includes('（')
  if (runs.length > 0) {
    const next = stretches[last + 1]
    if (next === undefined || (next.start === stretches[last]!.end && !next.opensLine)) return none
    if (isVerbNext()) return { runs: hasBracket ? [...runs, '）'] : runs, isOpen: false }
    const namesEach = namesEachDivision(stretches[first]!.words)
    const follows = followsMark(stretches, last + 1, known)
    // 各市、州、县住建局 and 各市、州、县要…: behind a bracket another kind of area does not follow at once.
    const rest = behindDivision(next.words)
    if (namesEach && follows && (opensWithBodyOfDivision(next.words) || opensWithDuty(rest, 0)))
      return { runs: [...runs.map(() => '、'), '、'], isOpen: false }
    // 各市（州）住建局: bodies of no area of their own are those of the areas before them.
    if (
      hasBracket &&
      follows &&
      namesEachWithBodies(stretches[first]!.words) &&
      opensWithBareBody(next.words)
    )
      return { runs: [...runs, '）'], isOpen: false }
    if (!follows || !isGovernmentOfDivision(next.words))
      return namesEach ? { runs, isOpen: hasBracket } : none
    if (hasBracket) runs.push('）')
    else if (!isGovernmentOfLastDivision(next.words)) return none
    else runs.push('、')
    last++
  } else if (isDividedGovernment(stretches, first, known)) {
    runs.push('、')
    last++
  }
  const isGovernment = namesEachGovernment(
    stretches
      .slice(first, last + 1)
      .map(({ words }) => words)
      .join(''),
  )
  if (!isGovernment || !followsMark(stretches, last + 1, known) || !isZoneOffice(stretches[last + 1]!.words))
    return { runs, isOpen: false }
  runs.push('（')
  last++
  return isVerbNext() ? { runs: [...runs, '）'], isOpen: false } : { runs, isOpen: true }
}

/** Whether a name goes on as 各县|区人民政府 does: the last kind of area stands with its government, in no bracket. */
function isDividedGovernment(stretches: readonly Stretch[], first: number, known: Known): boolean {
  const next = stretches[first + 1]
  if (next === undefined || next.opensLine || !followsMark(stretches, first + 1, known)) return false
  return namesEachDivision(stretches[first]!.words) && isGovernmentOfLastDivision(next.words)
}

/**
 * The runs between kinds of area that follow each other. A bracket adds kinds of the same level to one, 各县|市|区 → （ 、, and
 * 、 parts one from those inside it: 市|县|市|区 → 、 （ 、.
 */
function divisionRuns(stretches: readonly Stretch[], first: number, known: Known): string[] {
  if (!isDivided(stretches[first]!.words)) return []
  let count = 0
  while (count < bracketLength && isAdded(stretches, first + count + 1, known)) count++
  const descents = Array.from({ length: count }, (_, index) =>
    liesInside(stretches[first + index]!.words, stretches[first + index + 1]!.words),
  )
  const opening = descents.indexOf(false)
  const isBracket = opening >= 0 && !descents.includes(true, opening)
  return descents.map((_, index) => (isBracket && index === opening ? '（' : '、'))
}

function isAdded(stretches: readonly Stretch[], index: number, known: Known): boolean {
  const stretch = stretches[index]
  if (stretch === undefined || stretch.opensLine || !followsMark(stretches, index, known)) return false
  // Zones are as great as districts: 各县（市、区）、开发区, but 各镇（街道、开发区）.
  const isOfTown = !isAsGreatAsZones(stretches[index - 1]!.words)
  if (isResidents(stretches[index - 1]!.words, stretch.words)) return true
  return isDivision(stretch.words) || (isOfTown && isZone(stretch.words))
}

/** Whether nothing but a mark of which nothing is known stands between a stretch and the one before it. */
function followsMark(stretches: readonly Stretch[], index: number, known: Known): boolean {
  const stretch = stretches[index]
  if (stretch === undefined) return false
  const mark = stretches[index - 1]!.end
  return stretch.start === mark + 1 && !known.runs.has(mark)
}
