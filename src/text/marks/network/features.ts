/**
 * What the model sees of a place: hashed n-grams on both sides, the stretches between the neighbouring marks and how
 * alike they are, and the shape of the numbers.
 */
import { isDigit, isKept } from '../runs.ts'

/** A place of which the run is asked: a mangled mark (one character) or a gap between two kept ones (empty). */
export interface Place {
  start: number
  end: number
}

const MARK = 1
const OUTSIDE = 2
const DIGIT = 0x30
/** How far the text is looked at from a place, in characters. */
const REACH = 14

/** Kinds of feature; part of the hash, so a change of order needs a new training. */
const LEFT = 1
const RIGHT = 2
const ACROSS = 3
const AT = 4
const SEGMENT = 5
const LENGTHS = 6
const ALIKE = 7
const BAG_LEFT = 8
const BAG_RIGHT = 9
const NUMBERS = 10
const FAR = 11
const KIND = 12
const KNOWN = 13

/** A text prepared for feature extraction: one pass, linear in its length. */
export class FeatureText {
  /** Characters; digits are all one, marks are all one. */
  readonly #codes: Int32Array
  readonly #text: string
  /** For each offset, where the stretch without marks that it lies in begins and ends. */
  readonly #segmentStart: Int32Array
  readonly #segmentEnd: Int32Array

  constructor(text: string) {
    const length = text.length
    this.#text = text
    this.#codes = new Int32Array(length)
    this.#segmentStart = new Int32Array(length + 1)
    this.#segmentEnd = new Int32Array(length + 1)
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index)
      this.#codes[index] = isDigit(code) ? DIGIT : isKept(code) ? code : MARK
      this.#segmentStart[index + 1] = this.#codes[index] === MARK ? index + 1 : this.#segmentStart[index]!
    }
    this.#segmentEnd[length] = length
    for (let index = length - 1; index >= 0; index--)
      this.#segmentEnd[index] = this.#codes[index] === MARK ? index : this.#segmentEnd[index + 1]!
  }

  /** Hashes (signed 32-bit) of the features of one place. */
  features(place: Place): number[] {
    const { start, end } = place
    const features: number[] = []
    const left = (distance: number) => this.#code(start - distance)
    const right = (distance: number) => this.#code(end - 1 + distance)
    const l1 = left(1)
    const l2 = left(2)
    const r1 = right(1)
    const r2 = right(2)
    features.push(hash(KIND, end - start))
    features.push(hash(LEFT, l1), hash(LEFT, l1, l2), hash(LEFT, l1, l2, left(3)))
    features.push(hash(LEFT, l1, l2, left(3), left(4)))
    features.push(hash(RIGHT, r1), hash(RIGHT, r1, r2), hash(RIGHT, r1, r2, right(3)))
    features.push(hash(RIGHT, r1, r2, right(3), right(4)))
    features.push(hash(ACROSS, 11, l1, r1), hash(ACROSS, 21, l1, l2, r1), hash(ACROSS, 12, l1, r1, r2))
    features.push(hash(ACROSS, 22, l1, l2, r1, r2))
    for (let distance = 2; distance <= 5; distance++) {
      features.push(hash(AT, -distance, left(distance), left(distance + 1)))
      features.push(hash(AT, distance, right(distance), right(distance + 1)))
    }
    features.push(hash(AT, 102, l2), hash(AT, 103, left(3)), hash(AT, 202, r2), hash(AT, 203, right(3)))
    this.#stretches(place, features)
    this.#numbers(place, features)
    return features
  }

  /** The stretches before and after the place up to the next mark, the ones beyond them, and what they share. */
  #stretches({ start, end }: Place, features: number[]): void {
    const leftStart = this.#segmentStart[start]!
    const rightEnd = this.#segmentEnd[end]!
    const leftLength = start - leftStart
    const rightLength = rightEnd - end
    const beforeEnd = Math.max(0, leftStart - 1)
    const beforeStart = this.#segmentStart[beforeEnd]!
    const afterStart = Math.min(this.#codes.length, rightEnd + 1)
    const afterEnd = this.#segmentEnd[afterStart]!
    const beforeLength = beforeEnd - beforeStart
    const afterLength = afterEnd - afterStart
    const l1 = this.#code(start - 1)
    const r1 = this.#code(end)
    const leftFirst = this.#code(leftStart)
    const rightLast = this.#code(rightEnd - 1)
    features.push(hash(LENGTHS, 1, Math.min(leftLength, 30)))
    features.push(hash(LENGTHS, 2, Math.min(rightLength, 30)))
    features.push(hash(LENGTHS, 3, bucket(leftLength), bucket(rightLength)))
    features.push(hash(LENGTHS, 4, bucket(leftLength), l1), hash(LENGTHS, 5, bucket(rightLength), r1))
    features.push(
      hash(LENGTHS, 6, bucket(beforeLength), bucket(leftLength), bucket(rightLength), bucket(afterLength)),
    )
    if (leftLength <= 8) features.push(hash(SEGMENT, 1, this.#hashOf(leftStart, start)))
    if (rightLength <= 8) features.push(hash(SEGMENT, 2, this.#hashOf(end, rightEnd)))
    features.push(hash(SEGMENT, 3, leftFirst, this.#code(leftStart + 1)))
    features.push(hash(SEGMENT, 4, this.#code(rightEnd - 2), rightLast), hash(SEGMENT, 5, rightLast))
    features.push(hash(SEGMENT, 6, leftFirst, r1), hash(SEGMENT, 7, l1, rightLast))
    features.push(hash(FAR, 1, this.#code(afterStart), this.#code(afterStart + 1)))
    features.push(hash(FAR, 2, this.#code(afterEnd - 1), this.#code(afterEnd - 2)))
    features.push(hash(FAR, 3, this.#code(beforeEnd - 1), this.#code(beforeEnd - 2)))
    features.push(hash(FAR, 4, this.#code(beforeStart), this.#code(beforeStart + 1)))
    const alike =
      (leftLength === rightLength ? 1 : 0) +
      (l1 === rightLast ? 2 : 0) +
      (leftFirst === r1 ? 4 : 0) +
      (this.#code(start - 2) === this.#code(rightEnd - 2) ? 8 : 0) +
      (rightLength === afterLength ? 16 : 0) +
      (beforeLength === leftLength ? 32 : 0) +
      (rightLast === this.#code(afterEnd - 1) ? 64 : 0) +
      (l1 === this.#code(beforeEnd - 1) ? 128 : 0)
    features.push(hash(ALIKE, alike), hash(ALIKE, alike & 15, bucket(leftLength), bucket(rightLength)))
    for (let at = Math.max(leftStart, start - REACH); at < start - 1; at++)
      features.push(hash(BAG_LEFT, this.#codes[at]!, this.#codes[at + 1]!))
    for (let at = end; at < Math.min(rightEnd, end + REACH) - 1; at++)
      features.push(hash(BAG_RIGHT, this.#codes[at]!, this.#codes[at + 1]!))
  }

  /** How many digits stand on each side, whether they are a year, and what stands beyond them. */
  #numbers({ start, end }: Place, features: number[]): void {
    const codes = this.#codes
    let leftDigits = 0
    while (leftDigits < 7 && this.#code(start - 1 - leftDigits) === DIGIT) leftDigits++
    let rightDigits = 0
    while (rightDigits < 7 && codes[end + rightDigits] === DIGIT) rightDigits++
    if (leftDigits + rightDigits === 0) return
    const leftYear = leftDigits === 4 && this.#text.startsWith('20', start - 4) ? 1 : 0
    const rightYear = rightDigits === 4 && this.#text.startsWith('20', end) ? 1 : 0
    const beyondLeft = this.#code(start - 1 - leftDigits)
    const beyondRight = this.#code(end + rightDigits)
    features.push(hash(NUMBERS, 1, leftDigits, leftYear, rightDigits, rightYear))
    features.push(hash(NUMBERS, 2, leftDigits, leftYear, beyondLeft))
    features.push(hash(NUMBERS, 3, rightDigits, rightYear, beyondRight))
    features.push(
      hash(NUMBERS, 4, leftDigits + leftYear * 8, rightDigits + rightYear * 8, beyondLeft, beyondRight),
    )
    if (leftDigits > 0 && leftDigits <= 2)
      features.push(hash(NUMBERS, 5, Number(this.#text.slice(start - leftDigits, start))))
  }

  #code(offset: number): number {
    return this.#codes[offset] ?? OUTSIDE
  }

  #hashOf(start: number, end: number): number {
    let value = 17
    for (let at = start; at < end; at++) value = mix(value, this.#codes[at]!)
    return value
  }
}

/** The feature of a place of which the run is known beforehand. */
export function knownFeature(label: number): number {
  return hash(KNOWN, label)
}

/** Lengths in classes, finer where they are short. */
function bucket(length: number): number {
  if (length <= 6) return length
  if (length <= 8) return 7
  if (length <= 11) return 8
  if (length <= 16) return 9
  return length <= 24 ? 10 : 11
}

/** Of one to five values; written out, since it is called some hundred thousand times for a plan. */
function hash(kind: number, a: number, b?: number, c?: number, d?: number, e?: number): number {
  let result = mix(mix(0x2545f491, kind), a)
  if (b !== undefined) result = mix(result, b)
  if (c !== undefined) result = mix(result, c)
  if (d !== undefined) result = mix(result, d)
  if (e !== undefined) result = mix(result, e)
  return result
}

function mix(hashed: number, value: number): number {
  const product = Math.imul(hashed ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}
