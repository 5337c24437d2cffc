/** Numbers that stand beside each other with marks between. */
import { isMangledMark } from '../slots.ts'
import { announcesYear } from './mark-wording.ts'
import type { NumberGroup } from './number-forms.ts'

/** The names of networks begin with a number, which is no part of one before: 普及率达到99%，5G网络…… */
const networks = /^[2-6]G(?![A-Za-z])/

/** All groups of a text; one pass. A year, the name of a network and a number that is already explained stand alone. */
export function numberGroups(text: string): NumberGroup[] {
  const groups: NumberGroup[] = []
  let group: NumberGroup | undefined
  for (const match of text.matchAll(/\d{1,12}/g)) {
    const end = match.index + match[0].length
    const isYear = match[0].length === 4 && (text[end] === '年' || announcesYear(text, match.index))
    const namesNetwork = networks.test(text.slice(match.index, end + 2))
    if (
      group !== undefined &&
      !isYear &&
      !namesNetwork &&
      match.index === group.end + 1 &&
      isMangledMark(text[group.end]!)
    ) {
      group.tokens.push(match[0])
      group.starts.push(match.index)
      group.end = end
    } else {
      group = isYear || namesNetwork ? undefined : { tokens: [match[0]], starts: [match.index], end }
      if (group !== undefined) groups.push(group)
    }
  }
  return groups
}
