import { createPrinter } from '../../output/formats/printer.ts'
import { isReadFault, readFault } from '../../source/read.ts'
import type { Outcome } from '../exit-code.ts'
import { findInputs, STANDARD_INPUT } from '../inputs.ts'
import { chosenFormat, type OutputOptions, printerOptions } from '../output-options.ts'
import { readResults } from '../read-results.ts'
import { tellFault } from '../tell.ts'
import { openOutput } from '../write-output.ts'

/**
 * `wpp merge`: joins the results in many files into one output; each row tells its source and the file that its
 * result came from. A result at fault is told and left out. A document that is there twice is told, too.
 *
 * @returns an error for each result at fault
 * @throws OutputError, UsageError
 */
export async function mergeCommand(files: readonly string[], options: OutputOptions): Promise<Outcome> {
  const format = chosenFormat(options, 'ndjson')
  const printer = await createPrinter(format, printerOptions(options, true))
  const { inputs, unmatched } = await findInputs(files)
  const outcome = { errors: 0, warnings: 0 }
  const fail = (place: string, fault: string) => {
    outcome.errors++
    tellFault(place, fault)
  }
  for (const pattern of unmatched) fail(pattern, 'no file matches: check the pattern')
  const places = new Map<string, string>()
  const output = await openOutput(options.output)
  let count = 0
  try {
    for (const { path, name } of inputs)
      try {
        for await (const read of readResults(path)) {
          const place = read.line === null ? name : `${name}:${read.line}`
          if ('fault' in read) {
            fail(place, read.fault)
            continue
          }
          count++
          const { sha256 } = read.file.source
          const before = places.get(sha256)
          if (before === undefined) places.set(sha256, place)
          else {
            outcome.warnings++
            tellFault(place, `warning: the same document as in ${before}, rows are doubled`)
          }
          const result = path === null ? STANDARD_INPUT : name
          await output.write(printer.add({ file: read.file, source: read.name, result }))
        }
      } catch (error) {
        if (!isReadFault(error)) throw error
        fail(name, readFault(error))
      }
    const rest = await printer.end()
    if (rest !== null) await output.write(rest)
    if (count > 0) await output.close()
    else await output.discard()
  } catch (error) {
    await output.discard()
    throw error
  }
  return outcome
}
