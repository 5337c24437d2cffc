import type { DeadlineNode, TargetNode } from '../tree/nodes.ts'
import type { FoundDate } from './dates/found-date.ts'
import type { TargetMention } from './targets/mention.ts'

/** The node of a time that stands in a passage from `offset` on. */
export function deadlineNode(text: string, date: FoundDate, offset: number): DeadlineNode {
  return {
    type: 'deadline',
    value: text.slice(date.from, date.to),
    range: [offset + date.from, offset + date.to],
    kind: date.kind,
    start: date.start,
    end: date.end,
    repeat: date.repeat,
    implied: date.implied,
  }
}

/** The node of a percentage or a quantity that stands in a passage from `offset` on. */
export function targetNode(target: TargetMention, offset: number): TargetNode {
  const { type, start, end, text, value, unit, op, change, baseline, indicator, by } = target
  return {
    type,
    value: text,
    amount: value,
    range: [offset + start, offset + end],
    unit,
    op,
    change,
    baseline,
    indicator,
    by,
  }
}
