import type { Clause, IndicatorContext } from './context.ts'
import { grammar, wordSet } from './grammar.ts'
import {
  endsInHead,
  isListMember,
  isRegion,
  isRegionScope,
  leadingModifier,
  measureOfRegion,
} from './indicator-words.ts'
import { splitIndicators } from './lists.ts'
import { partBefore } from './proportions.ts'
import { clauseStart, cleanSubject } from './subjects.ts'
import { gradeIn, phaseOf } from './variants.ts'
import { making, nounVerbs } from './verbs.ts'

const { proportion } = grammar
const among = wordSet(grammar.ellipsis.among)
const share = wordSet(grammar.ellipsis.partly)
const single = wordSet(grammar.ellipsis.single)
const continued = wordSet(grammar.ellipsis.continued)
const endings = wordSet([
  ...grammar.adverbs.words,
  ...grammar.changes.increase,
  ...grammar.changes.decrease,
  ...grammar.ellipsis.multiples,
])
const sharedUnits = new Set(grammar.ellipsis.sharedUnits)
const ownOpeners = wordSet(grammar.ellipsis.ownOpeners)
const rates = new Set(grammar.ellipsis.rates)
const alike = wordSet(proportion.alike)
const compared = wordSet([...grammar.comparisons.higher, ...grammar.comparisons.lower])
const protectedShares = wordSet(proportion.verbProtected)
const longestRemark = 20

/**
 * The subject of a value that leaves out what was said before: 占比达到30% (of what was just counted),
 * 其中县城达到85% (of the same rate), 改造提升3万亩 (of the same land), 中转站6个 (newly built as well).
 */
export function completeSubject(subject: string, context: IndicatorContext, clause: Clause): string {
  const { carried, carriedFits, predicate, antecedent, antecedentAlike } = context
  const phase = antecedentAlike ? phaseOf(context, subject, clause) : null
  if (phase !== null) return phase
  if (subject === '') {
    const before = subjectBefore(context, clause)
    if (before !== '') return before
    if (context.whole !== null) return context.whole
    if (carriedFits && carried !== null) return carried
    return toldBefore(context) ?? objectBefore(context, clause)
  }
  if (isShare(subject) && carried !== null) return carried + subject
  // 占比达到9%，高出全县平均水平0.5个百分点: what was told before is compared.
  const { points } = context.group.values[0]!.number
  if (points && carried !== null && compared.after(subject, 0, subject.length) !== null)
    return carried + subject
  // 水质优良（达到或优于Ⅲ类比例为90%）: a bracket that begins with a verb goes on with the words before it.
  if (clause.mark === '（' && continued.after(subject, 0, subject.length) !== null) {
    const before = clauseBefore(context, clause)
    return before === '' ? subject : `${before}（${subject}）`
  }
  // 驿站：3月底前新建成2家: the label names what is made.
  if (clause.mark === '：' && making.has(subject)) return subject + clauseBefore(context, clause)
  if (antecedent === null) return subject
  // 总产值达到12亿元，年均增速8%: of what was told before.
  if (rates.has(subject) && carried !== null && endsInHead(carried))
    // 年均增速8%，力争首年增速实现11%: the rate itself was told before.
    return carried.endsWith(subject) ? carried : carried + subject
  if (single.after(subject, 0, subject.length) !== null && subject.length <= 3)
    return endsInHead(partBefore(antecedent)) ? subject + partBefore(antecedent) : subject
  if (making.has(subject)) {
    if (carried?.includes(subject)) return carried
    if (antecedent.includes(subject)) return antecedent
    const verb = making.after(antecedent, 0, antecedent.length)
    // 新建田块8万亩、改造提升3万亩: two verbs and one object.
    if (context.joined && verb !== null) {
      const compound = subject + predicate.changeWord
      predicate.change = null
      return compound + antecedent.slice(verb.word.length)
    }
  }
  const graded = antecedentAlike ? gradeIn(antecedent, subject) : null
  if (graded !== null) return graded
  if (context.joined && sharesVerb(subject, context)) {
    const verb = making.after(antecedent, 0, antecedent.length)
    if (verb !== null) return verb.word + subject
  }
  if (isRegion(subject) && endsInHead(antecedent)) {
    const measure = measureOfRegion(antecedent)
    if (predicate.change !== null) return subject + (measure ?? '')
    // 其中高新区达到100%: a part of the region, of the same measure.
    if (among.after(context.text, clause.start, context.group.start) !== null)
      return subject + (measure ?? antecedent)
    // 入园率达到85%，东部地区达到95%, 播种面积91万亩（甲县城72万亩、乙城区19万亩）: the same of each region.
    if (antecedentAlike && !isListMember(subject) && making.after(subject, 0, subject.length) === null)
      // No region stands before 社区服务覆盖率, though 社区 ends like one.
      return subject + (leadingModifier(antecedent) === null ? (measure ?? antecedent) : antecedent)
  }
  const modifier = isListMember(subject) && !endsInHead(subject) ? leadingModifier(antecedent) : null
  return modifier !== null && modifier !== subject ? subject + antecedent.slice(modifier.length) : subject
}

/** 占总量的30%, of which the words before tell what is a part of it; 占道经营 is a word of its own. */
function isShare(subject: string): boolean {
  if (alike.after(subject, 0, subject.length) !== null) return true
  return subject.startsWith(proportion.verb) && protectedShares.after(subject, 0, subject.length) === null
}

/** 新建小学12所、初中7所: whole things side by side, of which only the first has a verb. */
function sharesVerb(subject: string, { group }: IndicatorContext): boolean {
  const { unit, unitKind, scale } = group.values[0]!.number
  const isLength = sharedUnits.has(unit?.slice(scale.length) ?? '')
  if (isLength && ownOpeners.after(subject, 0, subject.length) !== null) return false
  return (
    (unitKind === 'counted' || isLength) &&
    !endsInHead(subject) &&
    making.after(subject, 0, subject.length) === null &&
    nounVerbs.after(subject, 0, subject.length) === null
  )
}

/** 更换管道74公里，年底前完成40%: a share of what was told before; 每年改造3000户，累计不少于1万户: more of it. */
function toldBefore(context: IndicatorContext): string | null {
  const { text, group, predicate, antecedent, antecedentAlike } = context
  if (antecedent === null) return null
  if (group.values[0]!.number.type !== 'percentage')
    return antecedentAlike && (predicate.op !== null || predicate.dates.length > 0) ? antecedent : null
  const words = text.slice(predicate.start, group.start)
  for (let at = 0; at < words.length; at++)
    if (share.after(words, at, words.length) !== null) return antecedent
  return null
}

/** 其中三成达到推荐标准: what is said of a part of the things that were just counted. */
export function partOf({ text, group, predicate, antecedent }: IndicatorContext): string | null {
  if (antecedent === null || group.values[0]!.number.type !== 'percentage') return null
  if (among.before(text, predicate.start, 0) === null) return null
  const remark = /^[^，。；：、（\n]{0,24}/.exec(text.slice(group.end, group.end + longestRemark + 4))![0]
  if (remark.length < 2 || remark.length > longestRemark || /\d/.test(remark)) return null
  const scope = [2, 3, 4].find(length => isRegionScope(antecedent.slice(0, length))) ?? 0
  const noun = antecedent.slice(scope)
  return antecedent.slice(0, scope) + remark + proportion.with + noun + proportion.suffix
}

/** A list whose first member damage has cut off: `县城，城市污水处理率分别`. */
export function withDetachedMember(
  subject: string,
  { text, dates, group }: IndicatorContext,
  clause: Clause,
): string {
  const count = group.values.length
  if (clause.mark === '' || count < 2 || splitIndicators(subject, count) !== null) return subject
  const before = clauseStart(text, 0, clause.start - 1)
  const words = cleanSubject(text, before.start, clause.start - 1, dates)
  const member = words.slice(words.lastIndexOf('、') + 1)
  return isListMember(member) ? `${member}、${subject}` : subject
}

/** The words before a colon, a bracket or a lone comma, where the value's own clause has no subject. */
function subjectBefore(context: IndicatorContext, clause: Clause): string {
  const words = clauseBefore(context, clause)
  if (clause.mark === '（' || endsInHead(words)) return words
  // 死亡人数、损失占比，分别比去年下降9%、8%: a list before a lone comma.
  const { distributive } = context.predicate
  if (distributive && splitIndicators(words, context.group.values.length) !== null) return words
  const changing = withoutChange(words)
  return changing !== words && endsInHead(changing) ? changing : ''
}

/** 普及率稳步提高，达到92%: what changes is what reaches the level. */
function withoutChange(words: string): string {
  let end = words.length
  for (
    let ending = endings.before(words, end, 0);
    ending !== null && end > ending.word.length;
    ending = endings.before(words, end, 0)
  )
    end -= ending.word.length
  return words.slice(0, end)
}

/** 组织夜查行动，每季度不少于10次: the object of the clause before is what is counted. */
function objectBefore(context: IndicatorContext, clause: Clause): string {
  const { group, predicate } = context
  if (group.values[0]!.number.unitKind !== 'counted' || predicate.op === null) return ''
  const words = clauseBefore(context, clause)
  for (let at = words.length - 1; at >= 0; at--) {
    const verb = making.before(words, at, 0)
    if (verb !== null) return words.slice(at)
  }
  return ''
}

function clauseBefore({ text, dates }: IndicatorContext, clause: Clause): string {
  if (!/[，：（]/.test(clause.mark)) return ''
  const before = clauseStart(text, 0, clause.start - 1)
  const words = cleanSubject(text, before.start, clause.start - 1, dates)
  if (!/\d/.test(words)) return words
  // 东湖片区（4.7平方公里）、西湖片区（10.5平方公里）: the value belongs to the member right before its bracket.
  const member = clause.mark === '（' ? words.slice(words.lastIndexOf('）、') + 2) : words
  return /\d/.test(member) || member.length === words.length ? '' : member
}
