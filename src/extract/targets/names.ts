import { hanRanges } from '../../lexicon/han.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { NumberMention } from './mention.ts'

const labels = wordSet(grammar.ordinalPrefixes.words)
const unlabelled = wordSet(grammar.ordinalPrefixes.exceptions)
const itemUnits = new Set(grammar.itemCounts.words)
const { calendar } = grammar
const beforeDay = new RegExp(calendar.beforeDay)
const beforeMinute = new RegExp(calendar.beforeMinute)
const codes = new Set(grammar.codes.words)
const abstractNouns = wordSet(grammar.abstractNouns.words)
/** Of two indicators 两项指标 sums up what was named before, 61项指标 counts. */
const summedUp = wordSet(grammar.abstractNouns.afterHan)
const levelClasses = wordSet(grammar.levelClasses.words)
const names = new RegExp(alternation(grammar.names.words), 'g')
const countedPercentage = new RegExp(grammar.names.countedPercentage)
const percentage = new RegExp(`^[“\\s]?\\d{1,3}\\s?(?:${alternation(grammar.percentage.signs)})`)
/** 五公里服务圈: how far something reaches names it. */
const reachName = new RegExp(`^[${hanRanges}]{0,8}?(?:${alternation(grammar.reachNames.words)})`, 'u')
const durationNames = wordSet(grammar.durationNames.words)
const standardVerbs = wordSet(grammar.standards.verbs)
const standard = new RegExp(`^[${hanRanges}]{0,8}?(?:${alternation(grammar.standards.nouns)})`, 'u')
const { placeNames } = grammar
const placeUnits = new RegExp(`^(?:${placeNames.units.join('|')})`)
const placeUnitsAlone = new RegExp(`^(?:${placeNames.unitsAlone})`)
const beforePlace = new RegExp(placeNames.before)
const adverbial = new Set(grammar.adverbial.numerals)
const singleNumerals = new Set(grammar.single.numerals)
const singleUnits = new Set(grammar.single.units)
const singleOpeners = wordSet(grammar.single.words)
const codeBefore = /([A-Za-z]{1,4}(?:\/[A-Z]{1,2})?)[\s_—-]?(?:\d{1,6}(?:\.\d{1,4})?[\s—-])?$/

/**
 * Whether a number is no value but part of something else: a label (附表3), a standard (GB 3838), a calendar year,
 * a slogan (“四个一”, 六个100%), a standard named by its percentage (执行75%节能标准), a size class (万吨级), a
 * description (四个方面).
 */
export function isName(text: string, mention: NumberMention): boolean {
  if (mention.type === 'percentage')
    return (
      countedPercentage.test(text.slice(Math.max(0, mention.start - 5), mention.start)) ||
      namesStandard(text, mention)
    )
  const { start, end } = mention
  const edge = text[start - 1] === ' ' ? start - 1 : start
  const before = text[edge - 1] ?? ''
  return (
    isLabelled(text, edge) ||
    before === '“' ||
    isInQuotedList(text, start) ||
    isCode(text, mention) ||
    isCalendar(text, mention) ||
    countsItems(text, mention) ||
    abstractNouns.after(text, end, text.length) !== null ||
    (mention.script === 'chinese' && summedUp.after(text, end, text.length) !== null) ||
    (mention.unitKind === 'counted' && percentage.test(text.slice(end, end + 6))) ||
    (mention.unitKind === 'duration' && durationNames.after(text, end, text.length) !== null) ||
    (mention.unitKind === 'measured' &&
      mention.script === 'chinese' &&
      reachName.test(text.slice(end, end + 12))) ||
    (mention.unitKind === 'measured' && levelClasses.after(text, end, text.length) !== null) ||
    isAdverbial(text, mention) ||
    isUnboundSingle(text, mention) ||
    isInPlace(text, mention) ||
    isInName(text, mention)
  )
}

/** No slogan is longer up to its last number, in characters. */
const longestSlogan = 16

/** “300米见绿、500米见园”: a slogan that opens with a number goes on with others. */
function isInQuotedList(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestSlogan), start)
  const quote = before.lastIndexOf('“')
  return (
    quote >= 0 && !before.includes('”', quote) && /[0-9一二三四五六七八九十]/.test(before[quote + 1] ?? '')
  )
}

/** 执行75%节能标准: the standard is told by the number, and nothing is to reach it. */
function namesStandard(text: string, { start, end }: NumberMention): boolean {
  return standardVerbs.before(text, start, 0) !== null && standard.test(text.slice(end, end + 14))
}

function isLabelled(text: string, edge: number): boolean {
  const label = labels.before(text, edge, 0)
  return label !== null && unlabelled.before(text, edge, 0) === null
}

function isCode(text: string, { start, unit }: NumberMention): boolean {
  const match = codeBefore.exec(text.slice(Math.max(0, start - 16), start))
  if (match === null) return false
  // Abbreviations of three and more letters may be counted: LNG 车 200辆 stays, DN300 and PM10 go.
  return codes.has(match[1]!) || (unit === null && /[A-Za-z]/.test(text[start - 1]!))
}

function isCalendar(text: string, { start, value, unit, unitKind, scale, script }: NumberMention): boolean {
  if (unitKind === 'duration' && value >= 1000 && unit === calendar.year) return true
  // 3月5日至8日: the second day of a stretch.
  if (unit === calendar.day && beforeDay.test(text.slice(Math.max(0, start - 2), start))) return true
  // 8时30分: the minutes of a time of day.
  if (unit === calendar.minute && beforeMinute.test(text.slice(Math.max(0, start - 1), start))) return true
  return unit === null && scale === '' && script === 'arabic' && value >= 1900 && value < 2100
}

/** 重点任务清单（8项） or （共8项）, alone in its line: how many items stand below. */
function countsItems(text: string, { start, end, unit }: NumberMention): boolean {
  const sumsUp = text[start - 1] === grammar.itemCounts.all
  const opening = sumsUp ? start - 2 : start - 1
  if (!itemUnits.has(unit ?? '') || text[opening] !== '（' || text[end] !== '）') return false
  if (!/^(?:\n|$)/.test(text.slice(end + 1, end + 2))) return false
  const heading = text.slice(Math.max(0, opening - longestHeading), opening)
  const line = heading.slice(heading.lastIndexOf('\n') + 1)
  return (line.length > 1 || sumsUp) && !/[，。；！？0-9]/.test(line)
}

/** No heading with a count of its items is longer, in characters. */
const longestHeading = 60

/** 二次利用, 二元结构 are no counts: two things are 两个. */
function isAdverbial(text: string, { start, end, unit }: NumberMention): boolean {
  return unit !== null && end - start === 1 + unit.length && adverbial.has(text[start]!)
}

/** 一 is mostly no number (一条 一次 进一步); it is one where something is built or a minimum is set. */
function isUnboundSingle(text: string, { start, end, unit }: NumberMention): boolean {
  if (!singleNumerals.has(text[start]!) || end - start !== 1 + (unit?.length ?? 0)) return false
  return !singleUnits.has(unit ?? '') || singleOpeners.before(text, start, 0) === null
}

/** 三元区, 五家子乡: a place whose name begins like a count. */
function isInPlace(text: string, { start, end, unit, script }: NumberMention): boolean {
  if (script !== 'chinese' || unit?.length !== 1 || end - start !== 2) return false
  const words = text.slice(start + 1, end + 5)
  if (placeUnits.test(words)) return true
  return placeUnitsAlone.test(words) && beforePlace.test(text.slice(Math.max(0, start - 1), start))
}

function isInName(text: string, { start, end }: NumberMention): boolean {
  const from = Math.max(0, start - 6)
  for (const match of matchesOf(text.slice(from, end + 8), names)) {
    const at = from + match.index
    if (at < end && at + match[0].length > start) return true
  }
  return false
}
