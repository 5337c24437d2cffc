/**
 * Titles that run into a sentence whose subject is a body, or that names what stands above, the line break between them
 * lost: `资金保障|县财政局要拨付补贴`, `任务分工|以上任务由县水利局牵头`.
 */
import { isKnownPlace, isLevel } from '../../../lexicon/bodies/body-prefix.ts'
import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { dutyVerbIn } from '../../../lexicon/duty-verbs.ts'
import { aboveLength } from '../../../lexicon/responsibility.ts'
import { isMangledMark, type Known, stretchEnd } from '../slots.ts'
import { chargesBody, mayEndBeforeSubject } from './clause-wording.ts'

/** A title has so many characters before the body. */
const SHORTEST_TITLE = 2
const LONGEST_TITLE = 20
/** The name of a body has so many. */
const SHORTEST_NAME = 3
const LONGEST_NAME = 20
/** What the body has to do has so many at least, in the same stretch. */
const SHORTEST_DUTY = 3
/** So many stretches that open with the bare level of a body show that it is no end of a place's name: 海淀|区财政局. */
const FEWEST_BARE = 2

/**
 * Adds the break after such titles to `known`.
 *
 * @param starts where the words after the numbers of headings begin
 */
export function describeTitlesBeforeBodies(text: string, starts: readonly number[], known: Known): void {
  let bare: ReadonlySet<string> | undefined
  for (const start of starts) {
    const words = text.slice(start, stretchEnd(text, start, LONGEST_TITLE + LONGEST_NAME + SHORTEST_DUTY))
    for (let length = SHORTEST_TITLE; length <= Math.min(LONGEST_TITLE, words.length); length++) {
      if (known.breaks.has(start + length)) break
      if (aboveLength(words.slice(length)) > 0) {
        known.breaks.add(start + length)
        break
      }
      if (!isLevel(words[length]!) || !mayEndBeforeSubject(words, length)) continue
      if (!opensWithChargedBody(words.slice(length))) continue
      bare ??= bareLevels(text)
      if (!bare.has(words[length]!) || isKnownPlace(words.slice(0, length + 1))) continue
      known.breaks.add(start + length)
      break
    }
  }
}

/** Whether words open with the name of a known body, and go on with what it has to do. */
function opensWithChargedBody(words: string): boolean {
  const longest = Math.min(LONGEST_NAME, words.length - SHORTEST_DUTY)
  for (let length = longest; length >= SHORTEST_NAME; length--)
    if (opensCharge(words, length) && canonicalBody(words.slice(0, length)) !== null) return true
  return false
}

/** Whether what a body has to do begins at an offset of some words. */
function opensCharge(words: string, offset: number): boolean {
  return chargesBody(words, offset) || dutyVerbIn(words.slice(offset))?.start === 0
}

/** The levels that names of bodies open with behind marks, so often that no place belongs before them: `，区财政局` */
function bareLevels(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (let offset = 1; offset < text.length; offset++) {
    const level = text[offset]!
    if (!isMangledMark(text[offset - 1]!) || !isLevel(level)) continue
    const words = text.slice(offset, stretchEnd(text, offset, LONGEST_NAME))
    if (opensWithBody(words)) counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_BARE).map(([level]) => level))
}

function opensWithBody(words: string): boolean {
  for (let length = words.length; length >= SHORTEST_NAME; length--)
    if (canonicalBody(words.slice(0, length)) !== null) return true
  return false
}
