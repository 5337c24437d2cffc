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
import { markContextCost } from './mark-context.ts'
import type { GenreModel } from './model.ts'
import {
  ALIGNED,
  ANY,
  continuesRun,
  isUnknown,
  type Layers,
  prune,
  put,
  type State,
  VANISHED_AFTER,
} from './reading.ts'
import { CLOSING_LEAD, LABEL_OPENING, labelsAt } from './shifted-labels.ts'
import { isRun, MARK, markCost, UNKNOWN } from './symbols.ts'

/** So many readings are tried for pairs that vanished. */
const VANISHING_BEAM = 16
/** Further behind the best than this, in nats, nothing is put in where nothing is left to see. */
const HOPELESS_VANISHED = 12
/** Pairs that vanish one after the other. */
const MOST_VANISHED = 3

/** A section number that is further from the one that is due than this is as unlikely as any. */
const FAR = 5

/** The steps through one text, each with its cost. */
export class Steps {
  readonly #model: GenreModel
  readonly #alphabet: Alphabet
  readonly #text: string
  /** The script that the text is hardly written in. */
  readonly #otherScript: 'simplified' | 'traditional'
  /** Its characters: where a text uses a form of the other script, it may use it again. */
  readonly #characters: ReadonlySet<string>
  /** The number that is due if a section number in brackets is next. */
  nextLabel = 1

  constructor(model: GenreModel, alphabet: Alphabet, text: string) {
    this.#model = model
    this.#alphabet = alphabet
    this.#text = text
    this.#characters = new Set(text)
    this.#otherScript = alphabet.rareScript(this.#characters)
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

  /** Keeps the readings that go on with what stands next: as it stands, or as shifted bytes. */
  goOn(state: State, layers: Layers): void {
    const character = this.#text[state.at]!
    if (state.carry === ALIGNED) {
      layers.keep(this.copy(state))
      if (isLoneByte(character)) this.#shift(state, layers)
      return
    }
    if (isLoneByte(character)) this.#loneByte(state, layers)
    if (character === '。' && state.carry === ANY && state.text === '') this.#label(state, layers)
    this.#pairAnew(state, character, layers)
  }

  /** The next character as it stands. */
  copy(state: State): State {
    const character = this.#text[state.at]!
    const simplified = this.#alphabet.simplify(character)
    const symbol = this.#alphabet.symbol(simplified)
    const end = afterGlosses(this.#text, state.at + 1)
    const next = put(state, simplified, symbol, end, ALIGNED, this.#costAfter(state, symbol))
    // Where nothing is damaged a mark stands as its author put it.
    if (state.repaired && symbol === MARK)
      next.cost += Math.max(0, markContextCost(this.#text, state, character))
    if (isLoneByte(character)) next.cost += questionCost(this.#text, state.at)
    else if (next.before === UNKNOWN) next.cost += COST.foreign
    else if (next.before === MARK && markCost(character) === undefined) next.cost += COST.foreign
    next.repaired = false
    next.calm = state.calm + 1
    return next
  }

  /** A byte without its pair: the next character's first, or the one before a gloss that was put into a character. */
  #shift(state: State, layers: Layers): void {
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
    layers.keep(shifted)
    const trail = (encodePair(this.#text[state.at - 1] ?? '') ?? 0) & 0xff
    for (const character of gloss === undefined ? '' : glossedCharacters(gloss.syllable)) {
      const pair = encodePair(character) ?? 0
      if (pair >> 8 === trail)
        layers.keep({ ...shifted, carry: pair & 0xff, cost: state.cost + COST.shift + COST.confirmed })
    }
  }

  /** The second byte of a character, read alone because ASCII follows. */
  #loneByte(state: State, layers: Layers): void {
    const gloss = lostGloss(this.#text, state.at + 1)
    const known = gloss === undefined ? '' : glossedCharacters(gloss.syllable)
    const end = gloss?.end ?? state.at + 1
    const bothGuessed = isUnknown(state.carry)
    if (bothGuessed && state.text === '' && !isGlossEnd(this.#text, state.at)) return
    const guess = bothGuessed ? COST.guessPair : COST.guess
    const candidates = this.#candidates(state.carry, undefined)
    // By index: an iterator for each look would be most of what there is to collect.
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index]!
      if (candidate.trail < FIRST_LEAD || (bothGuessed && isRun(candidate.symbol))) continue
      const cost = known.includes(candidate.written) ? COST.confirmed : guess
      this.#keepRestored(state, candidate, end, ALIGNED, cost, layers)
    }
  }

  /** A section number in brackets behind a full-width blank, across which a full stop was found: `?。ㄈ` for `　（三`. */
  #label(state: State, layers: Layers): void {
    if (state.before !== MARK) return
    for (const { number, han, end } of labelsAt(this.#text, state.at + 1, this.nextLabel)) {
      const distance = Math.abs(number - this.nextLabel)
      const cost = number === 1 && distance > 0 ? COST.firstLabel : labelCost(distance)
      let next: State = put(state, LABEL_OPENING, MARK, end, CLOSING_LEAD, state.cost + cost)
      for (const character of han) {
        const symbol = this.#alphabet.symbol(character)
        next = { ...put(next, next.text + character, symbol, end, CLOSING_LEAD, next.cost), previous: state }
      }
      layers.keep(next)
    }
  }

  /** A character as it was read: its first byte ends the character before, its second begins the next. */
  #pairAnew(state: State, character: string, layers: Layers): void {
    const end = afterGlosses(this.#text, state.at + 1)
    const code = character.charCodeAt(0)
    if (code >= FIRST_TRAIL && code < 0x7f) {
      const candidates = this.#candidates(state.carry, code)
      for (let index = 0; index < candidates.length; index++)
        this.#keepRestored(state, candidates[index]!, end, ALIGNED, 0, layers)
    }
    const pair = code > 0x20 && code < 0x7f ? FULL_WIDTH_LEAD * 256 + (code | 0x80) : encodePair(character)
    if (pair === undefined || (pair & 0xff) < FIRST_LEAD) return
    const candidates = this.#candidates(state.carry, pair >> 8)
    for (let index = 0; index < candidates.length; index++)
      this.#keepRestored(state, candidates[index]!, end, pair & 0xff, 0, layers)
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
      const candidates = this.#candidates(state.carry, trail)
      for (let index = 0; index < candidates.length; index++) {
        const candidate = candidates[index]!
        if (isUnknown(state.carry) && isRun(candidate.symbol)) continue
        if (this.#model.cost(state.first, state.before, candidate.symbol) > mostModelCost) continue
        const carry = VANISHED_AFTER + trail
        const next = this.#restore(state, candidate, state.at, carry, COST.vanished, limit)
        if (next !== undefined) found.push(next)
      }
    }
    return found
  }

  /** The characters that what is known of the first byte can begin; undefined stands for any second byte. */
  #candidates(carry: number, trail: number | undefined): readonly Candidate[] {
    if (!isUnknown(carry)) return this.#alphabet.candidates(carry, trail)
    if (carry === ANY) return this.#alphabet.candidates(undefined, trail)
    return this.#alphabet.candidatesAfterVanished(carry - VANISHED_AFTER, trail)
  }

  #keepRestored(
    state: State,
    candidate: Candidate,
    at: number,
    carry: number,
    extra: number,
    layers: Layers,
  ): void {
    const next = this.#restore(state, candidate, at, carry, extra, layers.highestCost(at))
    if (next !== undefined) layers.keep(next)
  }

  /** The reading that puts a character in; undefined if it costs more than `highestCost`. */
  #restore(
    state: State,
    candidate: Candidate,
    at: number,
    carry: number,
    extra: number,
    highestCost: number,
  ): State | undefined {
    const { character, symbol, script, written } = candidate
    let cost = this.#costAfter(state, symbol) + extra
    const isIndent = character === '\u3000' && state.before === MARK
    if (isRun(symbol) && !isIndent)
      cost += (markCost(character) ?? COST.odd) + markContextCost(this.#text, state, character)
    if (script === this.#otherScript && !this.#characters.has(written)) cost += COST.otherScript
    if (symbol === MARK && state.before === MARK) cost += COST.repeatedMark
    return cost > highestCost ? undefined : put(state, character, symbol, at, carry, cost)
  }

  /** What a reading costs that goes on with a symbol. */
  #costAfter({ cost, first, before }: State, symbol: number): number {
    return continuesRun(before, symbol) ? cost : cost + this.#model.cost(first, before, symbol)
  }
}

/** What a section number costs that is so far from the one that is due. */
function labelCost(distance: number): number {
  return distance === 0 ? COST.dueLabel : COST.label + Math.min(distance, FAR)
}
