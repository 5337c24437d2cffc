import { expect, it } from 'vitest'
import { matchesOf } from '../src/lexicon/matches.ts'

it.each([
  ['新建3座、改造12座', /[0-9]{1,3}/g],
  ['全市没有数字', /[0-9]{1,3}/g],
  ['甲乙', /(?=乙)|x?/g],
  ['', /一?/g],
  ['到2025年，到2030年', /到(?<year>[0-9]{4})年/g],
])('finds in %s what matchAll finds', (text, pattern) => {
  expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)])
})

it('begins anew in each text, and is not stopped by a search inside a search', () => {
  const digits = /[0-9]/g
  const inner = matchesOf('1a2', digits).map(() => matchesOf('34', digits).length)
  expect(inner).toEqual([2, 2])
  digits.lastIndex = 2
  expect(matchesOf('5', digits)).toHaveLength(1)
})
