import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import type { RepairRule } from '../rule.ts'

/**
 * One form for each digit, letter and mark: digits, Latin letters and % half-width; brackets, and the marks that
 * stand in Chinese text, full-width. Enclosed numbers (① ㈠ ⑴) and the marks between digits (`1.5`, `10:54`,
 * `1,000`) are left alone: NFKC would destroy the first and a plain table the second.
 */
export const width: RepairRule = {
  id: 'width',
  repair(text) {
    const edits: Edit[] = []
    const [wide, half, other, titles, years] = patterns.matches(text) ?? none
    for (const match of wide!) edits.push(replace(match, toHalfWidth(match[0])))
    for (const match of half!) {
      const after = fullWidth(text, match.index)
      if (after !== null) edits.push(replace(match, after))
    }
    for (const match of other!) edits.push(replace(match, forms[match[0]]!))
    for (const match of titles!) {
      edits.push({ start: match.index, end: match.index + 1, text: '〈' })
      const close = match.index + match[0].length - 1
      edits.push({ start: close, end: close + 1, text: '〉' })
    }
    for (const match of years!) {
      edits.push({ start: match.index, end: match.index + 1, text: '〔' })
      edits.push({ start: match.index + 5, end: match.index + 6, text: '〕' })
    }
    return { edits: inOrder(edits) }
  },
}

const patterns = new PatternSet([
  /[０-９Ａ-Ｚａ-ｚ％＂＇／＋＝]+/,
  /[()]|(?<![0-9])[,;:?!]|[,;:?!](?![0-9])/,
  /(?<=[0-9])．(?=[0-9])|｡|､|﹑|﹪|﹐|﹔|﹕|﹙|﹚|〖|〗|［|］/,
  /<(?=[一-鿿])[^<>\n]{2,60}>/,
  /\[(?=(?:19|20)[0-9]{2}\])([0-9]{4})\]/,
])
const none: readonly RegExpExecArray[][] = [[], [], [], [], []]

const forms: Record<string, string> = {
  '．': '.',
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '﹪': '%',
  '﹐': '，',
  '﹔': '；',
  '﹕': '：',
  '﹙': '（',
  '﹚': '）',
  '〖': '【',
  '〗': '】',
  '［': '[',
  '］': ']',
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
}

function replace(match: RegExpExecArray, text: string): Edit {
  return { start: match.index, end: match.index + match[0].length, text }
}

function toHalfWidth(run: string): string {
  return run.replace(/./g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** The full-width form of a mark that stands beside Chinese text; brackets always, since names and clauses hold them. */
function fullWidth(text: string, at: number): string | null {
  const mark = text[at]!
  if (mark === '(' || mark === ')') return forms[mark]!
  return isChinese(text, at - 1) || isChinese(text, at + 1) ? forms[mark]! : null
}

function isChinese(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code >= 0x3001 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code >= 0xff01
  )
}
