import { explainEdits } from '../../output/explain.ts'
import { restore } from '../../pipeline.ts'
import { diagnosticsOf } from '../../plan/diagnostics.ts'
import { eachInput, type ReadingOptions } from '../each-input.ts'
import type { Outcome } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'
import { STANDARD_INPUT } from '../inputs.ts'

/** `wpp restore`: the repaired text of each file exactly, or with `explain` a line for every edit. */
export function restoreCommand(
  files: readonly string[],
  options: ReadingOptions & { explain?: boolean },
): Promise<Outcome> {
  return eachInput(files, options, async (bytes, path) => {
    const { file, text, log } = await restore(bytes, extractOptions(path, options))
    return {
      text: options.explain ? explainEdits(path ?? STANDARD_INPUT, String(file.value), log) : text,
      diagnostics: diagnosticsOf(file),
    }
  })
}
