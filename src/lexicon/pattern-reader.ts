/** Reads the source of a pattern for the characters that its matches begin with. */

/** Code units, both ends included. */
export type Range = readonly [first: number, last: number]

/** What a part of a pattern can begin with. */
interface Opening {
  ranges: readonly Range[]
  /** It can match without taking a character: what follows it can be the first, too. */
  nullable: boolean
}

const zeroWidth: Opening = { ranges: [], nullable: true }

const controls: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, f: 0x0c, v: 0x0b, 0: 0 }
const digit: readonly Range[] = [[0x30, 0x39]]
const word: readonly Range[] = [...digit, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]
/** WhiteSpace and LineTerminator of ECMA-262, 12.2 and 12.3. */
const space: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]
const classes: Readonly<Record<string, readonly Range[]>> = { d: digit, w: word, s: space }

/** Thrown at what is not read. */
export class Unread extends Error {}

/** Reads the source of a valid pattern from left to right (ECMA-262, 22.2.1). */
export class PatternReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  /**
   * What the pattern can begin with, from where the reader stands.
   *
   * @throws Unread
   */
  disjunction(): Opening {
    let { ranges, nullable } = this.#alternative()
    while (this.#takes('|')) {
      const next = this.#alternative()
      ranges = [...ranges, ...next.ranges]
      nullable ||= next.nullable
    }
    return { ranges, nullable }
  }

  #alternative(): Opening {
    const ranges: Range[] = []
    while (this.#at < this.#source.length && !this.#stands('|)')) {
      const atom = this.#atom()
      const isOptional = this.#quantifier()
      ranges.push(...atom.ranges)
      if (!atom.nullable && !isOptional) {
        this.#passRest()
        return { ranges, nullable: false }
      }
    }
    return { ranges, nullable: true }
  }

  /** To the end of an alternative: nothing more of it can come first. */
  #passRest(): void {
    let depth = 0
    for (; this.#at < this.#source.length; this.#at++) {
      const character = this.#source[this.#at]!
      if (character === '\\') this.#at++
      else if (character === '[') this.#passClass()
      else if (character === '(') depth++
      else if (depth === 0 && (character === '|' || character === ')')) return
      else if (character === ')') depth--
    }
  }

  /** From the bracket that opens a class to the one that closes it. */
  #passClass(): void {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1
  }

  #atom(): Opening {
    const character = this.#source[this.#at++]!
    if (character === '^' || character === '$') return zeroWidth
    if (character === '(') return this.#group()
    if (character === '[') return { ranges: this.#class(), nullable: false }
    if (character === '\\') return this.#escape()
    if (character === '.') return { ranges: [[0, 0xffff]], nullable: false }
    return single(character.charCodeAt(0))
  }

  #group(): Opening {
    const opening = /\?(?:[:=!]|<[=!]|<[^>]{1,100}>)/y
    opening.lastIndex = this.#at
    const form = opening.exec(this.#source)?.[0] ?? ''
    if (form === '' && this.#source[this.#at] === '?') throw new Unread()
    this.#at += form.length
    const inside = this.disjunction()
    this.#at++
    return /[=!]$/.test(form) ? zeroWidth : inside
  }

  /** Whether what stands before it may be left out. */
  #quantifier(): boolean {
    if (!this.#stands('*+?{')) return false
    const form = /(?:[*+?]|\{([0-9]{1,9})(?:,[0-9]{0,9})?\})\??/y
    form.lastIndex = this.#at
    const match = form.exec(this.#source)
    if (match === null) return false
    this.#at += match[0].length
    return match[1] === undefined ? !match[0].startsWith('+') : Number(match[1]) === 0
  }

  #class(): readonly Range[] {
    const isNegated = this.#takes('^')
    const ranges: Range[] = []
    while (!this.#takes(']')) {
      const first = this.#member()
      const isRange =
        first.length === 1 && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']'
      if (!isRange) {
        ranges.push(...first)
        continue
      }
      this.#at++
      const last = this.#member()
      if (last.length !== 1) throw new Unread()
      ranges.push([first[0]![0], last[0]![1]])
    }
    return isNegated ? complement(ranges) : ranges
  }

  #member(): readonly Range[] {
    if (!this.#takes('\\')) return single(this.#source.charCodeAt(this.#at++)).ranges
    if (this.#takes('b')) return single(0x08).ranges
    return this.#escape().ranges
  }

  #escape(): Opening {
    const letter = this.#source[this.#at++]!
    if (letter === 'b' || letter === 'B') return zeroWidth
    const ranges = classes[letter]
    if (ranges !== undefined) return { ranges, nullable: false }
    const control = controls[letter]
    if (control !== undefined) return single(control)
    if (letter === 'u' || letter === 'x') return this.#number(letter === 'u' ? 4 : 2)
    if (/[A-Za-z1-9]/.test(letter)) throw new Unread()
    return single(letter.charCodeAt(0))
  }

  #number(length: number): Opening {
    const digits = this.#source.slice(this.#at, this.#at + length)
    if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) throw new Unread()
    this.#at += length
    return single(Number.parseInt(digits, 16))
  }

  /** Whether one of some characters stands next. */
  #stands(characters: string): boolean {
    const next = this.#source[this.#at]
    return next !== undefined && characters.includes(next)
  }

  #takes(character: string): boolean {
    if (this.#source[this.#at] !== character) return false
    this.#at++
    return true
  }
}

function single(code: number): Opening {
  return { ranges: [[code, code]], nullable: false }
}

function complement(ranges: readonly Range[]): Range[] {
  const others: Range[] = []
  let next = 0
  for (const [first, last] of ranges.toSorted((one, other) => one[0] - other[0])) {
    if (first > next) others.push([next, first - 1])
    next = Math.max(next, last + 1)
  }
  if (next <= 0xffff) others.push([next, 0xffff])
  return others
}
