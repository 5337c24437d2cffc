/** The timeline: a mark for every deadline, stacked over its date. */
import { html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'
import { whenOf } from './measures.ts'
import type { ReportModel } from './model.ts'
import { titleOf } from './passage-table.ts'
import { type Column, type Due, timelineColumns } from './timeline-columns.ts'

/** In units of the drawing, which are CSS pixels where there is room. */
const STEP = 13
const MARK = 9
const MOST_HIGH = 10
const NARROWEST = 44
const GAP = 8
const GROUP_GAP = 18
const TOP = 18
const BELOW = 40

interface PlacedColumn extends Column {
  x: number
  width: number
  /** Marks side by side. */
  across: number
}

/** The drawing with the same as a table beneath it; null where nothing has a deadline. */
export function timeline(model: ReportModel, labels: Labels): Markup | null {
  const columns = timelineColumns(model, labels)
  if (columns.length === 0) return null
  const placed = placeColumns(columns)
  const last = placed.at(-1)!
  const width = last.x + last.width + GAP
  const high = Math.max(...placed.map(({ dues, across }) => Math.ceil(dues.length / across)))
  const base = TOP + high * STEP
  return html`<p class="hint">${labels.text('timelineCaption')}</p>
<p class="keys" aria-hidden="true">${(['kindBy', 'kindFrom', 'kindDuring', 'kindEvery'] as const).map(name => html`<span><svg width="14" height="12"><g class="due">${shape(kinds[name], 7, 6)}</g></svg> ${labels.text(name)}</span> `)}</p>
<div class="drawing" tabindex="0" role="group" aria-label="${labels.text('timeline')}"><svg class="timeline" width="${width}" height="${base + BELOW}" viewBox="0 0 ${width} ${base + BELOW}" aria-hidden="true" focusable="false">
<line class="axis" x1="0" y1="${base + 2}" x2="${width}" y2="${base + 2}"/>
${placed.map(column => drawColumn(column, base, labels))}${groupLabels(placed, base)}</svg></div>
<details><summary>${labels.text('timelineAsTable')}</summary>${columnTable(columns, labels)}</details>`
}

const kinds = { kindBy: 'by', kindFrom: 'from', kindDuring: 'during', kindEvery: 'every' } as const

function placeColumns(columns: readonly Column[]): PlacedColumn[] {
  let x = GAP
  return columns.map((column, index) => {
    const before = columns[index - 1]
    if (before !== undefined) x += before.group === column.group ? GAP : GROUP_GAP
    const across = Math.max(1, Math.ceil(column.dues.length / MOST_HIGH))
    const width = Math.max(NARROWEST, across * STEP, widthOf(column.label))
    const placed = { ...column, x, width, across }
    x += width
    return placed
  })
}

/** Han characters are as wide as the type is high, others are about half of it. */
function widthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (character > '\u2E7F' ? 12 : 7), 0)
}

function drawColumn({ x, width, across, dues, label }: PlacedColumn, base: number, labels: Labels): Markup {
  const middle = x + width / 2
  const left = middle - (Math.min(across, dues.length) * STEP) / 2
  const marks = dues.map((due, index) => {
    const cx = left + (index % across) * STEP + STEP / 2
    const cy = base - Math.floor(index / across) * STEP - STEP / 2
    return drawDue(due, cx, cy, labels)
  })
  const top = base - Math.ceil(dues.length / across) * STEP - 4
  return html`${marks}<text class="count" x="${middle}" y="${top}">${dues.length}</text><text x="${middle}" y="${base + 17}">${label}</text>
`
}

function drawDue({ row, deadline }: Due, x: number, y: number, labels: Labels): Markup {
  const title = `${whenOf(deadline, labels)} ${titleOf(row)}`
  return html`<a class="due" href="#${row.id}" data-r="${row.id}" tabindex="-1"><title>${title}</title>${shape(deadline.kind, x, y)}</a>`
}

/** Kinds differ in form, not in colour alone. */
function shape(kind: Due['deadline']['kind'], x: number, y: number): Markup {
  const half = MARK / 2
  if (kind === 'by') return html`<circle cx="${x}" cy="${y}" r="${half}"/>`
  if (kind === 'from') return html`<circle class="hollow" cx="${x}" cy="${y}" r="${half - 1}"/>`
  if (kind === 'during') return html`<rect x="${x - half}" y="${y - half}" width="${MARK}" height="${MARK}"/>`
  return html`<path d="M${x} ${y - half}L${x + half} ${y + half}H${x - half}Z"/>`
}

function groupLabels(columns: readonly PlacedColumn[], base: number): Markup[] {
  const groups = [...new Set(columns.map(({ group }) => group))]
  return groups.map(group => {
    const own = columns.filter(column => column.group === group)
    const from = own[0]!.x
    const to = own.at(-1)!.x + own.at(-1)!.width
    return html`<line class="axis" x1="${from}" y1="${base + 22}" x2="${to}" y2="${base + 22}"/><text class="year" x="${(from + to) / 2}" y="${base + 36}">${group}</text>
`
  })
}

function columnTable(columns: readonly Column[], labels: Labels): Markup {
  const rows = columns.map(({ group, label, dues }) => {
    const ids = [...new Set(dues.map(({ row }) => row))]
    const links = ids.map(
      row =>
        html`<a href="#${row.id}" data-r="${row.id}">${row.id.startsWith('g') ? '◎' : ''}${row.number}</a> `,
    )
    return html`<tr><th scope="row">${group} ${label}</th><td>${dues.length}</td><td>${links}</td></tr>`
  })
  return html`<table class="dates"><thead><tr><th scope="col">${labels.text('date')}</th><th scope="col">${labels.text('count')}</th><th scope="col">${labels.text('tasks')}</th></tr></thead><tbody>${rows}</tbody></table>`
}
