import type { Edit } from '../../edits/edit.ts'
import { bareGlossAt, type Gloss, glossAt, glossedCharacters, isUnitSymbol } from '../pinyin.ts'
import type { RepairRule } from '../rule.ts'
import { scriptOf } from './script.ts'

/** So many glosses are no explanation of a rare name … */
const LEAST = 3
/** … where they come this often in so many Han characters (toneless letters can be symbols or words, too) … */
const LEAST_SHARE = { toned: 1 / 200, toneless: 1 / 100 }
/** … and stand on so many characters again and again, which an explanation does not; or where they come so often … */
const LEAST_REPEATED = 2
/** … that only the habit explains it. */
const PLAIN = { count: 5, share: 1 / 20 }

/** A gloss of the text with the character that it stands on. */
interface Place extends Gloss {
  character: string
}

/**
 * Takes out pinyin in brackets after a character (`環(huán)境`, `關(guan)系(xi)(xi)`), which pages put into a text to
 * make it look like another. What is a gloss is told by its form, not by a list of characters. Nothing is done where
 * the text does not show the habit: `甬(yǒng)江` in a clean text is the author's.
 */
export const glosses: RepairRule = {
  id: 'glosses',
  repair(text) {
    const places = findPlaces(text)
    const toned = places.filter(place => place.toned)
    const toneless = places.filter(place => !place.toned)
    if (places.length === 0) return { edits: [] }
    const han = countHan(text)
    const traditional = scriptOf(text) !== 'simplified'
    const isToned = isHabit(toned, han, LEAST_SHARE.toned)
    const removed = [
      ...(isToned || (traditional && isTraditionalHabit(toned)) ? toned : []),
      // Where tones are the habit a syllable without one is neutral: 的(de), 人(rén)们(men); one letter may be a label.
      ...(isHabit(toneless, han, LEAST_SHARE.toneless)
        ? toneless
        : isToned
          ? toneless.filter(({ syllable }) => syllable.length > 1)
          : []),
    ]
    return { edits: removed.sort((left, right) => left.start - right.start).map(toEdit) }
  },
}

function countHan(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x3400 && code <= 0x9fff) count++
  }
  return count
}

function findPlaces(text: string): Place[] {
  const places: Place[] = []
  for (const { index } of text.matchAll(tonedLetter.test(text) ? openingOrLetter : opening)) {
    const gloss = glossAt(text, index) ?? bareGlossAt(text, index)
    if (gloss === undefined) continue
    // Pages that set a reading apart put a blank on both its sides.
    let before = index
    while (before > 0 && (text[before - 1] === ' ' || text[before - 1] === '\u00a0')) before--
    const previous = places.at(-1)
    const character = previous?.end === before ? previous.character : (text[before - 1] ?? '')
    if (!/[\u3400-\u9fff@-~]/.test(character) || (!gloss.toned && isUnitSymbol(character, gloss.syllable)))
      continue
    if (before < index && !/[\u3400-\u9fff]/.test(character)) continue
    places.push({ ...gloss, start: before, end: endOf(text, gloss.end, before < index), character })
  }
  return places
}

/** A bracket before a syllable. */
const opening = /[(（](?=[^()（）\u3400-\u9fff])/g
/** In a text with toned letters also a letter that a Chinese character stands before. */
const tonedLetter = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/
const openingOrLetter = new RegExp(
  `${opening.source}|(?<=[\\u3400-\\u9fff])[a-zü${tonedLetter.source.slice(1)}`,
  'g',
)

/** With the blank behind a gloss that a blank parts from its character. */
function endOf(text: string, end: number, isParted: boolean): number {
  return isParted && (text[end] === ' ' || text[end] === '\u00a0') ? end + 1 : end
}

/** Whether glosses are so many, and on such characters, that they explain nothing. */
function isHabit(places: readonly Place[], han: number, leastShare: number): boolean {
  if (places.length < LEAST || places.length < han * leastShare) return false
  const counts = new Map<string, number>()
  for (const { character } of places) counts.set(character, (counts.get(character) ?? 0) + 1)
  const repeated = [...counts.values()].filter(count => count > 1).length
  return repeated >= LEAST_REPEATED || (places.length >= PLAIN.count && places.length >= han * PLAIN.share)
}

/** In Traditional text it takes less: two glosses, or one on a character that pages are known to gloss. */
function isTraditionalHabit(places: readonly Place[]): boolean {
  if (places.length >= 2) return true
  return places.some(({ character, syllable }) => glossedCharacters(syllable).includes(character))
}

/** The gloss becomes a part of its character, so that what ends in the character ends in its gloss. */
function toEdit({ start, end, character }: Place, index: number, all: readonly Place[]): Edit {
  if (all[index - 1]?.end === start) return { start, end, text: '' }
  return { start: start - character.length, end, text: character }
}
