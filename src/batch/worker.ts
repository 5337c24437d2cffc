/** The process that does jobs one after the other, as it is told through its channel. */
import { GrammarError } from '../grammars.ts'
import { createJobRunner } from './do-job.ts'
import type { Job, JobOutcome, WorkerSettings } from './job.ts'

/** What a worker tells: that it has started; how a job ended; or that no job can be done. */
export type WorkerMessage = 'ready' | { outcome: JobOutcome; full: boolean } | { broken: string }

/** Resident bytes past which a worker asks to be replaced, so that what libraries hold on to does not add up. */
const FULL = 1024 * 1024 * 1024

/**
 * Serves the process that has forked this one: the first message holds the settings, each further one a job, which is
 * answered before the next is sent. Ends when the channel does, so that no worker outlives its batch.
 */
export function serveBatch(): Promise<void> {
  // Control-C reaches the whole group of processes; when the work ends is for the batch to say.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
  let run: ((job: Job) => Promise<JobOutcome>) | undefined
  return new Promise(() => {
    process.on('disconnect', () => process.exit())
    process.on('message', async (message: WorkerSettings | Job) => {
      if (run === undefined) {
        run = createJobRunner(message as WorkerSettings)
        tell('ready')
        return
      }
      try {
        const outcome = await run(message as Job)
        tell({ outcome, full: process.memoryUsage.rss() > FULL })
      } catch (error) {
        if (!(error instanceof GrammarError)) throw error
        tell({ broken: error.message })
      }
    })
  })
}

function tell(message: WorkerMessage): void {
  // When the channel has closed in the meantime there is nobody left to answer.
  process.send?.(message, undefined, undefined, () => {})
}
