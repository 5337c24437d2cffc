/**
 * Learns `grammars/genre-characters.bin` from plain official texts in simplified Chinese, a paragraph a line.
 *
 * Usage: `node genre-characters.js OUTPUT WEIGHT:FILE...` — a file of weight 4 counts as if it were there four times.
 * Every twentieth line is left out, so that the model can be tried on lines that it has not seen.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { BACKOFF_OFFSET, COST_SCALE, MODEL_SIGNATURE } from '../text/byte-shift/model.ts'
import { classSymbol, FIRST_HAN, isRun, MARK, UNKNOWN } from '../text/byte-shift/symbols.ts'

/** One line in so many is held out. */
const HELD_OUT = 20
/** What is rarer than this, in weighted occurrences, is left to the shorter context. */
const LEAST = { character: 3, bigram: 3, trigram: 5 }
const DISCOUNT = 0.75

interface Corpus {
  weight: number
  lines: string[]
}

function readCorpus(argument: string): Corpus {
  const colon = argument.indexOf(':')
  const lines = readFileSync(argument.slice(colon + 1), 'utf8').split('\n')
  return {
    weight: Number(argument.slice(0, colon)),
    lines: lines.filter((_, index) => index % HELD_OUT !== 0),
  }
}

function add(counts: Map<number, number>, key: number, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}

/** The Han characters that are frequent enough, most frequent first. */
function vocabulary(corpora: readonly Corpus[]): string[] {
  const counts = new Map<number, number>()
  for (const { weight, lines } of corpora) {
    for (const line of lines) {
      for (let index = 0; index < line.length; index++) {
        const code = line.charCodeAt(index)
        if (classSymbol(code) === undefined) add(counts, code, weight)
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST.character)
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .map(([code]) => String.fromCharCode(code))
}

/** Keys are `a`, `a * size + b` and `(a * size + b) * size + c`. */
class Counts {
  readonly unigrams = new Map<number, number>()
  readonly bigrams = new Map<number, number>()
  readonly trigrams = new Map<number, number>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  addLine(symbols: readonly number[], weight: number): void {
    let first = MARK
    let before = MARK
    for (const symbol of symbols) {
      if (symbol === before && isRun(symbol)) continue
      const pair = before * this.#size + symbol
      add(this.unigrams, symbol, weight)
      add(this.bigrams, pair, weight)
      add(this.trigrams, first * this.#size * this.#size + pair, weight)
      first = before
      before = symbol
    }
  }
}

/** One order of the model: the kept keys with their probabilities, and what is left over for each context. */
class Order {
  readonly keys: number[]
  readonly #probabilities = new Map<number, number>()
  readonly #kept = new Map<number, { higher: number; lower: number }>()

  constructor(
    counts: Map<number, number>,
    least: number,
    size: number,
    readonly lower: (key: number) => number,
  ) {
    const totals = new Map<number, { sum: number; types: number }>()
    for (const [key, count] of counts) {
      const context = Math.floor(key / size)
      const total = totals.get(context) ?? { sum: 0, types: 0 }
      total.sum += count
      total.types++
      totals.set(context, total)
    }
    this.keys = [...counts.keys()]
      .filter(key => counts.get(key)! >= least)
      .sort((left, right) => left - right)
    for (const key of this.keys) {
      const context = Math.floor(key / size)
      const { sum, types } = totals.get(context)!
      const below = lower(key)
      const probability = (counts.get(key)! - DISCOUNT + DISCOUNT * types * below) / sum
      this.#probabilities.set(key, probability)
      const kept = this.#kept.get(context) ?? { higher: 0, lower: 0 }
      kept.higher += probability
      kept.lower += below
      this.#kept.set(context, kept)
    }
  }

  probability(key: number): number | undefined {
    return this.#probabilities.get(key)
  }

  backoff(context: number): number {
    const kept = this.#kept.get(context)
    if (kept === undefined) return 1
    return Math.max(1e-3, 1 - kept.higher) / Math.max(1e-3, 1 - kept.lower)
  }
}

function quantise(probability: number, offset = 0): number {
  return Math.max(0, Math.min(255, Math.round(-Math.log(probability) * COST_SCALE) + offset))
}

class Writer {
  readonly #bytes: number[] = []

  number(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.#bytes.push((rest % 128) | 0x80)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.#bytes.push(value)
  }

  ascending(values: readonly number[]): void {
    this.number(values.length)
    let last = 0
    for (const value of values) {
      this.number(value - last)
      last = value
    }
  }

  toBuffer(): Buffer {
    return Buffer.from(this.#bytes)
  }
}

function learn(corpora: readonly Corpus[]): Buffer {
  const characters = vocabulary(corpora)
  const size = FIRST_HAN + characters.length
  const symbols = new Map(characters.map((character, index) => [character, FIRST_HAN + index]))
  const counts = new Counts(size)
  for (const { weight, lines } of corpora) {
    for (const line of lines) {
      const units = line.split('')
      counts.addLine(
        units.map(unit => classSymbol(unit.charCodeAt(0)) ?? symbols.get(unit) ?? UNKNOWN),
        weight,
      )
    }
  }
  let total = 0
  for (const count of counts.unigrams.values()) total += count
  const unigram = (symbol: number) => Math.max(counts.unigrams.get(symbol) ?? 0, 0.5) / total
  const bigrams = new Order(counts.bigrams, LEAST.bigram, size, key => unigram(key % size))
  const bigram = (key: number) =>
    bigrams.probability(key) ?? bigrams.backoff(Math.floor(key / size)) * unigram(key % size)
  const bigramIndex = new Map(bigrams.keys.map((key, index) => [key, index]))
  for (const key of counts.trigrams.keys()) {
    if (!bigramIndex.has(Math.floor(key / size))) counts.trigrams.delete(key)
  }
  const trigrams = new Order(counts.trigrams, LEAST.trigram, size, key => bigram(key % (size * size)))

  const writer = new Writer()
  const encoded = Buffer.from(characters.join(''), 'utf8')
  const all = Array.from({ length: size }, (_, symbol) => symbol)
  writer.bytes(Buffer.from(MODEL_SIGNATURE, 'latin1'))
  writer.number(encoded.length)
  writer.bytes(encoded)
  writer.bytes(all.map(symbol => quantise(unigram(symbol))))
  writer.bytes(all.map(symbol => quantise(bigrams.backoff(symbol), BACKOFF_OFFSET)))
  writer.ascending(bigrams.keys)
  writer.bytes(bigrams.keys.map(key => quantise(bigrams.probability(key)!)))
  writer.bytes(bigrams.keys.map(key => quantise(trigrams.backoff(key), BACKOFF_OFFSET)))
  // Contexts ascend with their index, so the keys stay in order.
  writer.ascending(trigrams.keys.map(key => bigramIndex.get(Math.floor(key / size))! * size + (key % size)))
  writer.bytes(trigrams.keys.map(key => quantise(trigrams.probability(key)!)))
  process.stderr.write(
    `${characters.length} characters, ${bigrams.keys.length} pairs, ${trigrams.keys.length} triples\n`,
  )
  return writer.toBuffer()
}

const [output, ...files] = process.argv.slice(2)
if (output === undefined || files.length === 0)
  throw new Error('usage: genre-characters.js OUTPUT WEIGHT:FILE...')
writeFileSync(output, learn(files.map(readCorpus)))
