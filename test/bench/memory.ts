/** How much memory an extraction takes at most. */
import { statSync } from 'node:fs'
import { peakMemory } from './processes.ts'
import type { Row } from './table.ts'

const MEGABYTE = 1_000_000
const BASE = 80 * MEGABYTE
const FOR_EACH_BYTE = 12

/** @param inputs what each is, and its file */
export function memoryRows(inputs: readonly (readonly [what: string, file: string])[]): Row[] {
  return inputs.map(([kind, file]) => {
    const size = statSync(file).size
    const most = BASE + FOR_EACH_BYTE * size
    const peak = peakMemory(['extract', '--force', '--quiet', file])
    return {
      what: `peak memory, ${kind} of ${(size / MEGABYTE).toFixed(2)} MB`,
      asked: `≤ 80 MB + 12 × input (${(most / MEGABYTE).toFixed(0)} MB)`,
      measured: `${(peak / MEGABYTE).toFixed(0)} MB`,
      ratio: `${(peak / most).toFixed(2)} ×`,
      passed: peak <= most,
    }
  })
}
