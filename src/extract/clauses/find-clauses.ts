/** Where in a running text the responsibility clauses are: in brackets, on label lines, as sentences of their own. */

import { isBody, isLocalGovernment } from '../../lexicon/bodies.ts'
import { CharacterSet } from '../../lexicon/character-set.ts'
import { readLabel } from '../../lexicon/clause-labels.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import { brackets, mentionsStandingRule, mentionsVerb } from '../../lexicon/responsibility.ts'
import type { Clause } from './clause.ts'
import { readDuties } from './duty-sentences.ts'
import { joinLabelLines } from './label-lines.ts'
import { readClause, readInstitutions, readMixedList, readOffices } from './read-clause.ts'
import type { ClauseReading } from './reading.ts'
import { trailingClause } from './trailing-clauses.ts'
import { closingClause, endsParagraph, wholeClause, withoutOtherFields } from './whole-sentences.ts'

/** No responsibility clause is longer than this, in characters. */
const longestClause = 800

/** Brackets stand in the names of a clause, and hardly ever in those brackets again. */
const deepestNesting = 3

const bracketOrLineEnd = new CharacterSet(['\n', ...[...brackets].flat()])
const openers = new Map(Array.from(brackets, ([opening, closing]) => [closing, opening]))
const blankOrStop = CharacterSet.opening(/[\s。]/)
const blankOrMark = CharacterSet.opening(/[\s；，—]/)

/** What stands between full stops and line ends. */
const sentence = /[^。\n]{3,800}/g

/** Finds the responsibility clauses of a text, in order, not overlapping. */
export function findClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  const inBrackets = bracketClauses(text)
  const ends = new Map(inBrackets.map(({ start, end }) => [start, end]))
  for (const clause of [...inBrackets, ...sentenceClauses(text, ends)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const last = clauses.at(-1)
    if (last === undefined || clause.start >= last.end) clauses.push(clause)
  }
  return joinLabelLines(text, clauses)
}

function bracketClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  const open: { start: number; inner: number }[] = []
  let stray = -1
  for (let at = bracketOrLineEnd.indexIn(text); at >= 0; at = bracketOrLineEnd.indexIn(text, at + 1)) {
    const character = text[at]!
    if (brackets.has(character)) open.push({ start: at, inner: 0 })
    else if (character === '\n') {
      // A bracket that is never closed: the clause ends with its line.
      for (const { start } of open.splice(0).slice(-deepestNesting))
        addBracket(text, clauses, start, lineContentEnd(text, at), 0)
    } else if (open.length > 0 && isStray(text, open.at(-1)!.start, at)) stray = at
    else if (open.length > 0) {
      const { start, inner } = open.pop()!
      const outer = open.at(-1)
      if (outer !== undefined) outer.inner = Math.max(outer.inner, inner + 1)
      if (inner < deepestNesting) addBracket(text, clauses, start, at + 1, stray === at - 1 ? 2 : 1)
    }
  }
  return clauses.sort((a, b) => a.start - b.start)
}

/** （…）] closes twice: of two closing brackets in a row the one that answers to the opening one counts. */
function isStray(text: string, open: number, at: number): boolean {
  const closer = brackets.get(text[open]!)
  return openers.has(text[at]!) && text[at] !== closer && text[at + 1] === closer
}

/** Adds the clause of a bracket, if it is one, in place of those that stand inside it. */
function addBracket(text: string, clauses: Clause[], start: number, end: number, closers: 0 | 1 | 2): void {
  if (end - start > longestClause) return
  const clause = clauseIn(text, start, end, start + 1, end - closers)
  if (clause === null) return
  while (clauses.length > 0 && clauses.at(-1)!.start > start) clauses.pop()
  if ((clauses.at(-1)?.end ?? 0) <= start) clauses.push(clause)
}

function lineContentEnd(text: string, at: number): number {
  let end = at
  while (end > 0 && blankOrStop.has(text.charCodeAt(end - 1))) end--
  return end
}

/** A bracket is a clause if most of it names bodies with a verb or label, or, at the end of a sentence, bodies alone. */
function clauseIn(
  text: string,
  start: number,
  end: number,
  innerStart: number,
  innerEnd: number,
): Clause | null {
  const words = text.slice(innerStart, innerEnd)
  const mayBeList =
    followsSentence(text, start) && (endsSentence(text, end) || opensAfterSentence(text, start))
  if (!mentionsVerb(words) && readLabel(words, 0) === null && !mayBeList) return null
  const known = readClause(words)
  const offices =
    known?.unread === 0
      ? null
      : (readOffices(words) ?? readInstitutions(words, known, opensAfterSentence(text, start)))
  // A list of offices alone is as rare as words in brackets that end so: it has to stand behind a sentence.
  const mixed = offices === null && opensAfterSentence(text, start) ? readMixedList(words, known) : null
  const own =
    mixed ?? (offices !== null && (!offices.listOnly || opensAfterSentence(text, start)) ? offices : known)
  const reading = own?.unread === 0 ? own : (readDuties(words) ?? own)
  if (reading === null || reading.unread * 2 > words.length) return null
  if (reading.listOnly && completesName(text, start, end, words)) return null
  if (reading.listOnly && reading.rules.length === 0 && (reading.unread > 0 || !mayBeList)) return null
  return placed(reading, start, end, innerStart, innerEnd)
}

/** No class of bodies before a bracket that goes on with its name is longer, in characters: 行政村（社区）. */
const longestClass = 3

/** 乡镇（街道）: the bracket names a second class of bodies beside the one right before it, and answers for nothing. */
function completesName(text: string, start: number, end: number, words: string): boolean {
  if (!isLocalGovernment(words)) return false
  for (let length = 1; length <= longestClass; length++)
    if (isBody(text.slice(Math.max(0, start - length), end))) return true
  return false
}

/** What was read of some words, with their place in the text. */
function placed(
  { bodies, rules, listOnly, unranked, unreadWords, unread }: ClauseReading,
  start: number,
  end: number,
  innerStart: number,
  innerEnd: number,
): Clause {
  return { bodies, rules, listOnly, unranked, unreadWords, unread, start, end, innerStart, innerEnd }
}

function endsSentence(text: string, at: number): boolean {
  return at >= text.length || /[。；\n]/.test(text[at]!)
}

/** Whether a bracket stands right after the end of a sentence: it explains no word of it. */
function opensAfterSentence(text: string, at: number): boolean {
  return at > 0 && /[。；]/.test(text[at - 1]!)
}

/** Whether what stands before an offset is a finished sentence or at least several words, not a list that the bracket explains. */
function followsSentence(text: string, at: number): boolean {
  return at === 0 || /[。；\n]/.test(text[at - 1]!) || !/[、，（]/.test(text.slice(Math.max(0, at - 2), at))
}

/**
 * Sentences that are nothing but a clause: 由市农委负责。 责任单位：市农委；配合单位：市水务局 — also with the opening or
 * the closing bracket lost — or a standing rule: 以下均需各县政府落实，不再列出。 And those that end the last sentence of a
 * paragraph.
 */
/** @param known where the clauses in brackets end, by where they start */
function sentenceClauses(text: string, known: ReadonlyMap<number, number>): Clause[] {
  const clauses: Clause[] = []
  const maySetRule = mentionsStandingRule(text)
  for (const match of matchesOf(text, sentence)) {
    let start = match.index
    let end = start + match[0].length
    while (end > start && blankOrMark.has(text.charCodeAt(end - 1))) end--
    while (start < end && blankOrMark.has(text.charCodeAt(start))) start++
    // What stands behind a clause in brackets is none of it: （责任单位：市农委）加快…
    start = behindBrackets(text, start, known)
    if (start >= end) continue
    const innerStart = brackets.has(text[start] ?? '') ? start + 1 : start
    let innerEnd = isLoneCloser(text, start, end) ? end - 1 : end
    const words = withoutOtherFields(text.slice(innerStart, innerEnd))
    if (words.length < innerEnd - innerStart) end = innerEnd = innerStart + words.length
    const setsRule = maySetRule && mentionsStandingRule(words)
    const reading = wholeClause(words, setsRule) ?? closingClause(text, words, innerStart, end)
    const clause =
      reading !== null
        ? placed(reading, start, end, innerStart, innerEnd)
        : endsParagraph(text, end)
          ? trailingClause(text, start, end)
          : null
    if (clause !== null) clauses.push(clause)
  }
  return clauses
}

/** Where the clauses in brackets end that stand in a row from an offset on. */
function behindBrackets(text: string, start: number, known: ReadonlyMap<number, number>): number {
  let end = start
  for (let next = known.get(end); next !== undefined; next = known.get(end)) {
    end = next
    while (end < text.length && blankOrMark.has(text.charCodeAt(end))) end++
  }
  return end
}

function isLoneCloser(text: string, start: number, end: number): boolean {
  const closer = text[end - 1]!
  const opener = openers.get(closer)
  if (opener === undefined) return false
  return text.slice(start, end).split(closer).length > text.slice(start + 1, end).split(opener).length
}
