/** Bodies named as a class: 各县（市、区）人民政府, 相关镇街, 市直各有关部门. */

import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily } from './body-grammar.ts'

/** A class of bodies, and how a wording names it. */
export interface Collective {
  /** Key of the class: `county-governments`, `departments-concerned` … */
  key: string
  /** 各, 有关 … stands somewhere in it. */
  quantified: boolean
  /** An organ closes it: 人民政府, 管委会. */
  organ: boolean
}

const longestCollective = 32
/** Classes whose word, standing last, decides: 市政府各部门 are departments and no cities. */
const heads = new Set(['departments-concerned', 'units-concerned', 'member-units', 'enterprises-concerned'])

const lexicon = lazily(() => {
  const { collectives, conjunctions } = bodyGrammar()
  const classes = new Map<string, string>()
  for (const [key, units] of Object.entries(collectives.units))
    for (const unit of units) if (!classes.has(unit)) classes.set(unit, key)
  return {
    classes,
    each: collectives.each,
    level: collectives.level,
    quantifiers: new Set(collectives.quantifiers),
    organs: new Set(collectives.organs),
    conjunctions: new Set(conjunctions),
    standingAlone: new Set(collectives.standingAlone.words),
    words: new WordSet([
      ...classes.keys(),
      ...collectives.quantifiers,
      ...collectives.qualifiers,
      ...collectives.organs,
      ...conjunctions,
      ...collectives.joints,
    ]),
    first: new Set(
      [...classes.keys(), ...collectives.quantifiers, ...collectives.qualifiers].map(word => word[0]!),
    ),
  }
})

const sameRank = new Map([
  ['municipal-governments', 'county-governments'],
  ['units-concerned', 'departments-concerned'],
])

/**
 * Reads a name that is made of nothing but quantifiers, units and organs.
 *
 * @param name normalised
 * @returns null where the name is anything else, or names one body alone (市政府)
 */
export function parseCollective(name: string): Collective | null {
  const { classes, each, level, quantifiers, organs, first } = lexicon()
  if (name.length < 2 || name.length > longestCollective || !first.has(name[0]!)) return null
  const tokens = tile(name)
  if (tokens === null) return null
  const last = tokens[tokens.length - 1]!
  if (quantifiers.has(last) && (tokens.length === 1 || !classes.has(last))) return null
  const quantified = tokens.some(token => quantifiers.has(token))
  if (namesTwo(tokens)) return null
  const units = unitsOf(tokens)
  const organ = tokens.some(token => organs.has(token))
  if (units.length === 0) {
    if (!quantified || !organ || !tokens.some(token => token.includes(level) || token === each)) return null
    return { key: 'all-levels-governments', quantified, organ }
  }
  const keys = units.map(unit => classes.get(unit)!)
  if (!quantified && !isClassAlone(units, keys)) return null
  return { key: classOf(keys, headOf(tokens)), quantified, organ }
}

/** The units outside and inside brackets; a word that is also a quantifier counts only where no other unit stands. */
function unitsOf(tokens: readonly string[]): string[] {
  const { classes, quantifiers } = lexicon()
  const units = tokens.filter(token => classes.has(token))
  const own = units.filter(unit => !quantifiers.has(unit))
  return own.length > 0 ? own : units
}

/**
 * Whether units name a class without 各: several of one rank side by side (县（市、区）政府), or a word that is a class
 * by itself (镇街). 区工业园区 is one zone of a district, 园区办 one office.
 */
function isClassAlone(units: readonly string[], keys: readonly string[]): boolean {
  const rank = classRank(keys[0]!)
  if (!keys.every(key => classRank(key) === rank)) return false
  return units.length > 1 ? !heads.has(rank) : lexicon().standingAlone.has(units[0]!)
}

/** Classes that are named side by side as one: 各市、县（区）; 各部门、单位. */
export function classRank(key: string): string {
  return sameRank.get(key) ?? key
}

/** The class of the last unit outside brackets: 各镇（办） are towns. */
function headOf(tokens: readonly string[]): string | undefined {
  const { classes } = lexicon()
  let depth = 0
  let head: string | undefined
  for (const token of tokens) {
    if (token === '（') depth++
    else if (token === '）') depth--
    else if (depth === 0) head = classes.get(token) ?? head
  }
  return head
}

function classOf(keys: readonly string[], head: string | undefined): string {
  if (head !== undefined && heads.has(head)) return head
  const lead = keys[0]!
  return lead === 'municipal-governments' && keys.includes('county-governments') ? 'county-governments' : lead
}

/** Whether a conjunction joins two classes that stand by themselves: 各区政府和园区管委会, 各县和各部门. */
function namesTwo(tokens: readonly string[]): boolean {
  const { classes, conjunctions, organs, quantifiers } = lexicon()
  return tokens.some((token, at) => {
    if (!conjunctions.has(token)) return false
    const before = tokens[at - 1] ?? ''
    const after = tokens[at + 1] ?? ''
    if (organs.has(before) || quantifiers.has(after)) return true
    const ranks = [classes.get(before), classes.get(after)].map(key => key && classRank(key))
    return ranks[0] !== ranks[1]
  })
}

/** Cuts a name into known words without a rest, the longest first; null if there is no way. */
function tile(name: string): string[] | null {
  const { words } = lexicon()
  /** The word to take at each offset from which the end can be reached. */
  const chosen = new Array<string | null>(name.length).fill(null)
  for (let at = name.length - 1; at >= 0; at--) {
    let word = words.at(name, at)
    while (word !== '') {
      const next = at + word.length
      if (next === name.length || chosen[next]) {
        chosen[at] = word
        break
      }
      word = words.at(word.slice(0, -1))
    }
  }
  if (chosen[0] === null) return null
  const tokens: string[] = []
  for (let at = 0; at < name.length; at += tokens[tokens.length - 1]!.length) tokens.push(chosen[at]!)
  return tokens
}
