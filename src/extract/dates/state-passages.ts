/** Passages that tell what is, what was, and what is wrong: their times are deadlines only where words demand something. */

import { tellsState } from '../../lexicon/chapters.ts'
import { reference } from '../../lexicon/dates.ts'
import { hanRanges } from '../../lexicon/han.ts'
import type { PassageNode, PlanNode } from '../../tree/nodes.ts'
import { eachPassage, eachSection } from '../../tree/walk.ts'
import { isProblemLabel } from './problem-stretches.ts'

/** An item of a list opens with a mark (◆2031年，…); a paragraph of a preamble opens with a word, or a number or quote. */
const listMark = new RegExp(`^[^${hanRanges}0-9“《（]`, 'u')

/** The passages that tell what is and what was: those before the first section, and those of chapters of that name. */
export function passagesOfState(plan: PlanNode): Set<PassageNode> {
  const found = new Set<PassageNode>()
  const first = plan.children.find(child => child.type === 'section')
  if (first === undefined) return found
  for (const child of plan.children)
    if (child.type === 'passage' && child.role === 'goal' && child.range[1] <= first.range[0])
      if (!listMark.test(child.value)) found.add(child)
  for (const passage of passagesOfStateChapters(plan)) found.add(passage)
  return found
}

/** The passages of the chapters whose name says that they tell what is and what was. */
export function passagesOfStateChapters(plan: PlanNode): Set<PassageNode> {
  const found = new Set<PassageNode>()
  eachSection(plan, section => {
    if (tellsState(section.title ?? '')) eachPassage(section, passage => found.add(passage))
  })
  return found
}

/** The passages right below a heading that is a label of what is wrong (1.问题：). */
export function passagesOfProblems(plan: PlanNode): Set<PassageNode> {
  const found = new Set<PassageNode>()
  eachSection(plan, ({ title, children: [first] }) => {
    if (first?.type === 'passage' && isProblemLabel(title ?? '')) found.add(first)
  })
  return found
}

/** A day in the preamble tells when something happened (2019年6月25日，…会议召开): a deadline there takes 前 or 底. */
export function withoutEvents(plan: PlanNode): void {
  if (!plan.children.some(child => child.type === 'section')) return
  for (const child of plan.children)
    if (child.type === 'passage' && child.role === 'goal')
      child.children = child.children.filter(
        mention => mention.type !== 'deadline' || !/^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$/.test(mention.value),
      )
}

/** How far before and behind an amount the words stand that demand it, in characters. */
const demandReach = 80
/** No sentence is looked back through farther, in characters. */
const longestSentence = 400

/**
 * Whether the sentence of an amount demands something or sets it a day.
 *
 * @param inChapter whether it stands in a chapter on the state of things and not in a preamble
 */
export function demandsAmount(
  text: string,
  { start, end, by }: { start: number; end: number; by: string | null },
  inChapter: boolean,
): boolean {
  if (by !== null) return true
  const demands = inChapter ? reference.demandsInState : reference.demands
  const before = text.slice(Math.max(0, start - longestSentence), start)
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
  const after = /^[^。\n]{0,40}/.exec(text.slice(end, end + demandReach))![0]
  if (demands.test(sentence.slice(-demandReach) + after)) return true
  // 主要目标是：……; what stands before a colon holds for the whole sentence.
  const head = /^(?:[^，。；：\n]{2,24}，)?[^，。；：\n]{2,24}：/.exec(sentence)
  return head !== null && demands.test(head[0])
}
