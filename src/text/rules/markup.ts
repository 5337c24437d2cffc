import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import type { RepairRule } from '../rule.ts'

/**
 * Debris of HTML: whole tags, tags whose opening `<` was cut off (`pan>`, `/span>`), character references.
 * A name in `<…>` that begins with a Chinese character is a title in angle brackets and stays.
 */
const debris =
  /<\/?[a-zA-Z][^<>\n]{0,400}>|(?<![a-zA-Z0-9<])\/?(?:span|pan|an|div|iv|strong|trong|font|ont|td|tr|table|tbody|br|p|li|ul|a|b|o:p)[ ]?\/?>|&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?/

/** Left over from breadcrumbs and cut-off tags: a lone `>` or `»` between Chinese characters. */
const strayMark = /(?<=[一-鿿，。；：）、])[ ]?[>»›]+[ ]?(?=[一-鿿])/

const patterns = new PatternSet([debris, strayMark])

/** Tags that end a line of text. */
const breaking = /^<\/?(?:br|p|div|li|tr|h[1-6]|table)\b/i

/** Removes HTML debris and decodes character references. */
export const markup: RepairRule = {
  id: 'markup',
  repair(text) {
    return text.includes('&') ? repairWithReferences(text) : { edits: debrisOf(text, reference => reference) }
  },
}

/** The table of character references is large, and few texts need it. */
async function repairWithReferences(text: string) {
  const { decodeHTML } = await import('entities')
  return { edits: debrisOf(text, reference => decodeHTML(reference).replace(/\u00a0/g, ' ')) }
}

function debrisOf(text: string, decode: (reference: string) => string): Edit[] {
  if (!/[<>&»›]/.test(text)) return []
  const edits: Edit[] = []
  addComments(text, edits)
  const [tags, marks] = patterns.matches(text) ?? [[], []]
  for (const match of tags!) {
    const before = match[0]
    const after = before.startsWith('&') ? decode(before) : breaking.test(before) ? '\n' : ''
    if (after !== before) edits.push({ start: match.index, end: match.index + before.length, text: after })
  }
  for (const match of marks!) edits.push({ start: match.index, end: match.index + match[0].length, text: '' })
  return inOrder(edits)
}

function addComments(text: string, edits: Edit[]): void {
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start)
    if (close < 0) return
    edits.push({ start, end: close + 3, text: '' })
    start = close + 3
  }
}
