import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { isBody } from '../lexicon/bodies.ts'
import { isExcerpt } from '../lexicon/documents.ts'
import type { PlanNode, RootNode } from '../tree/nodes.ts'
import { eachPassage, eachSection } from '../tree/walk.ts'
import { report } from './report.ts'

/** Reports numbers that are missing from a sequence of sections, but for excerpts, or stand in it twice. */
export const checkNumbering: Plugin<[], RootNode> = () => (tree, file) => {
  for (const plan of tree.children) checkPlan(plan, file)
}

function checkPlan(plan: PlanNode, file: VFile): void {
  const excerpt = isExcerpt(plan.title ?? '')
  eachSection(plan, ({ irregularity, label, heading }) => {
    if (irregularity === null || (excerpt && irregularity.kind === 'gap')) return
    if (irregularity.kind === 'gap')
      report(
        file,
        'warning',
        'numbering-gap',
        `${label} stands where number ${irregularity.expected} was expected`,
        heading,
      )
    else
      report(
        file,
        'warning',
        'numbering-repeated',
        `${label} stands after number ${irregularity.expected - 1}`,
        heading,
      )
  })
}

/** Short words without a mark, as headings are. */
const headingWords = /^[^，。；：、（）《》0-9\s]{4,25}$/

/**
 * Reports lines that stand between sections like a heading but have no number: the number of a chapter is lost. The
 * sections after it are then counted to the chapter before.
 */
export const reportUnnumberedHeadings: Plugin<[], RootNode> = () => (tree, file) => {
  eachPassage(tree, ({ role, children, value, range }) => {
    const isOpen = tree.value[range[1]] !== '。'
    const isHeading = role === 'goal' && children.length === 0 && isOpen && headingWords.test(value)
    if (isHeading && !isBody(value))
      report(file, 'info', 'unnumbered-heading', `${value} stands like a heading but has no number`, range)
  })
}
