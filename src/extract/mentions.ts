import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { reference } from '../lexicon/dates.ts'
import type { MentionNode, PassageNode, PlanNode, RootNode } from '../tree/nodes.ts'
import { eachPassage, eachSection } from '../tree/walk.ts'
import { carryDeadlines } from './carried-deadlines.ts'
import { timeLabelStretches } from './clauses/label-lines.ts'
import { findDates } from './dates/find-dates.ts'
import type { DateContext, FoundDate } from './dates/found-date.ts'
import { ownYears } from './dates/own-years.ts'
import { dateContext, yearsAfterTitle } from './dates/plan-dates.ts'
import { problemStretches } from './dates/problem-stretches.ts'
import { isSignatureDate } from './dates/signature-date.ts'
import {
  demandsAmount,
  passagesOfProblems,
  passagesOfState,
  passagesOfStateChapters,
  withoutEvents,
} from './dates/state-passages.ts'
import { deadlineNode, targetNode } from './mention-nodes.ts'
import { factsOf, issueYear } from './plan-facts.ts'
import { report } from './report.ts'
import { findTargets } from './targets/find-targets.ts'
import { endsInHead } from './targets/indicator-words.ts'
import type { DateMention, TargetMention } from './targets/mention.ts'

/** Finds the deadlines, percentages and quantities of every passage, those of its responsibility clause included. */
export const extractMentions: Plugin<[], RootNode> = () => (tree, file) => {
  for (const plan of tree.children) {
    const context = dateContext(plan)
    const later = yearsAfterTitle(tree.value, plan)
    if (later !== null) context.year = issueYear(factsOf(plan))
    const years = context.year !== null ? null : (later ?? ownYears(tree.value, plan, context.issuedYear))
    context.year ??= years?.only ?? null
    const ofState = passagesOfState(plan)
    const ofChapters = passagesOfStateChapters(plan)
    const problems = passagesOfProblems(plan)
    eachPassage(plan, passage => {
      context.tellsState = ofState.has(passage)
      const lent = years?.at(passage.range[0]) ?? null
      context.continuedYear = lent?.year ?? null
      context.firstYear = years?.first ?? null
      context.continuedUntil = lent?.until ?? null
      context.inStateChapter = ofChapters.has(passage)
      read(passage, context, file, problems.has(passage))
    })
    nameByHeading(plan)
    withoutEvents(plan)
    carryDeadlines(plan)
    for (const table of plan.tables)
      for (const { children } of table.children) {
        const [action, ...others] = children.map(passage => passage.children)
        governAll(action ?? [], others.flat())
      }
  }
}

/** 绿化覆盖率：2023年达到30%: a heading that is an indicator is that of the values below it that name none. */
function nameByHeading(plan: PlanNode): void {
  eachSection(plan, ({ title, children: [first] }) => {
    if (first?.type !== 'passage' || title === null || !endsInHead(title)) return
    for (const mention of first.children)
      if (mention.type === 'percentage' || mention.type === 'quantity') mention.indicator ??= title
  })
}

/** A time that stands for the whole task, in its clause or in a cell of its own, governs the targets that have none. */
function governAll(targets: readonly MentionNode[], mentions: readonly MentionNode[]): void {
  const ends: string[] = []
  for (const mention of mentions)
    if (mention.type === 'deadline' && mention.kind !== 'from' && mention.end !== null) ends.push(mention.end)
  if (ends.length !== 1) return
  for (const target of targets) if (target.type !== 'deadline') target.by ??= ends[0]!
}

/** The title of a document that the text cites. */
const citedTitle = /《[^《》\n]{2,120}》/g

function titleEnd({ 0: title, index }: RegExpExecArray): number {
  return index + title.length
}

/** @param opensWithProblem whether the first words of the passage say what is wrong */
function read(passage: PassageNode, context: DateContext, file: VFile, opensWithProblem: boolean): void {
  const offset = passage.range[0]
  const { dates: found, undated } = findDates(passage.value, context)
  const dates =
    passage.origin === 'body'
      ? found.filter(date => date.kind === 'during' || !isSignatureDate(passage.value, date))
      : found
  for (const { from, to } of undated)
    report(file, 'info', 'date-without-year', 'neither the sentence nor the title states the year', [
      offset + from,
      offset + to,
    ])
  const problems = problemStretches(passage.value, opensWithProblem)
  const tells = (at: number) => problems.some(([start, end]) => start <= at && at < end)
  const targets = findTargets(
    passage.value,
    inOrder([
      ...dates.map(date => (tells(date.from) ? unbinding(date) : mentionOf(date))),
      ...undated.map(unbinding),
    ]),
  )
  const addDeadline = (text: string, date: FoundDate, start: number) => {
    passage.children.push(deadlineNode(text, date, start))
    if (date.latest)
      report(
        file,
        'info',
        'deadline-without-day',
        'the day of this event is not known: the end of its year is taken',
        [start + date.from, start + date.to],
      )
  }
  for (const date of dates)
    if (!tells(date.from) && !isOrigin(passage.value, date)) addDeadline(passage.value, date, offset)
  const own = passage.children.length
  const clause = passage.responsibility
  if (clause !== null) {
    const { dates } = findDates(clause.value, context)
    for (const date of dates) addDeadline(clause.value, date, clause.range[0])
    for (const target of findTimedTargets(clause.value, dates))
      passage.children.push(targetNode(target, clause.range[0]))
  }
  if (passage.timeLine !== undefined) {
    const { value, range } = passage.timeLine
    for (const date of findDates(value, context).dates) addDeadline(value, date, range[0])
  }
  const ofTask = passage.children.slice(own)
  // Targets and dates both stand in the order of the text, so that each is passed over once.
  let before = 0
  const titles = [...passage.value.matchAll(citedTitle)]
  let title = 0
  for (const target of targets) {
    // 《关于三十个示范村的通知》: the number is that of the title.
    while (title < titles.length && titleEnd(titles[title]!) <= target.start) title++
    if (title < titles.length && titles[title]!.index < target.start) continue
    while (before < dates.length && dates[before]!.to <= target.start) before++
    if (before < dates.length && dates[before]!.from < target.end) continue
    // An amount that tells what is wrong, or what there is, is none to be reached.
    const isTold =
      tells(target.start) ||
      (context.tellsState === true && !demandsAmount(passage.value, target, context.inStateChapter === true))
    if (target.type === 'percentage' || !isTold) passage.children.push(targetNode(target, offset))
  }
  const due = passage.children.filter(({ range }) => !tells(range[0] - offset))
  governAll(due, [...ofTask, ...labelledTimes(passage)])
  // A list that is added to has room for a dozen more, and a long plan has many of them.
  passage.children = passage.children.slice()
}

/** The times that a label line in the text itself sets for all of the task (完成时限：6月底, below what is to be done). */
function labelledTimes({ value, range, children }: PassageNode): MentionNode[] {
  const stretches = timeLabelStretches(value)
  return children.filter(mention =>
    stretches.some(
      ({ start, end }) => range[0] + start <= mention.range[0] && mention.range[1] <= range[0] + end,
    ),
  )
}

function mentionOf(date: FoundDate): DateMention {
  return { start: date.from, end: date.to, kind: date.kind, startDate: date.start, endDate: date.end }
}

function inOrder(mentions: DateMention[]): DateMention[] {
  return mentions.sort((a, b) => a.start - b.start)
}

/** A time that sets no limit for what stands behind it. */
function unbinding({ from, to }: { from: number; to: number }): DateMention {
  return { start: from, end: to, kind: 'from', startDate: null, endDate: null }
}

/** What the times of a clause are set for: 时间节点：6月底前开工，12月底前投用泊位350个. */
function findTimedTargets(clause: string, dates: readonly FoundDate[]): TargetMention[] {
  const found: TargetMention[] = []
  for (const { start, end } of timeLabelStretches(clause)) {
    const own = dates.filter(({ from, to }) => start <= from && to <= end).map(mentionOf)
    const words = `${' '.repeat(start)}${clause.slice(start, end)}`
    found.push(...findTargets(words, own))
  }
  return found
}

/** 从2021年的30%提高到: when a change started is no deadline. */
function isOrigin(text: string, date: FoundDate): boolean {
  const { opening, after } = reference.origin
  return (
    date.kind === 'by' &&
    opening.test(text.slice(date.from, date.to)) &&
    after.test(text.slice(date.to, date.to + 1))
  )
}
