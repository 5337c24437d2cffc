import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('dates', () => {
  const pair = z.tuple([z.int(), z.int()])
  return noted({
    fragments: z.record(z.string(), z.string()),
    patterns: z.array(
      noted({
        id: z.string(),
        pattern: z.string(),
        every: z.string().optional(),
        match: z.array(z.tuple([z.string(), z.enum(['by', 'from', 'during', 'every']), z.string()])),
        miss: z.array(z.string()),
      }),
    ),
    baseline: noted({ before: z.string(), opening: z.string(), beforeOnly: z.string(), after: z.string() }),
    reference: noted({
      after: z.string(),
      afterBefore: z.string(),
      past: z.string(),
      pastState: z.string(),
      slogan: z.string(),
      purpose: z.string(),
      grounds: z.string(),
      ownYear: z.string(),
      describedSeason: z.string(),
      groundsUndue: z.string(),
      recurring: z.string(),
      ofCountry: noted({ after: z.string(), limit: z.string() }),
      titled: z.string(),
      bare: z.string(),
      built: noted({ before: z.string(), opening: z.string() }),
      drafted: noted({ before: z.string(), years: z.string(), after: z.string() }),
      origin: noted({ opening: z.string(), after: z.string() }),
      since: noted({ opening: z.string(), after: z.string() }),
      done: noted({ after: z.string() }),
      demands: noted({ words: z.array(z.string().min(1)), achieved: z.array(z.string().min(1)) }),
      announced: z.string(),
      winters: noted({ words: z.array(z.string().min(1)) }),
    }),
    problems: noted({ words: z.array(z.string().min(1)) }),
    stages: z.string(),
    yearsNotLent: noted({
      past: z.string(),
      goal: z.string(),
      due: z.string(),
      stretchEnd: z.string(),
      dated: z.string(),
    }),
    fiveYearPlans: z.record(z.string(), pair),
    centuries: z.record(z.string(), z.iso.date()),
    durations: z.record(z.string(), z.string()),
    counts: z.record(z.string(), z.int().positive()),
    hanDigits: z.record(z.string(), z.int().nonnegative()),
    tenths: z.record(z.string(), pair),
    halves: z.record(z.string(), pair),
    quarters: z.record(z.string(), z.int()),
    holidays: z.record(z.string(), pair),
    movableFeasts: noted({ source: z.string(), days: z.record(z.string(), z.record(z.string(), pair)) }),
    seasons: noted({
      begins: z.array(z.tuple([z.string().min(1), pair.nullable()])),
      length: noted({ months: z.int().positive() }),
    }),
    terms: z.record(z.string(), z.int()),
    edges: noted({ beginning: z.array(z.string()), middle: z.array(z.string()) }),
  })
})

/** One way to write a time, compiled; what a match means follows from its named groups. */
export interface DatePattern {
  id: string
  matcher: RegExp
  /** Recurrence that the pattern itself states. */
  every: string | undefined
}

/** All ways to write a time, in the order in which they are tried. @throws RangeError for a fragment that is not there */
export const datePatterns: readonly DatePattern[] = grammar.patterns.map(({ id, pattern, every }) => ({
  id,
  every,
  matcher: new RegExp(
    pattern.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
      const fragment = grammar.fragments[name]
      if (fragment === undefined) throw new RangeError(`grammars/dates.json: ${id}: no fragment ${name}`)
      return fragment
    }),
    'g',
  ),
}))

/** How a time ends that is the last one for something: 2031年底前. */
export const limitEnding = new RegExp(`${grammar.fragments.before}$`)

/** What stands before or after a time that only says what a change is measured against (比2013年). */
export const baseline = {
  before: new RegExp(grammar.baseline.before),
  /** The same inside the time itself: 在2020年基础上. */
  opening: new RegExp(grammar.baseline.opening),
  beforeOnly: new RegExp(grammar.baseline.beforeOnly),
  after: new RegExp(grammar.baseline.after),
}

/** The years that a text lends to its months without one, and what stands before a far goal, which lends none. */
export const lentYears = {
  matcher: new RegExp(grammar.yearsNotLent.past, 'g'),
  beforeGoal: new RegExp(grammar.yearsNotLent.goal),
  /** What stands behind the year of a day that something is due by: 2023年|3月底前. */
  due: new RegExp(grammar.yearsNotLent.due),
  /** What stands before the year that ends a stretch: 2023年11月至2024年2月. */
  beforeEnd: new RegExp(grammar.yearsNotLent.stretchEnd),
  /** A year of the plan's work and not of a far goal: with a month or as the year of a report (2022年3月, 2022年度). */
  dated: new RegExp(grammar.yearsNotLent.dated, 'g'),
  /** The time of a stage of the work: （2022年6月20日—6月30日）. */
  stages: new RegExp(grammar.stages, 'g'),
}

/** What stands around a time that names something and sets no date (2016年度预算, 《…2020年…》). */
export const reference = {
  after: new RegExp(grammar.reference.after),
  afterBefore: new RegExp(grammar.reference.afterBefore),
  past: new RegExp(grammar.reference.past),
  pastState: new RegExp(grammar.reference.pastState),
  /** 年初部署、 of a motto in quotes: 坚持“年初部署、年底考核”. */
  slogan: new RegExp(grammar.reference.slogan),
  /** 为做好2024年工作，: the year of what the plan is made for. */
  purpose: new RegExp(grammar.reference.purpose),
  /** 根据2031年5月的督察反馈，: when that happened on which the plan is grounded. */
  grounds: new RegExp(grammar.reference.grounds),
  /** A year of which something is told, and with which nothing is compared: 2023年供水率为80%, but not 比2023年提高. */
  ownYear: new RegExp(grammar.reference.ownYear),
  /** 汛期（5—9月）: what a season is, and not when anything is due. */
  describedSeason: new RegExp(grammar.reference.describedSeason),
  groundsUndue: new RegExp(grammar.reference.groundsUndue),
  /** 每年核算，: what follows is of no one year. */
  recurring: new RegExp(grammar.reference.recurring),
  ofCountry: {
    after: new RegExp(grammar.reference.ofCountry.after),
    limit: new RegExp(grammar.reference.ofCountry.limit),
  },
  titled: new RegExp(grammar.reference.titled),
  /** A year that nothing but its place makes a deadline: 在2016年. */
  bare: new RegExp(grammar.reference.bare),
  /** How a time opens, and what follows it, where it tells when a change started: 从2021年的30%提高到. */
  built: {
    before: new RegExp(grammar.reference.built.before),
    opening: new RegExp(grammar.reference.built.opening),
  },
  drafted: {
    before: new RegExp(grammar.reference.drafted.before),
    years: new RegExp(grammar.reference.drafted.years),
    after: new RegExp(grammar.reference.drafted.after),
  },
  since: {
    opening: new RegExp(grammar.reference.since.opening),
    after: new RegExp(grammar.reference.since.after),
  },
  origin: {
    opening: new RegExp(grammar.reference.origin.opening),
    after: new RegExp(grammar.reference.origin.after),
  },
  /** 2021年下半年，区水务局开展了普查: when something was done. */
  done: new RegExp(grammar.reference.done.after),
  /** What makes a time of a text that tells a state due: 决定, 确保. */
  demands: new RegExp([...grammar.reference.demands.words, ...grammar.reference.demands.achieved].join('|')),
  /** The same in a chapter on the state of things. */
  demandsInState: new RegExp(grammar.reference.demands.words.join('|')),
  announced: new RegExp(grammar.reference.announced),
  /** A title of a winter that goes on into the next year: 2019年冬春火灾防控方案. */
  winters: new RegExp(grammar.reference.winters.words.join('|')),
}

/**
 * What parts of a time mean: years of the five-year plans, ends of centuries, counts in Han numerals, days of the tenths
 * of a month, months of halves, numbers of quarters, months in which school terms begin, and the words for the beginning
 * and the middle of a stretch.
 */
export const { fiveYearPlans, centuries, counts, tenths, halves, quarters, terms, edges } = grammar

const { holidays } = grammar

/** Labels of what is found wrong: 存在问题. */
export const problemLabels: ReadonlySet<string> = new Set(grammar.problems.words)

/** Month and day of a feast in a year; null where no calendar tells it. */
export function feastDay(name: string, year: number): readonly [month: number, day: number] | null {
  return holidays[name] ?? grammar.movableFeasts.days[name]?.[String(year)] ?? null
}

const { begins, length: seasonLength } = grammar.seasons

/** Month and day by which a season has begun; null where that is not known (汛期结束). */
export function seasonStart(words: string): readonly [month: number, day: number] | null {
  return begins.find(([word]) => words.includes(word))?.[1] ?? null
}

/** How many months a season lasts. */
export const monthsOfSeason = seasonLength.months

/** ISO 8601 duration of a unit of recurrence: 半年 → P6M, 年 with a count of 2 → P2Y. */
export function duration(unit: string, count: number): string {
  const code = grammar.durations[unit]!
  return code.startsWith('P') ? code : `P${count}${code}`
}

/** A year in Arabic or Han digits: 2017, 二〇一七. */
export function readYear(text: string): number {
  return /^[0-9]+$/.test(text)
    ? Number(text)
    : [...text].reduce((value, digit) => value * 10 + grammar.hanDigits[digit]!, 0)
}
