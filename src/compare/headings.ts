/** Where two passages of one meaning stand: under the same heading, or under another one. */
import type { Plan, Section } from '../plan/schema.ts'
import { type Passage, passagesOf } from './passages.ts'
import { bare } from './terms.ts'

/** The headings of two plans, paired by the passages that stand under them. */
export class HeadingPairs {
  readonly #before: Headings
  readonly #after: Headings
  readonly #afterOf = new Map<Section | null, Section | null>()

  constructor(before: Plan, after: Plan, pairs: readonly (readonly [Passage, Passage])[]) {
    this.#before = new Headings(before)
    this.#after = new Headings(after)
    const counts = new Map<string, { before: Section | null; after: Section | null; count: number }>()
    for (const [one, other] of pairs) {
      const [left, right] = [this.#before.over(one), this.#after.over(other)]
      const key = `${left?.id} ${right?.id}`
      const entry = counts.get(key)
      if (entry === undefined) counts.set(key, { before: left, after: right, count: 1 })
      else entry.count++
    }
    const taken = new Set<Section | null>()
    for (const entry of [...counts.values()].sort((left, right) => right.count - left.count)) {
      if (this.#afterOf.has(entry.before) || taken.has(entry.after)) continue
      this.#afterOf.set(entry.before, entry.after)
      taken.add(entry.after)
    }
  }

  /**
   * Whether a passage stands under another heading than most of its neighbours. Numbers do not count, and neither
   * does a heading that has only been worded anew.
   */
  hasMoved(before: Passage, after: Passage): boolean {
    const left = this.#before.over(before)
    const right = this.#after.over(after)
    return this.#afterOf.get(left) !== right && bare(left?.title ?? '') !== bare(right?.title ?? '')
  }
}

class Headings {
  readonly #sections: ReadonlyMap<string, Section>
  /** Sections that hold more than one passage, or a section. */
  readonly #shared = new Set<string>()

  constructor(plan: Plan) {
    this.#sections = new Map(plan.sections.map(section => [section.id, section]))
    const seen = new Set<string>()
    for (const { parent } of plan.sections) if (parent !== null) this.#shared.add(parent)
    for (const { node } of passagesOf(plan)) {
      if (node.section === null) continue
      if (seen.has(node.section)) this.#shared.add(node.section)
      seen.add(node.section)
    }
  }

  /** The nearest heading with words; that of a numbered item that is the passage itself is not one over it. */
  over({ node }: Passage): Section | null {
    let id = node.section
    while (id !== null) {
      const section = this.#sections.get(id)
      if (section === undefined) return null
      if (section.title !== null && this.#shared.has(id)) return section
      id = section.parent
    }
    return null
  }
}
