const hanAlone = new RegExp(`^[${hanRanges}]+$`, 'u')

/** What may stand before a department's own name: a place and a level (锦州市, 区, 省), and the organ it belongs to (市委). */

import { hanRanges } from '../han.ts'
import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily, placeGrammar } from './body-grammar.ts'
import { isRunningStretch, isRunningText } from './body-text.ts'
import { parseCollective } from './collective-bodies.ts'

const longestPrefix = 24
/** 2 to 8 characters before 市, 县 …: the longest names of counties (双江拉祜族佤族布朗族傣族自治县) are listed. */
const longestStem = 8
const localClasses = new Set([
  'county-governments',
  'municipal-governments',
  'township-governments',
  'development-zones',
])

const lexicon = lazily(() => {
  const { prefixes } = bodyGrammar()
  return {
    levels: new Set(prefixes.levels),
    heads: new WordSet(prefixes.heads.words),
    organs: new WordSet(prefixes.organs.words),
    endings: new WordSet(prefixes.endings.words),
    notInPlaces: new RegExp(prefixes.notInPlaces.words.join('|'), 'u'),
  }
})

/** Provinces and cities; and all places with their ending, a blank before and behind each. */
const places = lazily(() => {
  const { provinces } = placeGrammar()
  const cities = provinces.flatMap(province => [province.name, ...split(province.cities)])
  const counties = provinces.map(province => province.counties).join(' ')
  return { cities: new Set(cities), all: ` ${cities.join(' ')} ${counties} ` }
})

const shortening = lazily(() => {
  const { openings, prefixes } = bodyGrammar()
  return {
    running: new Set(openings.words),
    ethnic: placeGrammar().peoples.split(' '),
    endings: new WordSet(prefixes.shortened.words),
    autonomous: prefixes.autonomous,
  }
})

/** The places that a character begins, with and without their ending. Of thousands few plans name ten. */
function placesAt(code: number): ReadonlySet<string> {
  let names = asked.get(code)
  if (names === undefined) {
    names = new Set()
    const { all } = places()
    const opening = ` ${String.fromCharCode(code)}`
    for (let at = all.indexOf(opening); at >= 0; at = all.indexOf(opening, at + 1)) {
      const place = all.slice(at + 1, all.indexOf(' ', at + 1))
      names.add(place)
      const short = shortName(place)
      if (!shortening().running.has(short)) names.add(short)
    }
    asked.set(code, names)
  }
  return names
}

const asked = new Map<number, Set<string>>()

/** The longest known place that a text begins with. */
function knownPlaceAt(text: string): string {
  let longest = ''
  for (const name of placesAt(text.charCodeAt(0)))
    if (name.length > longest.length && text.startsWith(name)) longest = name
  return longest
}

function split(list: string): string[] {
  return list === '' ? [] : list.split(' ')
}

/** 昌吉回族自治州 → 昌吉, 锦州市 → 锦州; names of two characters stay whole (义县). */
function shortName(place: string): string {
  const { ethnic, endings, autonomous } = shortening()
  const at = place.indexOf(autonomous)
  if (at < 0) return place.length > 2 ? place.slice(0, place.length - endings.endOf(place).length) : place
  const cuts = ethnic.map(people => place.indexOf(people)).filter(cut => cut >= 2)
  return place.slice(0, Math.min(at, ...cuts))
}

/** Whether a text is the name of a province, city or county, with its ending (义县) or without (锦州). */
export function isKnownPlace(text: string): boolean {
  return placesAt(text.charCodeAt(0)).has(text)
}

/** Whether a place is a province or a prefecture-level city. */
export function isCity(place: string): boolean {
  return places().cities.has(place)
}

/**
 * Whether a text can stand before a department's name.
 *
 * @param text normalised; the empty text can
 */
export function isPrefix(text: string): boolean {
  if (text === '') return true
  if (text.length > longestPrefix) return false
  if (isPlace(text) || isLevelList(text)) return true
  const { organs, heads } = lexicon()
  const organ = organs.endOf(text)
  if (organ !== '' && isPlace(text.slice(0, -organ.length))) return true
  const head = heads.at(text)
  return head !== '' && isPrefix(text.slice(head.length))
}

/**
 * Whether a text inside a name can be a place, known or not: 云台国家高新技术开发区. It is none where it holds words of
 * running text or of other names.
 */
export function isPlaceStretch(text: string): boolean {
  return isPrefix(text) || (!lexicon().notInPlaces.test(text) && !isRunningText(text))
}

/** Levels side by side: 市、县（区）住建局. */
function isLevelList(text: string): boolean {
  return (
    text.includes('、') && text.split('、').every(level => isLevel(level) || parseCollective(level) !== null)
  )
}

/** Whether a text is a level of government and names no place: 市, 区级, 市县两级. */
export function isLevel(text: string): boolean {
  return lexicon().levels.has(text)
}

/** One place or several, from the larger to the smaller: 重庆市永川区. */
function isPlace(text: string): boolean {
  if (text === '' || lexicon().levels.has(text) || isKnownPlace(text)) return true
  const known = knownPlaceAt(text)
  if (known !== '' && isPlace(text.slice(known.length))) return true
  const collective = parseCollective(text)
  if (collective !== null) return localClasses.has(collective.key)
  const ending = lexicon().endings.endOf(text)
  const stem = text.slice(0, text.length - ending.length)
  if (ending === '') return false
  if (stem === '' || lexicon().levels.has(stem)) return true
  const level = stem[0]!
  const own = lexicon().levels.has(level) && stem.length > 2 ? stem.slice(1) : stem
  return (
    own.length >= 2 &&
    own.length <= longestStem &&
    hanAlone.test(own) &&
    !lexicon().notInPlaces.test(own) &&
    !isRunningStretch(own)
  )
}

/** The place and level of a prefix without the organ: 市委 → 市. */
export function withoutOrgan(prefix: string): string {
  const organ = lexicon().organs.endOf(prefix)
  const place = prefix.slice(0, prefix.length - organ.length)
  return organ !== '' && place !== '' && isPlace(place) ? place : prefix
}
