/** One name that marks or blanks divide: 各县、区人民政府; 市、区住建局; a line break inside a name. */
import { bodyGrammar } from './body-grammar.ts'
import { isBody } from './body-names.ts'
import { isLevel } from './body-prefix.ts'
import { normalizeBody } from './body-text.ts'
import { readBody } from './canonical-bodies.ts'
import { classRank, parseCollective } from './collective-bodies.ts'

/**
 * Joins two items of a list that are one name.
 *
 * @param name the first item
 * @param between what stands between the two in the list
 * @param next the second item
 * @returns the one name, its parts joined by 、 where a mark stood; null where there are two names
 */
export function joinDivided(name: string, between: string, next: string): string | null {
  if (between === '') return null
  const mark = between.trim()
  if (mark === '') return isCut(name, next) ? name + next : null
  if (!/^[、，,]$/.test(mark)) return null
  const joined = `${name}、${next}`
  return isLevelList(name, next, joined) || isDistributive(name, next, joined) ? joined : null
}

/** A blank or line break inside a known name. */
function isCut(name: string, next: string): boolean {
  return !(isBody(name) && isBody(next)) && readBody(normalizeBody(name + next)) !== null
}

/** 市、县、区人民政府: levels side by side, which only together with the name after them are a body. */
function isLevelList(name: string, next: string, joined: string): boolean {
  const levels = normalizeBody(name).split('、')
  if (!levels.every(isLevel)) return false
  return isLevel(normalizeBody(next)) || readBody(normalizeBody(joined)) !== null
}

/**
 * One class in two items: further units of its rank under one 各 (各县、区人民政府), or a second organ that is no body by
 * itself (各乡镇党委、政府).
 */
function isDistributive(name: string, next: string, joined: string): boolean {
  const first = parseCollective(normalizeBody(name))
  if (first === null || !first.quantified) return false
  if (first.organ) return !isBody(next) && parseCollective(normalizeBody(joined)) !== null
  const second = parseCollective(normalizeBody(bodyGrammar().collectives.each + next))
  if (second === null || parseCollective(normalizeBody(next))?.quantified) return false
  return classRank(first.key) === classRank(second.key) && parseCollective(normalizeBody(joined)) !== null
}
