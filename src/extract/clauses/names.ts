/** Names in the words of a clause. */
import { splitBodies } from '../../lexicon/bodies.ts'
import { betweenEtceteras } from '../../lexicon/responsibility.ts'

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
 */
export function namesIn(names: string, offset: number): Name[] {
  const found: Name[] = []
  for (const stretch of betweenEtceteras(names)) {
    const from = stretch.start + offset
    for (const { name, start, end, body } of splitBodies(names.slice(stretch.start, stretch.end)))
      found.push({ name, start: start + from, end: end + from, body })
  }
  return found
}
