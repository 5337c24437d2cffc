/**
 * What a page puts into its text so that copies of it are spoilt: signs and lures between the words (`各县@@、区@@`), the
 * name of the site at the end of every line, and the hidden noise of forums (`& J" N+ v9 P) M`).
 */
import type { Edit } from '../../edits/edit.ts'
import { copyGuardWords } from '../../lexicon/chrome.ts'
import { linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** Fewer of one kind may be what a text speaks of. */
const FEWEST = 3

/** Takes what was put in against copying out. A text without it is hardly looked at. */
export const copyGuards: RepairRule = {
  id: 'copy-guards',
  repair(text) {
    const found = [inserted(text), watermarks(text), noise(text)].filter(edits => edits.length > 0)
    if (found.length < 2) return { edits: found[0] ?? [] }
    const edits: Edit[] = []
    for (const edit of found.flat().sort((one, other) => one.start - other.start))
      if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit)
    return { edits }
  },
}

function removal(start: number, end: number): Edit {
  return { start, end, text: '' }
}

function inserted(text: string): Edit[] {
  const edits: Edit[] = []
  for (const word of copyGuardWords.inserted)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      edits.push(removal(at, at + word.length))
  return edits.length < FEWEST ? [] : edits.sort((one, other) => one.start - other.start)
}

/** So many lines at the head of a text tell whether all of them end alike … */
const HEAD_LINES = 12
const HEAD_LENGTH = 6000
/** … by so many characters, … */
const SHORTEST_WATERMARK = 6
const LONGEST_WATERMARK = 80
/** … and so many lines have to, and this share of all. */
const FEWEST_LINES = 5
const LEAST_SHARE = 1 / 3

/** The end of a sentence that all lines happen to have in common is theirs; no name of a site holds one. */
const sentenceEnd = /^[^。；]{0,80}[。；]|^[，：、,;:！？!?）)]{1,4}/

/** The name of a site at the end of its lines. A clause that ends many lines names none. */
function watermarks(text: string): Edit[] {
  const ends = new Map<string, number>()
  let common: string | undefined
  for (const { text: line } of linesOf(text.slice(0, HEAD_LENGTH)).slice(0, HEAD_LINES)) {
    const end = line.slice(-SHORTEST_WATERMARK)
    const count = (ends.get(end) ?? 0) + 1
    ends.set(end, count)
    if (count === FEWEST && end.length === SHORTEST_WATERMARK) common = end
  }
  if (common === undefined) return []
  const lines = linesOf(text)
  const marked = lines.filter(({ text: line }) => line.endsWith(common))
  if (marked.length < FEWEST_LINES || marked.length < LEAST_SHARE * lines.length) return []
  const watermark = marked
    .map(({ text: line }) => line.slice(-LONGEST_WATERMARK))
    .reduce(commonEnd)
    .replace(sentenceEnd, '')
  if (!copyGuardWords.watermark().test(watermark)) return []
  return marked.map(({ end }) => removal(end - watermark.length, end))
}

/** What two texts both end in. */
function commonEnd(one: string, other: string): string {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++
  return one.slice(one.length - length)
}

/**
 * Discuz writes 5 to 15 pairs of characters, a blank within each: one of U+0020 to U+003B, one of U+003F to U+007E. Blanks
 * side by side are one on a page, and those at the head of a line are gone.
 */
const noisePattern = /(?:^[?-~])?(?:[!-;]? [?-~]){4,16}/gm
/** A line of them holds so many different signs; grades (A+ B- A+) hold two. */
const FEWEST_SIGNS = 3
/** Three pairs; letters one by one, as of a table's head, have no signs between. */
const anyNoise = / [?-~][!-;] [?-~][!-;] [?-~]/
/** It stands on every line. */
const NOISE_HEAD = 3000

function noise(text: string): Edit[] {
  if (!anyNoise.test(text.slice(0, NOISE_HEAD))) return []
  const found = Array.from(text.matchAll(noisePattern))
  const sure = found.filter(([run]) => new Set(run.match(/[!-;]/g)).size >= FEWEST_SIGNS)
  return sure.length < FEWEST ? [] : found.map(({ 0: run, index }) => removal(index, index + run.length))
}
