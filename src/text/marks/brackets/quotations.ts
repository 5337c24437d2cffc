/**
 * Favours quotation marks where the words between two marks, or those before a mark, tell of a quotation what the network
 * cannot have seen of it: a name of a form that official language quotes, a verb whose object it is, the same name
 * elsewhere in the text.
 */
import { loadGrammar } from '../../../grammars.ts'
import { z } from '../../../zod.ts'
import type { Place } from '../network/features.ts'

const grammar = loadGrammar('quotations', () => {
  const count = z.int().nonnegative()
  const counted = z.strictObject({
    note: z.string(),
    counts: z.array(z.tuple([z.string().min(1), count, count])),
  })
  return z.strictObject({
    note: z.string(),
    shapes: z.strictObject({
      note: z.string(),
      forms: z.array(z.strictObject({ pattern: z.string(), note: z.string(), alone: count, quoted: count })),
    }),
    words: counted,
    verbs: counted,
  })
})

const quotedForm = new RegExp(`^(?:${grammar.shapes.forms.map(({ pattern }) => pattern).join('|')})$`)
const quotedWords = new Set(grammar.words.counts.map(([word]) => word))
const verbs = new Set(grammar.verbs.counts.map(([verb]) => verb))
const verbLengths = [...new Set([...verbs].map(verb => verb.length))]

/** Of names that stand alone between two marks, what share of a form is quoted where it is sure. */
const SURE = 0.9
const sureForm = new RegExp(
  `^(?:${grammar.shapes.forms
    .filter(({ alone, quoted }) => quoted >= SURE * alone)
    .map(({ pattern }) => pattern)
    .join('|')})$`,
)

/** Whether what stands alone between two marks is surely a name in quotation marks: `十五五`. */
export function isQuoted(name: string): boolean {
  return quotedWords.has(name) || sureForm.test(name)
}

/** How long a name is, in UTF-16 units. */
const NAME = { least: 2, most: 10 }
/** What the odds of quotation marks around such a name are multiplied with, and those of one behind such a verb. */
const AROUND_NAME = 20
const BEHIND_VERB = 8
/** What the other places of a name together count against one. */
const WEIGHT = 0.6
/** Keeps one place from deciding for all. */
const LEAST_PROBABILITY = 1e-3

/**
 * Multiplies the probabilities of runs that open or close a quotation, in place.
 *
 * @param places in text order
 * @param probabilities `places × labels`, each row sums to one before and after
 * @param labels the runs that the model knows
 * @param isKnown whether the run at a place is known beforehand; it neither learns from others nor teaches them
 */
export function favourQuotations(
  text: string,
  places: readonly Place[],
  probabilities: Float32Array,
  labels: readonly string[],
  isKnown: (index: number) => boolean,
): void {
  const opening = new QuotationSide(probabilities, labels, /[“‘]$/, isKnown)
  const closing = new QuotationSide(probabilities, labels, /^[”’]/, isKnown)
  const recurring = new Map<string, number[]>()
  for (let index = 0; index < places.length; index++) {
    const { start, end } = places[index]!
    if (start === end) continue
    const next = places[index + 1]
    const name = next === undefined || next.start === next.end ? '' : text.slice(end, next.start)
    if (name.length >= NAME.least && name.length <= NAME.most) {
      if (quotedWords.has(name) || quotedForm.test(name)) {
        opening.multiply(index, AROUND_NAME)
        closing.multiply(index + 1, AROUND_NAME)
      }
      const group = recurring.get(name)
      if (group === undefined) recurring.set(name, [index])
      else group.push(index)
    }
    if (verbLengths.some(length => verbs.has(text.slice(start - length, start))))
      opening.multiply(index, BEHIND_VERB)
  }
  for (const group of recurring.values()) {
    opening.share(group)
    closing.share(group.map(index => index + 1))
  }
}

/** The runs that open quotations, or those that close them. */
class QuotationSide {
  readonly #probabilities: Float32Array
  readonly #count: number
  readonly #labels: readonly number[]
  readonly #isKnown: (index: number) => boolean

  constructor(
    probabilities: Float32Array,
    labels: readonly string[],
    pattern: RegExp,
    isKnown: (index: number) => boolean,
  ) {
    this.#probabilities = probabilities
    this.#count = labels.length
    this.#labels = labels.flatMap((label, index) => (pattern.test(label) ? [index] : []))
    this.#isKnown = isKnown
  }

  /** Multiplies the odds of these runs at a place. */
  multiply(index: number, factor: number): void {
    if (this.#isKnown(index)) return
    const row = this.#row(index)
    for (const label of this.#labels) row[label]! *= factor
    let sum = 0
    for (const probability of row) sum += probability
    for (let label = 0; label < row.length; label++) row[label]! /= sum
  }

  /** Draws the odds at places beside the same name towards each other. */
  share(group: readonly number[]): void {
    const open = group.filter(index => !this.#isKnown(index))
    if (open.length < 2) return
    const odds = open.map(index => this.#logOdds(index))
    const sum = odds.reduce((a, b) => a + b, 0)
    open.forEach((index, at) => {
      const others = (sum - odds[at]!) / (open.length - 1)
      this.multiply(index, Math.exp(WEIGHT * (others - odds[at]!)))
    })
  }

  #logOdds(index: number): number {
    const row = this.#row(index)
    let probability = LEAST_PROBABILITY
    for (const label of this.#labels) probability += row[label]!
    probability = Math.min(probability, 1 - LEAST_PROBABILITY)
    return Math.log(probability / (1 - probability))
  }

  #row(index: number): Float32Array {
    return this.#probabilities.subarray(index * this.#count, (index + 1) * this.#count)
  }
}
