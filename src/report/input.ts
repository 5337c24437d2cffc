import type { PlanFile } from '../plan/schema.ts'
import type { RestoredText } from '../text/restore.ts'

/** A result of the extraction, with the text that it came from. */
export interface ReportInput {
  plan: PlanFile
  /** The decoded source, which the spans of `plan` count in. */
  source: string
  restored: RestoredText
}
