import { matchesOf } from '../../lexicon/matches.ts'
import { endsLine } from './subjects.ts'

const sentenceEnd = /[。！？\n]/g

/** Ends of the sentences: after 。！？, at a line that is not merely wrapped; a bracket that holds a date stays with the sentence before it. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of matchesOf(text, sentenceEnd)) {
    const end = match.index + 1
    if (match[0] === '\n' && !endsLine(text, match.index)) continue
    const bracket = /^\s?（[^（）]{2,16}）[。；]?/.exec(text.slice(end, end + 24))
    if (bracket === null || !/\d/.test(bracket[0])) ends.push(end)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

/** Where the comparison that holds for an offset may begin: the sentence or its part before ；, not far back. */
export function sentenceStart(text: string, offset: number): number {
  const lowest = Math.max(0, offset - 200)
  let at = offset
  while (at > lowest && !/[。；！？\n]/.test(text[at - 1]!)) at--
  return at
}
