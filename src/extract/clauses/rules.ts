import { standingPatterns, standingRules } from '../../lexicon/responsibility.ts'
import { namesIn } from './names.ts'
import type { ClauseRule } from './reading.ts'

/** Standing rules of a clause. Their words are no part of the clause's own list. */
export function readRules(text: string): ClauseRule[] {
  const matches = standingPatterns.matches(text)
  if (matches === null) return []
  const found: ClauseRule[] = []
  for (const [index, rule] of standingRules.entries()) {
    for (const match of matches[index]!) {
      const names = match.groups?.bodies
      const at = names === undefined ? 0 : match.index + match[0].indexOf(names)
      const bodies =
        names === undefined
          ? []
          : namesIn(names, at, false).map(({ name, start, end }) => ({
              name,
              start,
              end,
              role: rule.effect === 'support' ? ('support' as const) : ('implement' as const),
            }))
      found.push({ effect: rule.effect, start: match.index, end: match.index + match[0].length, bodies })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether a text says that in lists of bodies the first one leads (列第一位的责任单位为牵头单位). */
export function statesOrderRule(text: string): boolean {
  return readRules(text).some(({ effect }) => effect === 'first-leads')
}
