/** Turns stretches of a text that may overlap in any way into properly nested HTML. */
import type { Span } from '../edits/edit.ts'
import { escapeHtml } from './html.ts'

/** What is wrapped around a stretch. */
export interface Wrapper {
  span: Span
  /** Wrappers of a lower rank go around those of a higher one. Of each rank, one at most may be open at a time. */
  rank: number
  /** The start tag. A stretch that another one cuts is opened anew: `first` tells the first piece. */
  open(first: boolean): string
  /** The end tag; `last` tells the last piece. */
  close(last: boolean): string
}

/** HTML that stands at a place between two characters. */
export interface Insertion {
  at: number
  html: string
  /** Belongs to what comes before the place, where a line ends there and another begins. */
  closing?: true
}

/**
 * The stretch of a text as HTML with all wrappers that touch it and all insertions in it.
 *
 * @param wrappers sorted by start; wrappers of one rank do not overlap; none is empty
 * @param insertions sorted by place
 * @param opened wrappers that earlier stretches have opened; grows by those of this one
 */
export function nestedHtml(
  text: string,
  [start, end]: Span,
  wrappers: readonly Wrapper[],
  insertions: readonly Insertion[],
  opened: Set<Wrapper>,
): string {
  const borders = new Set([start, end])
  for (const { span } of wrappers)
    for (const offset of span) if (offset > start && offset < end) borders.add(offset)
  for (const { at } of insertions) if (at >= start && at <= end) borders.add(at)
  const offsets = [...borders].sort((one, other) => one - other)
  let result = ''
  let open: Wrapper[] = []
  let nextWrapper = 0
  let nextInsertion = 0
  let near: Wrapper[] = []
  offsets.forEach((offset, index) => {
    while (nextWrapper < wrappers.length && wrappers[nextWrapper]!.span[0] <= offset)
      near.push(wrappers[nextWrapper++]!)
    near = near.filter(wrapper => wrapper.span[1] > offset)
    const wanted = offset === end ? [] : near.toSorted((one, other) => one.rank - other.rank)
    let common = 0
    while (common < open.length && open[common] === wanted[common]) common++
    for (const wrapper of open.slice(common).reverse()) result += wrapper.close(wrapper.span[1] <= offset)
    while (nextInsertion < insertions.length && insertions[nextInsertion]!.at <= offset)
      result += insertions[nextInsertion++]!.html
    for (const wrapper of wanted.slice(common)) {
      result += wrapper.open(!opened.has(wrapper))
      opened.add(wrapper)
    }
    open = wanted
    const next = offsets[index + 1]
    if (next !== undefined) result += escapeHtml(text.slice(offset, next))
  })
  return result
}
