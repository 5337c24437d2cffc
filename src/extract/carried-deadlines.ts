/** Times of goals that stand in the paragraph above their figures: 到2031年，保洁体系基本建成。 / 水质更好。达标率85%. */
import { reference } from '../lexicon/dates.ts'
import type { PassageNode, PlanNode, SectionNode } from '../tree/nodes.ts'
import { grammar, wordSet } from './targets/grammar.ts'

const goalPrepositions = wordSet(grammar.goalPrepositions.words)

/**
 * Carries the deadline that opens the goals of a section to the figures of the goals below it that have none, up to the
 * first with a time of its own; and into the sections below it where a colon announces them.
 */
export function carryDeadlines(parent: PlanNode | SectionNode): void {
  let end: string | null = null
  let isFirst = true
  let announces = false
  for (const child of parent.children) {
    if (child.type === 'section') {
      if (announces && end !== null) governBelow(child, end)
      carryDeadlines(child)
      continue
    }
    if (child.type !== 'passage' || child.role !== 'goal') continue
    const times = child.children.filter(child => child.type === 'deadline' && child.kind !== 'every')
    if (times.length > 0) end = isFirst ? openingDeadline(child) : null
    else if (end !== null) govern(child, end)
    isFirst = false
    announces = /[：:]$/.test(child.value.trimEnd())
  }
}

/** The end of the only time of a goal, where it opens the goal or its last sentence (到2031年，…); null where there are more. */
function openingDeadline({ value, range, children }: PassageNode): string | null {
  const [time, ...others] = children.filter(child => child.type === 'deadline')
  if (time === undefined || others.length > 0 || time.kind !== 'by') return null
  const start = time.range[0] - range[0]
  const opens = start === 0 || /[。；：]\s?$/.test(value.slice(0, start))
  return opens && goalPrepositions.after(value, start, value.length) !== null ? time.end : null
}

function govern(passage: PassageNode, end: string): void {
  if (reference.ownYear.test(passage.value)) return
  for (const child of passage.children)
    if (child.type === 'percentage' || child.type === 'quantity') child.by ??= end
}

/** All that stands in a section and has no time of its own. */
function governBelow(section: SectionNode, end: string): void {
  for (const child of section.children) {
    if (child.type === 'section') governBelow(child, end)
    else if (child.type === 'passage' && !child.children.some(({ type }) => type === 'deadline'))
      govern(child, end)
  }
}
