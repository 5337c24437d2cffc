/** Where two passages of one meaning stand: under the same heading, or under another one. */
import type { Plan, Section } from '../plan/schema.ts'
import { bare } from './terms.ts'

/** Places of the matched passages of two plans. */
export class SectionPairs {
  readonly #before: Map<string, Section>
  readonly #after: Map<string, Section>
  readonly #afterOf = new Map<string, string>()
  readonly #beforeOf = new Map<string, string>()

  /** @param pairs ids of the titled sections of each match, see {@link titledSection} */
  constructor(before: Plan, after: Plan, pairs: readonly (readonly [string | null, string | null])[]) {
    this.#before = byId(before)
    this.#after = byId(after)
    const counts = new Map<string, number>()
    const titled = pairs.map(([left, right]) => [
      titledSection(this.#before, left)?.id ?? '',
      titledSection(this.#after, right)?.id ?? '',
    ])
    for (const [left, right] of titled)
      counts.set(`${left} ${right}`, (counts.get(`${left} ${right}`) ?? 0) + 1)
    for (const [pair] of [...counts].sort((left, right) => right[1] - left[1])) {
      const [left, right] = pair.split(' ') as [string, string]
      if (this.#afterOf.has(left) || this.#beforeOf.has(right)) continue
      this.#afterOf.set(left, right)
      this.#beforeOf.set(right, left)
    }
  }

  /**
   * Whether a passage has gone to another section than most of its neighbours. Numbers do not count, and neither does
   * a heading that has only been worded anew.
   */
  hasMoved(before: string | null, after: string | null): boolean {
    const left = titledSection(this.#before, before)
    const right = titledSection(this.#after, after)
    return (
      this.#afterOf.get(left?.id ?? '') !== (right?.id ?? '') &&
      bare(left?.title ?? '') !== bare(right?.title ?? '')
    )
  }
}

function byId(plan: Plan): Map<string, Section> {
  return new Map(plan.sections.map(section => [section.id, section]))
}

/** The section itself, or the nearest one above it that has a title. */
function titledSection(sections: ReadonlyMap<string, Section>, id: string | null): Section | undefined {
  let section = id === null ? undefined : sections.get(id)
  while (section !== undefined && section.title === null)
    section = section.parent === null ? undefined : sections.get(section.parent)
  return section
}
