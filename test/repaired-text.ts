import { applyEdits } from '../src/edits/apply-edits.ts'
import type { RepairRule } from '../src/text/rule.ts'

/** The text that a rule makes of another by itself, all its edits applied. */
export function repairedBy(rule: RepairRule): (text: string) => Promise<string> {
  return async text => applyEdits(text, (await rule.repair(text)).edits)
}
