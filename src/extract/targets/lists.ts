/** Takes lists of indicators apart, each member made whole. */
import { alternation, grammar, wordSet } from './grammar.ts'
import { endsInHead, modifiers, scopes } from './indicator-words.ts'
import { making } from './verbs.ts'

const { marks, conjunctions } = grammar.listSeparators
const protectedWords = wordSet(grammar.listSeparators.protected.words)
const sharedPrefix = new RegExp(`^.{0,24}?(?:${alternation(grammar.sharedPrefixes.words)})`)
const prefixed = new Set(grammar.sharedPrefixes.members)
const tails = wordSet(grammar.sharedTails.words)
const rates = wordSet(grammar.ellipsis.rates)
const wholeMembers = wordSet(grammar.wholeMembers.words)
/** 甲河、乙湖等流域|水质达标率 */
const listEnd = new RegExp(alternation(grammar.listEnds.words))
const relatives = wordSet(grammar.nouns.relatives.words)
const attributives = new RegExp(alternation(grammar.attributive))
/** Ways to take a list apart, the plainest first. */
const separators = [marks, [...marks, ...conjunctions], conjunctions].map(
  list => new RegExp(`(?:${alternation(list)})`),
)

/**
 * The members of a list of indicators, each made whole: `县城、城市污水处理率` → 县城污水处理率, 城市污水处理率.
 *
 * @param count how many values the list answers to
 * @returns null where the list has another number of members
 */
export function splitIndicators(words: string, count: number): string[] | null {
  const end = listEnd.exec(words)
  const tail = end === null ? '' : words.slice(end.index + end[0].length)
  for (const separator of separators) {
    const members = splitOutsideBrackets(words, separator)
    if (members.length !== count || members.includes('')) continue
    if (end === null || tail === '' || !members.at(-1)!.endsWith(end[0] + tail)) return completed(members)
    return [...members.slice(0, -1), words.slice(0, end.index).split(separator).at(-1)!].map(
      member => member + tail,
    )
  }
  return null
}

function splitOutsideBrackets(words: string, separator: RegExp): string[] {
  const members: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '（') depth++
    else if (words[at] === '）') depth--
    else if (depth === 0) {
      const whole = protectedWords.after(words, at, words.length)
      if (whole !== null) {
        at += whole.word.length - 1
        continue
      }
      const match = separator.exec(words.slice(at, at + 2))
      // 全省与各国的贸易额、投资额: behind the region of the plan alone it joins no members.
      if (match?.index !== 0 || (start === 0 && scopes.has(words.slice(0, at)))) continue
      members.push(words.slice(start, at))
      at += match[0].length - 1
      start = at + 1
    }
  }
  members.push(words.slice(start))
  return members
}

/** What things have in parallel: 有水文站、雨量站的乡镇占比 → 有水文站的乡镇占比, 有雨量站的乡镇占比. */
function ofRelatives(members: readonly string[]): string[] | null {
  const last = members.at(-1)!
  const at = last.search(attributives)
  const opener = relatives.after(members[0]!, 0, members[0]!.length)?.word
  if (at < 1 || opener === undefined || members.slice(0, -1).some(member => attributives.test(member)))
    return null
  const things = [members[0]!.slice(opener.length), ...members.slice(1, -1), last.slice(0, at)]
  return things.map(thing => opener + thing + last.slice(at))
}

function completed(members: string[]): string[] {
  const first = members[0]!
  const scope = scopes.after(first, 0, first.length)?.word ?? ''
  const own = [first.slice(scope.length), ...members.slice(1)]
  const relative = ofRelatives(own)
  if (relative !== null) return relative.map(member => scope + member)
  const last = own.at(-1)!
  const shared = sharedTail(own)
  const prefix = sharedPrefix.exec(own[0]!)?.[0] ?? ''
  return own.map((member, index) => {
    let whole = member
    if (index > 0 && prefix !== '' && prefixed.has(member)) whole = prefix + whole
    if (member !== last && takesTail(member, shared) && !whole.endsWith(shared))
      whole = withTail(whole, shared)
    return scopes.after(whole, 0, whole.length) === null ? scope + whole : whole
  })
}

/**
 * What tells the indicators of a list apart, where they measure the same of different things: 果蔬, 肉类 of 果蔬冷藏率,
 * 肉类冷藏率; null where they do not.
 */
export function stemsOf(indicators: readonly (string | null)[]): string[] | null {
  const [first, ...others] = indicators
  if (first == null || others.length === 0) return null
  let shared = first.length - 1
  for (const other of others) {
    if (other === null) return null
    while (shared > 1 && !other.endsWith(first.slice(-shared))) shared--
  }
  const tail = first.slice(-shared)
  if (shared < 2 || !endsInHead(tail)) return null
  const stems = indicators.map(indicator => indicator!.slice(0, -shared))
  return stems.includes('') || new Set(stems).size < stems.length ? null : stems
}

/** Whether a member is no whole without the words that the last one shares: 氨氮 (and 单位能耗 is one) before 排放量. */
function takesTail(member: string, tail: string): boolean {
  if (tail === '') return false
  return rates.before(tail, tail.length, 0) !== null || wholeMembers.before(member, member.length, 1) === null
}

/** A member with the words that the last one shares: 高速公路, 农村公路好路率 → 高速公路好路率, and no 公路 twice. */
function withTail(member: string, tail: string): string {
  for (let length = Math.min(4, tail.length - 1); length >= 2; length--)
    if (member.endsWith(tail.slice(0, length))) return member + tail.slice(length)
  return member + tail
}

/** What the other members share of the last one; empty if they are whole themselves. */
function sharedTail(members: string[]): string {
  const last = members.at(-1)!
  const others = members.slice(0, -1)
  const modifier = modifierLike(others, last)
  const known = others.every(member => modifiers.has(member))
  if (modifier !== undefined && known) return last.slice(modifier.length)
  if (!known && others.every(other => endsInHead(other) && !modifiers.has(other))) {
    // 产值、税收增速: a rate of change holds for all.
    const rate = rates.before(last, last.length, 1)?.word ?? ''
    if (others.some(other => rates.before(other, other.length, 0) !== null)) return ''
    return rate === '' ? restOfRepeated(others, last) : rate
  }
  // 可吸入颗粒物（PM10）、细颗粒物（PM2.5）年均浓度
  const bracket = last.indexOf('）')
  if (bracket >= 0 && others.every(member => member.endsWith('）'))) return last.slice(bracket + 1)
  if (modifier !== undefined) return last.slice(modifier.length)
  const tail = tails.before(last, last.length, 2)?.word
  if (tail !== undefined && !known && others.every(member => member.length > 2)) return tail
  const parallel = parallelLength(others.at(-1)!, last)
  return parallel < last.length - 1 ? last.slice(parallel) : ''
}

/** The modifier that the last member begins with and the others answer to: 城镇, 农村居民收入 share 居民收入. */
function modifierLike(others: readonly string[], last: string): string | undefined {
  const modifier = modifiers.after(last, 0, last.length - 1)?.word
  if (modifier === undefined) return undefined
  for (let length = 2; length < modifier.length; length++) {
    const rest = modifier.slice(length)
    if (modifiers.has(modifier.slice(0, length)) && others.every(other => modifiers.has(other + rest)))
      return modifier.slice(0, length)
  }
  return modifier
}

/** 工业用水、灌溉用水计量率: what follows the last words of the other members in the last one; empty if they are not in it. */
function restOfRepeated(others: readonly string[], last: string): string {
  const ending = others[0]!.slice(-2)
  const at = last.lastIndexOf(ending)
  if (at < 1 || !others.every(other => other.endsWith(ending))) return ''
  const rest = last.slice(at + ending.length)
  return endsInHead(rest) ? rest : ''
}

/** How much of the last member answers to the member before it: up to the same word, else as many characters. */
function parallelLength(member: string, last: string): number {
  // 新建、改扩建中小学
  const verb = making.has(member) ? making.after(last, 0, last.length - 1) : null
  if (verb !== null) return verb.word.length
  for (let length = Math.min(4, member.length); length >= 2; length--) {
    const at = last.indexOf(member.slice(-length))
    if (at >= 0 && at <= member.length + 1) return at + length
  }
  return member.length
}
