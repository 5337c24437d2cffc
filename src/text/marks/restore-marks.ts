/** The rule that gives a mangled text its marks and line breaks back. */
import type { Edit } from '../../edits/edit.ts'
import type { Finding, RepairRule } from '../rule.ts'
import { findMangledStretch } from './detection/detect.ts'
import { hasFewKindsOfMarks, withHalfWidthMarks } from './detection/few-kinds.ts'
import type { RestoredPlace } from './restore-runs.ts'
import { isDigit, LOST } from './runs.ts'

/** A mark below this probability is worth a second look. */
const UNCERTAIN = 0.45
/** Uncertain marks as near as this to each other are one finding, in UTF-16 units. */
const NEAR = 12

/**
 * Restores the marks of a text, or of a stretch of one, whose marks were all replaced at random. A text that is not
 * mangled is left alone.
 *
 * Findings: `lost-numeral`, `lost-number`, and `uncertain-mark` where the model chose between close rivals.
 */
export const restoreMarks: RepairRule = {
  id: 'marks',
  async repair(text) {
    const stretch = findMangledStretch(text)
    if (stretch === null && !hasFewKindsOfMarks(text)) return { edits: [] }
    const [offset, end] = stretch ?? [0, text.length]
    const mangled = withHalfWidthMarks(text.slice(offset, end))
    // Most texts are not mangled: the model and what reads it are loaded for those that are.
    const { loadModel } = await import('./network/model.ts')
    const { restoreRuns } = await import('./restore-runs.ts')
    const { places, findings } = restoreRuns(mangled, loadModel())
    const edits: Edit[] = []
    for (const place of places) {
      const written = writtenRun(mangled, place)
      if (written === text.slice(place.start + offset, place.end + offset)) continue
      const edit: Edit = { start: place.start + offset, end: place.end + offset, text: written }
      if (!place.certain) edit.probability = place.probability
      edits.push(edit)
    }
    const all = [...findings, ...lostNumerals(places), ...uncertainMarks(places)]
    return {
      edits,
      findings: all
        .map(finding => ({ ...finding, start: finding.start + offset, end: finding.end + offset }))
        .sort((a, b) => a.start - b.start),
    }
  },
}

/**
 * A run as it is written: a dash between words is two dashes long, a lost numeral is shown as lost, a line that breaks
 * in the mangled text does not break twice, and none ends before the first.
 */
function writtenRun(text: string, { start, end, run }: RestoredPlace): string {
  const betweenNumbers = isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end))
  const opened = start === 0 || text[start - 1] === '\n' ? run.slice(run.lastIndexOf('\n') + 1) : run
  const inLine = text[end] === '\n' ? opened.replace(/\n.*/s, '') : opened
  return inLine.replace('Ⅲ', LOST).replace('—', betweenNumbers ? '—' : '——')
}

function lostNumerals(places: readonly RestoredPlace[]): Finding[] {
  return places
    .filter(({ run }) => run.includes('Ⅲ'))
    .map(({ start, end }) => ({
      rule: 'lost-numeral',
      severity: 'warning',
      message: 'a Roman numeral seems to be lost; nothing in the text tells which it was',
      start,
      end,
    }))
}

/** Places where the model is not sure; near ones together. */
function uncertainMarks(places: readonly RestoredPlace[]): Finding[] {
  const findings: Finding[] = []
  for (const { start, end, probability, certain } of places) {
    if (certain || start === end || probability >= UNCERTAIN) continue
    const last = findings.at(-1)
    if (last !== undefined && start - last.end <= NEAR) last.end = end
    else
      findings.push({
        rule: 'uncertain-mark',
        severity: 'info',
        message: 'which mark stood here is uncertain',
        start,
        end,
      })
  }
  return findings
}
