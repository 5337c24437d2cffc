/** The facts of a plan that do not stand in its sections: what the extractors of metadata and citations fill in. */
import type { PlanData, PlanNode } from '../tree/nodes.ts'

/** The facts of a plan, made where there are none yet. */
export function factsOf(plan: PlanNode): PlanData {
  plan.data ??= {
    documentNumber: null,
    issuer: null,
    issued: null,
    period: null,
    citations: [],
    firstLeads: false,
  }
  return plan.data
}

/** The year that the title names; null where it names none or a stretch of years. */
export function titleYear({ period }: PlanData): number | null {
  return period !== null && yearOf(period.start) === yearOf(period.end) ? yearOf(period.start) : null
}

/** The year in which the plan was issued, by its day or its document number; null where it is not known. */
export function issueYear({ issued, documentNumber }: PlanData): number | null {
  if (issued !== null) return yearOf(issued)
  const numbered = /〔((?:19|20)[0-9]{2})〕/.exec(documentNumber ?? '')
  return numbered === null ? null : Number(numbered[1])
}

/** The year of an ISO 8601 date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
