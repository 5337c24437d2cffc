/** Phrases that tell what a sentence demands, read from `grammars/modality.json` when they are first needed. */

import { loadGrammar } from '../grammars.ts'
import { z } from '../zod.ts'
import { CharacterSet } from './character-set.ts'
import { isHan } from './han.ts'
import { isLetterOrDigit } from './letters.ts'
import { PhrasePlaces } from './phrase-places.ts'
import { blank, PhraseSet } from './phrases.ts'
import { WordSet } from './word-set.ts'

/** In the order in which they are tried. */
export const modalities = ['prohibition', 'conditional', 'recurring', 'one-off', 'ongoing'] as const

/**
 * What a sentence demands.
 *
 * - prohibition: an act that must not be done (禁止新建, 不得倾倒)
 * - conditional: a duty that falls due only where something is the case (逾期未改的，依法查处)
 * - recurring: a duty at a stated pace (每季度公布)
 * - one-off: a duty that is done once and then done (2026年底前建成)
 * - ongoing: effort without an end (加强巡查)
 */
export type Modality = (typeof modalities)[number]

const grammarSchema = () => {
  const words = z.array(z.string().min(1))
  return z.strictObject({
    note: z.string(),
    gap: z.strictObject({ note: z.string(), sign: z.string().length(1), longest: z.int().min(1).max(100) }),
    names: z.strictObject({
      note: z.string(),
      brackets: z.array(z.tuple([z.string().length(1), z.string().length(1)])),
    }),
    clauses: z.strictObject({ note: z.string(), enumerators: words, modals: words, modifiers: words }),
    classes: z.array(
      z.strictObject({
        modality: z.enum(modalities),
        note: z.string(),
        deadlines: z.array(z.enum(['by', 'every'])).optional(),
        phrases: words.optional(),
        openings: words.optional(),
        unless: words.optional(),
        except: words,
      }),
    ),
  })
}

/** One class, ready to be tried. */
interface ModalityClass {
  modality: Modality
  /** Kinds of deadline that make a sentence one of this class. */
  deadlines: ReadonlySet<string>
  phrases: PhraseSet
  /** With what a clause opens. */
  opening: PhraseSet
  /** What rules the class out wherever it stands. */
  unless: PhraseSet
  except: PhraseSet
}

interface ModalityGrammar {
  /** Closing bracket by the opening one. */
  brackets: ReadonlyMap<string, string>
  openers: CharacterSet
  /** Enumerators and modals, after which a clause may open. */
  leadIns: WordSet
  leadInFirsts: CharacterSet
  modifiers: WordSet
  /** Of the phrases of all classes, without those that are looked for where a clause opens. */
  places: PhrasePlaces
  classes: ModalityClass[]
}

/** Longer stretches in brackets are no names. */
const longestName = 60
/** 要进一步全面严格…: more modifiers than these stand before no verb. */
const mostModifiers = 4
let compiled: ModalityGrammar | undefined

/**
 * The modality of one sentence, the first class that fits; null where none does.
 *
 * @param sentence simplified, restored, one sentence without its neighbours
 * @param deadlineKinds kinds of the deadlines that stand in it, as the contract names them
 */
export function modalityOf(sentence: string, deadlineKinds: readonly string[]): Modality | null {
  compiled ??= compile()
  const grammar = compiled
  const text = hideNames(sentence, grammar)
  const placesOf = grammar.places.in(text)
  let openings: number[] | undefined
  const fitting = grammar.classes.find(({ deadlines, phrases, opening, unless, except }) => {
    if (deadlineKinds.some(kind => deadlines.has(kind))) return true
    const read = except.hideIn(text, placesOf(except))
    if (unless.isIn(read, placesOf(unless))) return false
    if (phrases.isIn(read, placesOf(phrases))) return true
    if (opening.firstCodes.size === 0) return false
    // Few classes have exceptions in a sentence: most read the text as it is, whose clauses open at the same places.
    if (read === text) openings ??= clauseOpenings(text, grammar)
    const places = read === text ? openings! : clauseOpenings(read, grammar)
    return places.some(
      place => opening.firstCodes.has(read.charCodeAt(place)) && opening.endAt(read, place) !== -1,
    )
  })
  return fitting?.modality ?? null
}

/** Where the verb of a clause may stand: at its first word, and behind the modifiers that open it. */
function clauseOpenings(text: string, { leadIns, leadInFirsts, modifiers }: ModalityGrammar): number[] {
  const openings: number[] = []
  const add = (start: number) => {
    let place = start
    openings.push(place)
    for (let count = 0; count < mostModifiers; count++) {
      const modifier = modifiers.at(text, place)
      if (modifier === '') break
      place += modifier.length
      openings.push(place)
    }
  }
  add(0)
  for (let offset = 1; offset < text.length; offset++) {
    const before = text.charCodeAt(offset - 1)
    if (!isHan(before) && isBoundary(before)) add(offset)
  }
  for (let at = leadInFirsts.indexIn(text); at >= 0; at = leadInFirsts.indexIn(text, at + 1)) {
    const leadIn = leadIns.at(text, at)
    if (leadIn !== '') add(at + leadIn.length)
  }
  return openings
}

const enumerationComma = '、'.charCodeAt(0)
const hidden = blank.charCodeAt(0)

/** 、 parts the items of a list, of which only the first opens the clause. */
function isBoundary(code: number): boolean {
  return !isLetterOrDigit(code) && code !== enumerationComma && code !== hidden
}

/** A text of the same length in which what stands in brackets of names is hidden, the brackets are not. */
function hideNames(text: string, { brackets, openers }: ModalityGrammar): string {
  let words = ''
  let read = 0
  for (let offset = openers.indexIn(text); offset >= 0; offset = openers.indexIn(text, offset + 1)) {
    const closing = brackets.get(text[offset]!)!
    const length = text.slice(offset + 1, offset + 2 + longestName).indexOf(closing)
    if (length === -1) continue
    words += text.slice(read, offset + 1) + blank.repeat(length)
    offset += length
    read = offset + 1
  }
  return read === 0 ? text : words + text.slice(read)
}

function compile(): ModalityGrammar {
  const { gap, names, clauses, classes } = loadGrammar('modality', grammarSchema)
  const set = (phrases: readonly string[] = []) => new PhraseSet(phrases, gap)
  const leadIns = [...clauses.enumerators, ...clauses.modals]
  const ready = classes.map(({ modality, deadlines, phrases, openings, unless, except }) => ({
    modality,
    deadlines: new Set<string>(deadlines),
    phrases: set(phrases),
    opening: set(openings),
    unless: set(unless),
    except: set(except),
  }))
  return {
    brackets: new Map(names.brackets),
    openers: new CharacterSet(names.brackets.map(([opening]) => opening)),
    leadIns: new WordSet(leadIns),
    leadInFirsts: new CharacterSet(leadIns),
    modifiers: new WordSet(clauses.modifiers),
    places: new PhrasePlaces(ready.flatMap(({ phrases, unless, except }) => [phrases, unless, except])),
    classes: ready,
  }
}
