import { describe, expect, it } from 'vitest'
import { hanRanges, isHan } from '../src/lexicon/han.ts'

describe('hanRanges', () => {
  const own = new RegExp(`^[${hanRanges}]$`, 'u')
  const script = /^\p{Script=Han}$/u
  it('hold every character of the script, and of the basic plane no other', () => {
    const differing: string[] = []
    for (let code = 0; code < 0x110000; code++) {
      const character = String.fromCodePoint(code)
      if (script.test(character) ? !own.test(character) : code < 0x10000 && own.test(character))
        differing.push(code.toString(16))
    }
    expect(differing).toEqual([])
  })
})

describe('isHan', () => {
  it.each([
    ['中', true],
    ['㐀', true],
    ['。', false],
    ['A', false],
  ])('of %s is %s', (character, answer) => {
    expect(isHan(character.charCodeAt(0))).toBe(answer)
  })
})
