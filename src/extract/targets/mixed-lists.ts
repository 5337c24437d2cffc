/** Values of several kinds that share their words: 甲率和乙量分别达到38%和1200万立方米. */
import { alternation, grammar } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { splitIndicators } from './lists.ts'

const joint = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})\\s?$`,
)

/**
 * The indicators of a group and of those joined to it, where the words before them name as many things as they hold
 * values.
 *
 * @param index of the first group, whose predicate tells its values apart (分别)
 * @param words the indicators as they are listed
 * @returns for each group of the list the indicators of its values; null where there is no such list
 */
export function mixedList(
  text: string,
  groups: readonly ValueGroup[],
  index: number,
  words: string,
): string[][] | null {
  let end = index + 1
  while (end < groups.length && joint.test(text.slice(groups[end - 1]!.end, groups[end]!.start))) end++
  if (end === index + 1 || words === '') return null
  const list = groups.slice(index, end)
  const members = splitIndicators(
    words,
    list.reduce((count, { values }) => count + values.length, 0),
  )
  if (members === null) return null
  let from = 0
  return list.map(({ values }) => {
    from += values.length
    return members.slice(from - values.length, from)
  })
}
