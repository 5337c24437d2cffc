/** Other programs for a part of the task, on the same text, where they are there. None is a dependency. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { restore } from '../../src/index.ts'
import { interleaved, isInstalled, median } from './processes.ts'
import { milliseconds, type Row } from './table.ts'
import { timeOf, warmingRounds } from './warm.ts'

/** What is used of Recognizers-Text. */
interface Recognizers {
  Culture: { Chinese: string }
  recognizeDateTime(text: string, culture: string): unknown[]
}

/** OpenCC of Debian against the repair of the same text in traditional characters, both with their start. */
export async function openCcRow(
  text: string,
  write: (name: string, text: string) => string,
  rounds: number,
): Promise<Row> {
  const what = 'traditional to simplified, 1 MB: `wpp restore` to `opencc`'
  if (!isInstalled('opencc')) return { what, measured: 'not installed: `apt-get install opencc`' }
  const file = write('traditional.txt', Converter({ from: 'cn', to: 't' })(text))
  const bytes = readFileSync(file)
  await restore(bytes, { force: true })
  const [theirs] = interleaved([['opencc', '-c', 't2s.json', '-i', file, '-o', '/dev/null']], rounds) as [
    number,
  ]
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await restore(bytes, { force: true })
    times.push(performance.now() - start)
  }
  const ours = median(times)
  return {
    what,
    measured: `${milliseconds(ours)} to ${milliseconds(theirs)}`,
    ratio: `${(ours / theirs).toFixed(2)} ×`,
  }
}

/** So many times what Recognizers-Text reads in a second is asked of an extraction. */
const LEAST_TO_RECOGNIZERS = 100

/**
 * Recognizers-Text reading the dates of a text, and nothing else, against a whole extraction of it; both warm. Its cost grows
 * with the square of the length.
 */
export async function recognizersRow(text: string, rounds: number): Promise<Row> {
  const what = `extraction to Recognizers-Text (dates alone), ${Math.round(Buffer.byteLength(text) / 1000)} kB`
  const folder = process.env.WPP_BENCH_PEERS
  const peers = folder === undefined ? null : recognizersIn(folder)
  if (peers === null)
    return {
      what,
      measured: 'not found: `@microsoft/recognizers-text-suite` in the folder `WPP_BENCH_PEERS`',
    }
  await timeOf(text, warmingRounds)
  const ours = await timeOf(text, rounds)
  const times: number[] = []
  for (let round = 0; round <= Math.ceil(rounds / 3); round++) {
    const start = performance.now()
    peers.recognizeDateTime(text, peers.Culture.Chinese)
    if (round > 0) times.push(performance.now() - start)
  }
  const theirs = median(times)
  return {
    what,
    asked: `≥ ${LEAST_TO_RECOGNIZERS} × as fast`,
    measured: `${milliseconds(ours)} to ${milliseconds(theirs)}`,
    ratio: `${(theirs / ours).toFixed(0)} ×`,
    passed: theirs / ours >= LEAST_TO_RECOGNIZERS,
  }
}

function recognizersIn(folder: string): Recognizers | null {
  try {
    return createRequire(join(folder, 'package.json'))('@microsoft/recognizers-text-suite') as Recognizers
  } catch {
    return null
  }
}
