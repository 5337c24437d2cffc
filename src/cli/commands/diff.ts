import * as z from 'zod'
import { type ComparableFile, comparePlanFiles, isEqual } from '../../compare/compare-files.ts'
import { printComparison } from '../../output/comparison.ts'
import { extract, InputError } from '../../pipeline.ts'
import { planFileSchema } from '../../plan/schema.ts'
import { decode } from '../../source/decode.ts'
import { readSource } from '../../source/read.ts'
import { type Outcome, UsageError } from '../exit-code.ts'
import { STANDARD_INPUT } from '../inputs.ts'
import { contractFault, schemaFault } from '../result-fault.ts'
import { lookOf } from '../terminal.ts'
import { writeResult } from '../write-output.ts'

/** The options of `wpp diff`, as they are parsed. */
export interface DiffOptions {
  output?: string
  json?: boolean
  notes?: boolean
  exitCode?: boolean
  plan?: { before: number; after: number }
  encoding?: string
  force?: boolean
}

/** A result of an older version may lack what the source has been described by since; its plans are what is compared. */
const comparableSchema = z.object({
  contract: planFileSchema.shape.contract,
  source: z.object({ path: planFileSchema.shape.source.shape.path }),
  plans: planFileSchema.shape.plans,
})

/**
 * `wpp diff`: compares two plan files, each a result of `wpp extract` or a plan's text.
 * The outcome has an error if they differ and that is asked for.
 *
 * @throws InputError if a side is neither, UsageError if both are standard input
 */
export async function diffCommand(before: string, after: string, options: DiffOptions): Promise<Outcome> {
  if (before === STANDARD_INPUT && after === STANDARD_INPUT)
    throw new UsageError('only one side can be standard input')
  const sides = [await readSide(before, options), await readSide(after, options)] as const
  const comparison = compare(...sides, options.plan)
  await writeResult(
    options.output,
    options.json
      ? `${JSON.stringify(comparison)}\n`
      : printComparison(comparison, { ...(await lookOf(options.output)), notes: options.notes ?? false }),
  )
  return { errors: options.exitCode && !isEqual(comparison) ? 1 : 0, warnings: 0 }
}

function compare(before: ComparableFile, after: ComparableFile, numbers: DiffOptions['plan']) {
  try {
    return comparePlanFiles(before, after, numbers)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message)
    throw error
  }
}

async function readSide(name: string, { encoding, force }: DiffOptions): Promise<ComparableFile> {
  const path = name === STANDARD_INPUT ? null : name
  try {
    const bytes = await readSource(path)
    const given = { ...(encoding !== undefined && { encoding }), ...(force !== undefined && { force }) }
    return (await readResult(bytes)) ?? (await extract(bytes, { path, ...given })).plan
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name}: ${error.message}`)
    throw error
  }
}

/** The result that the bytes hold; null where they are no JSON and have to be a plan's text. */
async function readResult(bytes: Uint8Array): Promise<ComparableFile | null> {
  if (!startsWithBrace(bytes)) return null
  const documents = (await decode(bytes)).text.trim().split('\n')
  let data: unknown
  try {
    data = JSON.parse(documents.join('\n'))
  } catch {
    if (documents.length > 1 && isJson(documents[0]!))
      throw new InputError(`holds ${documents.length} results: diff takes one on each side`)
    return null
  }
  const fault = contractFault(data)
  if (fault !== null) throw new InputError(fault)
  const result = comparableSchema.safeParse(data)
  if (result.success) return result.data
  throw new InputError(schemaFault(result.error, data))
}

/** After white space and a byte order mark. */
function startsWithBrace(bytes: Uint8Array): boolean {
  const start = bytes.findIndex(byte => ![0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf].includes(byte))
  return bytes[start] === 0x7b
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
