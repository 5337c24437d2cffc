import type { OpenPlan } from '../../plan/compile.ts'
import type { Diagnostic, PlanFile } from '../../plan/schema.ts'

/** Pieces are about so long, in UTF-16 code units. */
const PIECE = 65_536

/** What a result is made of, in the order in which it is written. */
export interface ResultParts {
  source: PlanFile['source']
  plans: AsyncIterable<OpenPlan>
  /** Asked when the last plan has been taken. */
  diagnostics(): readonly Diagnostic[]
}

/**
 * A result as one line of JSON, in pieces: the same characters that `JSON.stringify` makes of the whole, without
 * holding the whole, which can be longer than a string may be.
 */
export async function* jsonPieces(parts: ResultParts): AsyncGenerator<string, void, undefined> {
  let joined = ''
  for await (const piece of pieces(parts)) {
    joined += piece
    if (joined.length < PIECE) continue
    yield joined
    joined = ''
  }
  yield joined
}

async function* pieces({ source, plans, diagnostics }: ResultParts): AsyncGenerator<string, void, undefined> {
  yield `{"contract":"1","source":${JSON.stringify(source)},"plans":[`
  let gap = ''
  for await (const plan of plans) {
    yield gap
    yield* objectPieces(plan)
    gap = ','
  }
  yield '],"diagnostics":'
  yield* arrayPieces(diagnostics())
  yield '}\n'
}

function* objectPieces(object: object): Generator<string, void, undefined> {
  let before = '{'
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    if (typeof value === 'object' && value !== null && Symbol.iterator in value) yield* arrayPieces(value)
    else yield JSON.stringify(value)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

function* arrayPieces(elements: Iterable<unknown>): Generator<string, void, undefined> {
  let piece = '['
  let gap = ''
  for (const element of elements) {
    piece += gap + JSON.stringify(element)
    gap = ','
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}]`
}
