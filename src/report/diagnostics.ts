/** The list of what could not be read with certainty. */
import type { Diagnostic } from '../plan/schema.ts'
import { html, type Markup } from './html.ts'
import type { LabelName, Labels } from './labels.ts'
import { severitySigns } from './source-notes.ts'

const severityLabels: Record<Diagnostic['severity'], LabelName> = {
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
}

/** All diagnostics, the gravest first; what has a place is a link to it. */
export function diagnosticList(
  diagnostics: readonly Diagnostic[],
  targets: ReadonlyMap<number, string>,
  labels: Labels,
): Markup {
  if (diagnostics.length === 0) return html`<p class="none">${labels.text('noDiagnostics')}</p>`
  const severities = ['error', 'warning', 'info'] as const
  return html`${severities.map(severity => {
    const own = diagnostics.flatMap((diagnostic, index) =>
      diagnostic.severity === severity ? [{ diagnostic, number: index + 1 }] : [],
    )
    if (own.length === 0) return null
    const items = own.map(({ diagnostic, number }) => item(diagnostic, number, targets.get(number), labels))
    return html`<details class="${severity}"${severity === 'info' ? null : html` open`}><summary><span aria-hidden="true">${severitySigns[severity]} </span>${labels.text(severityLabels[severity])} (${own.length})</summary>
<ol class="diagnostics">${items}</ol></details>
`
  })}`
}

function item(
  { rule, message, line, column }: Diagnostic,
  number: number,
  target: string | undefined,
  labels: Labels,
): Markup {
  const place = labels.text('place', { line, column })
  return html`<li id="d${number}" tabindex="-1">${target === undefined ? null : html`<a href="#${target}">${place}</a> `}<b>${labels.diagnosticRule(rule)}</b> <span lang="en">${message}</span></li>
`
}
