/** Where a stretch of a clause falls apart whose break inside left no mark: a label at its end, text behind a name or a time. */
import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { isLocalGovernment } from '../../../lexicon/bodies.ts'
import { type LabelKind, readLabel } from '../../../lexicon/clause-labels.ts'
import { etceteraStart } from '../../../lexicon/responsibility.ts'
import { isDivided, namesEachDivision } from './area-wording.ts'
import { labelLength, mayEndInVerb, namesBodies, readPiece } from './clause-pieces.ts'
import { announcesLabel, endsAsName, isClauseTime, namesMembers, opensWithDuty } from './clause-wording.ts'
import { areBodies, mayBeName, mayBePart, partLength } from './stretch-names.ts'

const longestLabel = 8
/** A person, with or without a post: 副市长周明. */
const personLength = 8
/** So many characters at least make a line that a label follows. */
const shortestLine = 6
/** So many at least make the text after a line of names. */
const shortestText = 4
/** The name of a body that is known may be longer: 扬尘污染防治工作领导小组各成员单位. */
const knownNameLength = 24
/** The longest time that a label asks for: 2031年12月31日前全部完成. */
const timeLength = 16

/**
 * Where the label begins that ends a stretch, the line break before it lost: `农业农村局|配合单位`. 0 if none does.
 *
 * @param next the words of the next stretch: what the label asks for, if no bodies stand before it
 * @param asked what the label before it asks for; null if none did, or other words came since
 */
export function labelAtEnd(words: string, next: string, asked: LabelKind | null): number {
  const least = Math.max(2, words.length - longestLabel)
  for (let offset = least; offset + labelLength <= words.length; offset++) {
    const label = readLabel(words, offset)
    if (label === null || label.end !== words.length) continue
    const before = words.slice(0, offset)
    if ((areBodies(words) && !areBodies(before)) || announcesLabel(before)) continue
    if (namesMembers(words, offset)) return 0
    if (answers(before, asked)) return offset
    const named = readPiece(next).kind
    if (areBodies(before)) return namesBodies(label.kind) && named !== 'other' ? offset : 0
    const isLine = before.length >= shortestLine && !announcesLabel(before)
    return namesBodies(label.kind) && named === 'bodies' && isLine ? offset : 0
  }
  return 0
}

/**
 * How many characters of a stretch are the name of a known body after which text goes on that is no part of the name:
 * `县水利局|全县每年清淤一次`, but not `县水利局水政监察大队`. 0 if there are none.
 *
 * @param isFirst whether the label stands right before, so that the body opens no sentence: 县水利局|对漏点…
 */
export function namesBeforeText(words: string, isFirst: boolean): number {
  if (areBodies(words) || mayBePart(words) || readPiece(words).kind !== 'other' || statesLabel(words))
    return 0
  for (let length = Math.min(knownNameLength, words.length - shortestText); length >= 3; length--)
    if (canonicalBody(words.slice(0, length)) !== null && !isPlace(words.slice(0, length))) {
      const rest = words.slice(length)
      const isName = endsAsName(rest.slice(0, partLength)) || continuesName(rest)
      return isName || (!isFirst && opensWithDuty(rest, 0)) ? 0 : length
    }
  return 0
}

/** Whether a stretch says of bodies what they are: 各乡镇人民政府为实施主体 */
function statesLabel(words: string): boolean {
  for (let offset = Math.max(2, words.length - longestLabel); offset + labelLength <= words.length; offset++)
    if (readLabel(words, offset)?.end === words.length && announcesLabel(words.slice(0, offset))) return true
  return false
}

/** Whether a name is that of a place, and of a body only in a list: 河口市 opens the title of the next plan as well. */
function isPlace(name: string): boolean {
  return isLocalGovernment(name) && isDivided(name) && !namesEachDivision(name)
}

/** How many characters of a stretch are a time after which text goes on: `2031年6月|全县每年…`. 0 if there are none. */
export function timeBeforeText(words: string): number {
  if (isClauseTime(words)) return 0
  for (let length = Math.min(timeLength, words.length - shortestText); length >= 3; length--)
    if (isClauseTime(words.slice(0, length))) return length
  return 0
}

/** Whether words after the name of a body go on with it or with what it does in the clause: `等部门`, `按职责分工`. */
function continuesName(rest: string): boolean {
  return etceteraStart(rest) === 0 || mayEndInVerb(rest)
}

/** Whether words are what a label asks for. */
function answers(words: string, asked: LabelKind | null): boolean {
  if (asked === null) return false
  if (asked === 'time') return isClauseTime(words)
  if (asked === 'person') return words.length <= personLength
  return areBodies(words) || mayBeName(words)
}
