/**
 * Decides together where the themes of numbered items end (`1.严格环境准入。新建项目应当……`). The items of one style are set
 * alike in a plan: either each opens with a theme that ends in a full stop, or none does. The model, which sees a few
 * characters of one item, cannot know that; a comma after a theme is its most frequent error.
 */

import { alwaysHasTitle } from '../heading-wording.ts'
import { DECIMAL, headingTexts, isFirst, paragraphs } from './heading-texts.ts'
import { doubleShares } from './slogans.ts'
import { DOUBT, EndProbabilities, type Evidence, logistic } from './theme-ends.ts'
import { type Item, itemAt, type ThemeEnd } from './theme-items.ts'

/** Probability that an item of a plan with themes opens with one, and that one of a plan without them does. */
const KEPT = 0.9
const STRAY = 0.3
/** The same of items whose numbers always have a title: 第一节 */
const ALWAYS_KEPT = 0.99
/** How likely the items of a plan with numbers by parts (1.1) open with themes at least, where breaks became marks. */
const DECIMAL_THEMES = 0.9
/** What the odds are multiplied by where the stretches of so many other items, of such a share, end in the same word. */
const SAME_ENDING = 8
const ALIKE_ENDINGS = { fewest: 2, share: 0.25 }
/** So many items count as much as what is known of items at large. */
const PRIOR_ITEMS = 3
/** Share of the themes whose length follows that of those around them, of other lengths that of themes at large. */
const ALIKE = 0.6
const USUAL_SHARE = 0.12
/** How likely the halves of a slogan end as they do at least, whatever the model says. */
const SLOGAN = 0.3

/** Reweighs the probabilities of the runs after themes by what the items around them show, in place. */
export function settleThemes(evidence: Evidence): void {
  const { text, known, places } = evidence
  const ends = new EndProbabilities(evidence)
  const placeAt = new Map(places.map(({ start, end }, index) => [end > start ? start : -1, index]))
  for (const [style, starts] of [...headingTexts(text, known), ['', paragraphs(text, known)] as const]) {
    const found = starts.flatMap((start, index) => {
      const item = itemAt(evidence, placeAt, ends, start, starts[index + 1])
      return item === undefined || item.ends.length === 0 ? [] : [item]
    })
    const items = withEndings(found)
    const doubles = listsOf(text, items).flatMap(list => doubleShares(list))
    const always = alwaysHasTitle(style)
    const least = style.startsWith(DECIMAL) && evidence.ownLine.size === 0 ? DECIMAL_THEMES : 0
    const themes = always ? 1 : Math.max(least, habit(items, doubles))
    const kept = always ? ALWAYS_KEPT : keptShare(items)
    items.forEach((item, index) => {
      const weighed = isHalved(item, doubles[index]!)
        ? asSlogan(item.ends, doubles[index]!)
        : withWeight(item.ends, lengthWeight(items, index))
      settleItem(ends, weighed, themes, kept)
      if (always) for (const { place } of item.ends) ends.setLine(place)
    })
  }
}

/** Settles the marks of one item by how likely it is that its plan has themes, and that an item of such a plan has one. */
function settleItem(
  probabilities: EndProbabilities,
  item: readonly ThemeEnd[],
  themes: number,
  kept: number,
): void {
  const withTheme = themes * kept + (1 - themes) * STRAY
  const weights: number[] = []
  let reached = 1
  for (const { ends, goesOn } of item) {
    weights.push(withTheme * reached * ends * (1 - goesOn))
    reached *= (1 - ends) * goesOn
  }
  const none =
    (themes * (1 - kept) + (1 - themes) * (1 - STRAY)) *
    item.reduce((product, { ends }) => product * (1 - ends), 1)
  const sum = weights.reduce((total, weight) => total + weight, none)
  const likeliest = weights.indexOf(Math.max(...weights))
  probabilities.set(item[0]!.place, weights[0]! / sum)
  if (likeliest === 0 || weights[likeliest]! <= none) return
  for (let inside = 0; inside < likeliest; inside++) probabilities.set(item[inside]!.place, DOUBT)
  probabilities.set(item[likeliest]!.place, 1 - DOUBT)
}

/** Whether an item is read as a slogan: those of unequal halves only where its list shows it. */
function isHalved({ halves }: Item, double: number): boolean {
  return halves === 'equal' || (halves !== 'none' && double > 0.5)
}

/** In a list of slogans the end of a first half looks like that of a theme, and that of the second is as sure. */
function asSlogan([first, second, ...rest]: readonly ThemeEnd[], double: number): ThemeEnd[] {
  if (second === undefined) return [first!]
  const single = first!.ends * (1 - double)
  const ends = Math.min(1 - SLOGAN, single / (single + (1 - first!.ends) * double))
  return double < 0.5
    ? [{ ...first!, goesOn: double }, second, ...rest]
    : [{ ...first!, ends, goesOn: double }, { ...second, ends: Math.max(SLOGAN, second.ends) }, ...rest]
}

/** Items of one style by the list that they stand in; each begins with number one. */
function listsOf(text: string, items: readonly Item[]): Item[][] {
  const lists: Item[][] = []
  for (const item of items) {
    if (lists.length === 0 || isFirst(text, item.start)) lists.push([])
    lists.at(-1)!.push(item)
  }
  return lists
}

/** Share of the items of a plan with themes that open with one. */
function keptShare(items: readonly Item[]): number {
  const opened = items.reduce((sum, { ends }) => sum + ends[0]!.ends, 0)
  return Math.max(KEPT, (opened + PRIOR_ITEMS * KEPT) / (items.length + PRIOR_ITEMS))
}

/** How much more likely the first stretch of an item is its theme, by whether the themes around it are as long. */
function lengthWeight(items: readonly Item[], index: number): number {
  const { length } = items[index]!
  const others = items.filter(({ ends }, other) => other !== index && ends[0]!.ends > 0.5)
  const same = others.filter(other => other.length === length).length
  const follows = (ALIKE * others.length) / (others.length + PRIOR_ITEMS)
  return 1 - follows + (follows * same) / Math.max(1, others.length) / USUAL_SHARE
}

/** First stretches that end in one word, as titles of one list do, are more likely themes: 人才培养|项目 */
function withEndings(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>()
  for (const { ending } of items) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  const fewest = Math.max(ALIKE_ENDINGS.fewest, ALIKE_ENDINGS.share * items.length)
  return items.map(item =>
    counts.get(item.ending)! > fewest ? { ...item, ends: withWeight(item.ends, SAME_ENDING) } : item,
  )
}

function withWeight([first, ...rest]: readonly ThemeEnd[], weight: number): ThemeEnd[] {
  const { ends } = first!
  return [{ ...first!, ends: (ends * weight) / (ends * weight + 1 - ends) }, ...rest]
}

/** How likely it is that the items of a style open with themes. */
function habit(items: readonly Item[], doubles: readonly number[]): number {
  let odds = 0
  items.forEach((item, index) => {
    let reached = 1
    let without = isHalved(item, doubles[index]!) ? 1 - doubles[index]! : 1
    for (const { ends, goesOn } of item.ends) {
      without *= 1 - ends * reached
      reached *= goesOn
    }
    const end = 1 - without
    odds += Math.log((KEPT * end + (1 - KEPT) * (1 - end)) / (STRAY * end + (1 - STRAY) * (1 - end)))
  })
  return logistic(odds)
}
