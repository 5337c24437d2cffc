import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import type { RepairRule } from '../rule.ts'

/**
 * Debris of HTML: whole tags, tags whose opening `<` was cut off (`pan>`, `/span>`), character references, which may
 * have been escaped again (`&amp;nbsp;`). A name in `<…>` that begins with a Chinese character or a year is a title in
 * angle brackets and stays.
 */
const debris =
  /<\/?[a-zA-Z][a-zA-Z0-9:-]{0,20}(?:[^a-zA-Z0-9:<>\n\u3400-\u9fff-][^<>\n]{0,400})?>|<[?!][a-zA-Z[][^<>\n]{0,300}>|(?<![a-zA-Z0-9<])\/?(?:span|pan|an|div|iv|strong|trong|font|ont|td|tr|table|tbody|br|p|li|ul|a|b|o:p)[ ]?\/?>|&(?:amp;){0,3}(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?/

/**
 * What a cut left of a tag: its end, from within an attribute on (`t-align:center">`), and at the end of a line its
 * beginning (`<strong style="`, `</sp`).
 */
const cutTag =
  /(?<![a-zA-Z0-9<"'=:;-])"?(?:[a-zA-Z][a-zA-Z0-9:-]{0,20}[ ]){0,2}[a-zA-Z-]{1,30}[ ]?[:=][ ]?"?[^"<>\n]{1,300}"[ ]?\/?>|<\/?[a-zA-Z][^<>\n\u3400-\u9fff]{0,400}(?=\n|$)/

/** A tag that was escaped whole: &lt;p style=&quot;…&quot;&gt; */
const escapedTag = /&(?:amp;){0,3}lt;\/?[a-zA-Z][^<>\n\u3400-\u9fff]{0,300}?&(?:amp;){0,3}gt;/

/** A rule of a style sheet with its selectors: .article p{line-height:2;font-family:宋体} */
const styleRule =
  /(?:@media[^{}\n]{0,80}\{)?[.#]?[a-zA-Z][a-zA-Z0-9_ .,:#>*-]{0,120}\{\s{0,8}[a-zA-Z-]{2,30}\s?:[^{}]{1,600}\}(?:[ ]?\})?/

/** Left over from breadcrumbs and cut-off tags: a lone `>` or `»` between Chinese characters. */
const strayMark = /(?<=[一-鿿，。；：）、])[ ]?[>»›]+[ ]?(?=[一-鿿])/

const patterns = new PatternSet([styleRule, cutTag, escapedTag, debris, strayMark])

/** A title in angle brackets is no longer, with its bracket. */
const longestTitle = 62

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
  const decode = (reference: string) =>
    decodeHTML(reference.replace(/^&(?:amp;){1,3}(?=[#a-zA-Z])/, '&')).replace(/\u00a0/g, ' ')
  return { edits: debrisOf(text, decode) }
}

function debrisOf(text: string, decode: (reference: string) => string): Edit[] {
  if (!/[<>&»›{]/.test(text)) return []
  const edits: Edit[] = []
  addComments(text, edits)
  const [styles, cuts, escaped, tags, marks] = patterns.matches(text) ?? [[], [], [], [], []]
  for (const match of tags!) {
    const before = match[0]
    const after = before.startsWith('&') ? decode(before) : shownAs(before)
    if (after !== before) edits.push({ start: match.index, end: match.index + before.length, text: after })
  }
  for (const { 0: tag, index } of escaped!)
    edits.push({
      start: index,
      end: index + tag.length,
      text: shownAs(tag.replace(/^&(?:amp;){0,3}lt;/, '<')),
    })
  const stray = marks!.filter(({ index }) => !closesTitle(text, index))
  for (const match of [...styles!, ...cuts!, ...stray])
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' })
  return inOrder(edits)
}

/** What a tag shows. */
function shownAs(tag: string): string {
  return breaking.test(tag) ? '\n' : ''
}

/** Whether a `>` ends a title in angle brackets: 关于<节水办法>的说明, <2031年节水方案>的函 */
function closesTitle(text: string, at: number): boolean {
  return /<[ 　]?[一-鿿0-9“][^<>\n]{1,60}$/.test(text.slice(Math.max(0, at - longestTitle), at))
}

function addComments(text: string, edits: Edit[]): void {
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start)
    if (close < 0) return
    edits.push({ start, end: close + 3, text: '' })
    start = close + 3
  }
}
