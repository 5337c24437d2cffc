import { describe, expect, it } from 'vitest'
import { countLetters, isLetterOrDigit } from '../src/lexicon/letters.ts'

describe('isLetterOrDigit', () => {
  it('answers for every code unit as its general category does', () => {
    const category = /^[\p{L}\p{N}]$/u
    const differing: string[] = []
    for (let code = 0; code <= 0xffff; code++)
      if (isLetterOrDigit(code) !== category.test(String.fromCharCode(code)))
        differing.push(code.toString(16))
    expect(differing).toEqual([])
  })
})

describe('countLetters', () => {
  it.each([
    ['（2031年底前）', 7],
    ['𠀀字', 3],
    ['，。 \n', 0],
    ['Ⅲ类', 2],
  ])('of %j is %i', (text, count) => {
    expect(countLetters(text)).toBe(count)
  })
})
