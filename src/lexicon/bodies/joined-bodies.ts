/** Bodies that were written one after the other and lost the separator between them: 区财政局区水务局. */
import type { Span } from '../../edits/edit.ts'
import { bodyGrammar } from './body-grammar.ts'
import { normalizeBody } from './body-text.ts'
import { readBody } from './canonical-bodies.ts'
import { departmentIndex } from './department-index.ts'

/** A longer stretch is running text. */
const longestStretch = 200
/** No name that is written together with its neighbour is longer. */
const longestName = 30

/**
 * Cuts the stretch `[start, end)` of a text where it is no single body and nothing else than known bodies.
 *
 * @returns the stretches of the bodies, in order; the whole where it is anything else
 */
export function splitLostSeparators(list: string, start: number, end: number): Span[] {
  const whole: Span[] = [[start, end]]
  if (end - start < 4 || end - start > longestStretch || !canEndBody(list[end - 1])) return whole
  if (isKnown(list.slice(start, end))) return whole
  const parts: Span[] = []
  let from = start
  while (from < end) {
    const to = endOfJoinedBody(list, from, end)
    if (to < 0) return whole
    parts.push([from, to])
    from = to
  }
  return parts.length > 1 && !isUnit(list, parts) ? parts : whole
}

/**
 * Whether the last part is a unit of those before it, and all together one name: a company, its branch and a unit of
 * that (国网某某供电公司城区供电中心), a division of an administrative committee (景区管委会规划建设部), a force of a
 * bureau (市公安局网安支队), a group of a leading group.
 */
function isUnit(list: string, parts: readonly Span[]): boolean {
  const names = parts.map(part => normalizeBody(list.slice(...part)))
  const { companyEnding, divisions, forces, groups } = bodyGrammar()
  const [first, last] = [names[0]!, names.at(-1)!]
  const parents = [divisions, forces, groups].find(({ of }) => of.some(ending => first.endsWith(ending)))
  if (parts.length === 2 && parents !== undefined)
    return parents.words.some(ending => last.endsWith(ending)) && readBody(last)!.prefix === ''
  return !last.endsWith(companyEnding) && names.every(name => readBody(name)?.kind === 'company')
}

/** The end of the known body at `from` after which the item ends or another body begins; -1 if there is none. */
function endOfJoinedBody(list: string, from: number, end: number): number {
  const last = Math.min(end, from + longestName)
  if (end === last && isKnown(list.slice(from, end))) return end
  for (let to = from + 2; to <= last; to++)
    if (
      canEndBody(list[to - 1]) &&
      isKnown(list.slice(from, to)) &&
      (to === end || beginsKnownBody(list, to, end))
    )
      return to
  return -1
}

function beginsKnownBody(list: string, from: number, end: number): boolean {
  for (let to = from + 2; to <= Math.min(end, from + longestName); to++)
    if (canEndBody(list[to - 1]) && isKnown(list.slice(from, to))) return true
  return false
}

function canEndBody(character: string | undefined): boolean {
  return departmentIndex().canEnd(character)
}

function isKnown(name: string): boolean {
  return readBody(normalizeBody(name)) !== null
}
