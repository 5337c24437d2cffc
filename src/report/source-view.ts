/** The source as it came in, with everything that the plan was made of marked in it. */
import type { PlanFile } from '../plan/schema.ts'
import type { RestoredText } from '../text/restore.ts'
import { changeMarks } from './change-marks.ts'
import { changesOf } from './changes.ts'
import { html, Markup } from './html.ts'
import type { ReportInput } from './input.ts'
import type { Labels } from './labels.ts'
import { markRank } from './mark-rank.ts'
import { emptyMentions, mentionWrappers } from './mention-marks.ts'
import type { ReportModel, Row } from './model.ts'
import { type Insertion, nestedHtml, type Wrapper } from './nested-segments.ts'
import { badge, citationWrappers, clauseWrappers, headingWrappers, passageWrappers } from './passage-marks.ts'
import { tableId } from './plan-tables.ts'
import { type Block, sourceBlocks } from './source-blocks.ts'
import { diagnosticMarks, marginNotes, type PlacedDiagnostic, placedDiagnostics } from './source-notes.ts'

/** Ids of the page that stand in the source. */
export interface SourceView {
  view: Markup
  /** Where each diagnostic with a place is, by its number from 1. */
  diagnosticTargets: ReadonlyMap<number, string>
}

/** The lines of the source, marked; time grows with its length. */
export function sourceView(
  { plan, source, restored }: ReportInput,
  model: ReportModel,
  labels: Labels,
): SourceView {
  const placed = placedDiagnostics(plan.diagnostics)
  const notes = diagnosticMarks(placed, markRank.diagnostic)
  const changes = changesOf(restored, source.length)
  const rows = [...model.tasks, ...model.goals]
  const blocks = sourceBlocks(source, blockStarts(plan, rows))
  const lineStarts = new Set(blocks.map(({ span }) => span[0]))
  const restoration = changeMarks(changes, source, lineStarts, labels)
  const wrappers = [
    ...passageWrappers(rows),
    ...headingWrappers(plan),
    ...citationWrappers(plan),
    ...clauseWrappers(rows),
    ...mentionWrappers(model, labels),
    ...notes.wrappers,
    ...restoration.wrappers,
  ].sort((one, other) => one.span[0] - other.span[0])
  const insertions: Insertion[] = [
    ...plan.plans.map(({ span }, index) => ({
      at: span[0],
      html: `<span id="plan${index + 1}" tabindex="-1"></span>`,
    })),
    ...tableAnchors(plan),
    ...rows.map(row => badge(row, labels)),
    ...emptyMentions(model),
    ...notes.insertions,
    ...restoration.insertions,
  ]
  insertions.sort((one, other) => one.at - other.at || Number(!one.closing) - Number(!other.closing))
  const parts = distribute(blocks, wrappers, insertions, placed)
  const opened = new Set<Wrapper>()
  const view = parts.map(({ block, touching, within, beside }) => {
    const line = nestedHtml(source, block.span, touching, within, opened)
    const classes = [block.cut && 'cut', isGone(block, restored) && 'gone'].filter(Boolean).join(' ')
    return html`<div class="row"><p data-l="${block.cut ? '⤶' : block.line}"${new Markup(classes && ` class="${classes}"`)}>${new Markup(line)}</p>${marginNotes(beside, labels)}</div>
`
  })
  return { view: html`${view}`, diagnosticTargets: notes.targets }
}

function tableAnchors({ plans }: PlanFile): Insertion[] {
  return plans.flatMap((plan, position) =>
    plan.tables.map(({ span }, index) => ({
      at: span[0],
      html: `<span id="${tableId(position + 1, index)}" tabindex="-1"></span>`,
    })),
  )
}

/** Whether a restoration leaves nothing of a line: the page around a document. */
function isGone({ span }: Block, { text, map }: RestoredText): boolean {
  return text.slice(...map.toRestored(span)).trim() === ''
}

function blockStarts({ plans }: PlanFile, rows: readonly Row[]): number[] {
  const starts = [
    ...plans.flatMap(plan => [plan.span[0], ...plan.sections.map(({ span }) => span[0])]),
    ...rows.map(({ passage }) => passage.span[0]),
  ]
  return starts.sort((one, other) => one - other)
}

/** Gives every block what touches it; what stands between two blocks goes with the second. */
function distribute(
  blocks: readonly Block[],
  wrappers: readonly Wrapper[],
  insertions: readonly Insertion[],
  placed: readonly PlacedDiagnostic[],
) {
  let nextWrapper = 0
  let nextInsertion = 0
  let nextNote = 0
  let near: Wrapper[] = []
  return blocks.map((block, index) => {
    const end = blocks[index + 1] === undefined ? Number.POSITIVE_INFINITY : block.span[1]
    while (nextWrapper < wrappers.length && wrappers[nextWrapper]!.span[0] < block.span[1])
      near.push(wrappers[nextWrapper++]!)
    near = near.filter(({ span }) => span[1] > block.span[0])
    const within: Insertion[] = []
    // A point at the end of a block that the next one begins at belongs to the next one.
    for (; nextInsertion < insertions.length; nextInsertion++) {
      const { at, html: inserted, closing = false } = insertions[nextInsertion]!
      if (at > end || (at === end && !closing)) break
      within.push({ at: Math.min(Math.max(at, block.span[0]), block.span[1]), html: inserted })
    }
    const beside: PlacedDiagnostic[] = []
    while (nextNote < placed.length && placed[nextNote]!.span[0] < end) beside.push(placed[nextNote++]!)
    return { block, touching: near, within, beside }
  })
}
