/** A pool of worker processes: whatever happens to one of them, the others and the batch go on. */
import { setMaxListeners } from 'node:events'
import { availableParallelism } from 'node:os'
import type { Job, JobOutcome } from './job.ts'
import { WorkerProcess, type WorkerProcessOptions } from './worker-process.ts'

/** How many workers a pool keeps, and how each of them is run. */
export interface PoolOptions extends Omit<WorkerProcessOptions, 'engineFlags'> {
  workers: number
}

/** A job whose worker died is tried once more: the worker may have been killed for no fault of the job's. */
const MOST_ATTEMPTS = 2

/**
 * Does jobs in worker processes, as many at a time as there are workers; jobs are drawn as they are needed.
 *
 * @param done told of each job as it ends, in no order
 * @throws GrammarError if a worker finds that no job can be done; WorkerError if workers do not start
 */
export async function runPool(
  jobs: Iterator<Job>,
  done: (job: Job, outcome: JobOutcome) => void,
  options: PoolOptions,
): Promise<void> {
  // One listener for each worker is no leak.
  setMaxListeners(0, options.signal)
  let broken = false
  const isOver = () => broken || options.signal.aborted
  const slots = Array.from({ length: options.workers }, () =>
    runSlot(jobs, done, isOver, options).catch(error => {
      broken = true
      throw error
    }),
  )
  const ends = await Promise.allSettled(slots)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/**
 * V8 collects garbage on several cores at a time. Where each core has a worker of its own, its threads only take turns
 * with the other workers: each worker then collects its own.
 */
function engineFlagsOf(workers: number): readonly string[] {
  return workers >= availableParallelism() ? ['--single-threaded-gc'] : []
}

/** One place in the pool: a worker, and the one that replaces it. */
async function runSlot(
  jobs: Iterator<Job>,
  done: (job: Job, outcome: JobOutcome) => void,
  isOver: () => boolean,
  options: PoolOptions,
): Promise<void> {
  const engineFlags = engineFlagsOf(options.workers)
  let worker: WorkerProcess | null = null
  try {
    while (!isOver()) {
      const { value: job, done: over } = jobs.next()
      if (over) return
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        worker ??= await WorkerProcess.start({ ...options, engineFlags })
        if (worker === null) return
        const end = await worker.do(job)
        if (end.kind !== 'answered' || end.full) {
          worker.end()
          worker = null
        }
        if (end.kind === 'answered') {
          done(job, end.outcome)
          break
        }
        if (end.kind === 'given-up') {
          done(job, {
            status: 'failed',
            fault: `took longer than ${options.timeout / 1000} seconds; --timeout allows more`,
          })
          break
        }
        if (isOver()) break
        if (attempt === MOST_ATTEMPTS) done(job, { status: 'failed', fault: workerDied(end.how) })
      }
    }
  } finally {
    worker?.end()
  }
}

function workerDied(how: string): string {
  return `the process that read it ended twice (${how}): out of memory or killed; try --workers 1, or split the file`
}
