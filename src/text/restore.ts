/** Source text → restored text: the ordered list of repair rules, and what they did. */
import { applyEdits } from '../edits/apply-edits.ts'
import type { Span } from '../edits/edit.ts'
import { OffsetMap } from '../edits/offset-map.ts'
import { restoreMarks } from './marks/restore-marks.ts'
import type { Finding, RepairRule } from './rule.ts'
import { breadcrumbs } from './rules/breadcrumbs.ts'
import { byteShift } from './rules/byte-shift.ts'
import { characters } from './rules/characters.ts'
import { chrome } from './rules/chrome.ts'
import { contents } from './rules/contents.ts'
import { copyGuards } from './rules/copy-guards.ts'
import { documentNumbers } from './rules/document-numbers.ts'
import { doubledLines } from './rules/doubled-lines.ts'
import { doubledMarks } from './rules/doubled-marks.ts'
import { droppedBytes } from './rules/dropped-bytes.ts'
import { escapes } from './rules/escapes.ts'
import { glosses } from './rules/glosses.ts'
import { labelColons } from './rules/label-colons.ts'
import { labelJoints } from './rules/label-joints.ts'
import { letterSpacing } from './rules/letter-spacing.ts'
import { lineHeads } from './rules/line-heads.ts'
import { lookAlikes } from './rules/look-alikes.ts'
import { lostBlanks } from './rules/lost-blanks.ts'
import { lostBreaks } from './rules/lost-breaks.ts'
import { lostNumbers } from './rules/lost-numbers.ts'
import { markup } from './rules/markup.ts'
import { pageLines } from './rules/page-lines.ts'
import { partedWords } from './rules/parted-words.ts'
import { programLines } from './rules/program-lines.ts'
import { scatteredMarks } from './rules/scattered-marks.ts'
import { script } from './rules/script.ts'
import { sectionNumbers } from './rules/section-numbers.ts'
import { sentenceStops } from './rules/sentence-stops.ts'
import { signatureDays } from './rules/signature-days.ts'
import { spaces } from './rules/spaces.ts'
import { timeDigits } from './rules/time-digits.ts'
import { width } from './rules/width.ts'
import { wraps } from './rules/wraps.ts'
import { yearDashes } from './rules/year-dashes.ts'

/**
 * The rules in the order in which they run. Damage to the bytes comes before all else, since it hides every
 * character after it; marks are restored before anything reads them; the page around the document goes last,
 * when its lines can be read.
 */
export const repairRules: readonly RepairRule[] = [
  // What was put in against copying, and lines that stand twice.
  copyGuards,
  doubledLines,
  scatteredMarks,
  // Bytes that were lost, read alone or never decoded.
  lostBlanks,
  droppedBytes,
  byteShift,
  escapes,
  // Characters that only look like the ones that are meant, and what stands between them.
  characters,
  letterSpacing,
  glosses,
  lookAlikes,
  // What the page and its programs left, and the script; a table of contents goes while its marks are whole.
  breadcrumbs,
  markup,
  programLines,
  script,
  contents,
  // Marks that were replaced at random.
  lostNumbers,
  restoreMarks,
  // Marks and breaks of a text whose marks are whole, or are by now.
  width,
  doubledMarks,
  sentenceStops,
  lostBreaks,
  spaces,
  // Numbers of times, sections and documents, and what stands before them.
  timeDigits,
  lineHeads,
  sectionNumbers,
  documentNumbers,
  signatureDays,
  yearDashes,
  // Labels of responsibility.
  labelColons,
  labelJoints,
  // Lines as they were before they were printed.
  pageLines,
  wraps,
  partedWords,
  // What stands around the document.
  chrome,
]

/** One edit as it happened; `span` is the stretch of the source that it changed. */
export interface AppliedEdit {
  rule: string
  span: Span
  before: string
  after: string
  probability?: number
}

/** Something that a rule saw and could not put right; `span` is a stretch of the source. */
export interface SourceFinding extends Omit<Finding, 'start' | 'end'> {
  span: Span
}

/** A text with its damage repaired: `map` leads back to the text as it came in, `log` has all edits in its offsets. */
export interface RestoredText {
  text: string
  map: OffsetMap
  log: AppliedEdit[]
  findings: SourceFinding[]
}

/** Restores a text: applies each rule to what the one before it left. */
export async function restoreText(
  source: string,
  rules: readonly RepairRule[] = repairRules,
): Promise<RestoredText> {
  let text = source
  let map = OffsetMap.identity()
  const log: AppliedEdit[] = []
  const findings: SourceFinding[] = []
  for (const rule of rules) {
    const repair = rule.repair(text)
    const { edits, findings: seen = [] } = repair instanceof Promise ? await repair : repair
    for (const { rule: id, severity, message, start, end } of seen)
      findings.push({ rule: id, severity, message, span: map.toSource([start, end]) })
    if (edits.length === 0) continue
    for (const { start, end, text: after, probability } of edits) {
      const span = map.toSource([start, end])
      const edit: AppliedEdit = { rule: rule.id, span, before: text.slice(start, end), after }
      if (probability !== undefined) edit.probability = probability
      log.push(edit)
    }
    map = map.followedBy(edits)
    text = applyEdits(text, edits)
  }
  return { text, map, log, findings }
}
