import { jsonPieces } from '../../output/formats/json.ts'
import { createPrinter } from '../../output/formats/printer.ts'
import { extract, openExtraction } from '../../pipeline.ts'
import { eachInput, type ReadingOptions } from '../each-input.ts'
import { type Outcome, UsageError } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'
import { chosenFormat, type OutputOptions, printerOptions } from '../output-options.ts'
import { writeResult } from '../write-output.ts'

/** The options of `wpp extract`, as they are parsed. */
export interface ExtractCommandOptions extends ReadingOptions, OutputOptions {
  output?: string
  pretty?: boolean
  /** Whether the inputs are streams of documents, one a line. */
  ndjson?: boolean
}

/**
 * `wpp extract`: the task list of each file as a JSON document, in a line unless it is to be pretty, or in another
 * format all files in one output.
 *
 * @throws OutputError, UsageError
 */
export async function extractCommand(
  files: readonly string[],
  options: ExtractCommandOptions,
): Promise<Outcome> {
  if (options.ndjson) {
    const { extractStreamCommand } = await import('./extract-stream.ts')
    return extractStreamCommand(files, options)
  }
  const format = chosenFormat(options, 'json')
  if (options.pretty && format !== 'json') throw new UsageError(`--pretty is for json, not for ${format}`)
  const printer = await createPrinter(format, printerOptions(options, false))
  const { output, ...withoutOutput } = options
  const outcome = await eachInput(files, format === 'xlsx' ? withoutOutput : options, async (bytes, path) => {
    if (format === 'json' && !options.pretty) {
      const { source, plans, diagnostics } = await openExtraction(bytes, extractOptions(path, options))
      return { text: jsonPieces({ source, plans, diagnostics }), diagnostics }
    }
    const { plan: file } = await extract(bytes, extractOptions(path, options))
    const text = options.pretty
      ? `${JSON.stringify(file, null, 2)}\n`
      : printer.add({ file, source: path, result: null })
    return { text, diagnostics: file.diagnostics }
  })
  const workbook = await printer.end()
  if (workbook !== null) await writeResult(output, workbook)
  return outcome
}
