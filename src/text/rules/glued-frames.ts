/** Breaks around the frame of a document that ran into its text: title, number, those it is sent to, signature. */
import type { Edit } from '../../edits/edit.ts'
import { isBody } from '../../lexicon/bodies.ts'
import { aboutWord, isNoticeTitle, isPlanTitle } from '../../lexicon/documents.ts'
import { matchesOf } from '../../lexicon/matches.ts'

/** How far from its start the head of a text stands, and how long the names of those it is sent to are, in characters. */
const longestHead = 400
const longestAddress = 160
const shortestTitle = 10

const gluedNumber = /([一-鿿]{4,40})(〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号)(?=[一-鿿])/
/** A day that ends a line, or stands before a remark, with what may be a body before it. */
const gluedDay =
  /[。）]([一-鿿]{4,30}?)((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)(?=\n|$|（[一-鿿]{4,10}）)/g

/** Breaks in a head whose title runs into the document number and those it is sent to, and before glued signatures. */
export function frameBreaks(text: string): Edit[] {
  const breaks = [...headBreaks(text), ...signatureBreaks(text)]
  return breaks.map(start => ({ start, end: start, text: '\n' }))
}

/** 某县政府关于加强护林的意见|某政发〔2031〕8号|各乡镇：|为加强护林，… */
function headBreaks(text: string): number[] {
  const [line = ''] = text.slice(0, longestHead).split('\n', 1)
  const match = gluedNumber.exec(line)
  if (match === null) return []
  const number = match.index + match[1]!.length
  const end = titleEnd(line, number)
  if (end === null) return []
  const address = number + match[2]!.length
  const colon = line.indexOf('：', address)
  const addressed =
    colon > 0 && colon - address <= longestAddress && !line.slice(address, colon).includes('。')
  return [end, address, ...(addressed && colon + 1 < line.length ? [colon + 1] : [])]
}

/** Where the title ends that runs into the short name of an issuer before an offset: …的意见|某政发〔2031〕8号. */
function titleEnd(line: string, number: number): number | null {
  for (let end = number - 2; end >= Math.max(shortestTitle, number - 10); end--) {
    const title = line.slice(0, end)
    if (title.includes(aboutWord) && (isPlanTitle(title) || isNoticeTitle(title))) return end
  }
  return null
}

/** …，抓好落实。|某县政府办公室|2031年8月1日（此件公开发布） */
function signatureBreaks(text: string): number[] {
  const breaks: number[] = []
  for (const match of matchesOf(text, gluedDay)) {
    if (!isBody(match[1]!)) continue
    const signer = match.index + 1
    const day = signer + match[1]!.length
    const end = day + match[2]!.length
    breaks.push(signer, day)
    if (text[end] === '（') {
      const close = text.indexOf('）', end) + 1
      breaks.push(end)
      if (close < text.length && text[close] !== '\n') breaks.push(close)
    }
  }
  return breaks
}
