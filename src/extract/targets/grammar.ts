/** What targets are made of, read once from `grammars/targets.json`, and the means to look its words up. */

import { loadGrammar } from '../../grammars.ts'
import { WordMap } from '../../lexicon/word-set.ts'
import { z } from '../../zod.ts'

/** `grammars/targets.json`: the words that say what a figure is and what it measures. */
export const grammar = loadGrammar('targets', () => {
  const words = z.array(z.string().min(1))
  const notedWords = z.strictObject({ note: z.string().optional(), words })
  const directions = { increase: words, decrease: words }
  const operators = z.strictObject({ '>=': words, '<=': words, '~': words })
  return z.strictObject({
    note: z.string().optional(),
    percentage: z.strictObject({
      signs: words,
      points: notedWords.extend({ shared: z.string() }),
      share: notedWords,
      perMille: words,
      tenths: z.strictObject({ note: z.string().optional(), word: z.string(), followers: words }),
    }),
    comparators: z.strictObject({
      note: z.string().optional(),
      negators: words,
      before: operators,
      after: operators,
      early: z.strictObject({ note: z.string().optional(), '>=': words, '<=': words }),
      surplus: z.strictObject({ note: z.string().optional(), op: z.enum(['>=', '<=', '~']) }),
    }),
    changes: z.strictObject({
      note: z.string().optional(),
      ...directions,
      perfective: z.string(),
      comparatives: notedWords,
      improving: notedWords,
      object: z.strictObject({ note: z.string().optional(), ...directions }),
      objectProtected: words,
    }),
    levels: notedWords.extend({ prepositions: words, origins: notedWords }),
    distributive: words,
    adverbs: notedWords,
    years: z.strictObject({ note: z.string().optional(), before: words, parts: words, after: words }),
    times: notedWords,
    modals: notedWords,
    leads: notedWords,
    protectedLeads: notedWords,
    attributiveLeads: notedWords,
    cutAfter: notedWords,
    indicatorHeads: notedWords,
    bareHeads: notedWords,
    bareSums: notedWords,
    ratios: z.strictObject({ note: z.string().optional(), signs: words, heads: words }),
    parallelModifiers: notedWords,
    sharedPrefixes: notedWords.extend({ members: words }),
    listEnds: notedWords,
    wholeMembers: notedWords,
    sharedTails: notedWords,
    regionEndings: notedWords,
    regionScopes: notedWords,
    comparisons: z.strictObject({ note: z.string().optional(), higher: words, lower: words }),
    gradeWords: notedWords,
    itemWords: notedWords,
    countedBy: z.strictObject({ note: z.string().optional(), opening: z.string(), closing: z.string() }),
    listSeparators: z.strictObject({ marks: words, conjunctions: words, protected: notedWords }),
    rangeSeparators: words,
    baselines: z.strictObject({
      note: z.string().optional(),
      notAlone: z.strictObject({ note: z.string().optional(), before: words, after: words }),
      kinds: words,
      alone: words,
      opening: words,
      closing: words,
      times: words,
      stages: notedWords,
      parts: words,
      quotedParts: words,
      words: z.record(z.string(), z.string()),
    }),
    nouns: z.strictObject({
      note: z.string().optional(),
      exception: z.string(),
      etcetera: z.string(),
      verbs: words,
      protected: notedWords,
      relatives: notedWords,
      kinds: z.strictObject({ note: z.string(), pattern: z.string() }),
      qualities: notedWords,
      measured: notedWords,
      wholes: z.strictObject({
        note: z.string(),
        word: z.string(),
        opening: z.string(),
        protected: words,
        longer: words,
      }),
      tails: notedWords,
      openers: notedWords,
    }),
    unfinished: notedWords,
    attributive: words,
    proportion: z.strictObject({
      note: z.string().optional(),
      alike: words,
      copulas: words,
      verb: z.string(),
      verbProtected: words,
      suffix: z.string(),
      with: z.string(),
      share: z.string(),
      heads: words,
      nouns: words,
    }),
    names: notedWords.extend({ countedPercentage: z.string() }),
    standards: z.strictObject({ note: z.string().optional(), verbs: words, nouns: words }),
    placeNames: z.strictObject({
      note: z.string().optional(),
      units: words,
      unitsAlone: z.string(),
      before: z.string(),
    }),
    reachNames: notedWords,
    durationNames: notedWords,
    abstractNouns: notedWords.extend({ afterHan: words }),
    ordinalPrefixes: notedWords.extend({ exceptions: words }),
    calendar: z.strictObject({
      note: z.string().optional(),
      year: z.string(),
      day: z.string(),
      beforeDay: z.string(),
      minute: z.string(),
      beforeMinute: z.string(),
    }),
    itemCounts: notedWords.extend({ all: z.string().length(1) }),
    codes: notedWords,
    adverbial: z.strictObject({ note: z.string().optional(), numerals: words }),
    single: notedWords.extend({ numerals: words, units: words }),
    timeLimits: z.strictObject({
      note: z.string().optional(),
      opening: words,
      closing: words,
      days: words,
      measured: words,
      setting: words,
      least: words,
    }),
    recurrence: z.strictObject({ note: z.string().optional(), periods: words }),
    wholeYear: notedWords,
    clauseOrdinals: notedWords,
    goalPrepositions: notedWords,
    connectives: notedWords,
    goalHeads: notedWords,
    breakdowns: notedWords,
    stateVerbs: notedWords,
    closingVerbs: notedWords,
    per: notedWords.extend({ each: z.string(), of: words }),
    predicateProtected: notedWords,
    makingVerbs: notedWords,
    figureOfName: z.strictObject({ note: z.string(), pattern: z.string() }),
    reckoned: z.strictObject({ note: z.string(), before: z.string(), after: z.string() }),
    grants: z.strictObject({ note: z.string(), pattern: z.string() }),
    ellipsis: z.strictObject({
      note: z.string().optional(),
      sums: words,
      sharedUnits: words,
      ownOpeners: words,
      rates: words,
      multiples: words,
      among: words,
      partly: words,
      single: words,
      continued: words,
      phases: words,
    }),
    sizeClasses: z.strictObject({
      note: z.string().optional(),
      ratings: words,
      unbounded: words,
      grades: words,
      scoring: words,
      rated: z.record(z.string(), words),
      moneyUnits: words,
      goals: words,
      places: words,
      areas: words,
      caseOpeners: words,
      capacities: words,
      conditions: words,
      money: words,
      counts: z.record(z.string(), words),
    }),
    levelClasses: notedWords,
  })
})

/** An alternation of words, the longest first, for use inside a pattern. */
export function alternation(list: Iterable<string>): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('|')
}

/** Words that can be looked for at the end or at the start of a stretch, the longest first. */
export class WordSet<Role> extends WordMap<Role> {
  /** The longest word that ends at `end` and begins at `floor` or later. */
  before(text: string, end: number, floor: number): { word: string; role: Role } | null {
    const word = this.wordBefore(text, end, floor)
    return word === '' ? null : { word, role: this.get(word)! }
  }

  /** The longest word that begins at `start` and ends at `limit` or before. */
  after(text: string, start: number, limit: number): { word: string; role: Role } | null {
    const word = this.wordAfter(text, start, limit)
    return word === '' ? null : { word, role: this.get(word)! }
  }
}

/** A set of words that all do the same. */
export function wordSet(list: Iterable<string>): WordSet<true> {
  return new WordSet<true>().add(list, true)
}
