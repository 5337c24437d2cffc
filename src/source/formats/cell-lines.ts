import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'

const grammar = loadGrammar('cell-lines', () =>
  z.strictObject({
    note: z.string(),
    goesOn: z.array(z.strictObject({ end: z.string(), start: z.string(), note: z.string() })),
  }),
)

const joints = grammar.goesOn.map(({ end, start }) => ({ end: new RegExp(end), start: new RegExp(start) }))

/** What stands between two lines of a cell that become one: nothing where an expression goes on, else a blank. */
export function betweenLines(line: string, next: string): '' | ' ' {
  const end = line.slice(-1)
  const start = next.slice(0, 1)
  return joints.some(joint => joint.end.test(end) && joint.start.test(start)) ? '' : ' '
}

/** The lines of a cell as one; those without words are left out. */
export function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines.map(one => one.trim()).filter(one => one !== ''))
    text += text === '' ? line : betweenLines(text, line) + line
  return text
}
