/** Other programs for a part of the task, on the same text, where they are there. None is a dependency. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { restore } from '../../src/index.ts'
import { interleaved, isInstalled, median } from './processes.ts'
import { milliseconds, type Row } from './table.ts'
import { timeOf } from './warm.ts'

/** What both read: the recognisers take one kind of mention at a time. */
interface Recognizers {
  Culture: { Chinese: string }
  recognizeDateTime(text: string, culture: string): unknown[]
  recognizeNumber(text: string, culture: string): unknown[]
  recognizePercentage(text: string, culture: string): unknown[]
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
  return compared(what, median(times), theirs)
}

/** Recognizers-Text, dates, numbers and percentages alone, against a whole extraction; both warm. */
export async function recognizersRow(text: string, rounds: number): Promise<Row> {
  const what = 'extraction to Recognizers-Text (dates, numbers, percentages)'
  const folder = process.env.WPP_BENCH_PEERS
  const peers = folder === undefined ? null : recognizersIn(folder)
  if (peers === null)
    return {
      what,
      measured: 'not found: `@microsoft/recognizers-text-suite` in the folder `WPP_BENCH_PEERS`',
    }
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    for (const line of text.split('\n')) {
      peers.recognizeDateTime(line, peers.Culture.Chinese)
      peers.recognizeNumber(line, peers.Culture.Chinese)
      peers.recognizePercentage(line, peers.Culture.Chinese)
    }
    if (round > 0) times.push(performance.now() - start)
  }
  return compared(what, await timeOf(text, rounds), median(times))
}

function recognizersIn(folder: string): Recognizers | null {
  try {
    return createRequire(join(folder, 'package.json'))('@microsoft/recognizers-text-suite') as Recognizers
  } catch {
    return null
  }
}

function compared(what: string, ours: number, theirs: number): Row {
  return {
    what,
    measured: `${milliseconds(ours)} to ${milliseconds(theirs)}`,
    ratio: `${(ours / theirs).toFixed(2)} ×`,
  }
}
