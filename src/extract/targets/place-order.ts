/** Places that stand behind what is measured in them: 垃圾分类覆盖率城区达到90%. */
import { alternation, grammar, wordSet } from './grammar.ts'
import { endsInHead, isRegionScope } from './indicator-words.ts'

const { marks, conjunctions } = grammar.listSeparators
const separator = new RegExp(alternation([...marks, ...conjunctions]))
const placeEnds = wordSet([...grammar.parallelModifiers.words, ...grammar.regionEndings.words])
/** No name of a place is longer, in characters. */
const longestPlace = 8

/** An indicator with its places at its front, as others have them: 城区垃圾分类覆盖率; others as they are. */
export function withPlacesFirst(indicator: string): string {
  if (endsInHead(indicator) || placeEnds.before(indicator, indicator.length, 2) === null) return indicator
  for (let at = indicator.length - 2; at >= 2; at--) {
    const measure = indicator.slice(0, at)
    if (!endsInHead(measure)) continue
    const places = indicator.slice(at)
    return places.split(separator).every(isPlace) ? places + measure : indicator
  }
  return indicator
}

function isPlace(words: string): boolean {
  return (
    isRegionScope(words) ||
    (words.length > 1 && words.length <= longestPlace && placeEnds.before(words, words.length, 0) !== null)
  )
}
