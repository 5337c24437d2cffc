/**
 * Notes that stand in brackets and nowhere else (`（详见附件2）`, `（此件公开发布）`, `（以下简称办法，下同）`), and the marks of a
 * mangled text around them.
 */
import { grammar } from '../numbers/marks-grammar.ts'
import { stretchEnd, stretchStart } from '../slots.ts'

const note = new RegExp(`^(?:${grammar.bracketedNotes.pattern})$`)
const last = new Set(grammar.bracketedNotes.last)
/** How long such a note is at most, in UTF-16 units. */
const LONGEST = 14

/** What the run at a mark beside such a note has to be, undefined where there is none. */
export function bracketedNoteMark(text: string, mark: number): ((run: string) => boolean) | undefined {
  const before = text.slice(stretchStart(text, mark, LONGEST + 1), mark)
  if (last.has(before) || note.test(before)) return run => run.startsWith('）')
  const after = text.slice(mark + 1, stretchEnd(text, mark + 1, LONGEST + 1))
  if (note.test(after)) return run => run.endsWith('（')
  return last.has(after) ? run => run === '，' || run.endsWith('（') : undefined
}
