/** The plans of two files, paired by title, else in order. */
import type { Plan } from '../plan/schema.ts'
import { matchItems } from './match.ts'
import { addTerms, bare, type Terms } from './terms.ts'

const leastSimilarity = 0.5

/**
 * Pairs of positions; a plan that only one file holds comes last, without a counterpart. One plan on each side is
 * one pair, whatever the titles: a city against its province.
 */
export function pairPlans(before: readonly Plan[], after: readonly Plan[]): [number | null, number | null][] {
  const afterOf = new Map<number, number>()
  for (const [index, plan] of before.entries()) {
    const same = after.findIndex(
      (other, at) =>
        bare(other.title ?? '') === bare(plan.title ?? '') && ![...afterOf.values()].includes(at),
    )
    if (plan.title !== null && same !== -1) afterOf.set(index, same)
  }
  const rest = () => ({
    left: [...before.keys()].filter(index => !afterOf.has(index)),
    right: [...after.keys()].filter(index => ![...afterOf.values()].includes(index)),
  })
  const similar = rest()
  for (const match of matchItems(
    similar.left.map(index => titleTerms(before[index]!)),
    similar.right.map(index => titleTerms(after[index]!)),
    leastSimilarity,
  ))
    afterOf.set(similar.left[match.before]!, similar.right[match.after]!)
  const { left, right } = rest()
  left.forEach((index, at) => {
    if (right[at] !== undefined) afterOf.set(index, right[at])
  })
  return [
    ...[...before.keys()].map(index => [index, afterOf.get(index) ?? null] as [number, number | null]),
    ...rest().right.map(index => [null, index] as [null, number]),
  ]
}

function titleTerms({ title }: Plan): Terms {
  const terms: Terms = new Map()
  addTerms(terms, title ?? '', 1)
  return terms
}
