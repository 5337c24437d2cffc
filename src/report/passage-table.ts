/** The tables of tasks and of goals. */
import type { Department } from '../plan/schema.ts'
import { type Content, html, type Markup } from './html.ts'
import type { LabelName, Labels } from './labels.ts'
import { deadlineList, targetList } from './measures.ts'
import { dayOf, type ReportModel, type Role, type Row, roles, taskOf } from './model.ts'

/** A passage without a title is told by its first words. */
const TITLE_LENGTH = 24

type Column = readonly [label: LabelName, kind: 'number' | 'text' | 'day' | null]

const taskColumns: readonly Column[] = [
  ['number', 'number'],
  ['task', 'text'],
  ['lead', 'text'],
  ['support', null],
  ['deadlines', 'day'],
  ['targets', null],
]
const goalColumns: readonly Column[] = [
  ['number', null],
  ['goal', null],
  ['deadlines', null],
  ['targets', null],
]

/** The tasks, a row each, with what the filters read in `data-` attributes. */
export function taskTable(model: ReportModel, labels: Labels): Markup {
  if (model.tasks.length === 0) return html`<p class="none">${labels.text('noTasks')}</p>`
  return table('task-table', labels.text('tasks'), taskColumns, model.tasks, labels, row => {
    const names = bodyNames(row, 'lead')
    return html`<tr id="${row.id}" role="row" tabindex="-1" data-lead="${numbers(row, ['lead'])}" data-with="${numbers(row, ['support', 'implement'])}" data-years="${yearsOf(row).join(' ')}" data-chapter="${row.chapter}" data-day="${firstDay(row)}"${names && html` data-first="${names}"`}>
${numberCell(row, labels)}${wordsCell(row, 'task', labels)}
${cell('lead', bodyList(taskOf(row)!.lead, 'lead', model, labels), labels)}${cell('support', otherBodies(row, model, labels), labels)}${measureCells(row, model, labels)}</tr>
`
  })
}

/** The goals: what is to be reached, and by when, outside the tasks. */
export function goalTable(model: ReportModel, labels: Labels): Markup {
  if (model.goals.length === 0) return html`<p class="none">${labels.text('noGoals')}</p>`
  return table('goal-table', labels.text('goals'), goalColumns, model.goals, labels, row => {
    return html`<tr id="${row.id}" role="row" tabindex="-1">
${numberCell(row, labels)}${wordsCell(row, 'goal', labels)}${measureCells(row, model, labels)}</tr>
`
  })
}

/** A row's title; its first words where it has none. */
export function titleOf({ passage: { title, text } }: Row): string {
  if (title !== null) return title
  return text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH)}…` : text
}

/** The years in which a row's deadlines fall, sorted. */
export function yearsOf({ passage }: Row): string[] {
  const years = passage.deadlines.flatMap(deadline => dayOf(deadline)?.slice(0, 4) ?? [])
  return [...new Set(years)].sort()
}

function table(
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
  labels: Labels,
  print: (row: Row) => Markup,
): Markup {
  const headers = columns.map(([label, kind]) => {
    const order = kind === 'number' ? html` aria-sort="ascending"` : null
    return html`<th scope="col" role="columnheader" class="c-${label}"${kind && html` data-sort="${kind}"`}${order}>${labels.text(label)}</th>`
  })
  return html`<table id="${id}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${headers}</tr></thead>
<tbody role="rowgroup">
${rows.map(print)}</tbody>
</table>`
}

function cell(label: LabelName, content: Content, labels: Labels): Markup {
  return html`<td role="cell" class="c-${label}" data-label="${labels.text(label)}">${content}</td>`
}

function numberCell({ number }: Row, labels: Labels): Markup {
  return cell('number', number, labels)
}

function wordsCell(row: Row, label: 'task' | 'goal', labels: Labels): Markup {
  const { path, text } = row.passage
  const title = titleOf(row)
  const above = path.filter(heading => !heading.endsWith(title))
  const where = above.length === 0 ? null : html`<span class="path">${above.join(' › ')}</span>`
  const origin =
    taskOf(row)?.origin === 'table' ? html` <span class="tag">${labels.text('table')}</span>` : null
  const words = text === title ? null : html`<span class="words">${text}</span>`
  return html`<th scope="row" role="rowheader" class="c-${label}" lang="zh">${where}<a class="title" href="#${row.sourceId}">${title}</a>${origin}${words}</th>`
}

function measureCells(row: Row, model: ReportModel, labels: Labels): Content {
  return [
    cell('deadlines', deadlineList(row, model, labels), labels),
    cell('targets', targetList(row, model, labels), labels),
  ]
}

function otherBodies(row: Row, model: ReportModel, labels: Labels): Content {
  const { support, implement } = taskOf(row)!
  if (implement.length === 0) return bodyList(support, 'support', model, labels)
  return [
    bodyList(support, 'support', model, labels),
    html`<p class="role">${labels.text('implement')}</p>`,
    bodyList(implement, 'implement', model, labels),
  ]
}

function bodyList(
  departments: readonly Department[],
  role: Role,
  model: ReportModel,
  labels: Labels,
): Markup | null {
  if (departments.length === 0) return null
  const items = departments.map(({ name, canonical, span, inherited }) => {
    const hints = [canonical, inherited && labels.text('inherited')].filter(Boolean).join(' · ')
    return html`<li><a class="m ${role}" href="#${model.mentionAt(span).id}"${hints && html` title="${hints}"`}>${name}</a></li>`
  })
  return html`<ul class="bodies" lang="zh">${items}</ul>`
}

function numbers({ bodies }: Row, wanted: readonly Role[]): string {
  return roles
    .filter(role => wanted.includes(role))
    .flatMap(role => bodies[role].map(({ index }) => index))
    .join(' ')
}

function bodyNames({ bodies }: Row, role: Role): string {
  return bodies[role].map(({ name }) => name).join('、')
}

function firstDay({ passage }: Row): string {
  return passage.deadlines.flatMap(deadline => dayOf(deadline) ?? []).sort()[0] ?? ''
}
