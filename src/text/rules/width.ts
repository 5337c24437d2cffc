import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { afterBlanksClass } from '../../lexicon/units.ts'
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
    const [wide, half, other, titles, numbers, dashes, points] = patterns.matches(text) ?? none
    for (const match of numbers!) {
      const close = match.index + match[0].length - 1
      if (match[0][0] !== '〔') edits.push({ start: match.index, end: match.index + 1, text: '〔' })
      if (text[close] !== '〕') edits.push({ start: close, end: close + 1, text: '〕' })
    }
    for (const match of dashes!) edits.push(replace(match, dashOf(match[0])))
    for (const match of wide!) edits.push(replace(match, toHalfWidth(match[0])))
    for (const match of half!) {
      const after = fullWidth(text, match.index)
      if (after !== null) edits.push(replace(match, after))
    }
    for (const match of points!) edits.push(replace(match, '.'))
    for (const match of other!) edits.push(replace(match, forms[match[0]]!))
    for (const match of titles!) {
      edits.push({ start: match.index, end: match.index + 1, text: '〈' })
      const close = match.index + match[0].length - 1
      edits.push({ start: close, end: close + 1, text: '〉' })
    }
    return { edits: inOrder(edits) }
  },
}

const patterns = new PatternSet([
  /[０-９Ａ-Ｚａ-ｚ％＂＇／＋＝]+/,
  /[()]|(?<![0-9])[,;:?!]|[,;:?!](?![0-9])/,
  /(?<=[0-9０-９])．(?=[0-9０-９])|｡|､|﹑|﹪|﹐|﹔|﹕|﹙|﹚|〖|〗|［|］|(?<=[0-9０-９])﹒|(?<=“[^“”"\n]{1,40})"/,
  /<(?=[ ]?[一-鿿])[^<>\n]{2,60}>/,
  // The year of a document number in other brackets: 〔2015〕17号, and in square ones wherever it stands.
  /\[(?:19|20)[0-9]{2}\]|(?<=[一-鿿][ ]?)[（(［【〈<＜{〔[„](?:19|20|１９|２０)[0-9０-９]{2}[）)］】〉>＞}〕\]‟](?=[ ]{0,2}第?[ ]?[0-9０-９]{1,4}[ ]?号)/,
  // Other dashes, hyphens and waves between two times, and the numeral one in the place of a dash between years.
  /(?<=[0-9０-９年月日])(?:[―─━⸺﹘]{1,2}|[‐‑‒−﹣〜∼])(?=[ ]?[0-9０-９])|(?<=(?:19|20)[0-9]{2}年?)一(?=(?:19|20)[0-9]{2}年)/,
  // Other points in a decimal number: 72。5%, and 3·5 before a unit, as 3·15 is the name of a day.
  new RegExp(
    `(?<=[0-9])。(?=[0-9]{1,4}[%％])|(?<=[0-9])[·・](?=[0-9]{1,4}[ ]?(?:[%％]|${afterBlanksClass}))`,
  ),
])
const none: readonly RegExpExecArray[][] = [[], [], [], [], [], [], []]

const forms: Record<string, string> = {
  '．': '.',
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '﹪': '%',
  '﹐': '，',
  '﹔': '；',
  '﹕': '：',
  '﹒': '.',
  '"': '”',
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

/** Dash, hyphen or wave: what a mark between two times is one of. */
function dashOf(mark: string): string {
  if (/[〜∼]/.test(mark)) return '～'
  return /[‐‑‒−﹣]/.test(mark) ? '-' : '—'
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
  if (isChinese(text, at - 1) || isChinese(text, at + 1)) return forms[mark]!
  // （PM10）;PM2.5: English has a blank behind the mark.
  if (/[)）]/.test(text[at - 1] ?? '') && /[0-9A-Za-z]/.test(text[at + 1] ?? '')) return forms[mark]!
  // A percentage goes before no English word: 达到95%, 其中
  return text[at - 1] === '%' && !/[a-zA-Z]/.test(text[at + 1] ?? '') ? forms[mark]! : null
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
