/** What goes between the batch and its workers: plain data, since it is sent as JSON. */
import type { Language } from '../lexicon/languages.ts'
import type { OutputFormat, SheetName } from '../output/formats/names.ts'

/** How all inputs of a batch are done; whatever changes the results belongs here. */
export interface BatchOptions {
  format: OutputFormat
  rows: SheetName
  language: Language
  pretty: boolean
  encoding: string | null
  force: boolean
}

/** SHA-256 of the bytes as read and of the result as written, hexadecimal. */
export interface Digests {
  source: string
  result: string
}

/** One file of a batch: what is read, and where its result goes. */
export interface Job {
  /** As it is opened, and as the result calls it. */
  input: string
  /** Below the output folder. */
  result: string
  /** What an earlier run has done; the job is kept if both are still the same. */
  known: Digests | null
}

/** Counts of one result, as the summary shows them. */
export interface Counts {
  plans: number
  tasks: number
  goals: number
  deadlines: number
  percentages: number
  quantities: number
  marks: boolean
  glosses: number
  byteShifts: number
  markup: number
  lostNumerals: number
  errors: number
  warnings: number
  infos: number
}

/** How a job ended; `fault` is what is told of one that failed. */
export type JobOutcome =
  | { status: 'done'; digests: Digests; counts: Counts }
  | { status: 'kept' }
  | { status: 'failed'; fault: string }

/** What a worker is told when it starts. */
export interface WorkerSettings {
  /** Output folder, absolute, links resolved. */
  folder: string
  options: BatchOptions
}
