import type {
  Comparison,
  Finding,
  Note,
  PassageReference,
  PlanComparison,
  PlanReference,
} from '../compare/comparison.ts'
import { told, worded } from '../lexicon/messages.ts'
import { percentageUnit } from '../plan/percentage-unit.ts'
import type { Deadline, Department, Percentage, Quantity } from '../plan/schema.ts'
import { fitColumns } from './columns.ts'
import { counted } from './counted.ts'
import { amountWords, deadlineWords } from './measures.ts'
import type { Paint } from './paint.ts'
import { visibleTexts } from './visible.ts'

const INDENT = '    '
/** Columns that ids and signs may take beside a title. */
const ID_COLUMNS = 30
const MINIMUM_COLUMNS = 20

/** How a comparison is printed. */
export interface ComparisonLook {
  paint: Paint
  /** Columns that a title may take with its ids. */
  width: number
  /** Whether notes are listed or only counted. */
  notes: boolean
}

/**
 * A comparison for reading: per pair of plans the counts, then what was dropped (`-`), changed (`~`) and added (`+`)
 * in the order of the text, then the notes.
 *
 * @returns whole lines, each ended
 */
export function printComparison(comparison: Comparison, look: ComparisonLook): string {
  const { before, after, plans } = visibleTexts(comparison)
  const nameless = worded('standard input')
  const names = { before: before ?? nameless, after: after ?? nameless }
  return `${plans.map(plan => planLines(plan, names, look).join('\n')).join('\n\n')}\n`
}

/** What the two files are called. */
type FileNames = Record<'before' | 'after', string>

function planLines(plan: PlanComparison, names: FileNames, look: ComparisonLook): string[] {
  const { before, after, matched, findings, notes } = plan
  const { paint } = look
  const title = (name: string, { number, title }: PlanReference) =>
    `${name} ${worded('plan {number}', { number })}${told(': ')}${title ?? worded('(no title)')}`
  if (after === null) return [paint.removed(`- ${title(names.before, before!)}`)]
  if (before === null) return [paint.added(`+ ${title(names.after, after)}`)]
  const lines = [paint.title(title(names.before, before)), paint.title(title(names.after, after))]
  const counts = [told(`${counted(matched, 'passage')} on both sides`), ...countsOf(findings)]
  lines.push(paint.faint(counts.join(told(', '))))
  if (findings.length === 0) lines.push(worded('no difference'))
  for (const group of groupsOf(findings)) lines.push(...groupLines(group, look))
  if (notes.length > 0) {
    lines.push(paint.faint(`${worded('no change of duty')}${told(': ')}${countsOf(notes).join(told(', '))}`))
    if (look.notes) for (const group of groupsOf(notes)) lines.push(...groupLines(group, look))
  }
  return lines
}

function countsOf(differences: readonly { kind: string }[]): string[] {
  const counts = new Map<string, number>()
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => told(`${count} ${kind}`))
}

/** Differences of the same two passages stand under one heading. */
function groupsOf<Difference extends Finding | Note>(differences: readonly Difference[]): Difference[][] {
  const groups = new Map<string, Difference[]>()
  for (const difference of differences) {
    const { kind, before, after } = difference
    const key =
      kind === 'standing'
        ? 'standing'
        : `${referenceId(before as PassageReference | null)} ${referenceId(after as PassageReference | null)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [difference])
    else group.push(difference)
  }
  return [...groups.values()]
}

function referenceId(reference: PassageReference | null): string {
  return reference?.id ?? '-'
}

function groupLines(group: readonly (Finding | Note)[], look: ComparisonLook): string[] {
  return [
    headingLine(group[0]!, look),
    ...group.flatMap(difference => detailLines(difference, look.paint)).map(line => INDENT + line),
  ]
}

function headingLine(difference: Finding | Note, { paint, width }: ComparisonLook): string {
  if (difference.kind === 'standing') return paint.heading(`~ ${worded('standing instructions')}`)
  const { kind, before, after } = difference
  const columns = Math.max(MINIMUM_COLUMNS, width - ID_COLUMNS)
  const theme = ({ title, opening }: PassageReference) => fitColumns(title ?? opening, columns)
  if (kind === 'dropped') return `${paint.removed(`- ${theme(before)}`)} ${paint.faint(before.id)}`
  if (kind === 'added') return `${paint.added(`+ ${theme(after)}`)} ${paint.faint(after.id)}`
  const ids = [before.id, after.id]
  return `${paint.heading(`~ ${theme(before)}`)} ${paint.faint([...new Set(ids)].join(' → '))}`
}

function detailLines(difference: Finding | Note, paint: Paint): string[] {
  switch (difference.kind) {
    case 'added':
      return leadLines(difference.after, paint)
    case 'dropped':
      return leadLines(difference.before, paint)
    case 'reassigned':
      return difference.roles.map(({ role, removed, added }) => {
        const bodies = [...removed.map(body => left(body, paint)), ...added.map(body => arrived(body, paint))]
        return `${worded(role)}${told(': ')}${bodies.join(' ')}`
      })
    case 'rescheduled': {
      const { before, after } = difference.deadline
      return [
        change(
          worded('deadline'),
          before && dateWords(before, paint),
          after && dateWords(after, paint),
          paint,
        ),
      ]
    }
    case 'retargeted': {
      const { before, after } = difference.value
      const sides = [before, after].map(value => value && valueWords(value, paint))
      const indicator = (before ?? after)!.indicator ?? (before ?? after)!.text
      return [change(indicator, sides[0]!, sides[1]!, paint)]
    }
    case 'standing': {
      const { before, after, tasks } = difference
      return [
        `${before === null ? arrived(after!, paint) : left(before, paint)} ${paint.faint(told(counted(tasks, 'task')))}`,
      ]
    }
    case 'retitled':
      return [change(worded('title'), difference.titles.before, difference.titles.after, paint)]
    case 'relocated':
      return [
        change(
          worded('section'),
          difference.paths.before.join(' > '),
          difference.paths.after.join(' > '),
          paint,
        ),
      ]
    case 'reworded':
      return [
        ...difference.removed.map(sentence => paint.removed(`- ${sentence}`)),
        ...difference.added.map(sentence => paint.added(`+ ${sentence}`)),
      ]
  }
}

function leadLines({ lead }: PassageReference, paint: Paint): string[] {
  return lead.length === 0 ? [] : [`${worded('lead')}${told(': ')}${paint.lead(lead.join('、'))}`]
}

function change(what: string, before: string | null, after: string | null, paint: Paint): string {
  const opening = `${what}${told(': ')}`
  if (before === null) return `${opening}${paint.added('+')} ${after}`
  if (after === null) return `${opening}${paint.removed('−')} ${before}`
  return `${opening}${before} → ${after}`
}

function left({ name, expanded }: Department, paint: Paint): string {
  return paint.removed(`−${expanded ?? name}`)
}

function arrived({ name, expanded }: Department, paint: Paint): string {
  return paint.added(`+${expanded ?? name}`)
}

function dateWords(deadline: Deadline, paint: Paint): string {
  return paint.date(deadlineWords(deadline))
}

function valueWords(value: Percentage | Quantity, paint: Paint): string {
  const amount = amountWords(
    { ...value, indicator: null },
    'unit' in value ? value.unit : percentageUnit(value),
    paint,
  )
  const rest = [value.baseline, value.by === null ? null : worded('by {day}', { day: value.by })].filter(
    part => part !== null,
  )
  return rest.length === 0 ? amount : `${amount}${worded(' ({details})', { details: rest.join(told(', ')) })}`
}
