import type { Language } from '../../lexicon/languages.ts'
import { extract } from '../../pipeline.ts'
import { reportPage } from '../../report/page.ts'
import { eachInput, type ReadingOptions } from '../each-input.ts'
import { type Outcome, UsageError } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'
import { findInputs } from '../inputs.ts'

/**
 * `wpp report`: the plans of one file as a page of HTML.
 *
 * @throws UsageError if several files are named: a page is about one
 */
export async function reportCommand(
  files: readonly string[],
  options: ReadingOptions & { lang: Language },
): Promise<Outcome> {
  const { inputs } = await findInputs(files)
  if (inputs.length > 1) throw new UsageError(`a page shows one file, and ${inputs.length} are named`)
  return eachInput(files, options, async (bytes, path) => {
    const { file, plan, restored } = await extract(bytes, extractOptions(path, options))
    return {
      text: reportPage({ plan, source: String(file), restored }, options.lang),
      diagnostics: plan.diagnostics,
    }
  })
}
