/** The facts of a document that government sites put above it: its number, who issued it and when. */
import { isNoticeTitle } from './documents.ts'
import { grammar } from './documents-grammar.ts'

/** Labels of one fact or of any, and how they are looked for. */
interface LabelLine {
  /** The labels without blanks: most lines hold none of them, and the pattern is large. */
  labels: readonly string[]
  /** Group 1 is what stands behind the label. */
  pattern: RegExp
}

/** What stands right behind its label, without a mark. */
const gluedValue = `(?:19|20)[0-9]{2}[-年]|[一-鿿]{1,9}〔(?:19|20)|${grammar.gluedIssuer.pattern}`

const anyLabel = labelLine(Object.values(grammar.metadata).flat())

/**
 * What a fact sheet says under one of its labels: group 1, which is empty where the label stands alone in its line. A label
 * may have brackets around it or blanks between its characters, as sheets set them to one width: 文　　号：, 【文号】.
 * Blanks inside a document number do not end it: 文号 | 某政办〔2031〕2 号. A day, a document number or an office of
 * government may stand right behind it: 发文机关某县人民政府 发文时间2031-10-09.
 */
function labelLine(names: readonly (string | undefined)[]): LabelLine {
  const labels = names.filter(label => label !== undefined)
  const spaced = labels.map(label => [...label].join('[ \\u3000]{0,10}')).join('|')
  const pattern = new RegExp(
    `(?:^|[\\s|｜【［[])(?:${spaced})(?:[】］\\]][ \\u3000]?[：:]?|[ \\u3000]{0,4}[：:]|(?=[\\s|｜]|${gluedValue})|$)[\\s|｜]{0,4}(?:[：:][\\s|｜]{1,4})?([^\\s•]{0,60}(?:[ ](?=第?[0-9]{1,4}[ ]?号|号|[〔［[])\\S{1,20}){0,3})`,
  )
  return { labels, pattern }
}

function labelIn(line: string, { labels, pattern }: LabelLine): RegExpExecArray | null {
  const words = line.replace(/[ \u3000]/g, '')
  return labels.some(label => words.includes(label)) ? pattern.exec(line) : null
}

const metadata = {
  documentNumber: labelLine(grammar.metadata.documentNumber),
  issuer: labelLine(grammar.metadata.issuer),
  issued: labelLine(grammar.metadata.issued),
  issuedAtLast: labelLine(grammar.metadata.issuedAtLast),
}

/**
 * The value that one of the labels has in a line of the fact sheet (文号：某政发〔2023〕8号 成文日期：2023年02月10日).
 *
 * @param below the next line, which is the value where the label stands alone
 */
export function metadataIn(line: string, kind: keyof typeof metadata, below = ''): string | null {
  const match = labelIn(line, metadata[kind])
  const value = match?.[1]?.replaceAll(' ', '')
  if (match === null || value === undefined) return null
  if (value !== '') return value
  // 发布机构：| | is a cell that holds nothing, and a line with a label of its own is no value.
  const isEmpty = /[|｜][\s]{0,4}[|｜]/.test(match[0]) || below.trim() === '' || holdsMetadata(below)
  return isEmpty ? null : below.trim()
}

/** Whether a line is one of the fact sheet above a document (发文字号：某政发〔2020〕1号). */
export function isMetadataLine(line: string): boolean {
  return labelIn(line, anyLabel)?.index === 0
}

/** Whether a line is the label of a fact alone, whose value is the next line. */
export function isBareMetadataLabel(line: string): boolean {
  const match = labelIn(line, anyLabel)
  return match?.index === 0 && match[1] === '' && match[0].length === line.length
}

/** Whether a line holds such a fact anywhere (主题分类：综合 发布机构：某县人民政府). */
export function holdsMetadata(line: string): boolean {
  return labelIn(line, anyLabel) !== null
}

const jointIssuers = new RegExp(grammar.jointIssuers.pattern)

/** The names of issuers with 、 between them, where Party and government stand together without a mark. */
export function partIssuers(issuer: string): string {
  return issuer.replace(jointIssuers, '$1、$2')
}

const withoutPlace = new RegExp(grammar.withoutPlace.pattern)

/** Whether an issuer names no place (县人民政府办公室): a signature or a title may tell which. */
export function namesNoPlace(issuer: string): boolean {
  return withoutPlace.test(issuer)
}

const placesAlone = new RegExp(grammar.placesAlone.pattern)

/** Whether a name is that of a place, which issues nothing by itself: 某市. */
export function namesPlaceAlone(issuer: string): boolean {
  return placesAlone.test(issuer)
}

const ownNumber = /^[一-鿿]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号$/

const numberAhead = /^([一-鿿]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号)(?:[ \u3000]{1,40}|(?=《))(.{4,120})$/

/** The document number right before the day or the title that a blank or 《 parts from it: 某政办〔2031〕4号　2031-04-11. */
export function leadingNumber(line: string): string | null {
  const [, number, rest] = numberAhead.exec(line) ?? []
  if (number === undefined || rest === undefined) return null
  return /^(?:19|20)[0-9]{2}[-./年]/.test(rest) || isNoticeTitle(rest.replace(/^《(.*)》$/, '$1'))
    ? number
    : null
}

/** Whether a line is a document number and nothing else. */
export function isDocumentNumber(line: string): boolean {
  return ownNumber.test(line)
}
