/** How many tasks each body leads and supports: a table with a bar in each row. */
import { html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'
import type { Body, ReportModel } from './model.ts'

/** Bodies that are shown at once; the others are folded away. */
const SHOWN = 12
const WIDTH = 100
const HEIGHT = 12

/** The chart; null where no task names a body. */
export function loadChart({ bodies }: ReportModel, labels: Labels): Markup | null {
  if (bodies.length === 0) return null
  const most = Math.max(1, ...bodies.map(({ tasks }) => tasks.lead.length + tasks.support.length))
  const rest = bodies.slice(SHOWN)
  const keys = (['lead', 'support'] as const).map(
    role =>
      html`<span><svg class="load" width="14" height="10"><rect class="${role}" width="14" height="10"/></svg> ${labels.text(role)}</span> `,
  )
  return html`<p class="hint">${labels.text('loadCaption')}</p>
<p class="keys" aria-hidden="true">${keys}</p>
${loadTable(bodies.slice(0, SHOWN), most, labels)}
${rest.length === 0 ? null : html`<details><summary>${labels.text('moreDepartments', { count: rest.length })}</summary>${loadTable(rest, most, labels)}</details>`}`
}

function loadTable(bodies: readonly Body[], most: number, labels: Labels): Markup {
  return html`<table class="load">
<thead><tr><th scope="col">${labels.text('department')}</th><td></td><th scope="col">${labels.text('lead')}</th><th scope="col">${labels.text('support')}</th><th scope="col">${labels.text('implement')}</th></tr></thead>
<tbody>${bodies.map(body => loadRow(body, most))}</tbody>
</table>`
}

function loadRow({ index, name, tasks }: Body, most: number): Markup {
  const lead = (tasks.lead.length / most) * WIDTH
  const support = (tasks.support.length / most) * WIDTH
  return html`<tr><th scope="row" lang="zh"><a href="#tasks" data-body="${index}">${name}</a></th><td class="bar"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="lead" width="${rounded(lead)}" height="${HEIGHT}"/><rect class="support" x="${rounded(lead)}" width="${rounded(support)}" height="${HEIGHT}"/></svg></td><td>${tasks.lead.length}</td><td>${tasks.support.length}</td><td>${tasks.implement.length}</td></tr>
`
}

function rounded(length: number): string {
  return length.toFixed(2)
}
