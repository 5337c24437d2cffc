/** The tables of the plans in their own form: a table that came in as a cell a line can be read again. */
import type { PlanFile, Table } from '../plan/schema.ts'
import { html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'

/** Id of a table in the source view, counted through the plan. */
export function tableId(planNumber: number, index: number): string {
  return `tb${planNumber}-${index + 1}`
}

/** All tables, folded; null where there are none. */
export function planTables({ plans }: PlanFile, labels: Labels): Markup | null {
  const tables = plans.flatMap((plan, position) =>
    plan.tables.map((table, index) => planTable(table, tableId(position + 1, index), labels)),
  )
  return tables.length === 0 ? null : html`${tables}`
}

function planTable({ title, header, rows }: Table, id: string, labels: Labels): Markup {
  const name = title ?? labels.text('table')
  return html`<details lang="zh"><summary>${name} (${rows.length})</summary>
<p><a href="#${id}">${labels.text('inSource')}</a></p>
<div class="drawing" tabindex="0" role="group" aria-label="${name}"><table class="own">
<thead><tr>${header.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ cells }) => html`<tr>${header.map(cell => html`<td>${cells[cell] ?? null}</td>`)}</tr>
`,
)}</tbody></table></div></details>
`
}
