/** Whether a text names an institution or an office: names that running text can look like. */
import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily } from './body-grammar.ts'
import {
  hasNameCharacters,
  holdsRunningWords,
  isRunningStretch,
  isRunningText,
  normalizeBody,
  withoutHotline,
} from './body-text.ts'
import { departmentIndex } from './department-index.ts'

/** The shortest and the longest own part of an institution's name, between its level and its ending: 县|古村保护|中心. */
const institutionStem = { shortest: 2, longest: 14 }

/**
 * Whether a text has the form of an institution's name with a level before it (县古村保护中心, 区应急救援队). Running
 * text can have this form, too: ask only where a verb or a label says that a body stands here.
 *
 * @param levelOptional whether the level may be missing: after a label offices stand without it (基教科), and classes
 * of bodies without a quantifier (基础电信企业)
 */
export function isInstitution(name: string, levelOptional = false): boolean {
  const text = normalizeBody(name)
  if (isOpenClass(text, levelOptional)) return true
  const words = withoutHotline(text)
  if (!hasNameCharacters(words)) return false
  const level = institutions().levels.at(words)
  const ending = institutions().endings.endOf(words)
  if (level === '' ? isRunningText(words) : isRunningStretch(words)) return false
  // 市容科 is no office of a city: what looks like a level is the word of its field.
  const isField = levelOptional && words.length - level.length - ending.length < institutionStem.shortest
  const stem = words.length - (isField ? 0 : level.length) - ending.length
  // 校医院: the ending alone says that it is one.
  const shortest = level === '' && ending.length > 1 ? 1 : institutionStem.shortest
  return (
    (level !== '' || levelOptional) && ending !== '' && stem >= shortest && stem <= institutionStem.longest
  )
}

/**
 * Whether a text behind a label with its colon names an institution: there it may open like running text (随访中心).
 *
 * @param name one item of the list
 */
export function isLabelledInstitution(name: string): boolean {
  if (isOffice(name)) return true
  const words = normalizeBody(name)
  const ending = institutions().labelled.endOf(words)
  const stem = words.length - ending.length
  return (
    ending !== '' &&
    stem >= institutionStem.shortest &&
    stem <= institutionStem.longest &&
    hasNameCharacters(words) &&
    !holdsRunningWords(words)
  )
}

/**
 * Whether words end as a body, an institution or an office does, or the last of a list of them: a cheap look before they
 * are read.
 */
export function endsAsBody(words: string): boolean {
  if (departmentIndex().canEnd(words[words.length - 1]) || offices().alone.has(words)) return true
  const { endings, labelled } = institutions()
  return endings.endOf(words) !== '' || labelled.endOf(words) !== ''
}

/** Whether an office of a bureau ends a part of some words (医政科，…): a cheap look before they are read as offices. */
export function mentionsOffice(words: string): boolean {
  return offices().ending.test(words)
}

/** Whether a text names an office or institution without a level before it: 医政科, 信息中心, 办公室. */
export function isOffice(name: string): boolean {
  return isInstitution(name, true) || offices().alone.has(normalizeBody(name))
}

/**
 * Whether a name ends as the offices of a bureau do (医政科), or is one of those that stand alone (机关党委).
 *
 * @returns `maybe` where many other words end so (督导室, 教室)
 */
export function officeEnding(name: string): 'sure' | 'maybe' | null {
  const { offices, companyEnding } = bodyGrammar()
  const { endings, ambiguous, alone } = offices
  if (alone.includes(name)) return 'sure'
  if (name.endsWith(companyEnding)) return null
  const ending = endings.find(words => name.endsWith(words))
  return ending === undefined ? null : ambiguous.includes(ending) ? 'maybe' : 'sure'
}

const offices = lazily(() => {
  const { companyEnding, offices } = bodyGrammar()
  const { endings, alone, followers } = offices
  return {
    ending: new RegExp(
      `(?:${endings.join('|')})(?<!${companyEnding})(?:[、，；）]|$|${followers.join('|')})`,
    ),
    alone: new Set(alone),
  }
})

/**
 * Whether a text names a class of bodies by words of its own between the quantifier and the class: 各项目牵头单位,
 * 17个对口帮扶单位, 中央及省驻青单位.
 */
function isOpenClass(text: string, quantifierOptional: boolean): boolean {
  const { counted, quantifiers, heads } = openClasses()
  const opening = counted.exec(text)?.[0].length ?? quantifiers.at(text).length
  const end = text.length - heads.endOf(text).length
  const stem = text.slice(opening, end)
  return (
    (opening > 0 || quantifierOptional) &&
    // 局属各医院, 各高校 need no words of their own behind the quantifier.
    (stem === '' ? opening > 0 : hasNameCharacters(stem)) &&
    stem.length <= institutionStem.longest &&
    end < text.length &&
    !isRunningStretch(text.slice(0, end))
  )
}

const openClasses = lazily(() => {
  const { counter, quantifiers, heads } = bodyGrammar().collectives.open
  return {
    counted: new RegExp(`^[0-9]{1,3}${counter}`),
    quantifiers: new WordSet(quantifiers),
    heads: new WordSet(heads),
  }
})

const institutions = lazily(() => {
  const { prefixes, institutionEndings } = bodyGrammar()
  const { words, labelled } = institutionEndings
  return {
    levels: new WordSet(prefixes.levels),
    endings: new WordSet(words),
    labelled: new WordSet([...words, ...labelled]),
  }
})

/** Whether a name opens with the level of government that it belongs to: 市河长制办公室. */
export function opensWithLevel(name: string): boolean {
  return institutions().levels.at(name) !== ''
}
