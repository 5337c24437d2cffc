/** Two plans: which duties are new or gone, and what of the others has changed. */
import type { Plan } from '../plan/schema.ts'
import type { Finding, Note, ValueField } from './comparison.ts'
import { compareDeadlines, type DeadlineChange } from './deadlines.ts'
import { HeadingPairs } from './headings.ts'
import { matchPassages, type Passage, passagesOf, referenceTo } from './passages.ts'
import { compareRoles, type StandingChange } from './roles.ts'
import { bare } from './terms.ts'
import {
  changeOf,
  compareValues,
  isChange,
  type LoneValue,
  pairValues,
  type ValueChange,
  valuesIn,
} from './values.ts'
import { compareWording } from './wording.ts'

/** Findings and notes in the order of the plan before; what is new follows in the order of the plan after. */
export interface PlanDifferences {
  matched: number
  findings: Finding[]
  notes: Note[]
}

/** Compares two plans, see {@link Finding} and {@link Note} for what counts as a difference. */
export function comparePlans(before: Plan, after: Plan): PlanDifferences {
  const left = passagesOf(before)
  const right = passagesOf(after)
  const matches = matchPassages(left, right)
  const pairs = matches.map(match => [left[match.before]!, right[match.after]!] as const)
  const matched = {
    left: new Set(pairs.map(([one]) => one)),
    right: new Set(pairs.map(([, other]) => other)),
  }
  const dropped = left.filter(passage => !matched.left.has(passage))
  const added = right.filter(passage => !matched.right.has(passage))

  const headings = new HeadingPairs(before, after, pairs)
  const compared = pairs.map(([one, other]) => comparePair(one, other))
  const moved = pairValues(
    [...compared.flatMap(pair => pair.alone.before), ...dropped.flatMap(valuesIn)],
    [...compared.flatMap(pair => pair.alone.after), ...added.flatMap(valuesIn)],
  )
  const findings: Finding[] = [
    ...dropped.map(passage => ({ kind: 'dropped' as const, before: referenceTo(passage), after: null })),
    ...compared.flatMap(pair => pair.findings),
    ...movedValues(moved, new Map(pairs), new Map(pairs.map(([one, other]) => [other, one]))),
    ...standingFindings(compared.flatMap(pair => pair.standing)),
    ...added.map(passage => ({ kind: 'added' as const, before: null, after: referenceTo(passage) })),
  ]
  return {
    matched: pairs.length,
    findings: findings.sort((one, other) => placeOf(one) - placeOf(other)),
    notes: oncePerHeading(
      compared.flatMap(({ one, other, told }) => [...notesOf(one, other, told, headings)]),
    ),
  }
}

/** What stands on the side before comes in its order; the rest keeps its own, after that. */
function placeOf({ before }: Finding): number {
  return before === null || !('id' in before) ? Number.MAX_SAFE_INTEGER : before.span[0]
}

interface ComparedPair {
  one: Passage
  other: Passage
  findings: Finding[]
  standing: StandingChange[]
  alone: { before: LoneValue[]; after: LoneValue[] }
  /** Texts of the dates and values whose change is told. */
  told: { before: string[]; after: string[] }
}

function comparePair(one: Passage, other: Passage): ComparedPair {
  const paired = { before: referenceTo(one), after: referenceTo(other) }
  const { changes: roles, standing } = compareRoles(one, other)
  const deadlines = compareDeadlines(one, other)
  const { changes, alone } = compareValues(one, other)
  const values = changes.map(change => withoutExplained(change, deadlines)).filter(isChange)
  const told = [...deadlines, ...changes, ...aloneChanges(alone)]
  return {
    one,
    other,
    findings: [
      ...(roles.length > 0 ? [{ kind: 'reassigned' as const, roles, ...paired }] : []),
      ...deadlines.map(deadline => ({ kind: 'rescheduled' as const, deadline, ...paired })),
      ...values.map(({ fields, ...value }) => ({ kind: 'retargeted' as const, value, fields, ...paired })),
    ],
    standing,
    alone,
    told: {
      before: told.flatMap(({ before }) => (before === null ? [] : [before.text])),
      after: told.flatMap(({ after }) => (after === null ? [] : [after.text])),
    },
  }
}

/** A value is due at another time where the deadline that governs it has moved: that is told once, as the deadline's. */
function withoutExplained(change: ValueChange, deadlines: readonly DeadlineChange[]): ValueChange {
  const explained = deadlines.some(
    ({ before, after }) => before?.end === change.before?.by || after?.end === change.after?.by,
  )
  return explained
    ? { ...change, fields: change.fields.filter((field): field is ValueField => field !== 'by') }
    : change
}

function aloneChanges({ before, after }: ComparedPair['alone']): ValueChange[] {
  return [
    ...before.map(({ mention }) => ({ before: mention.field, after: null, fields: [] })),
    ...after.map(({ mention }) => ({ before: null, after: mention.field, fields: [] })),
  ]
}

/**
 * Values that went from one passage to another are told if they changed; those that came or left with a passage are
 * told by it.
 */
function movedValues(
  { pairs, alone }: ReturnType<typeof pairValues>,
  afterOf: ReadonlyMap<Passage, Passage>,
  beforeOf: ReadonlyMap<Passage, Passage>,
): Finding[] {
  const finding = (
    before: Passage | undefined,
    after: Passage | undefined,
    { fields, ...value }: ValueChange,
  ) =>
    before === undefined || after === undefined
      ? []
      : [
          {
            kind: 'retargeted' as const,
            before: referenceTo(before),
            after: referenceTo(after),
            value,
            fields,
          },
        ]
  return [
    ...pairs.flatMap(([one, other]) => {
      const change = changeOf(one, other)
      return isChange(change) ? finding(one.passage, other.passage, change) : []
    }),
    ...alone.before.flatMap(({ mention, passage }) =>
      finding(passage, afterOf.get(passage), { before: mention.field, after: null, fields: [] }),
    ),
    ...alone.after.flatMap(({ mention, passage }) =>
      finding(beforeOf.get(passage), passage, { before: null, after: mention.field, fields: [] }),
    ),
  ]
}

function standingFindings(changes: readonly StandingChange[]): Finding[] {
  const groups = new Map<string, StandingChange[]>()
  for (const change of changes) {
    const key = `${change.side} ${change.identity}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].map(group => {
    const { side, body } = group[0]!
    return {
      kind: 'standing' as const,
      before: side === 'before' ? body : null,
      after: side === 'after' ? body : null,
      tasks: group.length,
    }
  })
}

function* notesOf(
  one: Passage,
  other: Passage,
  told: ComparedPair['told'],
  headings: HeadingPairs,
): Iterable<Note> {
  const paired = { before: referenceTo(one), after: referenceTo(other) }
  const titles = { before: one.node.title, after: other.node.title }
  if (bare(titles.before ?? '') !== bare(titles.after ?? '')) yield { kind: 'retitled', titles, ...paired }
  if (headings.hasMoved(one, other))
    yield { kind: 'relocated', paths: { before: one.node.path, after: other.node.path }, ...paired }
  const rewording = compareWording(one, other, told)
  if (rewording !== null) yield { kind: 'reworded', ...rewording, ...paired }
}

/** Passages that share a heading share its new wording. */
function oncePerHeading(notes: readonly Note[]): Note[] {
  const seen = new Set<string>()
  return notes.filter(note => {
    if (note.kind !== 'retitled') return true
    const key = `${note.titles.before} ${note.titles.after}`
    return !seen.has(key) && seen.add(key)
  })
}
