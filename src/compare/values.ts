/** To what level, before and after: percentages and quantities, found again by what they measure. */
import type { Value, ValueField } from './comparison.ts'
import { matchItems } from './match.ts'
import { type Mention, valuesOf } from './mentions.ts'
import type { Passage } from './passages.ts'
import { addField, addTerms, bare, type Terms } from './terms.ts'

const leastSimilarity = 0.3
const indicatorWeight = 2
const wholeIndicatorWeight = 4
const sameFieldWeight = 1

/** A value of one side and what it has become; one side is null where the value is new or gone. */
export interface ValueChange {
  before: Value | null
  after: Value | null
  /** In the order of the contract; empty where one side is null. */
  fields: ValueField[]
}

/** A value that has no counterpart in the passage that its own passage was paired with. */
export interface LoneValue {
  mention: Mention<Value>
  passage: Passage
}

/**
 * Pairs the values of two passages by indicator, then by unit, time and the words around them.
 *
 * @returns those that differ, and those that stand alone
 */
export function compareValues(
  before: Passage,
  after: Passage,
): { changes: ValueChange[]; alone: { before: LoneValue[]; after: LoneValue[] } } {
  const { pairs, alone } = pairValues(valuesIn(before), valuesIn(after))
  return { changes: pairs.map(([one, other]) => changeOf(one, other)).filter(isChange), alone }
}

/** All values of a passage, as those of one that has no counterpart. */
export function valuesIn(passage: Passage): LoneValue[] {
  return valuesOf(passage.node).map(mention => ({ mention, passage }))
}

/** Pairs lone values of a whole plan: an indicator may have moved from one passage into another. */
export function pairValues(
  left: readonly LoneValue[],
  right: readonly LoneValue[],
): { pairs: [LoneValue, LoneValue][]; alone: { before: LoneValue[]; after: LoneValue[] } } {
  const matches = matchItems(left.map(termsOf), right.map(termsOf), leastSimilarity)
  const matchedLeft = new Set(matches.map(match => match.before))
  const matchedRight = new Set(matches.map(match => match.after))
  return {
    pairs: matches.map(match => [left[match.before]!, right[match.after]!]),
    alone: {
      before: left.filter((_, index) => !matchedLeft.has(index)),
      after: right.filter((_, index) => !matchedRight.has(index)),
    },
  }
}

/** Two values that stand alone as one that has changed, and in what. */
export function changeOf(before: LoneValue, after: LoneValue): ValueChange {
  const left = before.mention.field
  const right = after.mention.field
  const fields: ValueField[] = []
  if (left.value !== right.value) fields.push('value')
  if (unitOf(left) !== unitOf(right)) fields.push('unit')
  if (left.op !== right.op) fields.push('op')
  if (left.change !== right.change) fields.push('change')
  if (bare(left.baseline ?? '') !== bare(right.baseline ?? '')) fields.push('baseline')
  if (left.by !== right.by) fields.push('by')
  return { before: left, after: right, fields }
}

/** Whether the two sides of a pair differ at all. */
export function isChange({ fields }: ValueChange): boolean {
  return fields.length > 0
}

/** The unit of a quantity; % of a percentage. */
function unitOf(value: Value): string {
  return 'unit' in value ? value.unit : '%'
}

function termsOf({ mention: { field, context } }: LoneValue): Terms {
  const terms: Terms = new Map()
  addTerms(terms, context, 1)
  if (field.indicator !== null) {
    addTerms(terms, field.indicator, indicatorWeight)
    addField(terms, 'indicator', bare(field.indicator), wholeIndicatorWeight)
  }
  addField(terms, 'unit', unitOf(field), sameFieldWeight)
  addField(terms, 'value', field.value, sameFieldWeight)
  addField(terms, 'by', field.by, sameFieldWeight)
  addField(terms, 'change', field.change, sameFieldWeight)
  return terms
}
