/** Lists of bodies as plans write them: 市环保局、市水务局和各县（市）区政府等. */

import type { Span } from '../../edits/edit.ts'
import { CharacterSet } from '../character-set.ts'
import { leadMarks } from '../clause-notes.ts'
import { recently } from '../recent.ts'
import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily } from './body-grammar.ts'
import { isBody } from './body-names.ts'
import { normalizeBody } from './body-text.ts'
import { readBody } from './canonical-bodies.ts'
import { departmentIndex } from './department-index.ts'
import { joinDivided } from './divided-bodies.ts'
import { isInstitution } from './institution-names.ts'
import { splitLostSeparators } from './joined-bodies.ts'

/** One item of a list. */
export interface ListedBody {
  /** As written, without blanks inside. */
  name: string
  /** Offsets into the list, half-open, tight around the name. */
  start: number
  end: number
  /** Whether the item is the name of a body. */
  body: boolean
}

/** A bracket that is not closed within as many characters is a stray mark and no bracket. */
const longestBracket = 40
/** Longer items are running text: they are not searched for conjunctions. */
const longestItem = 200
/** No name that stands before a conjunction, and no closing word, is longer. */
const longestName = 30
const brackets = new Map([
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
  ['[', ']'],
  ['【', '】'],
  ['《', '》'],
  ['“', '”'],
])
const openings = new CharacterSet(brackets.keys())

const blanks = CharacterSet.opening(/\s/)
/** Marks that stand around an item and belong to none. */
const edges = CharacterSet.opening(/[\s:：?？!！]/)

const lexicon = lazily(() => {
  const { separators, conjunctions, etcetera } = bodyGrammar()
  return {
    /** What divides items outside brackets: marks, blanks, and brackets that close without having opened. */
    separators: blanks.with([...separators, ...brackets.values()]),
    conjunctions: new WordSet(conjunctions),
    etcetera: new WordSet(etcetera.words),
  }
})

/**
 * Takes a list of bodies apart: at marks, blanks and line breaks outside brackets; at 和, 及, 与 where a body stands on
 * either side (住房和城乡建设局 stays whole); and between two bodies whose separator was lost (区财政局区水务局).
 * 等 and conjunctions at the ends belong to no item. 各县、区人民政府 and 各镇、街道 are one body each.
 *
 * @param list the list as written, without the verbs (牵头, 负责)
 * @returns in order; items that are no body are kept and marked
 */
export const splitBodies: (list: string) => readonly ListedBody[] = recently(split, longestItem)

function split(list: string): ListedBody[] {
  const items: ListedBody[] = []
  const all = pieces(list)
  // By index: an iterator for each list is most of what a plan without marks leaves to collect.
  for (let piece = 0; piece < all.length; piece++) {
    const names = splitAtConjunctions(list, all[piece]!)
    for (let name = 0; name < names.length; name++) {
      const trimmed = trim(list, names[name]![0], names[name]![1])
      const parts = splitLostSeparators(list, trimmed[0], trimmed[1])
      for (let part = 0; part < parts.length; part++) add(items, list, parts[part]!)
    }
  }
  return items
}

/**
 * The stretches between marks and blanks outside brackets. A bracket before a name belongs to the clause and not to
 * the name, and so does one that closes without having opened.
 */
function pieces(list: string): Span[] {
  const { separators } = lexicon()
  const found: Span[] = []
  let start = 0
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at)
    const closing = openings.has(code) ? brackets.get(list[at]!)! : null
    const end = closing === null ? -1 : list.slice(at + 1, at + 1 + longestBracket).indexOf(closing)
    if (end >= 0 && at > start) at += end + 1
    else if (end >= 0 || separators.has(code) || isDash(list, at)) {
      if (at > start) found.push([start, at])
      start = at + 1
    }
  }
  if (list.length > start) found.push([start, list.length])
  return found
}

/** A dash divides (清理欠款——县工信局); a single one joins (中国—东盟博览会事务局). */
function isDash(list: string, at: number): boolean {
  return list[at] === '—' && (list[at + 1] === '—' || list[at - 1] === '—')
}

function splitAtConjunctions(list: string, [start, end]: Span): Span[] {
  const { conjunctions } = lexicon()
  const found: Span[] = []
  let from = start
  if (end - start <= longestItem && readBody(normalizeBody(list.slice(start, end))) === null) {
    for (let at = start + 1; at < end - 1; at++) {
      const conjunction = conjunctions.at(list, at)
      if (conjunction === '' || !canEndBody(list[at - 1]) || depthOpen(list, from, at)) continue
      if (!canName(list.slice(from, at)) || !startsBody(list, at + conjunction.length, end)) continue
      found.push([from, at])
      from = at + conjunction.length
      at = from
    }
  }
  found.push([from, end])
  return found
}

/** Whether what stands before a conjunction can be a name: one of an institution, too, where a body follows. */
function canName(words: string): boolean {
  return isBody(words) || isInstitution(words)
}

/** Whether a body begins at `at`: the whole rest, or what stands before the next conjunction. */
function startsBody(list: string, at: number, end: number): boolean {
  const [from, to] = trim(list, at, end)
  if (isBody(list.slice(from, to))) return true
  const { conjunctions } = lexicon()
  for (let next = from + 2; next < Math.min(to, from + longestName); next++)
    if (conjunctions.at(list, next) !== '' && isBody(list.slice(from, next))) return true
  return false
}

/** Whether a bracket that opened in `[start, at)` is still open at `at`. */
function depthOpen(list: string, start: number, at: number): boolean {
  const before = list.slice(Math.max(start, at - longestBracket), at)
  return (
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  )
}

function isEdge(code: number): boolean {
  return edges.has(code) || leadMarks.has(code)
}

/** Takes 等 from the end, conjunctions from the start and marks from both. */
function trim(list: string, start: number, end: number): Span {
  const { etcetera, conjunctions } = lexicon()
  let from = start
  let to = end
  while (from < to && isEdge(list.charCodeAt(from))) from++
  while (to > from && isEdge(list.charCodeAt(to - 1))) to--
  if (opensAlone(list, from, to)) from++
  for (
    let tail = etcetera.wordBefore(list, to, from);
    tail !== '';
    tail = etcetera.wordBefore(list, to, from)
  ) {
    if (isBody(list.slice(from, to))) break
    to -= tail.length
  }
  const lead = conjunctions.wordAfter(list, from, Math.min(to, from + 2))
  if (lead !== '' && !isBody(list.slice(from, to)) && isBody(list.slice(from + lead.length, to)))
    from += lead.length
  return [from, to]
}

/** Whether a range begins with a bracket that does not close in it. */
function opensAlone(list: string, start: number, end: number): boolean {
  const closing = openings.has(list.charCodeAt(start)) ? brackets.get(list[start]!) : undefined
  return closing !== undefined && !list.slice(start, end).includes(closing)
}

function canEndBody(character: string | undefined): boolean {
  return departmentIndex().canEnd(character)
}

/** Adds an item, or joins it to the last one where marks or blanks divide one name. */
function add(items: ListedBody[], list: string, [start, end]: Span): void {
  if (end <= start) return
  const last = items[items.length - 1]
  const name = list.slice(start, end).replace(/\s/g, '')
  const joined = last === undefined ? null : joinDivided(last.name, list.slice(last.end, start), name)
  if (last === undefined || joined === null) items.push({ name, start, end, body: isBody(name) })
  else items[items.length - 1] = { name: joined, start: last.start, end, body: isBody(joined) }
}
