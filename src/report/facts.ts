/** What is known of the plans and of the file, at the top of the page. */
import type { Plan, PlanFile } from '../plan/schema.ts'
import { planName } from './filters.ts'
import { type Content, html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'
import type { ReportModel } from './model.ts'
import { citationId, headingId } from './passage-marks.ts'

/** The numbers of the file, its plans, and how it came in. */
export function overview({ plans, source }: PlanFile, model: ReportModel, labels: Labels): Markup {
  return html`${countCards(model, labels)}
${plans.length === 0 ? html`<p class="none">${labels.text('noPlan')}</p>` : plans.map((plan, index) => planFacts(plan, index + 1, labels))}
<details><summary>${labels.text('sourceFacts')}</summary>${facts([
    [labels.text('source'), source.path],
    [labels.text('format'), source.format],
    [labels.text('encoding'), source.encoding],
    [labels.text('bytes'), source.bytes],
    [labels.text('length'), source.length],
    [labels.text('script'), labels.script(source.script)],
    [labels.text('damage'), damageOf(source.damage, labels)],
    [labels.text('fingerprint'), html`<code>${source.sha256}</code>`],
  ])}</details>`
}

function countCards({ tasks, goals, bodies }: ReportModel, labels: Labels): Markup {
  const rows = [...tasks, ...goals].map(({ passage }) => passage)
  const count = (key: 'deadlines' | 'percentages' | 'quantities') =>
    rows.reduce((sum, passage) => sum + passage[key].length, 0)
  const cards: [string, number][] = [
    [labels.text('tasks'), tasks.length],
    [labels.text('goals'), goals.length],
    [labels.text('departments'), bodies.length],
    [labels.text('deadlines'), count('deadlines')],
    [labels.text('percentages'), count('percentages')],
    [labels.text('quantities'), count('quantities')],
  ]
  return html`<dl class="cards">${cards.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function planFacts(plan: Plan, number: number, labels: Labels): Markup {
  const { documentNumber, issuer, issued, period, citations, sections } = plan
  const cited = citations.map(
    (citation, index) =>
      html`<li><a href="#${citationId(number, index)}">${[citation.title && `《${citation.title.replace(/^《|》$/g, '')}》`, citation.documentNumber].filter(Boolean).join(' ')}</a></li>`,
  )
  const headings = sections.flatMap(({ id, level, label, title }) =>
    level > 2 || title === null
      ? []
      : [html`<li class="h${level}"><a href="#${headingId(number, id)}">${label}${title}</a></li>`],
  )
  return html`<article class="plan">
<h3 lang="zh"><a href="#plan${number}">${planName(plan, number, labels)}</a></h3>
${facts([
  [labels.text('documentNumber'), documentNumber],
  [labels.text('issuer'), issuer],
  [labels.text('issued'), issued],
  [labels.text('period'), period && `${period.start} – ${period.end}`],
])}
${folded(labels.text('contents'), headings)}${folded(labels.text('citations'), cited)}
</article>
`
}

function folded(name: string, items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null
  return html`<details><summary>${name} (${items.length})</summary><ul lang="zh">${items}</ul></details>`
}

function facts(entries: readonly (readonly [name: string, value: Content])[]): Markup | null {
  const known = entries.filter(([, value]) => value !== null && value !== '')
  if (known.length === 0) return null
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function damageOf(damage: PlanFile['source']['damage'], labels: Labels): string {
  return [
    damage.marks && labels.text('damageMarks'),
    damage.glosses > 0 && labels.text('damageGlosses', { count: damage.glosses }),
    damage.byteShifts > 0 && labels.text('damageByteShifts', { count: damage.byteShifts }),
    damage.markup > 0 && labels.text('damageMarkup', { count: damage.markup }),
    damage.lostNumerals > 0 && labels.text('damageLostNumerals', { count: damage.lostNumerals }),
  ]
    .filter(Boolean)
    .join(' · ')
}
