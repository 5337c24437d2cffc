/** How far a batch is: one line that is drawn anew on a terminal, a line now and then elsewhere. */

import { told } from '../lexicon/messages.ts'
import { columnsOf } from '../output/columns.ts'

/** Where progress is shown. */
export interface ProgressStream {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** Milliseconds between two drawings on a terminal, and between two lines elsewhere. */
const REDRAW = 100
const NEXT_LINE = 10_000

/** The rate is that of the last so many milliseconds, as a batch may begin with what is kept. */
const WINDOW = 20_000

const BAR_WIDTH = 24

/** The line that tells how far a batch is: drawn over itself on a terminal, now and then elsewhere. */
export class Progress {
  readonly #stream: ProgressStream
  readonly #total: number
  readonly #clock: () => number
  #count = 0
  #failed = 0
  #shown: number
  /** Counts at times, the oldest first, at most a window old. */
  readonly #samples: { time: number; count: number }[]

  /**
   * @param total jobs in all
   * @param clock milliseconds
   */
  constructor(stream: ProgressStream, total: number, clock: () => number = () => performance.now()) {
    this.#stream = stream
    this.#total = total
    this.#clock = clock
    this.#shown = clock()
    this.#samples = [{ time: this.#shown, count: 0 }]
  }

  /** A job has ended. */
  step(failed: boolean): void {
    this.#count++
    if (failed) this.#failed++
    const time = this.#clock()
    const newest = this.#samples.at(-1)!
    if (time - newest.time >= REDRAW) this.#samples.push({ time, count: this.#count })
    while (this.#samples.length > 2 && time - this.#samples[0]!.time > WINDOW) this.#samples.shift()
    if (time - this.#shown < (this.#stream.isTTY ? REDRAW : NEXT_LINE)) return
    this.#shown = time
    this.#draw(time)
  }

  /** Prints a line above the progress. */
  line(text: string): void {
    this.clear()
    this.#stream.write(`${text}\n`)
  }

  /** Takes the progress off a terminal. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[K')
  }

  #draw(time: number): void {
    const oldest = this.#samples[0]!
    const rate = ((this.#count - oldest.count) / Math.max(time - oldest.time, 1)) * 1000
    const left = rate > 0 ? duration((this.#total - this.#count) / rate) : '?'
    const failed = this.#failed === 0 ? '' : `, ${this.#failed} failed`
    const words = told(`${this.#count}/${this.#total}, ${rate.toFixed(1)}/s, ${left} left${failed}`)
    if (!this.#stream.isTTY) {
      this.#stream.write(`wpp: ${words}\n`)
      return
    }
    const filled = Math.floor((this.#count / this.#total) * BAR_WIDTH)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} `
    const line = bar.length + columnsOf(words) < (this.#stream.columns ?? 80) ? bar + words : words
    this.#stream.write(`\r\x1b[K${line}`)
  }
}

/** Seconds as `8 s`, `2:05 min` or `1:02:05 h`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${two(whole % 60)} min`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)} h`
}
