/** Diagnostics beside the line that they speak of. */
import type { Diagnostic } from '../plan/schema.ts'
import { html, type Markup } from './html.ts'
import type { Labels } from './labels.ts'
import type { Insertion, Wrapper } from './nested-segments.ts'
import { runsOf } from './overlaps.ts'

/** Longer stretches are marked where they begin: a line under a whole passage hides what else is marked in it. */
const LONGEST_MARKED = 40

/** What marks a diagnostic in the margin, besides its colour. */
export const severitySigns = { error: '✖', warning: '▲', info: 'ℹ' } as const

/** A diagnostic with a place, and its number in the list of all. */
export interface PlacedDiagnostic {
  number: number
  diagnostic: Diagnostic
  span: readonly [number, number]
}

/** The diagnostics that have a place, in the order of the source. */
export function placedDiagnostics(diagnostics: readonly Diagnostic[]): PlacedDiagnostic[] {
  return diagnostics
    .flatMap((diagnostic, index) =>
      diagnostic.span === null ? [] : [{ number: index + 1, diagnostic, span: diagnostic.span }],
    )
    .sort((one, other) => one.span[0] - other.span[0] || one.number - other.number)
}

/** Marks in the source for diagnostics, and where in the page each of them is. */
export function diagnosticMarks(placed: readonly PlacedDiagnostic[], rank: number) {
  const wrappers: Wrapper[] = []
  const insertions: Insertion[] = []
  const targets = new Map<number, string>()
  const short = placed.filter(({ span }) => span[1] > span[0] && span[1] - span[0] <= LONGEST_MARKED)
  for (const { span, values } of runsOf(short)) {
    const id = `n${values[0]!.number}-${span[0]}`
    for (const { number } of values) if (!targets.has(number)) targets.set(number, id)
    const severity = worst(values)
    wrappers.push({
      span,
      rank,
      open: first => `<span class="dx ${severity}"${first ? ` id="${id}" tabindex="-1"` : ''}>`,
      close: () => '</span>',
    })
  }
  for (const { number, diagnostic, span } of placed) {
    if (targets.has(number)) continue
    const id = `n${number}`
    targets.set(number, id)
    insertions.push({
      at: span[0],
      html: `<span class="dx point ${diagnostic.severity}" id="${id}" tabindex="-1"></span>`,
    })
  }
  return { wrappers, insertions, targets }
}

function worst(placed: readonly PlacedDiagnostic[]): Diagnostic['severity'] {
  const severities = placed.map(({ diagnostic }) => diagnostic.severity)
  return severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : 'info'
}

/** The margin of one line; equal diagnostics are told once, with their count. Null where there are none. */
export function marginNotes(placed: readonly PlacedDiagnostic[], labels: Labels): Markup | null {
  if (placed.length === 0) return null
  const groups = new Map<string, PlacedDiagnostic[]>()
  for (const one of placed) {
    const key = `${one.diagnostic.rule} ${one.diagnostic.message}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const items = [...groups.values()].map(group => {
    const { number, diagnostic } = group[0]!
    const count = group.length === 1 ? null : ` ×${group.length}`
    return html`<li class="${diagnostic.severity}"><a href="#d${number}" title="${diagnostic.message}"><span aria-hidden="true">${severitySigns[diagnostic.severity]} </span>${labels.diagnosticRule(diagnostic.rule)}${count}</a></li>`
  })
  return html`<ul class="notes" aria-label="${labels.text('notes')}">${items}</ul>`
}
