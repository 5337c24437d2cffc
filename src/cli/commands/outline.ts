import { outline } from '../../output/outline.ts'
import { plainPaint } from '../../output/paint.ts'
import { extract } from '../../pipeline.ts'
import { eachInput, type ReadingOptions } from '../each-input.ts'
import type { Outcome } from '../exit-code.ts'
import { extractOptions } from '../extract-options.ts'

/** Columns where standard output is no terminal. */
const DEFAULT_WIDTH = 100

/** `wpp outline`: the tree of each file for reading, coloured only on a terminal. */
export async function outlineCommand(files: readonly string[], options: ReadingOptions): Promise<Outcome> {
  const toTerminal = process.stdout.isTTY && (options.output === undefined || options.output === '-')
  const paint =
    toTerminal && !process.env.NO_COLOR
      ? (await import('../../output/paint-terminal.ts')).terminalPaint
      : plainPaint
  const width = (toTerminal && process.stdout.columns) || DEFAULT_WIDTH
  return eachInput(files, options, async (bytes, path) => {
    const { plan } = await extract(bytes, extractOptions(path, options))
    return { text: outline(plan, paint, width), diagnostics: plan.diagnostics }
  })
}
