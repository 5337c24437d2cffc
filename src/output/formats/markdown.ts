/** A plan as a Markdown document for reading (GitHub Flavored Markdown, for its tables). */

import type { Language } from '../../lexicon/languages.ts'
import type { Plan } from '../../plan/schema.ts'
import { fitColumns } from '../columns.ts'
import { cellText, type Row } from './cells.ts'
import type { SheetName } from './names.ts'
import { type Origin, rowsOf } from './rows.ts'
import { columnsOf } from './sheet-columns.ts'
import { sheetGrammar } from './sheet-grammar.ts'

/** The columns that a reader needs on a page; offsets, keys and what repeats in every row are left to the other formats. */
const shown = {
  tasks: ['id', 'title', 'lead', 'support', 'implement', 'lastDue', 'targets'],
  targets: ['indicator', 'change', 'op', 'value', 'unit', 'baseline', 'by', 'title'],
} as const satisfies Partial<Record<SheetName, readonly string[]>>

const facts = ['source', 'documentNumber', 'issuer', 'issued', 'from', 'by', 'tasks', 'goals'] as const

/** Half-width characters of a text that stands behind a title. */
const TEXT_COLUMNS = 60

/** All plans of a result: the title, the facts that are known, the tasks, the targets and the tables. */
export function markdown(origin: Origin, language: Language): string {
  return origin.file.plans
    .map(plan => planDocument({ ...origin, file: { ...origin.file, plans: [plan] } }, plan, language))
    .join('\n')
}

function planDocument(origin: Origin, plan: Plan, language: Language): string {
  const { untitled } = sheetGrammar().words
  return [
    `# ${escaped(plan.title ?? untitled[language])}`,
    factList(origin, language),
    rowTable('tasks', origin, language),
    rowTable('targets', origin, language),
    ...ownTables(plan, language),
  ]
    .filter(block => block !== '')
    .map(block => `${block}\n`)
    .join('\n')
}

function factList(origin: Origin, language: Language): string {
  const { colon } = sheetGrammar().words
  const [row] = rowsOf('plans', origin)
  const columns = columnsOf('plans', false)
  return facts
    .flatMap(field => {
      const text = textOf(row!, field, language)
      const column = columns.find(each => each.field === field)
      return text === '' || column === undefined
        ? []
        : [`- **${escaped(column[language])}**${colon[language]}${escaped(text)}`]
    })
    .join('\n')
}

function rowTable(name: keyof typeof shown, origin: Origin, language: Language): string {
  const { sheets, words } = sheetGrammar()
  const rows = name === 'tasks' ? told(rowsOf(name, origin), language) : rowsOf(name, origin)
  const heading = `## ${sheets[name][language]}`
  if (rows.length === 0) return `${heading}\n\n${words.none[language]}`
  const columns = columnsOf(name, false).filter(({ field }) =>
    (shown[name] as readonly string[]).includes(field),
  )
  const used = columns.filter(({ field }) => rows.some(row => textOf(row, field, language) !== ''))
  return [
    `${heading}\n`,
    ...table(
      used.map(column => column[language]),
      rows.map(row => used.map(({ field }) => textOf(row, field, language))),
    ),
  ].join('\n')
}

/** Rows of tasks whose titles tell them apart: where there is none or another task has the same, how the text begins. */
function told(rows: readonly Row[], language: Language): Row[] {
  const { colon } = sheetGrammar().words
  const tasksOf = new Map<string, number>()
  const titleOf = (row: Row) => textOf(row, 'title', language)
  for (const row of rows) tasksOf.set(titleOf(row), (tasksOf.get(titleOf(row)) ?? 0) + 1)
  return rows.map(row => {
    const title = titleOf(row)
    const text = textOf(row, 'text', language)
    if (title === '') return { ...row, title: text }
    return tasksOf.get(title) === 1
      ? row
      : { ...row, title: `${title}${colon[language]}${fitColumns(text, TEXT_COLUMNS)}` }
  })
}

function ownTables(plan: Plan, language: Language): string[] {
  const { sheets, words } = sheetGrammar()
  if (plan.tables.length === 0) return []
  const blocks = plan.tables.map(({ title, header, rows }) =>
    [
      `### ${escaped(title ?? words.untitled[language])}\n`,
      ...table(
        header,
        rows.map(({ cells }) => header.map(name => cells[name] ?? '')),
      ),
    ].join('\n'),
  )
  return [`## ${sheets.tables[language]}`, ...blocks]
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)]
}

function textOf(row: Row, field: string, language: Language): string {
  return cellText(row[field] ?? null, language)
}

/** Text that Markdown shows as it is, in one line. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~#&$]/g, '\\$&')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('<br>')
}
