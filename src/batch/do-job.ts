/** One input of a batch: read, extracted, printed, written. */
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GrammarError } from '../grammars.ts'
import { createPrinter } from '../output/formats/printer.ts'
import { extract, InputError } from '../pipeline.ts'
import type { PlanFile } from '../plan/schema.ts'
import { readSource } from '../source/read.ts'
import { countsOf } from './counts.ts'
import type { BatchOptions, Job, JobOutcome, WorkerSettings } from './job.ts'
import { PlaceError, wholeFileWriter } from './whole-file.ts'

/**
 * Makes a function that does jobs. A fault of an input, or of the place that its result goes to, is its outcome.
 *
 * @throws (the function returned) GrammarError, which hits every input
 */
export function createJobRunner({ folder, options }: WorkerSettings): (job: Job) => Promise<JobOutcome> {
  const write = wholeFileWriter(folder)
  return async ({ input, result, known }) => {
    try {
      const bytes = await readSource(input)
      const source = digestOf(bytes)
      if (known?.source === source && (await digestOfFile(join(folder, result))) === known.result)
        return { status: 'kept' }
      const { plan } = await extract(bytes, {
        path: input,
        force: options.force,
        ...(options.encoding !== null && { encoding: options.encoding }),
      })
      const content = await printed(plan, options)
      write(result, content)
      return { status: 'done', digests: { source, result: digestOf(content) }, counts: countsOf(plan) }
    } catch (error) {
      if (error instanceof GrammarError) throw error
      const { message } = error as Error
      if (error instanceof InputError || error instanceof PlaceError)
        return { status: 'failed', fault: message }
      return { status: 'failed', fault: `unexpected error: ${message.split('\n', 1)[0]}` }
    }
  }
}

/** The bytes of a result: they are written, and their digest is taken. */
async function printed(
  plan: PlanFile,
  { format, rows, language, pretty }: BatchOptions,
): Promise<Uint8Array> {
  if (pretty) return Buffer.from(`${JSON.stringify(plan, null, 2)}\n`)
  const printer = await createPrinter(format, { rows, language, merged: false })
  const text = printer.add({ file: plan, source: plan.source.path, result: null })
  return (await printer.end()) ?? Buffer.from(text)
}

function digestOf(content: Uint8Array): string {
  return hash('sha256', content, 'hex')
}

async function digestOfFile(path: string): Promise<string | null> {
  try {
    return digestOf(await readFile(path))
  } catch {
    return null
  }
}
