import type { AppliedEdit } from '../pipeline.ts'
import { placesOf } from '../source/places.ts'
import { visible } from './visible.ts'

/**
 * A line for every edit of a restoration: `path:line:column rule "before" → "after" probability`, in the order of the
 * source; of one place in the order in which the rules ran. Texts are quoted as in JSON, so that white space can be seen.
 */
export function explainEdits(path: string, source: string, log: readonly AppliedEdit[]): string {
  const placeOf = placesOf(source)
  return [...log]
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ rule, span, before, after, probability }) => {
      const { line, column } = placeOf(span[0])
      const certainty = probability === undefined ? '' : ` ${probability.toFixed(2)}`
      const edit = `${JSON.stringify(before)} → ${JSON.stringify(after)}${certainty}`
      return `${visible(`${path}:${line}:${column} ${rule} ${edit}`)}\n`
    })
    .join('')
}
