import type { Declaration } from './declaration.ts'
import { readingCommand } from './reading.ts'

/** Declares `wpp outline`: arguments, options and help. */
export const declareOutline: Declaration = (program, done) => {
  readingCommand(program, 'outline')
    .description('print the sections, tasks, departments and deadlines for reading')
    .action(async (files, options) => {
      const { outlineCommand } = await import('../commands/outline.ts')
      done(await outlineCommand(files, options))
    })
}
