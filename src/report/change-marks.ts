/** Marks in the source for what was restored: the words as they came in, and what they became. */
import type { Change } from './changes.ts'
import { escapeHtml } from './html.ts'
import type { Labels } from './labels.ts'
import { markRank } from './mark-rank.ts'
import type { Insertion, Wrapper } from './nested-segments.ts'

/** Rules that write the same words in another form: they repair nothing. */
const formRules = new Set(['script', 'width', 'spaces'])

/** Below this a reader should look at a repair himself, so its probability is written out. */
const CERTAIN = 0.95

/**
 * Marks for changes. Within a line the restored words follow those that they replace.
 *
 * @param lineStarts where a line of the page begins: what was restored before a break there ends the line before
 */
export function changeMarks(
  changes: readonly Change[],
  source: string,
  lineStarts: ReadonlySet<number>,
  labels: Labels,
) {
  const wrappers: Wrapper[] = []
  const insertions: Insertion[] = []
  for (const found of changes) {
    const [start, end] = found.span
    const lineBreak = lineStarts.has(start) ? found.after.lastIndexOf('\n') : -1
    const ending = { ...found, after: found.after.slice(0, Math.max(0, lineBreak)).trimEnd() }
    if (ending.after !== '') insertions.push({ at: start, html: restoredHtml(ending, labels), closing: true })
    const change = { ...found, after: found.after.slice(lineBreak + 1) }
    const restored = restoredHtml(change, labels)
    // The end of a change over several lines may lie in a line break, which the page does not show.
    const inLine = end > start && !/[\r\n]/.test(source.slice(start, end))
    if (!inLine && restored !== '') insertions.push({ at: start, html: restored })
    if (end > start)
      wrappers.push({
        span: change.span,
        rank: markRank.change,
        open: () => `<span class="${isForm(change) ? 'o f' : 'o'}">`,
        close: last => `</span>${last && inLine ? restored : ''}`,
      })
  }
  return { wrappers, insertions }
}

function restoredHtml(change: Change, labels: Labels): string {
  if (change.after === '') return ''
  const percent = Math.floor(change.probability * 100)
  const rules = change.rules.map(rule => labels.repairRule(rule)).join('、')
  const doubt = change.probability < CERTAIN ? ` data-q="${percent}%"` : ''
  return `<ins${isForm(change) ? ' class="f"' : ''} title="${escapeHtml(`${rules} · ${labels.text('probability')} ${percent}%`)}"${doubt}>${escapeHtml(change.after)}</ins>`
}

function isForm({ rules }: Change): boolean {
  return rules.every(rule => formRules.has(rule))
}
