import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

/** `grammars/documents.json`: how documents name themselves, open and close. */
export const grammar = loadGrammar('documents', () => {
  const words = z.array(z.string().min(1))
  const pattern = noted({ pattern: z.string() })
  return noted({
    planNouns: words,
    headingNouns: words,
    noticeNouns: words,
    titleTails: words,
    preambleOpeners: words,
    about: z.string().min(1),
    titleYears: pattern,
    titlePlan: pattern,
    titleYear: pattern,
    titlePeriod: pattern,
    examined: pattern,
    announced: pattern,
    noticeEnd: pattern,
    titleBeforeBlank: pattern,
    omissions: noted({ words }),
    introductionEnds: words,
    issuingWords: words,
    noTitleEndings: noted({ note: z.string(), words }),
    numberLeadIns: noted({ note: z.string(), characters: z.string().min(1) }),
    orderNumber: pattern,
    alias: noted({ before: z.string(), after: z.string() }),
    excerpts: noted({ note: z.string(), words }),
    attachmentWords: words,
    inertAnnexes: pattern,
    attachmentSigns: pattern,
    factLabels: noted({ note: z.string(), words }),
    metadata: noted({ documentNumber: words, issuer: words, issued: words, issuedAtLast: words }),
    signature: noted({
      after: z.string(),
      below: z.string(),
      issued: z.string(),
      imprint: noted({ pattern: z.string() }),
      signers: noted({ pattern: z.string() }),
      seals: noted({ pattern: z.string() }),
      head: noted({ ending: z.string() }),
      revised: z.string(),
    }),
    gluedIssuer: pattern,
    jointIssuers: pattern,
    withoutPlace: pattern,
    placesAlone: pattern,
    closing: words,
  })
})
