/** Days of documents and the bodies that sign above them (成文日期 and 发文机关署名, GB/T 9704-2012, 7.3.5). */
import { isBody } from '../lexicon/bodies.ts'
import { signature } from '../lexicon/document-frame.ts'
import { linesOf } from '../text/lines.ts'
import { undatedSigner } from '../tree/closing.ts'
import type { PlanData } from '../tree/nodes.ts'
import { findDates } from './dates/find-dates.ts'
import { imprintDay } from './frame-lines.ts'

const wholeDate =
  /^(?:（[一-鿿]{0,20}(?:）[ 　]{0,60})?)?((?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日)/

/**
 * Takes over the first day that bodies sign above, and who they are: it is the day of the document (成文日期, GB/T
 * 9704-2012, 7.3.5.4), whatever day the page or its fact sheet tells.
 */
export function readSignedDay(all: readonly string[], data: PlanData): void {
  if (data.issued !== null) return
  const lines = all.flatMap(withDayApart)
  const index = lines.findIndex(
    (line, at) => wholeDate.test(line) && isoOf(line) !== null && signersAbove(lines, at) !== null,
  )
  if (index < 0) return
  data.issued = isoOf(lines[index]!)
  data.issuer ??= signersAbove(lines, index)
}

const dayBehind = /^([一-鿿]{4,40}?)[ 　]{0,60}((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)$/

/** A signature whose day stands in its line (某县人民政府　2031年4月5日), as two lines. */
function withDayApart(line: string): string[] {
  const [, name, day] = (line.endsWith('日') ? dayBehind.exec(line) : null) ?? []
  return name !== undefined && day !== undefined && isBody(name) ? [name, day] : [line]
}

/** The bodies that sign right above a line, joined by 、; null where none does. */
export function signersAbove(lines: readonly string[], index: number): string | null {
  const signers: string[] = []
  for (let at = index - 1; at >= 0; at--) {
    const name = lines[at]!.replace(signature.seals, '')
    if (name === '' && lines[at] !== '') continue
    if (!isBody(name)) break
    signers.unshift(name)
  }
  return signers.length === 0
    ? null
    : signers
        .map(withoutGaps)
        .join('、')
        .replace(/[ 　]{1,20}/g, '、')
}

/** A short name that is set to the width of longer ones (水  利  部), without its blanks. */
function withoutGaps(name: string): string {
  return /^(?:[^\s][ 　]{1,8}){1,8}[^\s]$/.test(name) ? name.replace(/[ 　]/g, '') : name
}

/** Takes over the issuer and the day from the last lines of a plan. */
export function readSignature(text: string, data: PlanData): void {
  const lines = linesOf(text)
  const index = lines.findLastIndex(line => isoOf(line.text) !== null && line.text.length <= 16)
  if (index < 0) {
    for (const { text: line } of lines) data.issued ??= isoOf(imprintDay(line) ?? '')
    data.issuer ??= lines[undatedSigner(lines)]?.text ?? null
    return
  }
  data.issued ??= isoOf(lines[index]!.text)
  data.issuer ??= signersAbove(
    lines.map(line => line.text),
    index,
  )
}

/** ISO date of a line that is a date, or begins with a whole date of a fact sheet (2019-07-05). */
export function isoOf(line: string): string | null {
  const numeric = /^((?:19|20)[0-9]{2})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?![0-9])/.exec(line)
  if (numeric !== null) return line.length <= 20 ? validDate(numeric[1]!, numeric[2]!, numeric[3]!) : null
  const match = wholeDate.exec(line)
  if (match === null || line.length > match[0].length + 6 || signature.revised.test(line)) return null
  const context = { year: null, issuedYear: null }
  // 2021年4月1日至30日, 2021年4月1日前: the day of no issue.
  if ((findDates(line, context).dates[0]?.to ?? 0) > match[0].length) return null
  return findDates(match[1]!, context).dates[0]?.end ?? null
}

function validDate(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() + 1 === Number(month) ? date.toISOString().slice(0, 10) : null
}
