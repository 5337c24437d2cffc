/** Names in the words of a clause. */
import { isOffice, splitBodies } from '../../lexicon/bodies.ts'
import { betweenEtceteras, joinIn } from '../../lexicon/responsibility.ts'

/** A name in a clause; offsets into the clause. */
export interface Name {
  name: string
  start: number
  end: number
  /** False for a name of an institution that only a verb or label makes a body of the clause (县古村保护中心). */
  body: boolean
}

/**
 * The names in some words of a clause.
 *
 * @param offset of the words in the clause
 * @param offices whether offices may stand without a level, so that 会同 divides two of them (医政科会同财务科)
 */
export function namesIn(names: string, offset: number, offices: boolean): Name[] {
  const found: Name[] = []
  for (const stretch of betweenEtceteras(names)) {
    const from = stretch.start + offset
    for (const { name, start, end, body } of splitBodies(names.slice(stretch.start, stretch.end))) {
      const item = { name, start: start + from, end: end + from, body }
      found.push(...(offices && !body ? officesOf(item) : [item]))
    }
  }
  return found
}

/** The two offices of which one acts with the other; the name itself where it is anything else. */
function officesOf(item: Name): Name[] {
  const { name, start, end } = item
  const join = end - start === name.length ? joinIn(name) : null
  if (join === null) return [item]
  const first = name.slice(0, join.start)
  const second = name.slice(join.end)
  if (!isOffice(first) || !isOffice(second)) return [item]
  return [
    { name: first, start, end: start + join.start, body: false },
    { name: second, start: start + join.end, end, body: false },
  ]
}
