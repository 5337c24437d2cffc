import type { VFile } from 'vfile'
import type { Diagnostic } from './schema.ts'

/** The messages of a file in the form of the contract. vfile writes a severity as `fatal`: true, false or absent. */
export function diagnosticsOf(file: VFile): Diagnostic[] {
  return file.messages.map(({ fatal, ruleId, reason, place, line, column }) => {
    const [start, end] =
      place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place, place]
    return {
      severity: fatal ? 'error' : fatal === false ? 'warning' : 'info',
      rule: ruleId ?? 'message',
      message: reason,
      span: start?.offset === undefined || end?.offset === undefined ? null : [start.offset, end.offset],
      line: line ?? 1,
      column: column ?? 1,
    }
  })
}
