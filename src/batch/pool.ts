/** A pool of worker processes: whatever happens to one of them, the others and the batch go on. */
import { type ChildProcess, fork } from 'node:child_process'
import { setMaxListeners } from 'node:events'
import { GrammarError } from '../grammars.ts'
import type { Job, JobOutcome, WorkerSettings } from './job.ts'
import type { WorkerAnswer } from './worker.ts'

export interface PoolOptions {
  /** The program and the arguments that make it a worker. */
  script: string
  args: readonly string[]
  settings: WorkerSettings
  workers: number
  /** Milliseconds after which a job is given up. */
  timeout: number
  /** When it is aborted no further job is begun, and those under way have this long to end, in milliseconds. */
  signal: AbortSignal
  grace: number
}

/** A job whose worker died is tried once more: the worker may have been killed for no fault of the job's. */
const MOST_ATTEMPTS = 2

/**
 * Does jobs in worker processes, as many at a time as there are workers; jobs are drawn as they are needed.
 *
 * @param done told of each job as it ends, in no order
 * @throws GrammarError if a worker finds that no job can be done
 */
export async function runPool(
  jobs: Iterator<Job>,
  done: (job: Job, outcome: JobOutcome) => void,
  options: PoolOptions,
): Promise<void> {
  // One listener for each worker is no leak.
  setMaxListeners(0, options.signal)
  const slots = Array.from({ length: options.workers }, () => runSlot(jobs, done, options))
  const ends = await Promise.allSettled(slots)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** One place in the pool: a worker, and the one that replaces it. */
async function runSlot(
  jobs: Iterator<Job>,
  done: (job: Job, outcome: JobOutcome) => void,
  options: PoolOptions,
): Promise<void> {
  let worker: Worker | null = null
  try {
    while (!options.signal.aborted) {
      const { value: job, done: over } = jobs.next()
      if (over) return
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        worker ??= new Worker(options)
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
        if (options.signal.aborted) break
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

type JobEnd =
  | { kind: 'answered'; outcome: JobOutcome; full: boolean }
  | { kind: 'died'; how: string }
  | { kind: 'given-up' }

class Worker {
  readonly #process: ChildProcess
  readonly #options: PoolOptions
  /** How the process has ended, once it has. */
  #ended: string | null = null

  constructor(options: PoolOptions) {
    this.#options = options
    this.#process = fork(options.script, options.args, {
      // What libraries print has no place between the lines of the batch.
      stdio: ['ignore', 'ignore', process.env.NODE_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    })
    this.#process.once('exit', (code, signal) => {
      this.#ended = signal ?? `exit code ${code}`
    })
    this.#process.once('error', error => {
      this.#ended = error.message
    })
    this.#send(options.settings)
  }

  /** Does one job. Ends early if the worker dies, takes too long, or the pool is stopped and its grace is over. */
  do(job: Job): Promise<JobEnd> {
    const child = this.#process
    const { signal, timeout, grace } = this.#options
    return new Promise((resolve, reject) => {
      const timers: NodeJS.Timeout[] = []
      const settle = (end: JobEnd) => {
        for (const timer of timers) clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit).off('error', onError)
        signal.removeEventListener('abort', onAbort)
        resolve(end)
      }
      const onMessage = (answer: WorkerAnswer) => {
        if ('broken' in answer) {
          reject(new GrammarError(answer.broken))
          settle({ kind: 'given-up' })
        } else settle({ kind: 'answered', ...answer })
      }
      const onExit = (code: number | null, killed: string | null) =>
        settle({ kind: 'died', how: killed ?? `exit code ${code}` })
      const onError = (error: Error) => settle({ kind: 'died', how: error.message })
      const onAbort = () => timers.push(setTimeout(() => settle({ kind: 'died', how: 'stopped' }), grace))
      if (this.#ended !== null) {
        resolve({ kind: 'died', how: this.#ended })
        return
      }
      child.on('message', onMessage).on('exit', onExit).on('error', onError)
      signal.addEventListener('abort', onAbort)
      timers.push(setTimeout(() => settle({ kind: 'given-up' }), timeout))
      this.#send(job)
    })
  }

  end(): void {
    if (this.#process.connected) this.#process.disconnect()
    this.#process.kill('SIGKILL')
  }

  #send(message: Job | WorkerSettings): void {
    // A worker that has died meanwhile is told by its exit.
    if (this.#process.connected) this.#process.send(message, () => {})
  }
}
