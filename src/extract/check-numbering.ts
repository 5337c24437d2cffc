import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import type { RootNode, SectionNode } from '../tree/nodes.ts'
import { report } from './report.ts'

/** Reports numbers that are missing from a sequence of sections, or stand in it twice. */
export const checkNumbering: Plugin<[], RootNode> = () => (tree, file) => {
  visit(tree, 'section', node => {
    const { irregularity, label, heading } = node as SectionNode
    if (irregularity === null) return
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
