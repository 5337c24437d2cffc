/** Reads the numbered items of a mangled text up to the marks at which their themes may end (`1.严格环境准入。新建项目应当……`). */

import { opensSentence, opensWithTime } from '../heading-wording.ts'
import { LONGEST_NUMBER } from './heading-texts.ts'
import { isSentenceStretch, opensTitle } from './sentence-stretches.ts'
import { DOUBLE, type Halves, halvesOf } from './slogans.ts'
import { DOUBT, type EndProbabilities, type Evidence, INSIDE, opensText } from './theme-ends.ts'

/** A theme is a phrase: longer stretches are sentences. In UTF-16 units. */
const SHORTEST = 3
const LONGEST = 26
const STRETCHES = 2
/** Where the model holds a mark for one of them by so much, */
const SURELY_INSIDE = 0.45
/** the theme goes on as often as this. */
const GOES_ON = 0.8
/** A theme is no longer than this with all that stands inside it. */
const LONGEST_WHOLE = 32
/** How long the word is that a stretch ends in. */
const ENDING = 2
/** A mark after which the theme of an item may end. */
export interface ThemeEnd {
  /** Index of its place. */
  place: number
  /** Probability that a sentence or line ends there, by the model. */
  ends: number
  /** Probability that the theme goes on there. */
  goesOn: number
}

/** An item and what may end its theme. */
export interface Item {
  /** Offset of its text. */
  start: number
  /** Length of its first stretch. */
  length: number
  /** What its first stretch ends in. */
  ending: string
  /** How its first two stretches can be the halves of a slogan. */
  halves: Halves
  /** In the order of the text; at least one. */
  ends: readonly ThemeEnd[]
}

/** @param nextStart where the text of the next item of the style begins */
export function itemAt(
  { text, places, demands, ownLine }: Evidence,
  placeAt: ReadonlyMap<number, number>,
  ends: EndProbabilities,
  start: number,
  nextStart: number | undefined,
): Item | undefined {
  if (opensWithTime(text, start)) return undefined
  let mark = start
  while (mark < text.length && mark - start <= LONGEST && !placeAt.has(mark)) {
    if (ownLine.has(mark)) return undefined
    mark++
  }
  const first = placeAt.get(mark)
  if (first === undefined || mark - start < SHORTEST) return undefined
  const stretch = text.slice(start, mark)
  if (opensSentence(text, start) || isSentenceStretch(stretch)) {
    if (demands[first]!.run === undefined) ends.set(first, DOUBT)
    return undefined
  }
  const found: ThemeEnd[] = []
  const next = places[first + 1]
  const second = next === undefined || next.start - mark > LONGEST ? 0 : next.start - mark - 1
  const item: Item = {
    start,
    length: mark - start,
    ending: text.slice(mark - ENDING, mark),
    halves:
      second > 0 && demands[first + 1]!.run === undefined
        ? halvesOf(stretch, second, opensText(text, mark + 1))
        : 'none',
    ends: found,
  }
  let stretches = 1
  let stretchStart = start
  for (let place = first; ; place++) {
    const { start: at, end } = places[place]!
    const { run } = demands[place]!
    if (at - stretchStart > LONGEST) return item
    // 加强综合防治，控制污染排放 before the first of its items: a title of two stretches in a line of its own.
    if (run?.includes('\n') && (nextStart === undefined || nextStart - end > LONGEST_NUMBER))
      return place === first + 1 ? undefined : item
    if (end === at || (run !== undefined && !INSIDE.test(run))) return item
    const isInside = run !== undefined || ends.inside(place) >= SURELY_INSIDE
    const goesOn = isInside ? GOES_ON : stretches < STRETCHES ? DOUBLE : 0
    if (run === undefined && place === first && opensTitle(stretch))
      found.push({ place, ends: DOUBT, goesOn: GOES_ON })
    else if (run === undefined)
      found.push({ place, ends: ends.get(place, text, stretchStart, at, place === first), goesOn })
    if (!isInside && stretches++ === STRETCHES) return item
    if (place + 1 >= places.length || end - start > LONGEST_WHOLE) return item
    stretchStart = end
  }
}
