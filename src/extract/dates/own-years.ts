/** Years that a plan itself states, for its months without one where neither its title nor its issue tells a year. */
import { countBefore } from '../../edits/count-before.ts'
import { lentYears } from '../../lexicon/dates.ts'
import type { PlanNode } from '../../tree/nodes.ts'
import { monthOfEnd } from './implied-year.ts'

/** Years that belong to names and numbers of documents. */
const named = /《[^《》]{1,120}》|〔[^〔〕]{1,12}〕/g

/** A year, and the month of it in which the time of the whole plan ends, if the plan has told no other yet. */
export interface LentYear {
  year: number
  until: number | null
}

/** Finds the year of a month by where it stands in the plan. */
export interface OwnYears {
  /** The year of a plan that names no other in its text but far goals, or of all of its stages; null where it names none or several. */
  only: number | null
  /** The first year that anything is due in: no 今年 of the plan is later; null where no year is due. */
  first: number | null
  /**
   * The year that months at an offset of the text continue: the last one that stands with a month before it in its
   * chapter (3月至4月 after a stage of 2022年1月), else the first such of the plan; null where there is none.
   */
  at(offset: number): LentYear | null
}

/**
 * Reads the years of a plan.
 *
 * @param text restored text of the whole file
 * @param since the year before which the plan tells only what was; null where it is not known
 */
export function ownYears(text: string, plan: PlanNode, since: number | null = null): OwnYears {
  const [start, end] = plan.range
  // Names are blotted out, not cut out, so that the offsets stay.
  const own = text.slice(start, end).replace(named, name => '　'.repeat(name.length))
  const years = [...own.matchAll(lentYears.matcher)]
  const all = new Set(years.filter(match => !isGoal(own, match)).map(yearIn))
  const goals = years.filter(match => isGoal(own, match)).map(yearIn)
  const dated = [...own.matchAll(lentYears.dated)]
    .map(match => ({
      at: start + match.index,
      year: Number(match[1]),
      until: monthOfEnd(own, match.index, match.index + match[0].length),
    }))
    .filter(({ year }) => since === null || year >= since)
  const chapters = plan.children.flatMap(child => (child.type === 'section' ? [child.range[0]] : []))
  // No plan is made after the first year that it sets a goal for: 到2029年达到六成，2030年底达到九成.
  const made = (year: number) => (since === null ? Math.min(year, ...goals) : year)
  const due = years.filter(match => isDue(own, match)).map(yearIn)
  return {
    only: all.size === 1 ? made([...all][0]!) : yearOfStages(own),
    first: due.length + goals.length === 0 ? null : Math.min(...due, ...goals),
    at(offset) {
      const told = countBefore(dated, offset, ({ at }) => at)
      const last = dated[told - 1]
      const chapter = chapters[countBefore(chapters, offset + 1, at => at) - 1] ?? start
      const own = last !== undefined && last.at >= chapter ? last : undefined
      const lent = own ?? dated[0]
      if (lent === undefined) return null
      return { year: own?.year ?? made(lent.year), until: told === 1 ? lent.until : null }
    },
  }
}

/**
 * The years of months in a plan whose title names an earlier year, which is that of what it puts right; null where any
 * month that the plan dates is of that year or before.
 */
export function yearsAfter(text: string, plan: PlanNode, titled: number): OwnYears | null {
  const own = text.slice(...plan.range).replace(named, name => '　'.repeat(name.length))
  const years = [...own.matchAll(lentYears.dated)].flatMap(({ 0: match, 1: year, index }) =>
    /[0-9]/.test(own[index + match.length] ?? '') ? [Number(year)] : [],
  )
  return years.length === 0 || years.some(year => year <= titled) ? null : ownYears(text, plan, titled + 1)
}

/** No plan has fewer stages, each in brackets behind its name. */
const fewestStages = 2

/** The year of all stages of a plan, of which the first states it; null where they state none or several. */
function yearOfStages(own: string): number | null {
  const stages = [...own.matchAll(lentYears.stages)]
  const years = new Set(stages.flatMap(({ groups }) => [groups!.year, groups!.toYear].filter(Boolean)))
  const crosses = stages.some(({ groups }) => groups!.next !== undefined)
  return stages.length < fewestStages || crosses || years.size !== 1 ? null : Number([...years][0])
}

function yearIn({ groups }: RegExpMatchArray): number {
  return Number(groups!.year)
}

/** Whether something is due by a day of a year: 2023年3月底前. */
function isDue(text: string, { index, 0: year }: RegExpMatchArray): boolean {
  const end = (index ?? 0) + year.length
  return lentYears.due.test(text.slice(end, end + longestDay))
}

/** No day of a year and what stands behind it is longer, in characters. */
const longestDay = 8

/** 力争到2028年 is a far goal, 至2024年3月 the end of a stretch. */
function isGoal(text: string, { index, 0: year }: RegExpMatchArray): boolean {
  const at = index ?? 0
  const end = at + year.length
  return lentYears.beforeGoal.test(text.slice(Math.max(0, at - 1), at)) && monthOfEnd(text, at, end) === null
}
