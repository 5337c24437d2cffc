/** Marks in the source for its structure: passages, headings, citations and clauses of responsibility. */

import type { Span } from '../edits/edit.ts'
import type { PlanFile } from '../plan/schema.ts'
import { escapeHtml } from './html.ts'
import type { Labels } from './labels.ts'
import { markRank } from './mark-rank.ts'
import { type Row, taskOf } from './model.ts'
import type { Insertion, Wrapper } from './nested-segments.ts'
import { runsOf } from './overlaps.ts'

/** Id of a section's heading in the source view. */
export function headingId(planNumber: number, section: string): string {
  return `h${planNumber}-${section}`
}

/** The words of every task and goal. */
export function passageWrappers(rows: readonly Row[]): Wrapper[] {
  const spans = rows.map(row => ({ row, span: row.passage.span }))
  return runsOf(spans).map(({ span, values }) => ({
    span,
    rank: markRank.passage,
    open: () => `<span class="pa" data-p="${values.map(({ row }) => row.id).join(' ')}">`,
    close: () => '</span>',
  }))
}

/** Headings, which bear the ids that {@link headingId} tells. */
export function headingWrappers({ plans }: PlanFile): Wrapper[] {
  const headings = plans.flatMap((plan, index) =>
    plan.sections.map(({ id, level, span }) => ({ id: headingId(index + 1, id), level, span })),
  )
  return runsOf(headings).map(({ span, values }) => {
    const { id, level, span: whole } = values.at(-1)!
    return {
      span,
      rank: markRank.heading,
      open: first =>
        first && whole[0] === span[0]
          ? `<span class="h h${level}" role="heading" aria-level="${level + 2}" id="${id}" tabindex="-1">`
          : `<span class="h h${level}">`,
      close: () => '</span>',
    }
  })
}

/** Id of a citation in the source view. */
export function citationId(planNumber: number, index: number): string {
  return `c${planNumber}-${index + 1}`
}

/** Documents that the plan cites. */
export function citationWrappers({ plans }: PlanFile): Wrapper[] {
  const citations = plans.flatMap((plan, index) =>
    plan.citations.map(({ span }, position) => ({ id: citationId(index + 1, position), span })),
  )
  return runsOf(citations).map(({ span, values }) => ({
    span,
    rank: markRank.citation,
    open: first => {
      const { id, span: whole } = values.at(-1)!
      return `<span class="ci"${first && whole[0] === span[0] ? ` id="${id}" tabindex="-1"` : ''}>`
    },
    close: () => '</span>',
  }))
}

/** Clauses of responsibility, which belong to their tasks. */
export function clauseWrappers(rows: readonly Row[]): Wrapper[] {
  const clauses = rows.flatMap(row => {
    const clause = taskOf(row)?.responsibility
    return clause ? [{ row, span: clause.span as Span }] : []
  })
  return runsOf(clauses).map(({ span, values }) => ({
    span,
    rank: markRank.clause,
    open: () => `<span class="re pa" data-p="${values.map(({ row }) => row.id).join(' ')}">`,
    close: () => '</span>',
  }))
}

/** The number of a row before its first words: a link to the row. */
export function badge({ id, sourceId, number, passage }: Row, labels: Labels): Insertion {
  const name = 'lead' in passage ? 'task' : 'goal'
  const sign = name === 'task' ? '' : '◎'
  return {
    at: passage.span[0],
    html: `<a class="badge ${name}" id="${sourceId}" href="#${id}" data-r="${id}" aria-label="${escapeHtml(`${labels.text(name)} ${number}`)}">${sign}${number}</a>`,
  }
}
