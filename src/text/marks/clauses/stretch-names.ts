/** Whether a stretch without marks is made of names of bodies, known ones or not. */
import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { isInstitution, splitBodies } from '../../../lexicon/bodies.ts'
import { etceteraStart } from '../../../lexicon/responsibility.ts'
import { behindDivision } from './area-wording.ts'
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

/** The shortest name of a body without its area that is looked for: 住建局. */
const shortestBody = 3
/** The longest that is looked for. */
const longestBody = 8

/** Whether a stretch opens with a kind of area and the name of its body: `县住建局按月上报`. */
export function opensWithBodyOfDivision(stretch: string): boolean {
  return opensWithBody(behindDivision(stretch))
}

/** Whether a stretch opens with a body of no area of its own, so that it belongs to the areas before it: `住建局按月上报`. */
export function opensWithBareBody(stretch: string): boolean {
  return opensWithBody(stretch) && !opensWithBodyOfDivision(stretch) && !opensCollective(stretch, 0)
}

/** Whether a stretch opens with the name of a body that is known: `县水利局按月上报`. */
export function opensWithBody(words: string): boolean {
  for (let length = shortestBody; length <= Math.min(longestBody, words.length); length++)
    if (canonicalBody(words.slice(0, length)) !== null) return true
  return false
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
