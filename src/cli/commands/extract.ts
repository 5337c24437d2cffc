import { extract } from '../../pipeline.ts'
import { eachInput, type ReadingOptions } from '../each-input.ts'
import type { Outcome } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'

/** `wpp extract`: the task list of each file as a JSON document, in a line unless it is to be pretty. */
export function extractCommand(
  files: readonly string[],
  options: ReadingOptions & { pretty?: boolean },
): Promise<Outcome> {
  return eachInput(files, options, async (bytes, path) => {
    const { plan } = await extract(bytes, extractOptions(path, options))
    return { text: `${JSON.stringify(plan, null, options.pretty ? 2 : 0)}\n`, diagnostics: plan.diagnostics }
  })
}
