import { createReadStream } from 'node:fs'
import { GrammarError } from '../../grammars.ts'
import { counted } from '../../output/counted.ts'
import { extract, InputError } from '../../pipeline.ts'
import type { PlanFile } from '../../plan/schema.ts'
import { type ByteLine, byteLines } from '../../source/byte-lines.ts'
import { isReadFault, readFault } from '../../source/read.ts'
import type { ReadingOptions } from '../each-input.ts'
import { type Outcome, UsageError } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'
import { findInputs } from '../inputs.ts'
import type { OutputOptions } from '../output-options.ts'
import { tellFault } from '../tell.ts'
import { openOutput } from '../write-output.ts'

/** The longest plans have some hundred thousand characters; what is longer by far is no line of documents. */
const LONGEST_LINE = 64 * 1024 * 1024

type Id = string | number

/** What is written for one line of input. */
type Answer = { id: Id; plan: PlanFile } | { id: Id | null; line: number; error: string }

/**
 * `wpp extract --ndjson`: reads documents `{ id, text }`, one a line, and writes a line `{ id, plan }` for each, in
 * order. A line at fault is answered by `{ id, line, error }` in its place, id null where it cannot be read, and the
 * next one is read. Empty lines are passed over. Only one document is held, and the next is read only when the answer
 * to the last has been taken.
 *
 * @returns an error for each line at fault and each input that cannot be read
 * @throws OutputError, UsageError, GrammarError
 */
export async function extractStreamCommand(
  files: readonly string[],
  options: ReadingOptions & OutputOptions & { pretty?: boolean },
): Promise<Outcome> {
  const unfit = (['format', 'rows', 'pretty', 'encoding'] as const).find(name => options[name] !== undefined)
  if (unfit !== undefined) throw new UsageError(`--${unfit} has no meaning with --ndjson`)
  const { inputs, unmatched } = await findInputs(files)
  const outcome = { errors: unmatched.length, warnings: 0, frail: options.frail ?? false }
  for (const pattern of unmatched) tellFault(pattern, 'no file matches: check the pattern')
  const output = await openOutput(options.output)
  try {
    for (const { path, name } of inputs) {
      const faulty: number[] = []
      let lines = 0
      try {
        const chunks = path === null ? process.stdin : createReadStream(path)
        for await (const line of byteLines(chunks, LONGEST_LINE)) {
          const answer = await answerTo(line, options)
          if (answer === null) continue
          lines++
          if ('error' in answer) faulty.push(line.number)
          else outcome.warnings += answer.plan.diagnostics.filter(isWarning).length
          await output.write(`${JSON.stringify(answer)}\n`)
        }
      } catch (error) {
        if (!isReadFault(error)) throw error
        outcome.errors++
        tellFault(name, readFault(error))
      }
      outcome.errors += faulty.length
      if (faulty.length > 0)
        tellFault(
          name,
          `${faulty.length} of ${counted(lines, 'document')} not extracted, the first in line ${faulty[0]}`,
        )
    }
    await output.close()
  } catch (error) {
    await output.discard()
    throw error
  }
  return outcome
}

async function answerTo({ number, bytes }: ByteLine, options: ReadingOptions): Promise<Answer | null> {
  const fault = (id: Id | null, error: string): Answer => ({ id, line: number, error })
  if (bytes === null) return fault(null, `is longer than ${LONGEST_LINE} bytes`)
  let document: unknown
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (json.trim() === '') return null
    document = JSON.parse(json)
  } catch (error) {
    return fault(null, error instanceof SyntaxError ? `is no JSON: ${firstLine(error)}` : 'is no UTF-8')
  }
  const { id, text } = Object(document) as { id?: unknown; text?: unknown }
  if (typeof id !== 'string' && typeof id !== 'number') return fault(null, 'id: is no string and no number')
  if (typeof text !== 'string') return fault(id, 'text: is no string')
  try {
    const { plan } = await extract(text, extractOptions(null, options))
    return { id, plan }
  } catch (error) {
    if (error instanceof GrammarError) throw error
    return fault(id, error instanceof InputError ? error.message : `unexpected error: ${firstLine(error)}`)
  }
}

function isWarning({ severity }: { severity: string }): boolean {
  return severity === 'warning'
}

function firstLine(error: unknown): string {
  return String((error as Error).message).split('\n', 1)[0]!
}
