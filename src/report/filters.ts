/** What the task table can be searched and filtered by. Hidden until the script of the page makes it work. */
import { html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'
import { type ReportModel, roles } from './model.ts'
import { yearsOf } from './passage-table.ts'

/** Name of a plan in lists: its title, else its number. */
export function planName(plan: { title: string | null }, number: number, labels: Labels): string {
  return plan.title ?? labels.text('planNumber', { number })
}

/** The form above the task table. */
export function filterForm(model: ReportModel, labels: Labels): Markup | null {
  if (model.tasks.length === 0) return null
  return html`<form class="filters" id="filters" hidden data-shown="${labels.text('shown')}" data-none="${labels.text('noMatch')}" data-sort="${labels.text('sortHint')}">
<label class="wide">${labels.text('search')} <input type="search" id="filter-words" placeholder="${labels.text('searchHint')}" autocomplete="off"></label>
<label>${labels.text('department')} <select id="filter-body"><option value="">${labels.text('allDepartments')}</option>${bodyOptions(model)}</select></label>
<label>${labels.text('role')} <select id="filter-role"><option value="">${labels.text('anyRole')}</option><option value="lead">${labels.text('lead')}</option><option value="with">${labels.text('support')}</option></select></label>
<label>${labels.text('year')} <select id="filter-year"><option value="">${labels.text('allYears')}</option>${yearOptions(model)}</select></label>
<label>${labels.text('section')} <select id="filter-chapter"><option value="">${labels.text('allSections')}</option>${chapterOptions(model, labels)}</select></label>
<button type="reset">${labels.text('clearFilters')}</button>
<output id="shown" aria-live="polite"></output>
</form>`
}

function bodyOptions({ bodies }: ReportModel): Markup[] {
  return bodies.map(({ index, name, tasks }) => {
    const rows = new Set(roles.flatMap(role => tasks[role]))
    return html`<option value="${index}">${name} (${rows.size})</option>`
  })
}

function yearOptions({ tasks }: ReportModel): Markup[] {
  const years = [...new Set(tasks.flatMap(yearsOf))].sort()
  return years.map(year => html`<option>${year}</option>`)
}

function chapterOptions({ tasks }: ReportModel, labels: Labels): Markup[] {
  const plans = [...new Map(tasks.map(({ plan, planNumber }) => [planNumber, plan]))]
  return plans.map(([number, plan]) => {
    const used = new Set(tasks.filter(row => row.planNumber === number).map(({ chapter }) => chapter))
    const options = [...used].map(chapter => {
      const id = chapter.slice(chapter.indexOf('/') + 1)
      const section = plan.sections.find(one => one.id === id)
      const name =
        section === undefined ? labels.text('outsideSections') : `${section.label}${section.title ?? ''}`
      return html`<option value="${chapter}">${name}</option>`
    })
    return plans.length === 1
      ? html`${options}`
      : html`<optgroup label="${planName(plan, number, labels)}">${options}</optgroup>`
  })
}
