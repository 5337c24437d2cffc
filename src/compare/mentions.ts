/** Dates and values of a passage with the words around them, by which they are found again. */
import type { Deadline, Goal } from '../plan/schema.ts'
import type { Value } from './comparison.ts'

/** Characters before and after a mention that tell what it is about. */
const before = 10
const after = 16

/** A field with the words that it is found again by. */
export interface Mention<Field extends Deadline | Value = Deadline | Value> {
  field: Field
  /** Words around it in its own sentence, without itself. */
  context: string
}

/** The deadlines of a passage, in the order of the contract. */
export function deadlinesOf(node: Goal): Mention<Deadline>[] {
  return locate(node.text, node.deadlines)
}

/** Percentages, then quantities. */
export function valuesOf(node: Goal): Mention<Value>[] {
  return [...locate(node.text, node.percentages), ...locate(node.text, node.quantities)]
}

/** Fields keep the order of the text; one that stands outside of it, as in a responsibility clause, has no context. */
function locate<Field extends Deadline | Value>(text: string, fields: readonly Field[]): Mention<Field>[] {
  let at = 0
  return fields.map(field => {
    const start = text.indexOf(field.text, at)
    if (start === -1) return { field, context: '' }
    at = start + field.text.length
    const head = text.slice(Math.max(0, start - before), start)
    const tail = text.slice(at, at + after)
    return { field, context: `${lastSentence(head)} ${firstSentence(tail)}` }
  })
}

function lastSentence(text: string): string {
  return text.slice(1 + Math.max(...['。', '；', '\n'].map(mark => text.lastIndexOf(mark))))
}

function firstSentence(text: string): string {
  const end = text.search(/[。；\n]/)
  return end === -1 ? text : text.slice(0, end)
}
