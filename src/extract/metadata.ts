import type { Plugin } from 'unified'
import { isBody } from '../lexicon/bodies.ts'
import { aboutWord, isNoticeTitle, issuerInTitle, opensWithIssuing } from '../lexicon/documents.ts'
import {
  isDocumentNumber,
  leadingNumber,
  metadataIn,
  namesNoPlace,
  namesPlaceAlone,
  partIssuers,
} from '../lexicon/fact-sheets.ts'
import { linesOf } from '../text/lines.ts'
import type { PlanData, PlanNode, RootNode } from '../tree/nodes.ts'
import { statesOrderRule } from './clauses/rules.ts'
import { bracketParts, headIssuer } from './frame-lines.ts'
import { periodOf } from './period.ts'
import { factsOf } from './plan-facts.ts'
import { isoOf, readSignature, readSignedDay, signersAbove } from './signatures.ts'

const titleNumber =
  /(?:（([一-鿿]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号)）|[ 　]([一-鿿]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号))$/
/**
 * Reads the plan's own document number, issuer, issue date and period from its title, from the notice before it, from
 * the signature, and from the fact sheet that government sites put above a document.
 */
export const extractMetadata: Plugin<[], RootNode> = () => tree => {
  const [first] = tree.children
  const notice = first === undefined ? '' : tree.value.slice(...first.noticeRange)
  const unquoted = withoutQuotes(notice)
  const issuing = first === undefined ? '' : issuingText(tree.value, first)
  const named = withoutQuotes(issuing)
  const ranks = statesOrderRule(issuing)
  for (const plan of tree.children) {
    const data = factsOf(plan)
    data.period = periodOf(plan.title ?? '')
    let shortIssuer: string | null = null
    if (plan === first || issues(unquoted, plan.title)) shortIssuer = readNotice(notice, plan.title, data)
    if (data.issued === null) {
      const below = tree.value.slice(plan.titleRange[1], plan.titleRange[1] + longestHead)
      const shortName = readNotice(below, plan.title, data)
      shortIssuer ??= shortName
    }
    if (data.issued === null || data.issuer === null)
      readSignature(
        tree.value.slice(Math.max(plan.range[0], plan.range[1] - longestTail), plan.range[1]),
        data,
      )
    data.documentNumber ??= numberOfTitle(plan.title ?? '')
    data.issuer ??= aboutIssuer(plan.title ?? '') ?? issuerAbove(tree.value, plan) ?? shortIssuer
    if (data.issued === null) data.issued = lastResort(tree.value, plan)
    if (data.issuer !== null) data.issuer = partIssuers(data.issuer)
    data.firstLeads = statesOrderRule(tree.value.slice(plan.noticeRange[0], firstSection(plan)))
    if (first !== undefined && plan !== first && issues(named, plan.title)) {
      inherit(data, factsOf(first))
      data.firstLeads ||= ranks
    }
  }
}

/** The document number that stands behind a title, in brackets or after a blank. */
function numberOfTitle(title: string): string | null {
  const match = titleNumber.exec(title)
  return match?.[1] ?? match?.[2] ?? null
}

/** The date of a page that calls it no more than 日期, above the title or right below it. */
function lastResort(text: string, { noticeRange, titleRange }: PlanNode): string | null {
  const above = text.slice(noticeRange[0], titleRange[0])
  const below = text.slice(titleRange[1], titleRange[1] + longestHead)
  for (const { text: line } of [...linesOf(above), ...linesOf(below)]) {
    const date = isoOf(metadataIn(line, 'issuedAtLast') ?? '')
    if (date !== null) return date
  }
  return null
}

/** No notice with numbered paragraphs is longer, in characters. */
const longestNotice = 8000

/** The text of the first plan of a file where that is a notice, which may issue the others; empty where it is none. */
function issuingText(text: string, { title, range: [start, end] }: PlanNode): string {
  const isNotice = isNoticeTitle(title ?? '') || titleNumber.test(title ?? '')
  return isNotice ? text.slice(start, Math.min(end, start + longestNotice)) : ''
}

/** Where the notice and the preamble of a plan end. */
function firstSection({ children, titleRange }: PlanNode): number {
  return children.find(child => child.type === 'section')?.range[0] ?? titleRange[1]
}

function inherit(data: PlanData, from: PlanData): void {
  data.documentNumber ??= from.documentNumber
  data.issuer ??= from.issuer
  data.issued ??= from.issued
}

const beforeAbout = new RegExp(`^([^，。《》]{3,40}?)${aboutWord}`)

/** Who opens the title of a plan that no notice issues: 清河县人民政府关于加快旅游发展的实施意见. */
function aboutIssuer(title: string): string | null {
  const issuer = beforeAbout.exec(title)?.[1] ?? null
  return issuer !== null && isBody(issuer) ? issuer : null
}

/** Who issues a plan whose title begins with 关于 stands in the lines above it. */
function issuerAbove(text: string, { title, noticeRange, titleRange }: PlanNode): string | null {
  if (title?.startsWith(aboutWord) !== true) return null
  const above = linesOf(text.slice(Math.max(noticeRange[0], titleRange[0] - longestHead), titleRange[0]))
  const lines = above.map(({ text }) => text.trim()).filter(line => line !== '')
  const first = lines.findLastIndex(line => !isBody(line) || namesNoPlace(line)) + 1
  return first < lines.length ? lines.slice(first).join('、') : null
}

/** How far below the title the facts of a plan may stand, and how far above its end its signature, in characters. */
const longestHead = 400
const longestTail = 400

/** Words without blanks and quotes, which change inside others: 《市〈政府工作报告〉分工》. */
function withoutQuotes(words: string): string {
  return words.replace(/[\s《》〈〉]/g, '')
}

/**
 * Whether a notice names a plan among those that it issues: what it says then holds for that plan, too.
 *
 * @param notice its words without quotes
 */
function issues(notice: string, title: string | null): boolean {
  const name = withoutQuotes(title?.replace(/（[^（）]*）$/, '') ?? '')
  return name.length > 0 && notice.includes(name)
}

/**
 * Takes over the facts that a notice or a fact sheet tells.
 *
 * @returns the issuer that it names without a place, for want of a better one
 */
function readNotice(text: string, title: string | null, data: PlanData): string | null {
  let shortIssuer: string | null = null
  const lines = linesOf(text).map(line => line.text)
  readSignedDay(lines, data)
  for (const issuer of [
    aboutIssuer(title ?? ''),
    ...lines.map((line, at) => titleIssuer(line) ?? bodyAboveTitle(line, lines[at + 1])),
  ])
    if (issuer !== null && namesNoPlace(issuer)) shortIssuer ??= issuer
    else data.issuer ??= issuer
  lines.forEach((line, index) => {
    const below = lines[index + 1]
    data.documentNumber ??=
      numberIn(metadataIn(line, 'documentNumber', below)) ??
      (isDocumentNumber(line) ? line : leadingNumber(line)) ??
      (isNoticeTitle(line) ? numberOfTitle(line) : null)
    const named = metadataIn(line, 'issuer', below)
    if (named !== null && namesNoPlace(named)) shortIssuer ??= named
    else data.issuer ??= named
    const sheetDate = metadataIn(line, 'issued', below)
    const date = isoOf(sheetDate ?? line)
    if (date !== null && data.issued === null) {
      data.issued = date
      data.issuer ??= signersAbove(lines, index)
    }
  })
  for (const part of lines.flatMap(bracketParts)) {
    if (isDocumentNumber(part)) data.documentNumber ??= part
    data.issued ??= isoOf(part)
  }
  for (const line of lines) data.issuer ??= headIssuer(line)
  return shortIssuer
}

/** 字号：大 中 小 on a page is no document number: one has figures and 号. */
function numberIn(value: string | null): string | null {
  return value !== null && value.lastIndexOf('号') > value.search(/[0-9]/) && /[0-9]/.test(value)
    ? value
    : null
}

function titleIssuer(line: string): string | null {
  const issuer = line.length < 160 ? issuerInTitle(line.replace(/^[^一-鿿]+/, '')) : null
  return issuer !== null && isBody(issuer.split(/\s/)[0]!) && !namesPlaceAlone(issuer) ? issuer : null
}

/** The bodies in a line of their own above the title of a notice that begins with 关于 or 印发. */
function bodyAboveTitle(line: string, below: string | undefined): string | null {
  if (below === undefined || !opensWithIssuing(below)) return null
  const bodies = line.split(/[ 　]{1,8}/)
  return bodies.every(body => isBody(body) && !namesPlaceAlone(body)) ? bodies.join('、') : null
}
