/** The words of `grammars/responsibility.json`. */
import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

/** `grammars/responsibility.json`, checked. */
export const grammar = loadGrammar('responsibility', () => {
  const words = z.array(z.string().min(1))
  return noted({
    verbObjects: words,
    joinWords: words,
    verbs: z.strictObject({ lead: words, answer: words, support: words, implement: words }),
    etcetera: z.string(),
    etceteraFollowers: noted({ words }),
    calledBodies: noted({ words }),
    longerWords: noted({ words }),
    verbModifiers: words,
    dutyVerbs: noted({
      lead: words,
      answer: words,
      support: words,
      implement: words,
      aid: words,
      demand: words,
      grounds: words,
      between: words,
      by: z.string().length(1),
      whens: words,
      appointing: words,
      appointedExcept: words,
      carriedOut: words,
      drafts: words,
      relative: z.string().length(1),
      organs: words,
      noDuties: words,
      except: words,
    }),
    statedRoles: noted({
      copulas: words,
      lead: words,
      answer: words,
      support: words,
      burdens: noted({ copulas: words, pattern: z.string() }),
      shortName: noted({ pattern: z.string() }),
    }),
    dueEndings: noted({ words }),
    dutyOpeners: words,
    headedDuties: noted({ pattern: z.string() }),
    topics: noted({ pattern: z.string(), above: words }),
    bearers: noted({ words }),
    leadMarks: noted({ marks: words, pattern: z.string() }),
    holders: noted({ surnames: z.string(), bodyEnds: z.string(), titles: words }),
    bearerLabels: noted({ words }),
    cases: noted({ words }),
    persons: noted({ words }),
    leadIns: words,
    labels: z.strictObject({
      lead: words,
      answer: words,
      support: words,
      implement: words,
      person: words,
      time: words,
    }),
    colonLabels: noted({ words, colons: words }),
    standingTimes: words,
    labelColons: words,
    brackets: z.array(z.tuple([z.string().length(1), z.string().length(1)])),
    standing: z.array(
      noted({
        id: z.string(),
        effect: z.enum(['implement', 'support', 'first-leads']),
        scope: z.literal('plan'),
        pattern: z.string(),
        match: words,
        miss: words,
      }),
    ),
  })
})

/** The words of some lists with the list that each stands in. */
export function kindsOf<Kind extends string>(lists: Record<Kind, string[]>): Map<string, Kind> {
  const kinds = new Map<string, Kind>()
  for (const kind of Object.keys(lists) as Kind[]) for (const word of lists[kind]) kinds.set(word, kind)
  return kinds
}

/** So that 负责落实 is not read as 落实. */
export function longestFirst(list: readonly string[]): string[] {
  return [...list].sort((a, b) => b.length - a.length)
}

/** The words as alternatives of a pattern, the longest first. */
export function alternatives(list: readonly string[]): string {
  return longestFirst(list).join('|')
}
