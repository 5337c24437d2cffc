/** From the bytes of a file to its plans: the one way through source, text, tree, extraction and plan. */
import { createHash } from 'node:crypto'
import { VFile } from 'vfile'
import type { PlanFile } from './plan/schema.ts'
import { decode } from './source/decode.ts'
import { InputError } from './source/input-error.ts'
import { placesOf } from './source/places.ts'
import { OffsetMap, type Span } from './text/edits.ts'

export { InputError }

export interface ExtractOptions {
  /** As the user typed it; null for standard input. */
  path?: string | null
  /** A label of the WHATWG Encoding Standard; detected where it is left out. */
  encoding?: string
  /** Extract from a text in which no plan is seen, too. */
  force?: boolean
}

export interface Extraction {
  /** `value` is the decoded source, `messages` the diagnostics. */
  file: VFile
  plan: PlanFile
}

/** One edit of the restoration, in offsets of the source. */
export interface AppliedEdit {
  rule: string
  span: Span
  before: string
  after: string
  probability?: number
}

export interface Restoration {
  file: VFile
  text: string
  map: OffsetMap
  log: AppliedEdit[]
}

/**
 * Extracts the plans of one file.
 *
 * @throws InputError if the input is no text, or no plan
 */
export async function extract(input: Uint8Array | string, options: ExtractOptions = {}): Promise<Extraction> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const { text, encoding, undecodable } = await decode(bytes, options.encoding)
  if (!options.force && !/\p{Script=Han}/u.test(text)) throw new InputError('holds no plan')
  const placeOf = placesOf(text)
  const plan: PlanFile = {
    contract: '1',
    source: {
      path: options.path ?? null,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding,
      length: text.length,
      script: 'simplified',
      damage: { marks: false, glosses: 0, byteShifts: 0, markup: 0, lostNumerals: 0 },
    },
    plans: [],
    diagnostics: undecodable.map(([start, end]) => ({
      severity: 'warning',
      rule: 'undecodable-bytes',
      message: `bytes that mean nothing in ${encoding}`,
      span: [start, end],
      ...placeOf(start),
    })),
  }
  const file = new VFile({ value: text })
  for (const { message, rule, ...place } of plan.diagnostics)
    file.message(message, { place: { line: place.line, column: place.column }, ruleId: rule, source: 'wpp' })
  return { file, plan }
}

/**
 * Restores the text of one file.
 *
 * @throws InputError if the input is no text
 */
export async function restore(
  input: Uint8Array | string,
  options: ExtractOptions = {},
): Promise<Restoration> {
  const { file } = await extract(input, options)
  return { file, text: String(file.value), map: OffsetMap.identity(), log: [] }
}
