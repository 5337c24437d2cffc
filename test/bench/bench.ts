/**
 * Measures the program and prints a table of Markdown: start, throughput, growth, memory, and other programs where they
 * are there. From a clone, with plans that are made up; the machine should have nothing else to do.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coldRows } from './cold.ts'
import { memoryRows } from './memory.ts'
import { openCcRow, recognizersRow } from './peers.ts'
import { type Row, table } from './table.ts'
import { cleanText, damagedText, oneLine } from './texts.ts'
import { scalingRows, throughputRows } from './warm.ts'

const rounds = Number(process.env.WPP_BENCH_ROUNDS ?? 9)

const folder = mkdtempSync(join(tmpdir(), 'wpp-bench-'))
const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const rows: Row[] = []
try {
  const clean = write('clean.txt', cleanText(31_000))
  rows.push(...coldRows({ clean, damaged: write('damaged.txt', damagedText(48_000)) }, rounds))
  rows.push(...(await throughputRows(rounds)), ...(await scalingRows(rounds)))
  rows.push(
    ...memoryRows([
      ['one plan', clean],
      ['plans', write('large.txt', cleanText(2_000_000))],
      ['plans', write('larger.txt', cleanText(10_000_000))],
      ['one line', write('line.txt', oneLine(10_000_000))],
    ]),
  )
  rows.push(
    await openCcRow(cleanText(1_000_000), write, rounds),
    await recognizersRow(cleanText(31_000), rounds),
    await recognizersRow(cleanText(62_000), rounds),
  )
} finally {
  rmSync(folder, { recursive: true })
}
process.stdout.write(`${table(rows)}\n`)
