import { hanRanges } from '../../lexicon/han.ts'
import type { Comparator } from '../../tree/nodes.ts'
import { comparatorsAfter } from './comparators.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import { nounVerbs } from './verbs.ts'

const protectedNouns = wordSet(grammar.nouns.protected.words)
/** A level behind a value (由30天压缩至20天) opens no noun either. */
const openers = wordSet([
  ...grammar.nouns.openers.words,
  ...grammar.levels.words.filter(word => word.length > 1),
])
/** 湖库汇水范围内 names an area and bounds nothing. */
const areas = new Set(grammar.sizeClasses.areas)
/** 行业型、|专业型平台: a kind of things, whose noun stands behind the list. */
const kinds = new RegExp(grammar.nouns.kinds.pattern)
/** The rest of a list that ends in what all its members are. */
const kindsNamed = new RegExp(
  `^、[^，。；：！？\\n\\d“”（）]{1,30}${grammar.nouns.etcetera}[${hanRanges}]{2,12}(?=[，。；、]|$)`,
  'u',
)
const making = wordSet(grammar.makingVerbs.words)
const relatives = wordSet(grammar.nouns.relatives.words)
const tails = wordSet(grammar.nouns.tails.words)
const attributives = new Set(grammar.attributive)
/** 5G基站, A级景区 open a noun as Chinese characters do. */
const nounOpening = new RegExp(`^(?:[${hanRanges}“A-Z]|[0-9][A-Z])`, 'u')
/** 4条500亿级产业链: a class opens the noun, too. */
const classOpening = new RegExp(
  `^[0-9]{1,4}[${hanRanges}]{1,3}?(?:${alternation(grammar.levelClasses.words)})`,
  'u',
)
const conjunctions = wordSet([...grammar.listSeparators.conjunctions, ...grammar.listSeparators.marks])
/** What a noun is said to be in brackets; short ones are part of the name: 乡（镇）. */
const asides = new RegExp(`（(?:[^（）]{7,40}(?:）|$)|[^（）]{1,6}${grammar.nouns.exception}）)`, 'g')
const longestNoun = 40
const time = new RegExp(
  `(?:${alternation(grammar.years.before)})?(?:[0-9]{4}年|[0-9]{1,2}月(?:${alternation([...grammar.years.parts, ...grammar.years.after])}))`,
  'y',
)

/** The noun phrase that a value stands before (50%以上的乡镇卫生院 …), and what is said of it. */
export interface NounPhrase {
  noun: string
  /** A comparator that stands behind the noun instead of the unit: 250头生猪以上. */
  op: Comparator | null
  /** 开展远程诊疗, up to the mark; null where nothing is said. */
  verbPhrase: string | null
  nounEnd: number
  /** After noun and verb phrase. */
  end: number
}

/**
 * Reads the noun phrase after a value; null where none stands there.
 *
 * @param start after the value and its comparator
 * @param limit the next value, or the end of the text
 */
export function readNounPhrase(text: string, start: number, limit: number): NounPhrase | null {
  let at = start
  if (attributives.has(text[at] ?? '')) at++
  else if (text[at] === ' ') at++
  const opening = text.slice(at, at + 8)
  if (!nounOpening.test(opening) && !classOpening.test(opening)) return null
  if (opensNothing(text, at, limit)) return null
  const end = phraseEnd(text, at, limit, relativeEnd(text, at, limit))
  at = afterRelative(text, at, end)
  const nounStart = at
  for (let depth = 0; at < end; at++) {
    const whole = protectedNouns.after(text, at, end)
    if (whole !== null) at += whole.word.length - 1
    else if (/[“（]/.test(text[at]!)) depth++
    else if (/[”）]/.test(text[at]!)) depth--
    else if (depth === 0 && at > nounStart && endsNoun(text, at, end)) break
  }
  const { noun, op } = trimmed(text.slice(nounStart, at))
  if (noun === '') return null
  const verbPhrase = text.slice(at, end)
  return {
    noun,
    op,
    verbPhrase: verbPhrase === '' || /\d/.test(verbPhrase) ? null : verbPhrase,
    nounEnd: at,
    end,
  }
}

/** At a verb, or at a time that says when (3个渔港2031年底前): what stands there is no part of the noun. */
function endsNoun(text: string, at: number, end: number): boolean {
  time.lastIndex = at
  return nounVerbs.after(text, at, end) !== null || time.test(text)
}

/** 一个能够反映民意的平台: past the clause that stands before the noun. */
function afterRelative(text: string, start: number, end: number): number {
  if (relatives.after(text, start, end) === null || protectedNouns.after(text, start, end) !== null)
    return start
  const at = text.slice(start, end).lastIndexOf(grammar.proportion.with)
  return at > 0 && start + at + 1 < end ? start + at + 1 : start
}

/** 站在前沿、熟悉规则|的专家: where the clause before the noun ends, whatever it lists; the offset itself where none stands there. */
function relativeEnd(text: string, start: number, limit: number): number {
  const opener = relatives.after(text, start, limit)
  if (opener === null || opener.word.length < 2 || protectedNouns.after(text, start, limit) !== null)
    return start
  const [clause] = /^[^，。；：！？\n]*/.exec(text.slice(start, Math.min(limit, start + longestNoun)))!
  return start + Math.max(0, clause.lastIndexOf(grammar.proportion.with))
}

function opensNothing(text: string, at: number, limit: number): boolean {
  // 在国内领先的平台: a clause before its noun may open with a place.
  if ((relatives.after(text, at, limit)?.word.length ?? 0) > 2) return false
  return openers.after(text, at, limit) !== null && protectedNouns.after(text, at, limit) === null
}

/**
 * Up to the mark that ends the phrase, or the bracket that lists its things (6个镇（东岭镇、西岭镇、南岭镇）|新建泵站24座); what
 * stands in quotes or other brackets belongs to it.
 *
 * @param relative where the clause before the noun ends
 */
function phraseEnd(text: string, start: number, limit: number, relative: number): number {
  let depth = 0
  let lists = false
  for (let at = start, left = longestNoun; at < limit && left > 0; at++) {
    const character = text[at]!
    if (depth === 0 || !lists) left--
    if (character === '（' || character === '“') {
      depth++
      lists = character === '（' && listsNames(text, at, limit)
    } else if (character === '）' || character === '”') {
      if (depth === 0) return at
      depth--
      if (depth === 0 && lists) return at + 1
    } else if (depth === 0 && /[，。；：、！？\n]/.test(character)) {
      const goesOn = character === '、' && (at <= relative || isKindList(text, start, at, limit))
      if (!goesOn) return at
    }
  }
  return Math.min(limit, start + longestNoun)
}

/** Whether a list goes on to what its members are kinds of: 行业型、|专业型平台, 校园、|公园等示范工程. */
function isKindList(text: string, start: number, at: number, limit: number): boolean {
  if (kinds.test(text.slice(start, at))) return true
  return (
    kindsNamed.test(text.slice(at, Math.min(limit, start + longestNoun))) &&
    making.after(text, at + 1, limit) === null
  )
}

/** No list of names in a bracket is longer, in characters. */
const longestList = 80

/** Whether the bracket at an offset lists several names and tells nothing else. */
function listsNames(text: string, at: number, limit: number): boolean {
  const close = text.indexOf('）', at)
  if (close < 0 || close >= limit || close > at + longestList) return false
  const words = text.slice(at + 1, close)
  return words.split('、').length > 2 && !/[\d，。；：]/.test(words)
}

function trimmed(words: string): { noun: string; op: Comparator | null } {
  let noun = words.replace(asides, '').replaceAll(/[“”\s]/g, '')
  const open = noun.lastIndexOf('（')
  if (open > noun.lastIndexOf('）')) noun = noun.slice(0, open)
  const ending = conjunctions.before(noun, noun.length, 0) ?? tails.before(noun, noun.length, 0)
  if (ending !== null) noun = noun.slice(0, -ending.word.length)
  // 预警装置的|安装: the verb has taken what belongs to the things.
  if (noun.endsWith(grammar.proportion.with)) noun = noun.slice(0, -1)
  const head = noun.split(grammar.proportion.with)[0]!
  const comparator = comparatorsAfter.before(head, head.length, 1)
  if (comparator === null || areas.has(comparator.word)) return { noun, op: null }
  return { noun: head.slice(0, -comparator.word.length), op: comparator.role }
}
