/** The known bodies, ready to be looked up: built once, on the first look-up. */

import { CharacterSet } from '../character-set.ts'
import { WordSet } from '../word-set.ts'
import { type BodyKind, bodyGrammar, departmentGrammar, lazily } from './body-grammar.ts'

/** A body of `grammars/departments.json`. */
export interface Entry {
  key: string
  canonical: string
  kind: BodyKind
}

/** A fixed head and tail around a place. */
export interface Frame {
  head: string
  tail: string
  entry: Entry
}

/** Frames are filed under the last two characters of their tail. */
const frameKeyLength = 2

class DepartmentIndex {
  readonly byKey = new Map<string, Entry>()
  readonly names = new Map<string, Entry>()
  /** Names that are bodies only with a place or level before them: 政府. */
  readonly prefixedNames = new Map<string, Entry>()
  readonly fields = new Map<string, Entry>()
  /** Characters that a body can end in, of whatever kind: most texts are no body by their last character. */
  readonly #lastCharacters = new CharacterSet('）')
  readonly #frames = new Map<string, Frame[]>()
  readonly #tails: readonly string[]
  readonly #placeClasses = new Map<string, string>()
  readonly #placeBearers: WordSet

  constructor() {
    const { tails, bodies } = departmentGrammar()
    this.#tails = tails.toSorted((one, other) => other.length - one.length)
    for (const tail of tails) this.#endsIn(tail)
    for (const body of bodies) {
      const entry: Entry = { key: body.key, canonical: body.canonical, kind: body.kind ?? 'government' }
      this.byKey.set(entry.key, entry)
      const { fields = [], names = [], prefixed = [] } = body
      // By index: there are thousands of them.
      for (let index = 0; index < fields.length; index++) this.fields.set(fields[index]!, entry)
      for (let index = 0; index < names.length; index++) this.#addName(this.names, names[index]!, entry)
      for (const name of prefixed) this.#addName(this.prefixedNames, name, entry)
      for (const frame of body.frames ?? []) this.#addFrame(frame, entry)
    }
    for (const [key, endings] of Object.entries(bodyGrammar().placeBearers.words))
      for (const ending of endings) this.#placeClasses.set(ending, key)
    this.#placeBearers = new WordSet(this.#placeClasses.keys())
    const { units, organs, quantifiers } = bodyGrammar().collectives
    for (const word of [
      ...this.#placeClasses.keys(),
      ...Object.values(units).flat(),
      ...organs,
      ...quantifiers,
    ])
      this.#endsIn(word)
  }

  /** Whether a body, known or not, can end in this character. */
  canEnd(character: string | undefined): boolean {
    return character !== undefined && this.#lastCharacters.has(character.charCodeAt(0))
  }

  /** The tails that end a name, the longest first. */
  tailsOf(name: string): string[] {
    return this.#tails.filter(tail => name.endsWith(tail))
  }

  /** The frames whose tail ends a name. */
  framesOf(name: string): readonly Frame[] {
    const last = name.slice(-1)
    const filed = this.#frames.get(name.slice(-frameKeyLength)) ?? []
    const short = this.#frames.get(last) ?? []
    return [...filed, ...short].filter(({ tail }) => name.endsWith(tail))
  }

  /** The ending that makes a name a town, an estate or a zone, and its class. */
  placeBearerOf(name: string): { ending: string; key: string } | null {
    const ending = this.#placeBearers.endOf(name)
    return ending === '' ? null : { ending, key: this.#placeClasses.get(ending)! }
  }

  #addName(names: Map<string, Entry>, name: string, entry: Entry): void {
    names.set(name, entry)
    this.#endsIn(name)
  }

  #endsIn(name: string): void {
    this.#lastCharacters.add(name.charCodeAt(name.length - 1))
  }

  #addFrame(frame: string, entry: Entry): void {
    const [head = '', tail = ''] = frame.split('…')
    const key = tail.slice(-frameKeyLength)
    const filed = this.#frames.get(key) ?? []
    filed.push({ head, tail, entry })
    this.#frames.set(key, filed)
    this.#endsIn(tail)
  }
}

/** @throws GrammarError */
export const departmentIndex = lazily(() => new DepartmentIndex())
