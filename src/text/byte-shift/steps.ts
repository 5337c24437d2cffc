/** The steps from one reading to the next: what the next character of the text can have been. */
import { glossedCharacters } from '../pinyin.ts'
import type { Alphabet, Candidate } from './alphabet.ts'
import { COST } from './costs.ts'
import { encodePair, FIRST_LEAD, FIRST_TRAIL, FULL_WIDTH_LEAD, LAST_BYTE, unassigned } from './gbk.ts'
import {
  afterGlosses,
  isGlossEnd,
  isLoneByte,
  isSearchedMark,
  lostGloss,
  questionCost,
} from './lone-bytes.ts'
import type { GenreModel } from './model.ts'
import { ALIGNED, ANY, isUnknown, prune, type State, VANISHED_AFTER } from './reading.ts'
import { isRun, MARK, markCost, UNKNOWN } from './symbols.ts'

/** So many readings are tried for pairs that vanished. */
const VANISHING_BEAM = 16
/** Further behind the best than this, in nats, nothing is put in where nothing is left to see. */
const HOPELESS_VANISHED = 12
/** Pairs that vanish one after the other. */
const MOST_VANISHED = 3

export class Steps {
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

  /** The symbols of the two characters before an offset, glosses left out. */
  context(offset: number): [number, number] {
    const symbols: number[] = []
    let at = Math.max(0, offset - 40)
    while (at < offset) {
      const symbol = this.#alphabet.symbol(this.#alphabet.simplify(this.#text[at]!))
      if (symbol !== symbols.at(-1) || !isRun(symbol)) symbols.push(symbol)
      at = afterGlosses(this.#text, at + 1)
    }
    return [symbols.at(-2) ?? MARK, symbols.at(-1) ?? MARK]
  }

  /** The readings that go on with what stands next: as it stands, or as shifted bytes. */
  *successors(state: State): Generator<State> {
    if (state.carry === ALIGNED) {
      yield this.copy(state)
      if (isLoneByte(this.#text[state.at]!)) yield* this.#shift(state)
      return
    }
    const character = this.#text[state.at]!
    if (isLoneByte(character)) yield* this.#loneByte(state)
    yield* this.#pairAnew(state, character)
  }

  /** The next character as it stands. */
  copy(state: State): State {
    const character = this.#text[state.at]!
    const next = this.#put(
      state,
      this.#alphabet.simplify(character),
      afterGlosses(this.#text, state.at + 1),
      ALIGNED,
      0,
    )
    if (isLoneByte(character)) next.cost += questionCost(this.#text, state.at)
    else if (next.before === UNKNOWN) next.cost += COST.foreign
    else if (next.before === MARK && markCost(character) === undefined) next.cost += COST.foreign
    next.repaired = false
    next.calm = state.calm + 1
    return next
  }

  /** A byte without its pair: the next character's first, or the one before a gloss that was put into a character. */
  *#shift(state: State): Generator<State> {
    const gloss = lostGloss(this.#text, state.at + 1)
    const cause = gloss !== undefined || isSearchedMark(this.#text[state.at + 1] ?? '')
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

  /** The second byte of a character, read alone because ASCII follows. */
  *#loneByte(state: State): Generator<State> {
    const gloss = lostGloss(this.#text, state.at + 1)
    const known = gloss === undefined ? '' : glossedCharacters(gloss.syllable)
    const end = gloss?.end ?? state.at + 1
    if (isUnknown(state.carry) && state.text === '' && !isGlossEnd(this.#text, state.at)) return
    const guess = isUnknown(state.carry) ? COST.guessPair : COST.guess
    for (const candidate of this.#completions(state.carry)) {
      if (candidate.trail < FIRST_LEAD || (isUnknown(state.carry) && isRun(candidate.symbol))) continue
      const confirmed = known.includes(candidate.written)
      yield this.#restore(state, candidate, end, ALIGNED, confirmed ? COST.confirmed : guess)
    }
  }

  /** The characters that a first byte, which may be unknown, begins. */
  #completions(carry: number): readonly Candidate[] {
    if (!isUnknown(carry)) return this.#alphabet.candidates(carry, undefined)
    if (carry === ANY) return this.#alphabet.all
    return this.#alphabet.all.filter(({ lead }) => unassigned(carry - VANISHED_AFTER).has(lead))
  }

  /** A character as it was read: its first byte ends the character before, its second begins the next. */
  *#pairAnew(state: State, character: string): Generator<State> {
    const end = afterGlosses(this.#text, state.at + 1)
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
  withVanished(states: State[]): State[] {
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
    for (let trail = FIRST_LEAD; trail <= LAST_BYTE; trail++) {
      if (unassigned(trail).size === 0) continue
      for (const candidate of this.#candidates(state.carry, trail)) {
        if (isUnknown(state.carry) && isRun(candidate.symbol)) continue
        if (this.#model.cost(state.first, state.before, candidate.symbol) > mostModelCost) continue
        const next = this.#restore(state, candidate, state.at, VANISHED_AFTER + trail, COST.vanished)
        if (next.cost <= limit) found.push(next)
      }
    }
    return found
  }

  /** The characters that a known second byte completes. */
  #candidates(carry: number, trail: number): readonly Candidate[] {
    if (!isUnknown(carry)) return this.#alphabet.candidates(carry, trail)
    const all = this.#alphabet.candidates(undefined, trail)
    return carry === ANY ? all : all.filter(({ lead }) => unassigned(carry - VANISHED_AFTER).has(lead))
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
      trace: same ? state.trace : (Math.imul(state.trace, 31) + symbol) >>> 0,
      cost: state.cost + (same ? 0 : this.#model.cost(state.first, state.before, symbol)),
      margin: state.margin,
      calm: 0,
      text: character,
      repaired: true,
      previous: state,
    }
  }
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
