/**
 * Undoes shifted bytes. A GBK character is a pair of bytes, so a single byte too many or too few pairs all that
 * follow wrongly, until a character whose second byte is ASCII, or a mark in ASCII, sets the reader right again.
 *
 * What happened, as bytes (`|` where the page was read):
 * - A mark was looked for, and found across two characters: `模化` is `C4 [A3 BB] AF`, and `A3 BB` is `；`.
 *   The first byte, left alone, was read as `?`, then `；`, then the rest, shifted: `?；` …
 * - A gloss was put behind the bytes of its character, found across two: `展濕` is `D5 [B9 9D] F1` and `B9 9D` is 節.
 *   `9D` and the bracket after it were read as one `?`: `展?jié)` …
 * - Pairs that GBK assigns to nobody vanished.
 *
 * A beam search goes through the text as it stands, reads it back into bytes and pairs them anew; the character
 * model says which reading is Chinese. Its cost is linear in the length of the damage.
 */
import { glossAt, glossedCharacters, unopenedGlossAt } from '../pinyin.ts'
import { Alphabet, type Candidate } from './alphabet.ts'
import { encodePair, FIRST_LEAD, FIRST_TRAIL, FULL_WIDTH_LEAD } from './gbk.ts'
import { type GenreModel, loadGenreModel } from './model.ts'
import { isRun, MARK, markCost, UNKNOWN } from './symbols.ts'

/** Bytes are read in pairs as they should be. */
const ALIGNED = -1
/** The first byte of the next character is there, and it is not known which … */
const ANY = 0
/** … but that it is A1 or above … */
const ANY_HIGH = 1
/** … or A0 or below. */
const ANY_LOW = 2

/** Costs in nats, beside those of the model. */
const COST = {
  /** Damage begins here: a mark or a gloss that was found across two characters follows. */
  shift: 4,
  /** Damage begins here, and nothing that follows shows why. */
  causelessShift: 8,
  /** A question mark is meant as one. */
  question: 3,
  /** A question mark is meant as one although another mark follows at once. */
  markedQuestion: 7,
  /** A question mark is meant as one although a gloss without its bracket follows, or it is U+FFFD. */
  brokenQuestion: 10,
  /** A Han character that the model does not know, or a letter or symbol foreign to the genre, stands as it is. */
  foreign: 7,
  /** A lone byte is guessed, where no gloss confirms it. */
  guess: 1,
  /** Both bytes are guessed. */
  guessPair: 2,
  /** A pair vanished. */
  vanished: 1,
  /** A restored character that is no Han character and no mark that such texts use. */
  odd: 10,
  /** A character is restored in the script that the text is not written in. */
  otherScript: 4,
  /** One more mark in a run, which costs nothing in the model. */
  repeatedMark: 2,
  /** A gloss stands on a character that bears the same gloss elsewhere; a reward. */
  confirmed: -4,
  /** A gloss lies across two characters that pages are not known to put it after. */
  unconfirmed: 3,
} as const

const BEAM = 150
/** So many readings are tried for pairs that vanished. */
const VANISHING_BEAM = 16
/** Further behind the best than this, in nats, no reading recovers. */
const HOPELESS = 18
/** The same for what is put in where nothing is left to see. */
const HOPELESS_VANISHED = 12
/** A reading so far ahead, in nats, has won. */
const DECIDED = 8
/** So many characters in a row read as they stand after the damage: it is over. */
const CALM = 6
const LONGEST = 400
/** Pairs that vanish one after the other. */
const MOST_VANISHED = 3

interface State {
  /** Offset of the next character of the text. */
  at: number
  carry: number
  /** The two last symbols. */
  first: number
  before: number
  cost: number
  /** How far the nearest other reading of the same stretch is behind. */
  margin: number
  calm: number
  /** Characters put out since `previous`. */
  text: string
  repaired: boolean
  previous: State | null
}

/** A stretch of damage and what it was. */
export interface Restoration {
  start: number
  end: number
  /** Simplified. */
  text: string
}

export interface Solution {
  restorations: Restoration[]
  /** Offset up to which the text was looked at. */
  end: number
  /** How much better than the text as it stands, in nats. */
  gain: number
  /** How much better than the next best reading, in nats. */
  margin: number
  /** Mean cost of a restored character in nats. */
  meanCost: number
}

export class Solver {
  readonly #model: GenreModel
  readonly #alphabet: Alphabet
  readonly #text: string
  /** The script that the text is hardly written in. */
  readonly #otherScript: 'simplified' | 'traditional'
  /** Its characters: where a text uses a form of the other script, it may use it again. */
  readonly #characters: ReadonlySet<string>

  constructor(model: GenreModel, alphabet: Alphabet, text: string) {
    this.#model = model
    this.#alphabet = alphabet
    this.#text = text
    this.#characters = new Set(text)
    this.#otherScript = otherScript(this.#characters, alphabet)
  }

  /** The best reading from `start`, where a lone byte may have been read; null where the text is best as it stands. */
  solve(start: number): Solution | null {
    const [first, before] = this.#context(start)
    const root: State = {
      at: start,
      carry: ALIGNED,
      first,
      before,
      cost: 0,
      margin: Number.POSITIVE_INFINITY,
      calm: 0,
      text: '',
      repaired: false,
      previous: null,
    }
    const limit = Math.min(this.#text.length, start + LONGEST)
    const layers = new Map<number, Map<number, State>>([[start, new Map([[0, root]])]])
    let asIs: State = root
    let asIsCost = 0
    let best: State | undefined
    for (let at = start; at <= limit; at++) {
      const layer = layers.get(at)
      if (layer === undefined) continue
      layers.delete(at)
      while (asIs.at < at) asIs = this.#copy(asIs)
      asIsCost = asIs.cost
      const states = this.#withVanished(prune([...layer.values()]))
      const leader = states.find(state => state.carry === ALIGNED)
      if (leader !== undefined) best = settle(leader, states)
      if (leader !== undefined && leader.calm >= CALM && isAhead(leader, states, layers)) break
      if (at === limit) break
      for (const state of states) {
        for (const next of this.#successors(state)) {
          if (next.at <= limit) keep(layers, next)
        }
      }
    }
    if (best === undefined) return null
    while (asIs.at < best.at) asIs = this.#copy(asIs)
    if (asIs.at === best.at) asIsCost = asIs.cost
    return solution(best, asIsCost)
  }

  /** The symbols of the two characters before an offset, glosses left out. */
  #context(offset: number): [number, number] {
    const symbols: number[] = []
    let at = Math.max(0, offset - 40)
    while (at < offset) {
      const symbol = this.#alphabet.symbol(this.#alphabet.simplify(this.#text[at]!))
      if (symbol !== symbols.at(-1) || !isRun(symbol)) symbols.push(symbol)
      at = this.#afterGloss(at + 1)
    }
    return [symbols.at(-2) ?? MARK, symbols.at(-1) ?? MARK]
  }

  #afterGloss(at: number): number {
    let end = at
    for (let gloss = glossAt(this.#text, end); gloss !== undefined; gloss = glossAt(this.#text, end))
      end = gloss.end
    return end
  }

  *#successors(state: State): Generator<State> {
    if (state.carry === ALIGNED) {
      yield this.#copy(state)
      if (isLoneByte(this.#text[state.at]!)) yield* this.#shift(state)
      return
    }
    const character = this.#text[state.at]!
    if (isLoneByte(character)) yield* this.#loneByte(state)
    yield* this.#pairAnew(state, character)
  }

  #copy(state: State): State {
    const character = this.#text[state.at]!
    const next = this.#put(
      state,
      this.#alphabet.simplify(character),
      this.#afterGloss(state.at + 1),
      ALIGNED,
      0,
    )
    if (isLoneByte(character)) next.cost += this.#questionCost(state.at)
    else if (next.before === UNKNOWN) next.cost += COST.foreign
    else if (next.before === MARK && markCost(character) === undefined) next.cost += COST.foreign
    next.repaired = false
    next.calm = state.calm + 1
    return next
  }

  #questionCost(at: number): number {
    const broken = this.#text[at] === '\ufffd' || unopenedGlossAt(this.#text, at + 1) !== undefined
    if (broken) return COST.brokenQuestion
    return /[?!;,、，。；？！]/.test(this.#text[at + 1] ?? '') ? COST.markedQuestion : COST.question
  }

  /** A byte without its pair: the next character's first, or the one before a gloss that was put into a character. */
  *#shift(state: State): Generator<State> {
    const gloss = this.#lostGloss(state.at + 1)
    const cause = gloss !== undefined || /[;?!；？！]/.test(this.#text[state.at + 1] ?? '')
    const shifted: State = {
      ...state,
      at: gloss?.end ?? state.at + 1,
      carry: ANY,
      cost:
        state.cost +
        (cause ? COST.shift : COST.causelessShift) +
        (gloss === undefined ? 0 : COST.unconfirmed),
      calm: 0,
      text: '',
      repaired: true,
      previous: state,
    }
    yield shifted
    const trail = (encodePair(this.#text[state.at - 1] ?? '') ?? 0) & 0xff
    for (const character of gloss === undefined ? '' : glossedCharacters(gloss.syllable)) {
      const pair = encodePair(character) ?? 0
      if (pair >> 8 === trail)
        yield { ...shifted, carry: pair & 0xff, cost: state.cost + COST.shift + COST.confirmed }
    }
  }

  /** The gloss after a question mark, which swallowed its bracket (or did not). */
  #lostGloss(at: number) {
    return unopenedGlossAt(this.#text, at) ?? glossAt(this.#text, at)
  }

  /** The second byte of a character, read alone because ASCII follows. */
  *#loneByte(state: State): Generator<State> {
    const gloss = this.#lostGloss(state.at + 1)
    const known = gloss === undefined ? '' : glossedCharacters(gloss.syllable)
    const end = gloss?.end ?? state.at + 1
    if (isUnknown(state.carry)) {
      if (state.text === '' && !isGlossEnd(this.#text, state.at)) return
      for (const candidate of this.#alphabet.all)
        yield this.#restore(state, candidate, end, ALIGNED, COST.guessPair)
      return
    }
    for (const candidate of this.#alphabet.candidates(state.carry, undefined)) {
      if (candidate.trail < FIRST_LEAD) continue
      const confirmed = known.includes(candidate.written)
      yield this.#restore(state, candidate, end, ALIGNED, confirmed ? COST.confirmed : COST.guess)
    }
  }

  /** A character as it was read: its first byte ends the character before, its second begins the next. */
  *#pairAnew(state: State, character: string): Generator<State> {
    const end = this.#afterGloss(state.at + 1)
    const code = character.charCodeAt(0)
    if (code >= FIRST_TRAIL && code < 0x7f) {
      for (const candidate of this.#candidates(state.carry, code))
        yield this.#restore(state, candidate, end, ALIGNED, 0)
    }
    const pair = code > 0x20 && code < 0x7f ? FULL_WIDTH_LEAD * 256 + (code | 0x80) : encodePair(character)
    if (pair === undefined || (pair & 0xff) < FIRST_LEAD) return
    for (const candidate of this.#candidates(state.carry, pair >> 8))
      yield this.#restore(state, candidate, end, pair & 0xff, 0)
  }

  /** The states, and those that come of them where pairs vanished before the next character; best first. */
  #withVanished(states: State[]): State[] {
    let all = states
    let latest = states
    for (let round = 0; round < MOST_VANISHED && latest.length > 0; round++) {
      const limit = all[0]!.cost + HOPELESS_VANISHED
      latest = latest.filter(state => this.#mayVanish(state))
      latest = prune(latest.slice(0, VANISHING_BEAM >> round).flatMap(state => this.#vanished(state, limit)))
      if (latest.length > 0) all = prune([...all, ...latest])
    }
    return all
  }

  /** After a mark that was found across two characters comes the mark itself; after a gloss anything may follow. */
  #mayVanish(state: State): boolean {
    return state.carry !== ALIGNED && (state.text !== '' || isGlossEnd(this.#text, state.at))
  }

  #vanished(state: State, limit: number): State[] {
    const found: State[] = []
    const mostModelCost = limit - state.cost - COST.vanished
    for (const { first, last, carry } of vanishing) {
      for (let trail = first; trail <= last; trail++) {
        for (const candidate of this.#candidates(state.carry, trail)) {
          if (isUnknown(state.carry) && isRun(candidate.symbol)) continue
          if (this.#model.cost(state.first, state.before, candidate.symbol) > mostModelCost) continue
          const next = this.#restore(state, candidate, state.at, carry, COST.vanished)
          if (next.cost <= limit) found.push(next)
        }
      }
    }
    return found
  }

  /** The characters that a known second byte completes. */
  #candidates(carry: number, trail: number): readonly Candidate[] {
    if (!isUnknown(carry)) return this.#alphabet.candidates(carry, trail)
    const all = this.#alphabet.candidates(undefined, trail)
    return carry === ANY ? all : all.filter(({ lead }) => lead > HIGHEST_LOW_LEAD === (carry === ANY_HIGH))
  }

  #restore(state: State, candidate: Candidate, at: number, carry: number, extra: number): State {
    const next = this.#put(state, candidate.character, at, carry, candidate.symbol)
    next.cost += extra
    if (isRun(candidate.symbol)) next.cost += markCost(candidate.character) ?? COST.odd
    if (candidate.script === this.#otherScript && !this.#characters.has(candidate.written))
      next.cost += COST.otherScript
    if (candidate.symbol === MARK && state.before === MARK) next.cost += COST.repeatedMark
    return next
  }

  #put(state: State, character: string, at: number, carry: number, known: number): State {
    const symbol = known || this.#alphabet.symbol(character)
    const same = symbol === state.before && isRun(symbol)
    return {
      at,
      carry,
      first: same ? state.first : state.before,
      before: symbol,
      cost: state.cost + (same ? 0 : this.#model.cost(state.first, state.before, symbol)),
      margin: state.margin,
      calm: 0,
      text: character,
      repaired: true,
      previous: state,
    }
  }
}

const HIGHEST_LOW_LEAD = 0xa0

/**
 * First bytes of the pairs that GBK leaves to its users, with what is known of the second byte, which is the first of
 * the next character: rows AA to AF and F8 to FE above A0, rows A1 to A7 up to there.
 */
const vanishing = [
  { first: 0xaa, last: 0xaf, carry: ANY_HIGH },
  { first: 0xf8, last: 0xfe, carry: ANY_HIGH },
  { first: 0xa1, last: 0xa7, carry: ANY_LOW },
]

function isUnknown(carry: number): boolean {
  return carry >= ANY && carry <= ANY_LOW
}

/** How a byte without its pair was shown. */
export function isLoneByte(character: string): boolean {
  return character === '?' || character === '\ufffd'
}

function isGlossEnd(text: string, at: number): boolean {
  return text[at - 1] === ')'
}

/** Of the two scripts the one with fewer different characters. */
function otherScript(characters: ReadonlySet<string>, alphabet: Alphabet): 'simplified' | 'traditional' {
  const count = { simplified: 0, traditional: 0 }
  for (const character of characters) {
    const script = alphabet.scriptOf(character)
    if (script !== null) count[script]++
  }
  return count.simplified < count.traditional ? 'simplified' : 'traditional'
}

/** Keeps the better of two readings that end alike, and how far apart they are. */
function keep(layers: Map<number, Map<number, State>>, state: State): void {
  let layer = layers.get(state.at)
  if (layer === undefined) {
    layer = new Map()
    layers.set(state.at, layer)
  }
  const key = ((state.carry + 1) * 0x4000 + state.first) * 0x4000 + state.before
  const rival = layer.get(key)
  layer.set(key, rival === undefined ? state : better(state, rival))
}

function better(left: State, right: State): State {
  const [winner, loser] = left.cost <= right.cost ? [left, right] : [right, left]
  const sameButForMark =
    winner.previous === loser.previous && winner.before === MARK && winner.text.length === 1
  if (!sameButForMark) winner.margin = Math.min(winner.margin, loser.cost - winner.cost)
  return winner
}

/** Whether every other reading, where it is still going through damage, is behind for good. */
function isAhead(leader: State, states: readonly State[], layers: Map<number, Map<number, State>>): boolean {
  const limit = leader.cost + DECIDED
  const isRival = (state: State) => state.cost < limit && (state.carry !== ALIGNED || state.at > leader.at)
  if (states.some(isRival)) return false
  for (const layer of layers.values()) {
    for (const state of layer.values()) if (isRival(state)) return false
  }
  return true
}

/** The cheapest states, best first; of those that end alike only the best. */
function prune(states: State[]): State[] {
  states.sort((left, right) => left.cost - right.cost)
  const limit = (states[0]?.cost ?? 0) + HOPELESS
  return states.filter((state, index) => index < BEAM && state.cost <= limit)
}

/** The leader with its margin to the other readings that are complete. */
function settle(leader: State, states: readonly State[]): State {
  const rival = states.find(state => state !== leader && state.carry === ALIGNED)
  return rival === undefined
    ? leader
    : { ...leader, margin: Math.min(leader.margin, rival.cost - leader.cost) }
}

function solution(best: State, asIsCost: number): Solution | null {
  const steps: State[] = []
  for (let state: State | null = best; state !== null; state = state.previous) steps.unshift(state)
  const restorations: Restoration[] = []
  let restored = 0
  let cost = 0
  for (let index = 1; index < steps.length; index++) {
    const [from, step] = [steps[index - 1]!, steps[index]!]
    if (!step.repaired) continue
    restored += step.text.length
    if (step.text !== '') cost += step.cost - from.cost
    const last = restorations.at(-1)
    if (last !== undefined && from.repaired && last.end === from.at) {
      last.end = step.at
      last.text += step.text
    } else restorations.push({ start: from.at, end: step.at, text: step.text })
  }
  if (restorations.length === 0) return null
  const gain = asIsCost - best.cost
  return { restorations, end: best.at, gain, margin: best.margin, meanCost: cost / Math.max(1, restored) }
}

let alphabet: Alphabet | undefined

/** A solver for one text. The model and the tables are loaded at the first call. */
export function createSolver(text: string): Solver {
  const model = loadGenreModel()
  alphabet ??= new Alphabet(model)
  return new Solver(model, alphabet, text)
}
