import { describe, expect, it } from 'vitest'
import { recently } from '../src/lexicon/recent.ts'

/** A reader that tells how often it was asked. */
function counted<Answer>(read: (text: string) => Answer) {
  let asked = 0
  const reader = (text: string) => {
    asked++
    return read(text)
  }
  return { reader, times: () => asked }
}

describe('recently', () => {
  it('asks once for the same text, and for each other text', () => {
    const { reader, times } = counted(text => text.length)
    const length = recently(reader)
    expect(['甲局', '甲局', '乙镇办', '甲局'].map(length)).toEqual([2, 2, 3, 2])
    expect(times()).toBe(2)
  })
  it('remembers that there is no answer', () => {
    const { reader, times } = counted(() => undefined)
    const nothing = recently(reader)
    expect([nothing('甲'), nothing('甲')]).toEqual([undefined, undefined])
    expect(times()).toBe(1)
  })
  it('asks for long texts each time', () => {
    const { reader, times } = counted(text => text)
    const same = recently(reader, 2)
    for (const text of ['甲局', '甲局', '甲乙局', '甲乙局']) expect(same(text)).toBe(text)
    expect(times()).toBe(3)
  })
  it('answers rightly after more texts than it keeps', () => {
    const { reader, times } = counted(text => `${text}局`)
    const named = recently(reader)
    for (let number = 0; number < 5000; number++) expect(named(`${number}`)).toBe(`${number}局`)
    expect(named('0')).toBe('0局')
    expect(times()).toBe(5001)
  })
})
