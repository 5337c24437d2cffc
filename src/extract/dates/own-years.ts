/** Years that a plan itself states, for its months without one where neither its title nor its issue tells a year. */
import { countBefore } from '../../edits/count-before.ts'
import { lentYears } from '../../lexicon/dates.ts'
import type { PlanNode } from '../../tree/nodes.ts'

/** Years that belong to names and numbers of documents. */
const named = /《[^《》]{1,120}》|〔[^〔〕]{1,12}〕/g

/** Finds the year of a month by where it stands in the plan. */
export interface OwnYears {
  /** The year of a plan that names no other in its text but far goals; null where it names none or several. */
  only: number | null
  /**
   * The year that months at an offset of the text continue: the last one that stands with a month before it in its
   * chapter (3月至4月 after a stage of 2022年1月), else the first such of the plan; null where there is none.
   */
  at(offset: number): number | null
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
  const all = new Set(
    [...own.matchAll(lentYears.matcher)]
      .filter(({ index }) => !lentYears.beforeGoal.test(own.slice(Math.max(0, index - 1), index)))
      .map(({ groups }) => Number(groups!.year)),
  )
  const dated = [...own.matchAll(lentYears.dated)]
    .map(match => ({ at: start + match.index, year: Number(match[1]) }))
    .filter(({ year }) => since === null || year >= since)
  const chapters = plan.children.flatMap(child => (child.type === 'section' ? [child.range[0]] : []))
  return {
    only: all.size === 1 ? [...all][0]! : null,
    at(offset) {
      const last = dated[countBefore(dated, offset, ({ at }) => at) - 1]
      const chapter = chapters[countBefore(chapters, offset + 1, at => at) - 1] ?? start
      return (last !== undefined && last.at >= chapter ? last : dated[0])?.year ?? null
    },
  }
}
