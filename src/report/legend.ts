/** What the marks in the source mean, and the switch between the source and what it was restored to. */
import type { PlanFile } from '../plan/schema.ts'
import { html, type Markup } from './html.ts'
import type { LabelName, Labels } from './labels.ts'

const kinds = ['lead', 'support', 'implement', 'deadline', 'percentage', 'quantity'] as const
const views: readonly (readonly [id: string, label: LabelName])[] = [
  ['view-source', 'viewSource'],
  ['view-both', 'viewBoth'],
  ['view-restored', 'viewRestored'],
]

/** Legend and switch. The switch works by style alone; a web page is shown restored, since its source is markup. */
export function legend({ source }: PlanFile, labels: Labels): Markup {
  const chosen = source.format === 'html' ? 'view-restored' : 'view-source'
  return html`<div class="legend">
<p>${labels.text('legend')} ${kinds.map(kind => html`<span class="m ${kind}">${labels.text(kind)}</span> `)}<span class="re">${labels.text('responsibility')}</span> <span class="ci">${labels.text('citations')}</span></p>
<fieldset><legend>${labels.text('viewTitle')}</legend> ${views.map(([id, label]) => html`<label><input type="radio" name="view" id="${id}"${id === chosen ? html` checked` : null}> ${labels.text(label)}</label> `)}</fieldset>
<p class="hint">${labels.text('breaksAdded')}</p>
</div>`
}
