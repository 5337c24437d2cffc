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
    const { plan } = await extract(bytes, extractOptions(path, options))
    return { text: outline(plan, paint, width), diagnostics: plan.diagnostics }
  })
}
