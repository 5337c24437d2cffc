/** What the marks before a mark say for it or against it. */
import type { State } from './reading.ts'

const stops: ReadonlySet<string> = new Set('，、。；：,;:')
const openers: ReadonlySet<string> = new Set('“‘（《〈〔【')
const openerOf: ReadonlyMap<string, string> = new Map(
  ['“”', '‘’', '（）', '《》', '〈〉', '〔〕', '【】'].map(([open, close]) => [close!, open!]),
)

/** So far before a closing mark its opening one is looked for, in UTF-16 units. */
const REACH = 40

/** Costs in nats. */
const costs = {
  /** A stop at the head of a line, behind another or behind an opening mark. */
  misplaced: 10,
  /** A closing mark without the opening one. */
  unopened: 4,
  /** A closing mark whose opening one is there; a reward. */
  closes: -1,
}

/**
 * What it costs that a mark is put behind a reading.
 *
 * @param text the damaged text, for what stands before the reading
 */
export function markContextCost(text: string, state: State, mark: string): number {
  if (stops.has(mark)) return isMisplaced(textBefore(text, state, 1)) ? costs.misplaced : 0
  const opener = openerOf.get(mark)
  if (opener === undefined) return 0
  const before = textBefore(text, state, REACH)
  return before.lastIndexOf(opener) > before.lastIndexOf(mark) ? costs.closes : costs.unopened
}

/** Whether no stop can stand behind a character; empty at the head of the text. */
function isMisplaced(before: string): boolean {
  return before === '' || /\s/.test(before) || stops.has(before) || openers.has(before)
}

/** The end of a reading, and what stands before it. */
function textBefore(text: string, state: State, length: number): string {
  let before = ''
  let start: State = state
  for (let at: State | null = state; at !== null; at = at.previous) {
    if (before.length >= length) return before.slice(-length)
    before = at.text + before
    start = at
  }
  return (text.slice(Math.max(0, start.at - length), start.at) + before).slice(-length)
}
