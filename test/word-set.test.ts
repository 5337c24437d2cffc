import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CharacterSet } from '../src/lexicon/character-set.ts'
import { countLetters, isLetterOrDigit } from '../src/lexicon/letters.ts'
import { WordMap, WordSet } from '../src/lexicon/word-set.ts'

describe('WordSet', () => {
  const words = new WordSet(['和', '以及', '及', '以及其他', '其他'])
  it.each([
    ['港口和码头', 2, '和'],
    ['港口以及码头', 2, '以及'],
    ['港口以及其他', 2, '以及其他'],
    ['港口以及其', 2, '以及'],
    ['港口以', 2, ''],
    ['港口', 2, ''],
    ['港口', 7, ''],
    ['', 0, ''],
  ])('finds the longest word of %s at %i', (text, offset, word) => {
    expect(words.at(text, offset)).toBe(word)
  })
  it.each([
    ['码头以及', '以及'],
    ['码头以及其他', '以及其他'],
    ['码头的其他', '其他'],
    ['码头', ''],
    ['', ''],
  ])('finds the longest word that ends %s', (text, word) => {
    expect(words.endOf(text)).toBe(word)
  })
})

describe('WordMap', () => {
  const roles = new WordMap<string>().add(['不少于', '少于'], 'least').add(['少于', '于'], 'late')
  it('keeps the first meaning of a word', () => {
    expect([roles.get('少于'), roles.get('于'), roles.get('多于')]).toEqual(['least', 'late', undefined])
  })
  it.each([
    [3, 0, '不少于'],
    [3, 1, '少于'],
    [3, 2, '于'],
    [3, 3, ''],
    [2, 0, ''],
    [0, 0, ''],
  ])('looks from %i back to %i and no further', (end, floor, word) => {
    expect(roles.wordBefore('不少于五处', end, floor)).toBe(word)
  })
  it.each([
    [0, 3, '不少于'],
    [0, 2, ''],
    [1, 5, '少于'],
  ])('looks from %i on to %i and no further', (start, limit, word) => {
    expect(roles.wordAfter('不少于五处', start, limit)).toBe(word)
  })
  it('finds what a search through all words finds', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, fc.nat(12), (list, within, at) => {
        const longest = (fits: (word: string) => boolean) =>
          list.filter(fits).reduce((best, word) => (word.length > best.length ? word : best), '')
        const map = new WordMap<true>().add(list, true)
        expect(map.wordAfter(within, at, within.length)).toBe(longest(word => within.startsWith(word, at)))
        const before = within.slice(0, at)
        expect(map.wordBefore(within, before.length, 0)).toBe(longest(word => before.endsWith(word)))
      }),
    )
  })
})

describe('CharacterSet', () => {
  it('holds the first code unit of each word and no other', () => {
    const set = new CharacterSet(['港口', '码', '\uffff', '\0'])
    const held = [...'港口码头\uffff\0a'].filter(character => set.has(character.charCodeAt(0)))
    expect(held).toEqual(['港', '码', '\uffff', '\0'])
  })
})

describe('letters', () => {
  it.each([
    ['', 0],
    ['，。（） \n', 0],
    ['第3期Ⅱ', 4],
    ['a，𠀀。', 3],
    ['\ud840甲\udc00', 1],
    ['😀', 0],
  ])('of %j are %i code units', (text, count) => {
    expect(countLetters(text)).toBe(count)
    expect(text.replace(/[^\p{L}\p{N}]/gu, '').length).toBe(count)
  })
  it('are told again as they were told first', () => {
    const told = () => [...'甲3，\ud840'].map(character => isLetterOrDigit(character.charCodeAt(0)))
    expect(told()).toEqual([true, true, false, false])
    expect(told()).toEqual([true, true, false, false])
  })
})
