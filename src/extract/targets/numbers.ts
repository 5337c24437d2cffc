import { CharacterSet } from '../../lexicon/character-set.ts'
import { isChineseNumeral, isPower, numeralStart, readNumeral } from '../../lexicon/numerals.ts'
import { readUnit } from '../../lexicon/units.ts'
import { readComparatorAfter } from './comparators.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { DateMention, NumberMention } from './mention.ts'
import { isName } from './names.ts'

const { signs, points: pointWords, share: shareSign, perMille, tenths } = grammar.percentage
const ratioSigns = grammar.ratios.signs.join('')
const ratio = new RegExp(`[${ratioSigns}]\\d{1,3}(?:\\.\\d{1,2})?(?![\\d.${ratioSigns}%％])`, 'y')
const percentSign = new RegExp(`\\s{0,2}(?:${alternation(signs)})`, 'y')
const points = new RegExp(`\\s?(?:${alternation(pointWords.words)})`, 'y')
const nextPoints = `(?:${alternation([
  ...grammar.rangeSeparators,
  ...grammar.listSeparators.marks,
  ...grammar.listSeparators.conjunctions,
])})\\d{1,3}(?:\\.\\d{1,2})?`
const sharedPoints = new RegExp(
  `${pointWords.shared}(?:${nextPoints}${pointWords.shared}){0,5}${nextPoints}(?:${alternation(pointWords.words)})`,
  'y',
)
/** The sign before the number that it belongs to: 百分之三十五. */
const signBefore = alternation([...shareSign.words, ...perMille])
const share = new RegExp(signBefore, 'y')
const perMilleSigns = new Set(perMille)
const tenthsFollowers = wordSet(tenths.followers)
const placesByPeople = wordSet(grammar.sizeClasses.places)
const candidate = new RegExp(`${signBefore}|${numeralStart.source}`, 'y')
const candidateStart = CharacterSet.opening(candidate)

/**
 * All numbers of a text that could be targets, in order, none overlapping: no dates, numbering, document numbers,
 * standards or names ({@link isName}).
 */
export function findNumbers(text: string, dates: readonly DateMention[]): NumberMention[] {
  const mentions: NumberMention[] = []
  let date = 0
  let from = 0
  for (;;) {
    const start = nextCandidate(text, from)
    if (start < 0) return mentions
    while (date < dates.length && dates[date]!.end <= start) date++
    const inDate = dates[date]
    if (inDate !== undefined && inDate.start <= start) {
      from = Math.max(inDate.end, start + 1)
      continue
    }
    const mention = readMention(text, start)
    if (mention === null) {
      from = afterNumberLike(text, start)
      continue
    }
    from = mention.end
    const unsplit = splitNumbering(text, mention)
    if (!isName(text, unsplit) && !isSizeClass(mentions.at(-1), unsplit)) mentions.push(unsplit)
  }
}

/** Where a number may begin, from an offset on; -1 if nowhere. */
function nextCandidate(text: string, from: number): number {
  for (let at = candidateStart.indexIn(text, from); at >= 0; at = candidateStart.indexIn(text, at + 1)) {
    candidate.lastIndex = at
    if (candidate.test(text)) return at
  }
  return -1
}

/** 20个百亩基地: a Chinese numeral right behind a counting word tells the size of what is counted. */
function isSizeClass(before: NumberMention | undefined, { start, script }: NumberMention): boolean {
  return script === 'chinese' && before?.unitKind === 'counted' && before.end === start
}

function readMention(text: string, start: number): NumberMention | null {
  share.lastIndex = start
  const shareMatch = share.exec(text)
  if (shareMatch !== null) return readShare(text, start, shareMatch[0])
  const numeral = readNumeral(text, start)
  if (numeral === null) return null
  const mention: NumberMention = {
    type: 'plain',
    start,
    end: numeral.end,
    value: numeral.value,
    unit: null,
    unitKind: null,
    scale: numeral.scale,
    script: numeral.script,
    ratio: '',
    points: false,
    surplus: numeral.surplus,
  }
  points.lastIndex = numeral.end
  const pointsMatch = points.exec(text)
  sharedPoints.lastIndex = numeral.end
  // 0.5个至1个百分点, 2.1个、3.4个百分点: the words behind the last number hold for all.
  if (sharedPoints.test(text)) return { ...mention, type: 'percentage', end: numeral.end + 1, points: true }
  percentSign.lastIndex = numeral.end
  if (pointsMatch !== null) {
    mention.type = 'percentage'
    mention.end = points.lastIndex
    mention.points = true
  } else if (numeral.scale === '' && percentSign.test(text)) {
    mention.type = 'percentage'
    mention.end = percentSign.lastIndex
  } else if (isTenths(text, mention)) {
    mention.type = 'percentage'
    mention.value *= 10
    mention.end += tenths.word.length
  } else if (numeral.scale === '' && ratioRest(text, numeral.end) !== '') {
    mention.ratio = ratioRest(text, numeral.end)
    mention.end += mention.ratio.length
  } else addUnit(text, mention)
  return mention
}

/** The sign and the second term of a ratio of two (3.1∶1), which begin at an offset; empty if none stands there. */
function ratioRest(text: string, offset: number): string {
  ratio.lastIndex = offset
  return ratio.exec(text)?.[0] ?? ''
}

/** 三成 is 30 %; 成 also ends verbs (完成) and opens others (成立), so what follows decides. */
function isTenths(text: string, { end, value, scale, script }: NumberMention): boolean {
  if (script !== 'chinese' || scale !== '' || value < 1 || value > 9 || !text.startsWith(tenths.word, end))
    return false
  const after = end + tenths.word.length
  return (
    after === text.length ||
    /\s/.test(text[after]!) ||
    tenthsFollowers.after(text, after, text.length) !== null
  )
}

/** 百分之三十五, 千分之五: the sign before the number. */
function readShare(text: string, start: number, sign: string): NumberMention | null {
  const whole = text[start] === text[start + sign.length]
  const numeral = whole ? null : readNumeral(text, start + sign.length)
  if (!whole && numeral === null) return null
  const isPerMille = perMilleSigns.has(sign)
  return {
    type: isPerMille ? 'quantity' : 'percentage',
    start,
    // 百分之百: the whole of it.
    end: numeral?.end ?? start + sign.length + 1,
    value: numeral?.value ?? 100,
    unit: isPerMille ? '‰' : null,
    unitKind: isPerMille ? 'measured' : null,
    scale: '',
    script: numeral?.script ?? 'chinese',
    ratio: '',
    points: false,
    surplus: numeral?.surplus ?? false,
  }
}

/** 70万以上贫困人口: the bound stands between a number and those that it counts; 50万以上人口大县 names a class of places. */
function countsPeople(text: string, offset: number): boolean {
  const { op, end } = readComparatorAfter(text, offset)
  const unit = op === null ? null : readUnit(text, end)
  return unit?.people === true && placesByPeople.after(text, unit.end, text.length) === null
}

/** Takes in the unit behind a number, which makes it a quantity. */
function addUnit(text: string, mention: NumberMention): void {
  const gap = text[mention.end] === ' ' ? 1 : 0
  // 5千家: one power of ten between number and unit, unless it is part of the unit (千瓦).
  const power = isPower(text[mention.end]) && readUnit(text, mention.end) === null ? 1 : 0
  const unitStart = mention.end + (power || gap)
  const unit = readUnit(text, unitStart)
  if (unit === null && mention.scale !== '' && countsPeople(text, mention.end)) {
    Object.assign(mention, { type: 'quantity', unit: mention.scale, unitKind: 'counted' })
    return
  }
  if (unit === null || (mention.script === 'chinese' && unit.arabicOnly)) return
  if (unit.scaledOnly && mention.scale === '' && power === 0) return
  mention.scale += text.slice(mention.end, mention.end + power)
  mention.type = 'quantity'
  mention.end = unit.end
  mention.unit = mention.scale + text.slice(unitStart, unit.end)
  mention.unitKind = unit.kind
}

/** `2.16家` at the head of a line is item 2 and 16 家: whole things are counted in whole numbers. */
function splitNumbering(text: string, mention: NumberMention): NumberMention {
  if (mention.unitKind !== 'counted' || mention.scale !== '' || Number.isInteger(mention.value))
    return mention
  if (mention.start > 0 && !/[\n。；]/.test(text[mention.start - 1]!)) return mention
  const point = text.indexOf('.', mention.start)
  const fraction = readNumeral(text, point + 1)
  return fraction === null ? mention : { ...mention, start: point + 1, value: fraction.value }
}

/** Past the digits that are no number (3.1.4, 三四), so that its tail is not read as one. */
function afterNumberLike(text: string, start: number): number {
  let end = start + 1
  if (/[0-9０-９]/.test(text[start]!)) while (/[0-9０-９.．]/.test(text[end] ?? '')) end++
  else while (isChineseNumeral(text[end])) end++
  return end
}
