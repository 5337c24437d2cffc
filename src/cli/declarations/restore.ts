import type { Declaration } from './declaration.ts'
import { readingCommand } from './reading.ts'

/** Declares `wpp restore`: arguments, options and help. */
export const declareRestore: Declaration = (program, done) => {
  readingCommand(program, 'restore')
    .description('print the text with its damage repaired')
    .option('-e, --explain', 'print every edit instead: place, rule, before → after, probability')
    .action(async (files, options) => {
      const { restoreCommand } = await import('../commands/restore.ts')
      done(await restoreCommand(files, options))
    })
}
