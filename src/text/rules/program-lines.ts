import type { Edit } from '../../edits/edit.ts'
import { linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** How a statement, or a block of them, ends. */
const ending = /[;{}]$/
/** What programs hold besides their words; Chinese words stand in quotes only. */
const quoted = /'[^'\n]{0,200}'|"[^"\n]{0,200}"/g
const statement =
  /^(?:var|let|const|return|function|if|else)\b|[a-zA-Z_$][a-zA-Z0-9_$]{1,60}[ ]?(?:[(=.{]|\+\+)|[$#]\(|^[(){}[\];, ]{1,20}$/
const otherWords = /[^\x20-\x7e\t]/

/** Removes lines of programs that a page's scripts left in its text: `document.write("相关政策");`. */
export const programLines: RepairRule = {
  id: 'program-lines',
  repair(text) {
    if (!/[;{}]/.test(text)) return { edits: [] }
    const edits: Edit[] = []
    for (const line of linesOf(text))
      if (isCode(line.text)) edits.push({ start: line.start, end: line.end, text: '' })
    return { edits }
  },
}

function isCode(line: string): boolean {
  if (!ending.test(line)) return false
  const words = line.replace(quoted, "''")
  return !otherWords.test(words) && statement.test(words)
}
