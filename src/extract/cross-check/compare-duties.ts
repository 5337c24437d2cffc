/** In what two statements of one duty differ: who leads, by when, to what level. */

import type { Span } from '../../edits/edit.ts'
import { canonicalBody } from '../../lexicon/bodies/canonical-bodies.ts'
import type { DeadlineNode, DepartmentNode, MentionNode, PassageNode, TargetNode } from '../../tree/nodes.ts'
import { pairsOf, shareOfWords } from './match-duties.ts'

/** A difference; `range` is the table's place, `other` that of the running text. */
export interface Difference {
  kind: 'lead' | 'deadline' | 'value'
  words: string
  range: Span
  otherWords: string
  other: Span
}

/** A sentence holds a row's action if it holds so much of its words. */
const sameSentence = 0.7

/**
 * Compares who leads. Names of one body are equal by its canonical key. A list that does not tell leaders from others
 * differs only in a leader whom the other statement does not name at all.
 *
 * @param ranked whether the table has a column for those who lead (牵头单位)
 */
export function compareLeads(row: PassageNode, body: PassageNode, ranked: boolean): Difference | null {
  const [ours, theirs] = [row.responsibility, body.responsibility]
  if (ours === null || theirs === null) return null
  const lead = keysOf(ours.children, ['lead'])
  const otherLead = keysOf(theirs.children, ['lead'])
  if (lead.size === 0 || otherLead.size === 0) return null
  const anyOf = (departments: readonly DepartmentNode[]) =>
    keysOf(departments, ['lead', 'support', 'implement'])
  const isMissing =
    [...otherLead].some(key => !anyOf(ours.children).has(key)) ||
    [...lead].some(key => !anyOf(theirs.children).has(key))
  const differ = lead.size !== otherLead.size || [...lead].some(key => !otherLead.has(key))
  if (!(ranked && !theirs.unranked ? differ : isMissing)) return null
  return {
    kind: 'lead',
    words: leadNames(ours.children),
    range: ours.range,
    otherWords: leadNames(theirs.children),
    other: theirs.range,
  }
}

/** Compares the times of a row with those of the sentence that says the same; no time there means no difference. */
export function compareDeadlines(row: readonly PassageNode[], body: PassageNode): Difference | null {
  const times = row.flatMap(passage => deadlinesOf(passage.children))
  if (times.length === 0) return null
  const sentence = sentenceOf(body, row[0]!.value)
  if (sentence === null) return null
  const others = deadlinesOf(body.children).filter(
    ({ range }) => range[0] >= sentence[0] && range[1] <= sentence[1],
  )
  for (const kind of ['by', 'from'] as const) {
    const own = times.filter(time => time.kind === kind)
    const their = others.filter(time => time.kind === kind)
    if (own.length === 0 || their.length === 0) continue
    const dates = new Set(their.map(dateOf))
    if (own.some(time => dates.has(dateOf(time)))) continue
    return {
      kind: 'deadline',
      words: own.map(time => time.value).join('、'),
      range: own[0]!.range,
      otherWords: their.map(time => time.value).join('、'),
      other: their[0]!.range,
    }
  }
  return null
}

/** Compares the levels that both state of one indicator for one time. */
export function compareValues(row: readonly PassageNode[], body: PassageNode): Difference[] {
  const values = row.flatMap(passage => targetsOf(passage.children))
  const others = targetsOf(body.children)
  return values.flatMap((value): Difference[] => {
    const same = others.filter(other => isSameIndicator(value, other))
    if (same.length === 0 || same.some(other => other.amount === value.amount)) return []
    const { value: otherWords, range: other } = same[0]!
    return [
      { kind: 'value', words: `${value.indicator} ${value.value}`, range: value.range, otherWords, other },
    ]
  })
}

function isSameIndicator(one: TargetNode, other: TargetNode): boolean {
  return (
    one.type === other.type &&
    one.unit === other.unit &&
    one.indicator !== null &&
    one.indicator === other.indicator &&
    one.change === other.change &&
    (one.by === null || other.by === null || one.by === other.by)
  )
}

/** The sentence of a passage that says what a row says, as a range. */
function sentenceOf({ value, range }: PassageNode, action: string): Span | null {
  const pairs = pairsOf(action.replace(/（[^（）]{0,40}）/g, ''))
  let best: Span | null = null
  let bestShare = sameSentence
  for (const match of value.matchAll(/[^。；\n]+/g)) {
    const share = shareOfWords(pairs, match[0])
    if (share < bestShare || (best !== null && share === bestShare)) continue
    bestShare = share
    best = [range[0] + match.index, range[0] + match.index + match[0].length]
  }
  return best
}

function deadlinesOf(mentions: readonly MentionNode[]): DeadlineNode[] {
  return mentions.filter(mention => mention.type === 'deadline')
}

function targetsOf(mentions: readonly MentionNode[]): TargetNode[] {
  return mentions.filter(mention => mention.type !== 'deadline')
}

function dateOf({ kind, start, end }: DeadlineNode): string | null {
  return kind === 'from' ? start : end
}

/** The canonical keys of the bodies of some roles; the name where a body has none. */
export function keysOf(
  departments: readonly DepartmentNode[],
  roles: readonly DepartmentNode['role'][],
): Set<string> {
  return new Set(
    departments
      .filter(({ role }) => roles.includes(role))
      .map(({ name, expanded }) => canonicalBody(expanded ?? name)?.key ?? name),
  )
}

/** The leaders as written. */
export function leadNames(departments: readonly DepartmentNode[]): string {
  return departments
    .filter(({ role }) => role === 'lead')
    .map(({ name }) => name)
    .join('、')
}
