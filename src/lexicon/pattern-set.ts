import { CharacterSet } from './character-set.ts'
import { firstCharacters } from './first-characters.ts'
import { matchesOf } from './matches.ts'
import type { Range } from './pattern-reader.ts'

/** A pattern that so many characters can begin is searched for by itself: a look at each character tells little. */
const mostFirstCharacters = 4096

/**
 * Patterns that are looked for together in one pass over a text, each tried only where a character stands that it can
 * begin with. Finds what each of them finds by itself: matches in order, not overlapping.
 */
export class PatternSet {
  readonly #patterns: readonly RegExp[]
  readonly #unbroken: CharacterSet
  #table: FirstTable | undefined

  /** @param unbroken no match begins inside a run of these characters, such as digits */
  constructor(patterns: readonly RegExp[], unbroken = new CharacterSet([])) {
    this.#patterns = patterns
    this.#unbroken = unbroken
  }

  /** The matches of each pattern, in the order of the patterns; null where none of them matches. */
  matches(text: string): RegExpExecArray[][] | null {
    // Not before the first text: reading patterns takes longer than a program that has nothing to search may take.
    this.#table ??= new FirstTable(this.#patterns)
    const { characters, tried, sticky, alone } = this.#table
    let found: RegExpExecArray[][] | null = null
    for (let at = characters.indexIn(text); at >= 0; at = characters.indexIn(text, at + 1)) {
      const code = text.charCodeAt(at)
      if (this.#unbroken.has(code) && at > 0 && this.#unbroken.has(text.charCodeAt(at - 1))) continue
      const indices = tried.get(code)!
      for (let each = 0; each < indices.length; each++) {
        const index = indices[each]!
        if (found !== null && at < endOfLast(found[index]!)) continue
        const pattern = sticky[index]!
        pattern.lastIndex = at
        const match = pattern.exec(text)
        if (match === null) continue
        found ??= sticky.map(() => [])
        found[index]!.push(match)
      }
    }
    for (const [index, pattern] of alone)
      for (const match of matchesOf(text, pattern)) {
        found ??= sticky.map(() => [])
        found[index]!.push(match)
      }
    return found
  }

  /** The first of the patterns that matches right at an offset. */
  matchAt(text: string, offset: number): { index: number; match: RegExpExecArray } | null {
    this.#table ??= new FirstTable(this.#patterns)
    const { characters, tried, sticky, alone } = this.#table
    const code = text.charCodeAt(offset)
    if (alone.length === 0 && !characters.has(code)) return null
    for (const index of alone.length === 0 ? tried.get(code)! : sticky.keys()) {
      const pattern = sticky[index]!
      pattern.lastIndex = offset
      const match = pattern.exec(text)
      if (match !== null) return { index, match }
    }
    return null
  }
}

function endOfLast(matches: readonly RegExpExecArray[]): number {
  // An index of -1 would be looked up as the name of a property.
  if (matches.length === 0) return 0
  const last = matches[matches.length - 1]!
  return last.index + last[0].length
}

/** Where which pattern is tried. */
class FirstTable {
  readonly characters = new CharacterSet([])
  /** Patterns by the code unit that they can begin with, in their order. */
  readonly tried = new Map<number, number[]>()
  readonly sticky: readonly RegExp[]
  /** Patterns that their first character does not tell. */
  readonly alone: [index: number, pattern: RegExp][] = []

  constructor(patterns: readonly RegExp[]) {
    this.sticky = patterns.map(pattern => new RegExp(pattern.source, withFlag(pattern, 'y')))
    patterns.forEach((pattern, index) => {
      const ranges = firstCharacters(pattern)
      if (ranges !== null && count(ranges) <= mostFirstCharacters) this.#add(ranges, index)
      else this.alone.push([index, new RegExp(pattern.source, withFlag(pattern, 'g'))])
    })
  }

  #add(ranges: readonly Range[], index: number): void {
    for (let each = 0; each < ranges.length; each++) {
      const last = ranges[each]![1]
      for (let code = ranges[each]![0]; code <= last; code++) {
        const list = this.tried.get(code)
        if (list === undefined) {
          this.tried.set(code, [index])
          this.characters.add(code)
        } else if (list[list.length - 1] !== index) list.push(index)
      }
    }
  }
}

/** How many characters ranges hold; those that two of them hold are counted twice. */
function count(ranges: readonly Range[]): number {
  let sum = 0
  for (let index = 0; index < ranges.length; index++) sum += ranges[index]![1] - ranges[index]![0] + 1
  return sum
}

function withFlag({ flags }: RegExp, flag: 'g' | 'y'): string {
  return flags.replace(/[gy]/g, '') + flag
}
