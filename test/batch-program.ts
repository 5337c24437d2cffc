/** The program in a folder with four invented plans, to run batches over. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { inventedPlan } from './batch-plans.ts'
import { installProgram, type Program, type Run } from './cli-program.ts'

export interface BatchProgram extends Program {
  /** Where a name in the folder is. */
  at(name: string): string
  /** Runs a batch with two workers. */
  batch(...args: string[]): Run
  /** Empties the folder and writes the plans anew, to `plans/sub`. */
  begin(): void
  /** The rows of the summary in an output folder. */
  summary(folder: string): Record<string, string>[]
}

export function installBatchProgram(): BatchProgram {
  const program = installProgram()
  const at = (name: string) => join(program.folder, name)
  return {
    ...program,
    at,
    batch: (...args) => program.run(['batch', ...args, '--workers', '2']),
    begin: () => {
      rmSync(program.folder, { recursive: true })
      mkdirSync(program.folder)
      for (let seed = 1; seed <= 4; seed++) program.put(`plans/sub/${seed}.txt`, inventedPlan(seed))
    },
    summary: folder =>
      parse(readFileSync(join(at(folder), 'summary.csv')), {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      }),
  }
}
