/** The bodies of persons who answer, in clauses that name no body besides: 责任人：营林科 张三、计财科 李四. */
import { isBody, isLabelledInstitution } from '../../lexicon/bodies.ts'
import { readLabel } from '../../lexicon/clause-labels.ts'
import { asksForBearer, isPersonName } from '../../lexicon/clause-notes.ts'
import type { Group } from './groups.ts'
import type { Name } from './names.ts'

/** Blanks part a body from the name behind it. */
const blank = /[ \u3000]/

/**
 * The bodies that stand right before the names of persons behind a label that asks for who answers, as one group.
 *
 * @param pieces of the clause, as offsets into its text
 */
export function bearersIn(text: string, pieces: readonly { start: number; end: number }[]): Group[] {
  const bodies: Name[] = []
  let asked = false
  for (const [index, { start, end }] of pieces.entries()) {
    const label = readLabel(text, start)
    if (label?.colon) asked = label.kind === 'person' && asksForBearer(text.slice(start, end))
    const from = label?.colon ? label.end : start
    const next = pieces[index + 1]
    if (!asked || next === undefined || !blank.test(text[end] ?? '')) continue
    const name = text.slice(from, end)
    const body = isBody(name)
    if ((body || isLabelledInstitution(name)) && isPersonName(text.slice(next.start, next.end)))
      bodies.push({ name, start: from, end, body })
  }
  return bodies.length === 0 ? [] : [{ kind: 'answer', bodies }]
}
