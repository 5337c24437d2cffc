/** Sorts the deadlines of all rows into the columns of the timeline. */
import { repeatWords } from '../lexicon/repeats.ts'
import type { Deadline } from '../plan/schema.ts'
import type { Labels } from './labels.ts'
import { dayOf, type ReportModel, type Row } from './model.ts'

/** With more columns than this, days are put together to quarters, and quarters to years. */
const MOST_COLUMNS = 18

/** A task or goal at one of its deadlines. */
export interface Due {
  row: Row
  deadline: Deadline
}

/** A column of the timeline: what is due in one stretch of time. */
export interface Column {
  /** What stands under the columns of one year: the year, or that these recur. */
  group: string
  /** What stands under this one. */
  label: string
  dues: Due[]
}

/** The columns in the order of time, at last those that recur. */
export function timelineColumns({ tasks, goals }: ReportModel, labels: Labels): Column[] {
  const dues = [...goals, ...tasks].flatMap(row => row.passage.deadlines.map(deadline => ({ row, deadline })))
  const dated = dues.filter(({ deadline }) => deadline.kind !== 'every' && dayOf(deadline) !== null)
  const recurring = dues.filter(due => !dated.includes(due))
  const byDay = [monthAndDay(labels), quarter, () => '']
    .map(labelOf => datedColumns(dated, labelOf))
    .find((columns, index) => columns.length <= MOST_COLUMNS || index === 2)!
  return [...byDay, ...recurringColumns(recurring, labels)]
}

function datedColumns(dues: readonly Due[], labelOf: (day: string) => string): Column[] {
  const inOrder = dues
    .map(due => ({ due, day: dayOf(due.deadline)! }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const columns: Column[] = []
  for (const { due, day } of inOrder) {
    const group = day.slice(0, 4)
    const label = labelOf(day)
    const last = columns.at(-1)
    if (last?.group === group && last.label === label) last.dues.push(due)
    else columns.push({ group, label, dues: [due] })
  }
  return columns
}

function recurringColumns(dues: readonly Due[], labels: Labels): Column[] {
  const byLabel = new Map<string, Column>()
  for (const due of dues) {
    const label = due.deadline.repeat === null ? '' : repeatWords(due.deadline.repeat, labels.language)
    const column = byLabel.get(label) ?? { group: labels.text('kindEvery'), label, dues: [] }
    column.dues.push(due)
    byLabel.set(label, column)
  }
  return [...byLabel.values()]
}

/** 12-31 is the end of the year, which most deadlines are. */
function monthAndDay(labels: Labels): (day: string) => string {
  return day => (day.endsWith('-12-31') ? labels.text('yearEnd') : day.slice(5))
}

function quarter(day: string): string {
  return `Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
