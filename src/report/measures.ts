/** Deadlines and values of a row, each a link to its words in the source. */
import { repeatWords } from '../lexicon/repeats.ts'
import { percentageUnit } from '../plan/percentage-unit.ts'
import type { Deadline, Percentage, Quantity } from '../plan/schema.ts'
import { changeSigns, comparatorSigns } from '../plan/signs.ts'
import { type Content, html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'
import { dayOf, type ReportModel, type Row } from './model.ts'

const NO_BREAK_SPACE = '\u00a0'

/** The deadlines of a row: as written, and the day that they mean. */
export function deadlineList({ passage }: Row, model: ReportModel, labels: Labels): Markup {
  return list(
    passage.deadlines.map(deadline => {
      const { id } = model.mentionAt(deadline.span)
      return html`<a class="m deadline" href="#${id}">${deadline.text}</a> <small>${whenOf(deadline, labels)}</small>`
    }),
  )
}

/** What a deadline means: a day, a stretch of days or how often. */
export function whenOf(deadline: Deadline, labels: Labels): string {
  const { kind, start, end, repeat } = deadline
  if (kind === 'every') return repeat === null ? '' : repeatWords(repeat, labels.language)
  if (kind === 'during' && start !== null && end !== null) return `${start} – ${end}`
  const day = dayOf(deadline) ?? ''
  return kind === 'from' ? labels.text('from', { day }) : day
}

/** The percentages and quantities of a row in the order of the source: what is measured, and its level. */
export function targetList({ passage }: Row, model: ReportModel, labels: Labels): Markup {
  const inOrder = [...passage.percentages, ...passage.quantities].sort(
    (one, other) => one.span[0] - other.span[0],
  )
  return list(
    inOrder.map(target => {
      const { id } = model.mentionAt(target.span)
      const kind = 'unit' in target ? 'quantity' : 'percentage'
      const base = target.baseline === null ? null : labels.text('baseline', { base: target.baseline })
      return html`${indicatorOf(target)}<a class="m ${kind}" href="#${id}">${levelOf(target)}</a>${base && html` <small>${base}</small>`}`
    }),
  )
}

function indicatorOf({ indicator }: Percentage | Quantity): Content {
  return indicator === null ? null : `${indicator} `
}

function levelOf(target: Percentage | Quantity): string {
  const change = target.change === null ? '' : changeSigns[target.change]
  const level = 'unit' in target ? target.text : `${target.value}${percentageUnit(target)}`
  return [change, comparatorSigns[target.op], level].filter(part => part !== '').join(NO_BREAK_SPACE)
}

function list(items: readonly Markup[]): Markup {
  return items.length === 0 ? html`` : html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
}
