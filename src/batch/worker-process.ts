/** One worker as the pool sees it. */
import { type ChildProcess, fork } from 'node:child_process'
import { GrammarError } from '../grammars.ts'
import type { Job, JobOutcome, WorkerSettings } from './job.ts'
import type { WorkerMessage } from './worker.ts'

/** How a worker process is started, what it is told once, and when it is given up. */
export interface WorkerProcessOptions {
  /** The program and the arguments that make it a worker. */
  script: string
  args: readonly string[]
  /** Flags of V8 that it is started with, beside those that this process was started with. */
  engineFlags: readonly string[]
  settings: WorkerSettings
  /** Milliseconds after which a job is given up. */
  timeout: number
  /** When it is aborted no further job is begun, and those under way have this long to end, in milliseconds. */
  signal: AbortSignal
  grace: number
}

/** A worker that does not start: no other would. */
export class WorkerError extends Error {
  override name = 'WorkerError'
}

/** How a job came to its end, or the worker to its own. */
export type JobEnd =
  | { kind: 'answered'; outcome: JobOutcome; full: boolean }
  | { kind: 'died'; how: string }
  | { kind: 'given-up' }

/** Characters of what a worker prints on standard error that are held, to be told if it does not start. */
const MOST_ERROR_TEXT = 2000

/** Workers in a row that may be killed before they are ready. */
const MOST_STARTS = 3

/** A process that does jobs one after the other, until it is full, dies or takes too long. */
export class WorkerProcess {
  readonly #process: ChildProcess
  readonly #options: WorkerProcessOptions
  #errorText = ''
  /** How the process has ended, once it has. */
  #ended: string | null = null

  private constructor(options: WorkerProcessOptions) {
    this.#options = options
    this.#process = fork(options.script, options.args, {
      // What libraries print has no place between the lines of the batch.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [...process.execArgv, ...options.engineFlags],
    })
    this.#process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      if (this.#errorText.length < MOST_ERROR_TEXT) this.#errorText += text
    })
    this.#process.once('exit', (code, signal) => {
      this.#ended = signal ?? `exit code ${code}`
    })
    // A channel that fails is told by the end of the process; one that cannot be forked has no other end.
    this.#process.on('error', error => {
      if (this.#process.pid === undefined) this.#ended = error.message
    })
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @returns null if the pool is stopped meanwhile
   * @throws WorkerError if it ends by itself before that; GrammarError
   */
  static async start(options: WorkerProcessOptions): Promise<WorkerProcess | null> {
    for (let attempt = 1; ; attempt++) {
      const worker = new WorkerProcess(options)
      const end = await worker.#ask(options.settings)
      if (end.kind === 'ready') return worker
      worker.end()
      if (options.signal.aborted) return null
      // One that somebody has killed says nothing about the next.
      if (end.kind === 'died' && end.killed && attempt < MOST_STARTS) continue
      const [line = ''] = worker.#errorText.trim().split('\n')
      throw new WorkerError(line.replace(/^wpp: /, '') || `a worker process does not start (${end.kind})`)
    }
  }

  /** Does one job. Ends early if the worker dies, takes too long, or the pool is stopped and its grace is over. */
  async do(job: Job): Promise<JobEnd> {
    const end = await this.#ask(job)
    if (end.kind === 'ready') throw new WorkerError('a worker process has answered out of turn')
    return end
  }

  end(): void {
    if (this.#process.connected) this.#process.disconnect()
    this.#process.kill('SIGKILL')
  }

  #ask(message: Job | WorkerSettings): Promise<Answer> {
    const child = this.#process
    const { signal, timeout, grace } = this.#options
    return new Promise((resolve, reject) => {
      const timers: NodeJS.Timeout[] = []
      const settle = (answer: Answer | GrammarError) => {
        for (const timer of timers) clearTimeout(timer)
        child.off('message', onMessage).off('close', onClose).off('error', onClose)
        signal.removeEventListener('abort', onAbort)
        if (answer instanceof GrammarError) reject(answer)
        else resolve(answer)
      }
      const onMessage = (told: WorkerMessage) =>
        settle(
          told === 'ready'
            ? { kind: 'ready' }
            : 'broken' in told
              ? new GrammarError(told.broken)
              : { kind: 'answered', ...told },
        )
      const onClose = () =>
        settle({ kind: 'died', how: this.#ended ?? 'unknown', killed: child.signalCode !== null })
      const onAbort = () =>
        timers.push(setTimeout(() => settle({ kind: 'died', how: 'stopped', killed: true }), grace))
      if (this.#ended !== null) {
        onClose()
        return
      }
      child.on('message', onMessage).on('close', onClose).on('error', onClose)
      signal.addEventListener('abort', onAbort)
      timers.push(setTimeout(() => settle({ kind: 'given-up' }), timeout))
      // A worker that has died meanwhile is told by its end.
      if (child.connected) child.send(message, () => {})
    })
  }
}

type Answer =
  | { kind: 'ready' }
  | { kind: 'answered'; outcome: JobOutcome; full: boolean }
  | { kind: 'died'; how: string; killed: boolean }
  | { kind: 'given-up' }
