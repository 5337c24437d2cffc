/**
 * Section numbers in brackets as they look where their bytes are shifted. Pages that look for `。` (`A1 A3`) byte by byte
 * find it between a full-width blank and the bracket behind it, at the head of most lines: `　（三）` is
 * `A1 [A1 A3] A8 C8 FD A3 A9`, of which `?。ㄈ` is left, since `FD A3` is no character.
 */
import { writeHanNumber } from '../../lexicon/numbering.ts'
import { decodePair, encodePair } from './gbk.ts'
import { isLoneByte } from './lone-bytes.ts'

/** Plans hardly number further in brackets. */
const HIGHEST_NUMBER = 60

/** A label that may stand at a place, up to the first byte of its closing bracket. */
export interface ShiftedLabel {
  number: number
  /** As written: 三, 十二 */
  han: string
  /** Offset behind what is left of it. */
  end: number
}

/** What stands before the number, of which `?。` is left. */
export const LABEL_OPENING = '\u3000（'
/** The first byte of the closing bracket, which is read with the last of the number. */
export const CLOSING_LEAD = 0xa3
/** Its second byte, which is read with the first of the next character. */
const CLOSING_TRAIL = 0xa9
const OPENING_TRAIL = 0xa8

/** What is left of each number between the second byte of `（` and the first of `）`; empty where all pairs vanish. */
let shown: readonly string[] | undefined

/**
 * The labels of which nothing else can be left behind `?。`; several can look alike, as ㄊ is all that is left of 十, 十二,
 * 十三 and 十六.
 *
 * @param at the offset behind `?。`
 * @param due the number that is due
 */
export function labelsAt(text: string, at: number, due: number): ShiftedLabel[] {
  shown ??= Array.from({ length: HIGHEST_NUMBER }, (_, index) => shownOf(writeHanNumber(index + 1)))
  const found: ShiftedLabel[] = []
  shown.forEach((left, index) => {
    const number = index + 1
    const end = at + left.length
    if (!text.startsWith(left, at) || (left === '' && number !== due && !closesLabel(text[end]))) return
    found.push({ number, han: writeHanNumber(number), end })
  })
  return found
}

/** Whether the closing bracket of a label is read with a character. */
function closesLabel(character = ''): boolean {
  return isLoneByte(character) || (encodePair(character) ?? 0) >> 8 === CLOSING_TRAIL
}

function shownOf(han: string): string {
  let carry = OPENING_TRAIL
  let left = ''
  for (const character of han) {
    const pair = encodePair(character)!
    left += decodePair(carry, pair >> 8)
    carry = pair & 0xff
  }
  return left + decodePair(carry, CLOSING_LEAD)
}

/**
 * The label at a lone byte where only the words behind it are not certain; null where several may stand there and none is
 * due, or where none does.
 */
export function certainLabel(text: string, place: number, due: number): ShiftedLabel | null {
  const lineStart = text.lastIndexOf('\n', place - 1) + 1
  if (text[place + 1] !== '。' || text.slice(lineStart, place).trim() !== '') return null
  const labels = labelsAt(text, place + 2, due).filter(({ end }) => closesLabel(text[end]))
  return labels.find(({ number }) => number === due) ?? (labels.length === 1 ? labels[0]! : null)
}
