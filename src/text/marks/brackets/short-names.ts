/**
 * Short names that a bracket gives to what stands before it (`（以下简称示范区）`, `（以下简称“示范区”）`), and the marks of a
 * mangled text around them.
 */

import { opensShortName } from '../clauses/clause-wording.ts'
import { stretchStart } from '../slots.ts'

/** How long the words of the bracket are at most, in UTF-16 units. */
const LONGEST = 24

/** What the run at a mark beside such a name has to be, undefined where there is none. */
export function shortNameMark(text: string, mark: number): ((run: string) => boolean) | undefined {
  // In a bracket that is open already a comma: 各区县（自治县，以下简称区县）
  if (opensShortName(text, mark + 1) > 0) return run => run === '，' || run.endsWith('（')
  const start = stretchStart(text, mark, LONGEST)
  const opening = opensShortName(text, start)
  if (opening > 0) return start + opening === mark ? run => run === '“' : run => run.startsWith('）')
  if (start === 0 || mark === start) return undefined
  const before = stretchStart(text, start - 1, LONGEST)
  const length = opensShortName(text, before)
  return length > 0 && before + length === start - 1 ? run => run.startsWith('”）') : undefined
}
