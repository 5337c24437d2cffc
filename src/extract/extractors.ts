/** The extractors, each a plugin over the plan tree, and how much of a file each has to see. */
import { type Plugin, unified } from 'unified'
import type { RootNode } from '../tree/nodes.ts'
import { checkNumbering, reportUnnumberedHeadings } from './check-numbering.ts'
import { extractCitations } from './citations.ts'
import { checkTables } from './cross-check/check-tables.ts'
import { extractMentions } from './mentions.ts'
import { extractMetadata } from './metadata.ts'
import { extractModality } from './modality.ts'
import { extractResponsibilities } from './responsibilities.ts'
import { extractTableTasks } from './table-tasks.ts'

type Extractor = Plugin<[], RootNode>

/** Run first, over all plans: what the notice of the first says holds for those that it names. */
export const extractorsOfFacts: readonly Extractor[] = [extractMetadata]

/** In their order; none of them looks from one plan into another. */
export const extractorsOfPlans: readonly Extractor[] = [
  checkNumbering,
  extractResponsibilities,
  extractCitations,
  extractTableTasks,
  extractMentions,
  reportUnnumberedHeadings,
]

/** Run then; they look at one passage at a time and report nothing. Who compiles a passage can ask for what they find. */
export const extractorsOfPassages: readonly Extractor[] = [extractModality]

/** Run last, over all plans: the table of one plan may restate the duties of another. */
export const extractorsAcrossPlans: readonly Extractor[] = [checkTables]

/** All extractors in their order, each a plugin over the plan tree. */
export function planProcessor() {
  return processorOf([
    ...extractorsOfFacts,
    ...extractorsOfPlans,
    ...extractorsOfPassages,
    ...extractorsAcrossPlans,
  ])
}

/** A processor that runs some extractors in their order. */
export function processorOf(extractors: readonly Extractor[]) {
  const processor = unified()
  for (const extractor of extractors) processor.use(extractor)
  return processor
}
