/** What stands in a passage, for the contract: bodies, deadlines, percentages and quantities. */

import type { Span } from '../edits/edit.ts'
import { report } from '../extract/report.ts'
import { isCountyName } from '../lexicon/bodies/body-names.ts'
import { canonicalBody, countyGovernments } from '../lexicon/bodies/canonical-bodies.ts'
import type { DeadlineNode, DepartmentNode, PassageNode } from '../tree/nodes.ts'
import type { Deadline, Department, Goal, Percentage, Quantity } from './schema.ts'
import { type Scope, span } from './scope.ts'

/**
 * A body with its canonical name, under which other plans know it.
 *
 * @param range that it is shown at: its own, or that of the rule which names it
 */
export function compileDepartment(node: DepartmentNode, scope: Scope, range: Span = node.range): Department {
  const body =
    canonicalBody(node.expanded ?? node.name) ??
    canonicalBody(node.name) ??
    (isCountyName(node.name) ? countyGovernments() : null)
  if (body === null)
    report(scope.file, 'info', 'unknown-body', `no canonical body is known for ${node.name}`, node.range)
  const { name, expanded } = node
  const key = body?.key ?? null
  const canonical = body?.canonical ?? null
  return expanded === undefined
    ? { name, key, canonical, span: span(scope.map, range) }
    : { name, key, canonical, expanded, span: span(scope.map, range) }
}

/** The deadlines, percentages and quantities of a passage, in its order. */
export function compileMentions(
  node: PassageNode,
  scope: Scope,
): Pick<Goal, 'deadlines' | 'percentages' | 'quantities'> {
  const deadlines: Deadline[] = []
  const percentages: Percentage[] = []
  const quantities: Quantity[] = []
  for (const child of node.children) {
    if (child.type === 'deadline') deadlines.push(compileDeadline(child, scope))
    else {
      const { value: text, amount: value, op, change, baseline, indicator, by, unit } = child
      const place = span(scope.map, child.range)
      if (indicator === null)
        report(
          scope.file,
          'info',
          'target-without-indicator',
          `the text does not tell what ${text} measures`,
          child.range,
        )
      if (child.type === 'percentage')
        percentages.push({ text, span: place, value, op, change, baseline, indicator, by })
      else
        quantities.push({
          text,
          span: place,
          value,
          unit: unit ?? '',
          op,
          change,
          baseline,
          indicator,
          by,
        })
    }
  }
  return { deadlines, percentages, quantities }
}

function compileDeadline(node: DeadlineNode, scope: Scope): Deadline {
  const { value: text, kind, start, end, repeat, implied } = node
  const deadline: Deadline = { text, span: span(scope.map, node.range), kind, start, end, repeat }
  if (implied) deadline.implied = true
  return deadline
}
