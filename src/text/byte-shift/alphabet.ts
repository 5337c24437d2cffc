/** What the solver may put in the place of damaged bytes: characters of GBK in simplified form, with their symbols. */
import { FIRST_LEAD, FIRST_TRAIL, LAST_BYTE, pairCode, unassigned } from './gbk.ts'
import type { GenreModel } from './model.ts'
import { simplifiedCharacters } from './simplified-characters.ts'
import { UNKNOWN } from './symbols.ts'

/** A character that a pair of bytes can stand for. */
export interface Candidate {
  /** Simplified. */
  character: string
  symbol: number
  lead: number
  trail: number
  /** As the bytes say it. */
  written: string
  /** The script that writes it so; null where both do. */
  script: 'simplified' | 'traditional' | null
}

const NONE: readonly Candidate[] = []

/** The characters that the model knows, by the bytes of their pairs and in both scripts. */
export class Alphabet {
  /** Every character that the model knows. */
  readonly #all: Candidate[] = []
  readonly #byLead = new Map<number, Candidate[]>()
  readonly #byTrail = new Map<number, Candidate[]>()
  readonly #byPair = new Map<number, readonly [Candidate]>()
  readonly #afterVanished = new Map<number, readonly Candidate[]>()
  /** Of the characters that change. */
  readonly #simplified = simplifiedCharacters()
  /** Simplified characters that stand for a Traditional one. */
  readonly #simplifications = new Set(this.#simplified.values())
  readonly #model: GenreModel

  constructor(model: GenreModel) {
    this.#model = model
    for (let lead = FIRST_LEAD; lead <= LAST_BYTE; lead++) {
      for (let trail = FIRST_TRAIL; trail <= LAST_BYTE; trail++) this.#add(lead, trail)
    }
  }

  #add(lead: number, trail: number): void {
    const code = pairCode(lead, trail)
    if (code === 0) return
    // Most pairs are characters that the model does not know: no text is made of them.
    const other = this.#simplified.get(code)
    const symbol = this.#model.symbol(other === undefined ? code : other.charCodeAt(0))
    if (symbol === UNKNOWN) return
    const written = String.fromCharCode(code)
    const candidate: Candidate = {
      character: other ?? written,
      symbol,
      lead,
      trail,
      written,
      script: this.scriptOf(written),
    }
    this.#all.push(candidate)
    append(this.#byLead, lead, candidate)
    append(this.#byTrail, trail, candidate)
    this.#byPair.set(lead * 256 + trail, [candidate])
  }

  /** The simplified form of a character, itself where it has none. */
  simplify(character: string): string {
    return this.#simplified.get(character.charCodeAt(0)) ?? character
  }

  /** Of the two scripts the one with fewer different characters among some. */
  rareScript(characters: ReadonlySet<string>): 'simplified' | 'traditional' {
    const count = { simplified: 0, traditional: 0 }
    for (const character of characters) {
      const script = this.scriptOf(character)
      if (script !== null) count[script]++
    }
    return count.simplified < count.traditional ? 'simplified' : 'traditional'
  }

  /** The script that writes a character so; null where both do. */
  scriptOf(written: string): Candidate['script'] {
    if (this.simplify(written) !== written) return 'traditional'
    return this.#simplifications.has(written) ? 'simplified' : null
  }

  /** The model's symbol of a simplified character. */
  symbol(character: string): number {
    return this.#model.symbol(character.charCodeAt(0))
  }

  /** The known characters whose pair has these bytes; undefined stands for any byte. */
  candidates(lead: number | undefined, trail: number | undefined): readonly Candidate[] {
    if (lead !== undefined && trail !== undefined) return this.#byPair.get(lead * 256 + trail) ?? NONE
    if (lead !== undefined) return this.#byLead.get(lead) ?? NONE
    return trail === undefined ? this.#all : (this.#byTrail.get(trail) ?? NONE)
  }

  /** The known characters that can follow a pair that began with a byte and vanished. */
  candidatesAfterVanished(byte: number, trail: number | undefined): readonly Candidate[] {
    const key = byte * 256 + (trail ?? 0)
    let found = this.#afterVanished.get(key)
    if (found === undefined) {
      found = this.candidates(undefined, trail).filter(({ lead }) => unassigned(byte).has(lead))
      this.#afterVanished.set(key, found)
    }
    return found
  }
}

function append(map: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [candidate])
  else list.push(candidate)
}
