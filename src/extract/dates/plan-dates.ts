import { namesExamination } from '../../lexicon/documents.ts'
import type { PlanNode } from '../../tree/nodes.ts'
import { factsOf, issueYear, titleYear, yearOf } from '../plan-facts.ts'
import type { DateContext } from './found-date.ts'
import { type OwnYears, yearsAfter } from './own-years.ts'

/** The time of a plan: of its title or period, else of its issue. */
export function dateContext(plan: PlanNode): DateContext {
  const facts = factsOf(plan)
  const { period, citations } = facts
  const year = titleYear(facts) ?? issueYear(facts)
  return {
    title: plan.title,
    issued: facts.issued,
    year,
    issuedYear:
      year ??
      (period === null
        ? citedYear(citations.map(citation => citation.documentNumber))
        : yearOf(period.start)),
  }
}

/** The later years of a plan that puts right what an examination in the year of its title has found; null for any other. */
export function yearsAfterTitle(text: string, plan: PlanNode): OwnYears | null {
  const titled = namesExamination(plan.title ?? '') ? titleYear(factsOf(plan)) : null
  return titled === null ? null : yearsAfter(text, plan, titled)
}

/** A plan is no older than the newest document that it cites. */
function citedYear(documentNumbers: readonly (string | null)[]): number | null {
  const years = documentNumbers.flatMap(number => number?.match(/(?:19|20)[0-9]{2}/)?.map(Number) ?? [])
  return years.length === 0 ? null : years.reduce((latest, year) => Math.max(latest, year))
}
