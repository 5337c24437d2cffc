import type { VFile } from 'vfile'
import type { Span } from '../edits/edit.ts'
import type { OffsetMap } from '../edits/offset-map.ts'
import { placesOf } from '../source/places.ts'

declare module 'vfile' {
  interface DataMap {
    /** The way from the restored text, which the tree speaks of, to the file's value, which messages speak of. */
    offsetMap: OffsetMap
    /** Line and column of an offset of the file's value. */
    placeOf: ReturnType<typeof placesOf>
  }
}

/** How much a diagnostic weighs. */
export type Severity = 'info' | 'warning' | 'error'

/**
 * Adds a diagnostic to a file. Every diagnostic goes through here.
 *
 * @param span stretch of the restored text that it speaks of; null if it speaks of the file
 */
export function report(
  file: VFile,
  severity: Severity,
  rule: string,
  message: string,
  span: Span | null,
): void {
  reportAtSource(file, severity, rule, message, span === null ? null : file.data.offsetMap!.toSource(span))
}

/** The same for a stretch of the source. */
export function reportAtSource(
  file: VFile,
  severity: Severity,
  rule: string,
  message: string,
  span: Span | null,
): void {
  const placeOf = placesIn(file)
  const point = (offset: number) => {
    const { line, column } = placeOf(offset)
    return { line, column, offset }
  }
  const place = span === null ? undefined : { start: point(span[0]), end: point(span[1]) }
  const entry = withoutStack(() => file.message(message, { place, ruleId: rule, source: 'wpp' }))
  entry.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
}

/** A message is an error to its class, which would note by which way the program has come to it, and throw that away. */
function withoutStack<Value>(make: () => Value): Value {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The line in the source of an offset of the restored text, from 1. */
export function lineOf(file: VFile, offset: number): number {
  return placesIn(file)(file.data.offsetMap!.toSource([offset, offset])[0]).line
}

function placesIn(file: VFile): ReturnType<typeof placesOf> {
  file.data.placeOf ??= placesOf(String(file))
  return file.data.placeOf
}
