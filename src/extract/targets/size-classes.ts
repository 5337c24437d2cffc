import type { Clause } from './context.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { endsInHead } from './indicator-words.ts'
import { type NounPhrase, readNounPhrase } from './nouns.ts'
import type { Predicate } from './predicate.ts'
import { making } from './verbs.ts'

const { areas, conditions, counts, goals, grades, money, moneyUnits, ratings, unbounded } =
  grammar.sizeClasses
const area = wordSet(areas)
const condition = wordSet(conditions)
const ratingUnits = new Set(ratings)
const alwaysRating = new Set(unbounded)
const gradeUnits = new Set(grades)
const scoring = wordSet(grammar.sizeClasses.scoring)
const sums = new Set(moneyUnits)
const moneyNouns = wordSet(money)
const goalNouns = wordSet(goals)
const sizedNouns = new Map(Object.entries(counts).map(([unit, nouns]) => [unit, wordSet(nouns)]))
const ratedNouns = new Map(
  Object.entries(grammar.sizeClasses.rated).map(([unit, nouns]) => [unit, wordSet(nouns)]),
)
const attributive = wordSet(grammar.attributive)
/** 在25度以上坡耕地: a place, no level. */
const location = new RegExp(`^\\s?(?:${alternation(grammar.timeLimits.opening)})\\s?$`)

const breaks = ['，', '。', '；', '：', '\n']
const caseEnd = /[，。；：\n]/
const caseOpeners = wordSet(grammar.sizeClasses.caseOpeners)

/** A value in its surroundings. */
export interface BoundedValue {
  text: string
  group: ValueGroup
  predicate: Predicate
  /** The words before the value, without what opens the clause. */
  subject: string
  /** Where the clause begins, and the mark before it. */
  clause: Clause
  /** The next value, or the end of the text. */
  limit: number
  /** Whether that is a count: 20座. */
  countFollows: boolean
}

/**
 * Whether a bounded quantity only tells which things are meant (2万平方米以上的新建公共建筑, 存栏5000头以上的养殖场,
 * 35蒸吨/小时以下燃煤锅炉, 沿岸1公里范围内) and not how much is to be reached. Such a class is no target. It is one
 * where a bound modifies a noun, unless the number measures that noun: 新建100公里以上健身步道, 安排1亿元以上资金,
 * 建成50个以上的示范点. Percentages are never classes: what share the things have is worth reporting.
 */
export function isSizeClass(value: BoundedValue): boolean {
  const { text, group, predicate, subject, limit } = value
  const { number, op } = group.values.at(-1)!
  if (number.type !== 'quantity' || predicate.change !== null) return false
  if (namesArea(value) || isScore(value) || (namesGrade(value) && gradeUnits.has(number.unit ?? '')))
    return true
  const relative = attributive.has(text[group.end] ?? '')
  const phrase = readNounPhrase(text, group.end, limit)
  // 存栏80头牛以上的养殖户: the bound stands behind what is counted.
  if (op === null && phrase?.op != null && holds(text.slice(group.end, phrase.nounEnd), attributive))
    return true
  if ((op ?? predicate.op) !== null && tellsCase(value)) return true
  const unit = (number.unit ?? '').slice(number.scale.length)
  if (alwaysRating.has(unit) && number.scale === '' && phrase !== null) return true
  // 30万千瓦机组: the number rates each of them.
  if (ratedNouns.get(unit)?.after(text, group.end, limit) != null) return true
  const closed = op === '>=' || op === '<='
  // 产值超50亿元的3家、超30亿元的5家: what the count behind it is of.
  if (relative && value.countFollows && limit === group.end + 1 && (closed || predicate.op !== null))
    return true
  // 观众超过3000人的，须制定预案: the case in which something is done.
  if (
    relative &&
    (closed || predicate.op !== null) &&
    condition.after(text, group.end + 1, text.length) !== null
  )
    return true
  // 产值超10亿元企业5户: the bound stands before the sum, and the noun behind it is counted.
  if (sums.has(unit) && predicate.op !== null && !predicate.level && isCountedNext(value, phrase)) return true
  if (!closed && !(relative && (predicate.op === '>=' || predicate.op === '<='))) return fillsBracket(value)
  if (predicate.level && !relative && !location.test(text.slice(predicate.start, group.start))) return false
  if (relative ? goalNouns.after(text, group.end + 1, text.length) !== null : phrase === null)
    return fillsBracket(value)
  const noun = phrase?.noun ?? ''
  const attribute = endsInHead(subject)
  const sized = sizedNouns.get(unit)
  if (sized?.before(noun, noun.length, 0) != null) return true
  // 50平方公里以上建设用地面积达到要求: the number measures the noun itself.
  if (number.unitKind === 'measured' && op === '>=' && !relative && measures(text, phrase)) return false
  if (number.unitKind === 'counted') return attribute && (relative || holds(noun, sized))
  if (ratingUnits.has(unit) || attribute) return true
  if (sums.has(unit)) return moneyNouns.before(noun, noun.length, 0) === null && noun !== ''
  if (op === '<=' || isCountedNext(value, phrase)) return true
  return !isMade(text.slice(predicate.start, group.start)) && !isMade(subject)
}

/** 对库容200万立方米以上、有人值守的水库，给予补助: what a thing has to be like in that case. */
function tellsCase({ text, group }: BoundedValue): boolean {
  const start = Math.max(...breaks.map(mark => text.lastIndexOf(mark, group.start - 1)))
  const end = text.slice(group.end).search(caseEnd)
  return (
    end >= 0 &&
    caseOpeners.after(text, start + 1, group.start) !== null &&
    holds(text.slice(group.end, group.end + end), attributive) &&
    text[group.end + end] === breaks[0]
  )
}

/** Whether a noun behind a value is a measure, and no attribute of another. */
function measures(text: string, phrase: NounPhrase | null): boolean {
  return (
    phrase !== null &&
    endsInHead(phrase.noun) &&
    attributive.after(text, phrase.nounEnd, text.length) === null
  )
}

/** Whether the noun behind a value is what the next value counts. */
function isCountedNext({ countFollows, limit }: BoundedValue, phrase: NounPhrase | null): boolean {
  return countFollows && phrase !== null && phrase.end >= limit - 1
}

/** 沿岸1公里范围内禁止新建: how far something reaches. */
function namesArea({ text, group, predicate }: BoundedValue): boolean {
  const { end, unitKind } = group.values.at(-1)!.number
  return (
    unitKind === 'measured' &&
    predicate.op === null &&
    !predicate.level &&
    area.after(text, end, text.length) !== null
  )
}

/** 缺1项扣2分, 开展巡查1次（3分，报送记录）: how an item is scored. */
function isScore({ text, group }: BoundedValue): boolean {
  const { unit } = group.values.at(-1)!.number
  if (!gradeUnits.has(unit ?? ''))
    return (
      scoring.after(text, group.end, text.length) !== null &&
      /^.\d/.test(text.slice(group.end, group.end + 2))
    )
  return text[group.start - 1] === '（' || scoring.before(text, group.start, group.start - 1) !== null
}

/** 优秀（90分以上）: a bound that stands alone in brackets. */
function namesGrade({ text, group }: BoundedValue): boolean {
  return text[group.start - 1] === '（' && text[group.end] === '）'
}

/** 养殖场（存栏250头生猪以上）: a bound with its attribute in brackets of its own describes the noun before them. */
function fillsBracket({ text, group, predicate, subject, clause, limit }: BoundedValue): boolean {
  if (clause.mark !== '（' || predicate.level || predicate.dates.length > 0 || !endsInHead(subject))
    return false
  const { op } = group.values.at(-1)!
  const phrase = readNounPhrase(text, group.end, limit)
  const end = phrase?.nounEnd ?? group.end
  return (op ?? phrase?.op ?? predicate.op) !== null && text[end] === '）'
}

function holds(noun: string, words: ReturnType<typeof wordSet> | undefined): boolean {
  if (words === undefined) return false
  for (let at = 0; at < noun.length; at++) if (words.after(noun, at, noun.length) !== null) return true
  return false
}

/** Whether a verb tells that the object is made, spent or taken away, and the number how much of it. */
function isMade(words: string): boolean {
  return holds(words, making)
}

/** Where the clause of a size class ends, if it says something of its own: 3万人以上的镇具备处理能力、…. */
export function classEnd(text: string, group: ValueGroup, limit: number): number {
  const phrase = readNounPhrase(text, group.end, limit)
  return phrase !== null && phrase.verbPhrase !== null && phrase.end < limit - 1 ? phrase.end : 0
}
