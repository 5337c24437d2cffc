/**
 * Lines that end in who answers, before one that opens with the same body: `由县水利局负责|县水利局每月清淤`. No sentence names its
 * subject twice, so that a line break stood between.
 */
import { dutyVerbIn } from '../../../lexicon/duty-verbs.ts'
import { leadInLength } from '../../../lexicon/responsibility.ts'
import type { Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { areBodies } from './stretch-names.ts'

/** Cuts stretches at such breaks, which are added to `known`. */
export function splitRepeatedBodies(stretches: readonly Stretch[], known: Known): Stretch[] {
  return stretches.flatMap(stretch => {
    const { start, end, words } = stretch
    const verb = end - start === words.length ? dutyVerbIn(words) : null
    if (verb === null || stretch.isFront === true) return [stretch]
    const name = words.slice(leadInLength(words), verb.start)
    if (!words.startsWith(name, verb.end) || words.length === verb.end + name.length || !areBodies(name))
      return [stretch]
    const middle = start + verb.end
    known.breaks.add(middle)
    const rest: Stretch = { start: middle, end, words: words.slice(verb.end), opensLine: true }
    return [{ ...stretch, end: middle, words: words.slice(0, verb.end) }, rest]
  })
}
