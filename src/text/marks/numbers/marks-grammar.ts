/** The word lists and patterns of `grammars/marks.json`. */
import { loadGrammar } from '../../../grammars.ts'
import { z } from '../../../zod.ts'

/** `grammars/marks.json`, checked. */
export const grammar = loadGrammar('marks', () => {
  const words = z.strictObject({
    note: z.string(),
    source: z.string().optional(),
    words: z.array(z.string().min(1)),
  })
  const pattern = z.strictObject({ note: z.string(), pattern: z.string() })
  const characters = z.strictObject({ note: z.string(), characters: z.string().min(1) })
  return z.strictObject({
    note: z.string(),
    classes: words,
    grades: words.extend({ grade: z.string().min(1), verbs: z.array(z.string().min(1)) }),
    issuerEndings: characters.extend({ source: z.string(), lost: z.string().min(1) }),
    emissionStages: pattern.extend({ source: z.string() }),
    lostYears: pattern,
    listedInARow: pattern,
    continuations: pattern,
    hanYears: pattern,
    editionYears: pattern,
    hanHeadings: pattern,
    attributives: words,
    scales: words,
    streets: words,
    bracketedNotes: pattern.extend({ last: z.array(z.string().min(1)) }),
    looseAbbreviations: words,
    solutions: words,
    ratios: words,
    pointsInARow: pattern,
    percentagePoints: words,
    timeCharacters: characters,
    bounds: words,
    notBounds: words,
    levels: words,
    changes: words,
    rates: words,
    lostComparators: z.strictObject({
      note: z.string(),
      sign: z.string().min(1),
      least: z.int().min(1).max(100),
    }),
    origins: words,
    comparisons: words,
    respective: words,
    joints: words,
    noJoints: words,
    rangeJoints: words,
    rangeEnds: words,
    timeUnits: words,
    ages: words,
    months: words,
    monthEnds: words,
    means: words,
    dimensionless: words,
    perMille: words,
    temperatures: words.extend({ shares: z.array(z.string().min(1)) }),
    seasons: words,
    afterDegrees: words,
    timeBefore: words,
    afterClass: words,
    citing: words,
    issuing: words,
    titleNouns: words,
    noTitleNouns: words,
    implementing: words,
    implemented: words,
    beforeImplemented: pattern,
    editions: words,
  })
})
