/** How much one core reads once the program is warm, and how that grows. */
import { extract } from '../../src/index.ts'
import { median } from './processes.ts'
import { atMost, type Row } from './table.ts'
import { cleanText, damagedText, oneLine } from './texts.ts'

const UNIT = 31_000
const scales = [1, 2, 4, 8, 64]
/** The engine compiles what is run often only after some time. */
export const warmingRounds = 25
/** 64 times the length may take 70 times as long. */
const MOST_GROWTH = 70 / 64
/** A single line of ten times the length may cost so much more for each byte, for caches that are too small. */
const MOST_LINE_GROWTH = 1.5

export async function throughputRows(rounds: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, text, least] of [
    ['clean', cleanText(UNIT * 8), 7],
    ['mangled', damagedText(UNIT * 4), 1.5],
  ] as const) {
    await timeOf(text, warmingRounds)
    const reached = rate(text, await timeOf(text, rounds))
    rows.push({
      what: `warm, ${what}`,
      asked: `≥ ${least} MB/s`,
      measured: `${reached} MB/s`,
      passed: Number(reached) >= least,
    })
  }
  return rows
}

export async function scalingRows(rounds: number): Promise<Row[]> {
  const rows: Row[] = []
  let first = 0
  for (const scale of scales) {
    const text = cleanText(UNIT * scale)
    const time = await timeOf(text, scale < 8 ? rounds : Math.ceil(rounds / 3))
    const perByte = time / Buffer.byteLength(text)
    if (first === 0) first = perByte
    rows.push(
      atMost(
        `time for each byte, ${scale} × 31 kB`,
        `${rate(text, time)} MB/s`,
        perByte / first,
        MOST_GROWTH,
      ),
    )
  }
  const short = oneLine(1_000_000)
  const shortTime = await timeOf(short, 3)
  const long = oneLine(10_000_000)
  const longTime = await timeOf(long, 1)
  const growth = longTime / Buffer.byteLength(long) / (shortTime / Buffer.byteLength(short))
  rows.push(
    atMost(
      'one line of 10 MB, to one of 1 MB',
      `${(longTime / 1000).toFixed(1)} s`,
      growth,
      MOST_LINE_GROWTH,
    ),
  )
  return rows
}

/** Median time of an extraction in milliseconds, after one that is not counted. */
export async function timeOf(text: string, rounds: number): Promise<number> {
  const bytes = Buffer.from(text)
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    await extract(bytes, { force: true })
    if (round > 0 || rounds === 1) times.push(performance.now() - start)
  }
  return median(times.slice(0, rounds))
}

function rate(text: string, time: number): string {
  return (Buffer.byteLength(text) / 1000 / time).toFixed(2)
}
