import { WORKER_COMMAND } from '../worker-command.ts'
import type { Declaration } from './declaration.ts'

/** Declares the command by which `wpp batch` starts its workers; help does not list it. */
export const declareWorker: Declaration = program => {
  program.command(WORKER_COMMAND, { hidden: true }).action(async () => {
    const { serveBatch } = await import('../../batch/worker.ts')
    await serveBatch()
  })
}
