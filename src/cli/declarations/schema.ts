import { examples } from '../examples.ts'
import type { Declaration } from './declaration.ts'
import { outputOption } from './options.ts'

/** Declares `wpp schema`: options and help. */
export const declareSchema: Declaration = (program, done) => {
  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of what extract prints')
    .addOption(outputOption())
    .addHelpText('after', () => examples('schema'))
    .action(async options => {
      const { schemaCommand } = await import('../commands/schema.ts')
      done(await schemaCommand(options))
    })
}
