/** PDF bytes → pages of runs and rules, in a thread that is ended when it takes too long or too much. */
import { Worker } from 'node:worker_threads'
import { InputError } from '../input-error.ts'

/** A stretch of text in one font, as the file draws it. */
export interface Run {
  text: string
  /** Points, along the direction of the writing. */
  width: number
  /** PDF text matrix times page: `[a, b, c, d, x, y]`, y downwards from the top of the page, in points. */
  transform: readonly number[]
}

/** A straight line along an axis: `[left, top, right, bottom]` in points from the top left. */
export type Rule = readonly [number, number, number, number]

/** A page as the file draws it, in points: runs of text, and ruled lines. */
export interface RawPage {
  width: number
  height: number
  runs: Run[]
  rules: Rule[]
}

/** What a PDF may cost. A plan of 300 pages takes 5 seconds and 200 MB. */
export const pdfLimits = {
  seconds: 90,
  /** By which the process may grow. */
  bytes: 1_500_000_000,
  pages: 2000,
  runs: 3_000_000,
  /** For each page. */
  rules: 20_000,
}

/** Milliseconds between two looks at the memory. */
const LOOK = 50

type Fault = 'password' | 'damaged' | 'pages' | 'runs' | 'time' | 'memory'

const faults: Record<Fault, string> = {
  password: 'is protected by a password: save it without one',
  damaged: 'is a damaged or truncated PDF document: print it to a new PDF, or get it again',
  pages: `is too long a PDF document (over ${pdfLimits.pages} pages): divide it`,
  runs: 'is too large a PDF document (too much text for a plan): divide it',
  time: `takes too long to read (over ${pdfLimits.seconds} seconds): print it to a new PDF, or save its text`,
  memory: 'takes too much memory to read: print it to a new PDF, or save its text',
}

/**
 * Reads the pages of a PDF.
 *
 * @throws InputError for a file that is damaged, protected or past the limits
 * @throws Error if the parser is not installed
 */
export async function readPdfPages(bytes: Uint8Array, limits = pdfLimits): Promise<RawPage[]> {
  const result = await runThread(bytes, limits)
  if (typeof result === 'string') throw new InputError(faults[result])
  return result
}

function runThread(bytes: Uint8Array, limits: typeof pdfLimits): Promise<RawPage[] | Fault> {
  const { pages: mostPages, runs: mostRuns, rules: mostRules } = limits
  const worker = new Worker(new URL('./pdf-thread.js', import.meta.url), {
    workerData: { bytes: Uint8Array.from(bytes), mostPages, mostRuns, mostRules },
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.bytes / 2 ** 20) },
    // What the parser says about the file is of no use to who reads plans.
    stdout: true,
    stderr: true,
    execArgv: [],
  })
  const pages: RawPage[] = []
  const startSize = process.memoryUsage.rss()
  const startTime = performance.now()
  let watch: NodeJS.Timeout | undefined
  return new Promise<RawPage[] | Fault>((resolve, reject) => {
    let isReady = false
    watch = setInterval(() => {
      if (performance.now() - startTime > limits.seconds * 1000) resolve('time')
      else if (process.memoryUsage.rss() - startSize > limits.bytes) resolve('memory')
    }, LOOK)
    worker.on('message', (message: { ready?: true; page?: RawPage; fault?: Fault; done?: true }) => {
      if (message.ready) isReady = true
      else if (message.page !== undefined) pages.push(message.page)
      else resolve(message.fault ?? pages)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('memory')
      else if (isReady) resolve('damaged')
      else reject(new Error(`the reader of PDF cannot be started: ${error.message}`, { cause: error }))
    })
    worker.on('exit', () => resolve('damaged'))
  }).finally(() => {
    clearInterval(watch)
    return worker.terminate()
  })
}
