/** The years that a plan is made for, by its title. */
import { fiveYearPlans } from '../lexicon/dates.ts'
import { titlePeriod, titlePlan, titleYear } from '../lexicon/documents.ts'
import type { PlanData } from '../tree/nodes.ts'

/** ISO dates of the first and the last day of those years: 2021—2025年, 2023年, “十四五”; null where the title names none. */
export function periodOf(title: string): PlanData['period'] {
  const stretch = titlePeriod.exec(title)
  if (stretch !== null && stretch[1]! <= stretch[2]!)
    return { start: `${stretch[1]}-01-01`, end: `${stretch[2]}-12-31` }
  const { plan, ordinal } = titlePlan.exec(title)?.groups ?? {}
  const year = titleYear.exec(title)
  // 第十四个五年规划和2035年远景目标: the far year is not that of the plan.
  if (year !== null && ordinal === undefined) return { start: `${year[1]}-01-01`, end: `${year[1]}-12-31` }
  const years = fiveYearPlans[plan ?? ordinal ?? '']
  return years === undefined ? null : { start: `${years[0]}-01-01`, end: `${years[1]}-12-31` }
}
