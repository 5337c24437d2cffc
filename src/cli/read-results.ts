/** Reads what `wpp extract` has written. */
import { createReadStream } from 'node:fs'
import * as z from 'zod'
import type { ResultFile } from '../output/formats/rows.ts'
import { planFileSchema } from '../plan/schema.ts'
import { type ByteLine, byteLines } from '../source/byte-lines.ts'
import { contractFault, schemaFault } from './result-fault.ts'

/** A result of one document takes some hundred kilobytes; Node holds no text of more than half a gigabyte. */
const LONGEST_LINE = 256 * 1024 * 1024

/** Results of an older version may lack what the source has been described by since. */
const resultSchema = planFileSchema.extend({
  source: z.looseObject(planFileSchema.shape.source.pick({ path: true, encoding: true, sha256: true }).shape),
})

/** A result, or what is at fault in its place. */
export type ReadResult = { line: number | null; name: string | null; file: ResultFile } | Fault

interface Fault {
  line: number | null
  fault: string
}

/**
 * The results in a file, in order: a JSON document (or an array of them), a result a line, or the lines
 * `{ id, plan }` of a stream. Of files with a result a line only one line is held. A line `{ id, line, error }` that
 * stands for a document which could not be extracted is a fault.
 *
 * @param path null for standard input
 * @throws what reading a file throws
 */
export async function* readResults(path: string | null): AsyncGenerator<ReadResult> {
  const chunks = path === null ? process.stdin : createReadStream(path)
  const held: ByteLine[] = []
  let linewise = false
  for await (const line of byteLines(chunks, LONGEST_LINE)) {
    if (linewise) yield* resultsOfLine(line)
    else {
      held.push(line)
      linewise = held.length === 1 && parsed(line) !== undefined
      if (linewise) yield* resultsOfLine(line)
    }
  }
  if (!linewise) yield* resultsOfWhole(held)
}

/** A document over several lines, or lines of which the first is at fault. */
function* resultsOfWhole(lines: readonly ByteLine[]): Generator<ReadResult> {
  const bytes = lines.flatMap(line => (line.bytes === null ? [] : [line.bytes, Buffer.from('\n')]))
  const whole = parsed({ number: 1, bytes: Buffer.concat(bytes) })
  if (whole !== undefined) yield* resultsOf(whole, null)
  else if (lines.some(line => isObject(parsed(line)))) for (const line of lines) yield* resultsOfLine(line)
  else
    yield {
      line: null,
      fault:
        lines.length === 0
          ? 'is empty: give what wpp extract has written'
          : 'is no JSON and no NDJSON: give what wpp extract has written',
    }
}

function* resultsOfLine(line: ByteLine): Generator<ReadResult> {
  if (line.bytes?.every(isBlank)) return
  const value = parsed(line)
  if (value === undefined) yield { line: line.number, fault: 'is no JSON: give what wpp extract has written' }
  else yield* resultsOf(value, line.number)
}

function* resultsOf(value: unknown, line: number | null): Generator<ReadResult> {
  if (Array.isArray(value)) for (const each of value) yield resultOf(each, line)
  else yield resultOf(value, line)
}

function resultOf(value: unknown, line: number | null): ReadResult {
  const { contract, plan, error, id } = Object(value) as Record<string, unknown>
  if (contract === undefined && typeof error === 'string') return { line, fault: `not extracted: ${error}` }
  const fromStream = contract === undefined && isObject(plan)
  const file = fromStream ? plan : value
  const fault = contractFault(file)
  if (fault !== null) return { line, fault }
  const checked = resultSchema.safeParse(file)
  if (checked.success)
    return { line, name: fromStream ? String(id) : checked.data.source.path, file: checked.data }
  return { line, fault: schemaFault(checked.error, file) }
}

/** Undefined where the bytes are no JSON in UTF-8. */
function parsed({ bytes }: ByteLine): unknown {
  try {
    return bytes === null ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d
}
