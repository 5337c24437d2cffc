/**
 * Numbers that are codes rather than amounts, whose form a standard fixes: days and clock times of a computer (GB/T 7408),
 * internet addresses (RFC 791), telephone numbers with their area, house numbers.
 */
import type { Known } from '../slots.ts'
import { namesStreet } from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'

const mark = '[,、.。 ]'
/** 2031-05-09, the time behind it with or without a blank. */
const timestamp = new RegExp(
  `(?<!\\d)(?:19|20)\\d\\d(?<first>${mark})(?:0[1-9]|1[0-2])(?<second>${mark})(?:0[1-9]|[12]\\d|3[01])` +
    `(?:${mark}?(?:[01]\\d|2[0-3])(?<hours>${mark})[0-5]\\d(?:(?<minutes>${mark})[0-5]\\d)?(?!\\d)|(?!\\d))`,
  'dg',
)
const internetAddress = new RegExp(
  `(?<=[A-Za-z]${mark})(?<!\\d)\\d{1,3}(?<first>${mark})\\d{1,3}(?<second>${mark})\\d{1,3}(?<third>${mark})\\d{1,3}(?:(?<port>${mark})\\d{2,5})?(?!\\d)`,
  'dg',
)
const telephone = new RegExp(`(?<!\\d)0\\d{2,3}(?<dash>${mark})[1-9]\\d{6,7}(?!\\d)`, 'dg')
const house = new RegExp(`(?<!\\d)\\d{1,4}(?<dash>${mark})\\d{1,3}号`, 'dg')
const yearsInARow = new RegExp(
  `(?<!\\d)(?<one>20\\d\\d)(?<first>${mark})(?<two>20\\d\\d)(?<second>${mark})(?<three>20\\d\\d)(?=年)`,
  'dg',
)

/** Adds the runs inside such numbers to `known`, so that nothing else is read into them. */
export function findCodedNumbers(text: string, known: Known, facts: NumberFacts): void {
  for (const match of text.matchAll(timestamp)) {
    setGroups(match, { first: '—', second: '—', hours: ':', minutes: ':' }, known)
    facts.besideYears.add(match.index - 1)
  }
  for (const match of text.matchAll(internetAddress))
    setGroups(match, { first: '.', second: '.', third: '.', port: ':' }, known)
  for (const match of text.matchAll(telephone)) setGroups(match, { dash: '—' }, known)
  for (const match of text.matchAll(house))
    if (namesStreet(text, match.index)) setGroups(match, { dash: '—' }, known)
  for (const match of text.matchAll(yearsInARow)) {
    const { one, two, three } = match.groups!
    if (Number(two) !== Number(one) + 1 || Number(three) !== Number(two) + 1) continue
    setGroups(match, { first: '、', second: '、' }, known)
    facts.besideYears.add(match.index - 1)
  }
}

/** Says which runs stood where the groups of a match are, so far as they took part in it. */
function setGroups(match: RegExpExecArray, runs: Record<string, string>, known: Known): void {
  const places = match.indices!.groups!
  for (const [name, run] of Object.entries(runs)) {
    const place = places[name]
    if (place !== undefined) known.runs.set(place[0], run)
  }
}
