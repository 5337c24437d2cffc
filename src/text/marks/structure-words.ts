/** The word lists of `grammars/mangled-structure.json`. */
import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'

/** `grammars/mangled-structure.json`, checked. */
export const grammar = loadGrammar('mangled-structure', () => {
  const words = z.strictObject({
    note: z.string(),
    source: z.string().optional(),
    words: z.array(z.string().min(1)),
  })
  const pattern = z.strictObject({ note: z.string(), pattern: z.string() })
  return z.strictObject({
    note: z.string(),
    afterQuantities: words,
    beforeQuantities: words,
    afterNumbers: words,
    numeralWords: words,
    attachments: words,
    leadIns: words,
    chapterWords: words,
    namedLevels: z.strictObject({
      note: z.string(),
      levels: z.array(z.array(z.string().min(1))),
      through: z.array(z.string().min(1)),
      untitled: z.array(z.string().min(1)),
      before: z.array(z.string().min(1)),
      after: z.array(z.string().min(1)),
    }),
    fieldLabels: words,
    sentenceOpenings: words,
    titleOpenings: words,
    sloganOpenings: words,
    principleTitles: words,
    titleTimes: pattern,
    titleCounts: pattern,
    siblingTitles: words,
    afterChapterWords: words,
    timeOpening: pattern,
    timeEnding: pattern,
    beforeItems: z.strictObject({ note: z.string(), characters: z.string().min(1) }),
    each: words.extend({ governments: z.array(z.string().min(1)) }),
    townless: words,
    divisions: words,
    zones: words,
    governments: words,
    zoneOffices: words,
    objectOpenings: words,
    ownDuties: words,
    members: z.strictObject({
      note: z.string(),
      words: z.array(z.string().min(1)),
      groups: z.array(z.string().min(1)),
    }),
    generalBodies: words,
    nameEndings: words,
    collectiveOpenings: words,
    shortNames: words,
    beforeLabels: words,
    clauseTimes: pattern,
    finishedTimes: pattern,
    dueTimes: pattern,
    trailingTimes: pattern,
    dueTimeLeadIns: words,
    beforeLists: words,
    compositions: words,
    dutyLines: words,
    charges: words,
    beforeCharged: words,
    others: words,
    duties: words,
  })
})
