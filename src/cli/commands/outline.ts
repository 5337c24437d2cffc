import type { Span } from '../../edits/edit.ts'
import { outline } from '../../output/outline.ts'
import { extract } from '../../pipeline.ts'
import { eachInput, type ReadingOptions } from '../each-input.ts'
import type { Outcome } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'
import { lookOf } from '../terminal.ts'

/** `wpp outline`: the tree of each file for reading, coloured only on a terminal. */
export async function outlineCommand(files: readonly string[], options: ReadingOptions): Promise<Outcome> {
  const { paint, width } = await lookOf(options.output)
  return eachInput(files, options, async (bytes, path) => {
    const { plan, restored } = await extract(bytes, extractOptions(path, options))
    const textAt = (span: Span) => restored.text.slice(...restored.map.toRestored(span))
    return { text: outline(plan, { paint, width, textAt }), diagnostics: plan.diagnostics }
  })
}
