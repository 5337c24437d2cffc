/** Whether a text is the name of a body, known or not. */

import { recently } from '../recent.ts'
import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily } from './body-grammar.ts'
import {
  hasFalseEnding,
  hasNameCharacters,
  isRunningText,
  longestName,
  normalizeBody,
  withoutHotline,
} from './body-text.ts'
import { type ReadBody, readBody } from './canonical-bodies.ts'
import { parseCollective } from './collective-bodies.ts'
import { departmentIndex } from './department-index.ts'
import { isGroup } from './group-names.ts'

const endings = lazily(() => {
  const { bearers, weakBearers } = bodyGrammar()
  return { strong: new WordSet(bearers.words), weak: new WordSet(weakBearers.words) }
})

/** The shortest own part before 局, 办 …: two characters (林业局), as one character makes other words (开局, 承办). */
const shortestWeakStem = 2

/**
 * Whether a text can be the whole name of a body that gets duties in a plan: an office of government, Party, court or
 * army, a mass organisation, a company, a town or a class of them. Posts and persons are none, nor is running text.
 *
 * @param name with either width of brackets, without 等 and without the verb (牵头, 负责)
 */
export function isBody(name: string): boolean {
  const text = normalizeBody(name)
  // 区“无废办”, 县12345热线办: quotes and numbers of hotlines are no part of the form.
  const form = withoutHotline(text.endsWith('”') ? text.replace(/[“”]/g, '') : text)
  return readBody(form) !== null || hasBodyForm(form) || isGroup(form)
}

/** The longest name of a county without its level: 滨湖|区. */
const longestCounty = 5

/** Whether a text has the form of a county's name (滨湖区): it is one where a list goes on with such governments. */
export function isCountyName(name: string): boolean {
  const { countyEndings, cityEnding } = bodyGrammar().prefixes
  const text = normalizeBody(name)
  const ending = text.at(-1) ?? ''
  if (ending !== cityEnding && !countyEndings.includes(ending)) return false
  return (
    text.length > 2 && text.length <= longestCounty + 1 && hasNameCharacters(text) && !isRunningText(text)
  )
}

/** Whether a text names a class of bodies and none by its own name: 各有关部门, 各县（区）人民政府. */
export function isCollective(name: string): boolean {
  return parseCollective(normalizeBody(name)) !== null
}

/** Whether the body is one that carries duties out on the ground: 各县（市）区政府, 相关镇街, 园区管委会, 板桥镇. */
export function isLocalGovernment(name: string): boolean {
  return isLocal(readBody(normalizeBody(name)))
}

function isLocal(body: ReadBody | null): boolean {
  return body !== null && body.kind === 'local'
}

/** Whether a normalised text that is no known body ends as a body does and holds no running text. */
function hasBodyForm(text: string): boolean {
  return text.length >= 3 && text.length <= longestName && recentForm(text)
}

const recentForm = recently(readForm)

function readForm(text: string): boolean {
  if (!hasNameCharacters(text) || hasFalseEnding(text) || text.includes('——')) return false
  if (departmentIndex().prefixedNames.has(text)) return false
  const { strong, weak } = endings()
  const bare = text.endsWith('）') ? text.slice(0, text.lastIndexOf('（')) : text
  const bearer = strong.endOf(bare)
  if (bearer !== '') return bearer.length < bare.length && !isRunningText(bare)
  const ending = weak.endOf(bare)
  return ending !== '' && bare.length >= shortestWeakStem + ending.length && !isRunningText(bare)
}
