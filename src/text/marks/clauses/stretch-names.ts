/** Whether a stretch without marks is made of names of bodies, known ones or not. */
import { isInstitution, splitBodies } from '../../../lexicon/bodies.ts'
import { etceteraStart } from '../../../lexicon/responsibility.ts'
import { dutyStart, endsAsName, isGeneralBody, opensCollective } from './clause-wording.ts'

/** The name of a body that is not known may have so many characters. */
const nameLength = 14
/** The name of a part of a body may have so many. */
export const partLength = 10
/** How far from its start a stretch names its subject. */
const subjectLength = 16

/** Whether words are names of bodies throughout, 等 at the end aside, and one of them is more than 部门 or 企业. */
export function areBodies(words: string): boolean {
  const names = words.slice(0, etceteraStart(words))
  if (names.length < 2) return false
  const items = splitBodies(names)
  return items.length > 0 && items.every(({ body }) => body) && items.some(({ name }) => !isGeneralBody(name))
}

/** Whether words are names, those among them that only the verb of a clause makes one: 5个帮扶小组和各镇政府 */
export function areNamed(words: string): boolean {
  const items = splitBodies(words.slice(0, etceteraStart(words)))
  return items.length > 0 && items.every(({ name, body }) => body || isInstitution(name))
}

/** Whether a stretch is short enough for the name of a body that is not known. */
export function mayBeName(words: string): boolean {
  return words.length > 1 && words.length <= nameLength && !isGeneralBody(words) && !opensWithSubject(words)
}

/** Whether a stretch may be the name of a part of a body, which no list knows: `项目科`. */
export function mayBePart(words: string): boolean {
  return words.length <= partLength && mayBeName(words) && endsAsName(words)
}

/** Whether a stretch opens with bodies that a duty is put on: `各镇要按月上报`. */
export function opensWithSubject(words: string): boolean {
  const duty = dutyStart(words.slice(0, subjectLength))
  if (duty < 0) return false
  const subject = words.slice(0, duty)
  return areBodies(subject) || isGeneralBody(subject) || opensCollective(subject, 0)
}
