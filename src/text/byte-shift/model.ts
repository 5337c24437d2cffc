/**
 * A small trigram model of the characters of official Chinese: how likely a character is after the two before it.
 * It knows simplified characters only and is read from `grammars/genre-characters.bin`, which
 * `src/training/genre-characters.ts` learns from official documents.
 *
 * The file is not compressed: that would spare less than a third of it and take longer than all else that is read.
 *
 * Back-off model with absolute discounting (Ney, Essen, Kneser 1994); costs are quantised to sixteenths of a nat.
 */
import { readFileSync } from 'node:fs'
import { GrammarError, grammarPath } from '../../grammars.ts'
import { classSymbol, FIRST_HAN, UNKNOWN } from './symbols.ts'

/** Steps of a quantised cost per nat. */
export const COST_SCALE = 16
/** First bytes of the file, the format's name and version. */
export const MODEL_SIGNATURE = 'genre-characters 1\n'
/** Offset of a stored back-off weight: the weight may exceed one, and bytes have no sign. */
export const BACKOFF_OFFSET = 64

let cached: GenreModel | undefined

/**
 * The model, read at the first call.
 *
 * @throws GrammarError where the file is missing or is no such model
 */
export function loadGenreModel(): GenreModel {
  if (cached === undefined) {
    const file = 'genre-characters.bin'
    try {
      cached = new GenreModel(readFileSync(grammarPath(file)))
    } catch (error) {
      throw new GrammarError(`grammars/${file}: ${(error as Error).message}`)
    }
  }
  return cached
}

/** What a symbol costs in nats after the two before it, by the counts of trigrams in official Chinese. */
export class GenreModel {
  /** By UTF-16 code unit; 0 where a character is unknown. */
  readonly #symbols = new Uint16Array(0x10000)
  readonly #size: number
  readonly #unigramCosts: Uint8Array
  readonly #unigramBackoffs: Uint8Array
  readonly #bigramKeys: Uint32Array
  readonly #bigramCosts: Uint8Array
  readonly #bigramBackoffs: Uint8Array
  readonly #trigramKeys: Uint32Array
  readonly #trigramCosts: Uint8Array
  /** Where the pairs that a symbol begins begin, and the triples that a pair begins. */
  readonly #bigramStarts: Uint32Array
  readonly #trigramStarts: Uint32Array
  /** The pair after which costs were last asked for, and its index; most are asked for again and again. */
  #first = -1
  #before = -1
  #context = -1

  constructor(bytes: Buffer) {
    const reader = new Reader(bytes)
    if (reader.text(MODEL_SIGNATURE.length) !== MODEL_SIGNATURE) throw new Error('no model of this version')
    const characters = new TextDecoder('utf-8').decode(reader.bytes(reader.number()))
    for (let index = 0; index < characters.length; index++)
      this.#symbols[characters.charCodeAt(index)] = FIRST_HAN + index
    this.#size = FIRST_HAN + characters.length
    this.#unigramCosts = reader.bytes(this.#size)
    this.#unigramBackoffs = reader.bytes(this.#size)
    this.#bigramKeys = reader.ascending()
    this.#bigramCosts = reader.bytes(this.#bigramKeys.length)
    this.#bigramBackoffs = reader.bytes(this.#bigramKeys.length)
    this.#trigramKeys = reader.ascending()
    this.#trigramCosts = reader.bytes(this.#trigramKeys.length)
    this.#bigramStarts = startsOf(this.#bigramKeys, this.#size, this.#size)
    this.#trigramStarts = startsOf(this.#trigramKeys, this.#bigramKeys.length, this.#size)
  }

  /** The symbol of a character by its UTF-16 code unit, simplified. */
  symbol(code: number): number {
    return classSymbol(code) ?? (this.#symbols[code] || UNKNOWN)
  }

  /** The cost of `symbol` after `before` and, before that, `first`: its negative log-probability in nats. */
  cost(first: number, before: number, symbol: number): number {
    if (first !== this.#first || before !== this.#before) {
      this.#first = first
      this.#before = before
      this.#context = this.#bigram(first, before)
    }
    const context = this.#context
    if (context < 0) return this.#pairCost(before, symbol) / COST_SCALE
    const start = this.#trigramStarts[context]!
    const end = this.#trigramStarts[context + 1]!
    const trigram = find(this.#trigramKeys, start, end, context * this.#size + symbol)
    if (trigram >= 0) return this.#trigramCosts[trigram]! / COST_SCALE
    return (this.#bigramBackoffs[context]! - BACKOFF_OFFSET + this.#pairCost(before, symbol)) / COST_SCALE
  }

  #pairCost(before: number, symbol: number): number {
    const bigram = this.#bigram(before, symbol)
    if (bigram >= 0) return this.#bigramCosts[bigram]!
    return this.#unigramBackoffs[before]! - BACKOFF_OFFSET + this.#unigramCosts[symbol]!
  }

  #bigram(before: number, symbol: number): number {
    const start = this.#bigramStarts[before]!
    return find(this.#bigramKeys, start, this.#bigramStarts[before + 1]!, before * this.#size + symbol)
  }
}

/** Of an ascending list of `row * width + column`, where each row begins; one more for the end. */
function startsOf(keys: Uint32Array, rows: number, width: number): Uint32Array {
  const starts = new Uint32Array(rows + 1)
  let at = 0
  for (let row = 0; row <= rows; row++) {
    while (at < keys.length && keys[at]! < row * width) at++
    starts[row] = at
  }
  return starts
}

/** Reads the sections of the file one after the other. */
class Reader {
  readonly #buffer: Buffer
  #at = 0

  constructor(buffer: Buffer) {
    this.#buffer = buffer
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#buffer.length) throw new Error('the model is cut short')
    const bytes = this.#buffer.subarray(this.#at, this.#at + length)
    this.#at += length
    return bytes
  }

  text(length: number): string {
    return Buffer.from(this.bytes(length)).toString('latin1')
  }

  /** An unsigned number in seven bits a byte, low bits first. */
  number(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      if (this.#at >= this.#buffer.length) throw new Error('the model is cut short')
      const byte = this.#buffer[this.#at++]!
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }

  /** An ascending list of numbers, stored as its length and its differences. */
  ascending(): Uint32Array {
    const list = new Uint32Array(this.number())
    const buffer = this.#buffer
    let at = this.#at
    let last = 0
    for (let index = 0; index < list.length; index++) {
      let byte = buffer[at++]!
      let difference = byte & 0x7f
      for (let scale = 128; byte >= 0x80; scale *= 128) {
        byte = buffer[at++]!
        difference += (byte & 0x7f) * scale
      }
      last += difference
      list[index] = last
    }
    if (at > buffer.length) throw new Error('the model is cut short')
    this.#at = at
    return list
  }
}

/** Index of a value in a part of an ascending list, -1 if it is not there. */
function find(list: Uint32Array, start: number, end: number, value: number): number {
  let low = start
  let high = end - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = list[middle]!
    if (found === value) return middle
    if (found < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
