import { WORKER_COMMAND } from '../worker-command.ts'
import type { Declaration } from './declaration.ts'

export const declareWorker: Declaration = program => {
  program.command(WORKER_COMMAND, { hidden: true }).action(async () => {
    const { serveBatch } = await import('../../batch/worker.ts')
    await serveBatch()
  })
}
