import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CharacterSet } from '../src/lexicon/character-set.ts'
import { datePatterns } from '../src/lexicon/dates.ts'
import { firstCharacters } from '../src/lexicon/first-characters.ts'
import { PatternSet } from '../src/lexicon/pattern-set.ts'
import { standingRules } from '../src/lexicon/responsibility.ts'

describe('firstCharacters', () => {
  const told: [pattern: RegExp, characters: string][] = [
    [/年底/, '年'],
    [/年|月底|[日号]/, '年月日号'],
    [/(?:到|至)?年/, '到至年'],
    [/(?:到|至)年/, '到至'],
    [/[a-c]{0,2}x/, 'abcx'],
    [/[a-c]{1,2}x/, 'abc'],
    [/[a-c]{0}?x/, 'abcx'],
    [/a*b+c/, 'ab'],
    [/(?<year>\d)年/, '0123456789'],
    [/(?<=到)年|(?<!每)月(?=底)/, '年月'],
    [/(?:^|甲)(?:乙?|丙)\b丁/, '甲乙丙丁'],
    [/\u5e74|\x41|\t|\.|-/, '年A\t.-'],
    [/[\d\-b]|[)\]]/, '0123456789-b)]'],
    [/[a-]b/, 'a-'],
    [/甲(?:乙|丙)[)|]丁|戊/, '甲戊'],
    [/甲\|(?<mark>[\]|])|乙\)|(?:丙\p{L}|丁)/u, '甲乙丙丁'],
  ]
  it.each(told)('of %s are %s', (pattern, characters) => {
    const ranges = firstCharacters(pattern)!
    const codes = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    )
    expect(new Set(codes)).toEqual(new Set([...characters].map(character => character.charCodeAt(0))))
  })
  it('of a class that excludes some are all others', () => {
    expect(firstCharacters(/[^b-d\0]/)).toEqual([
      [0x01, 0x61],
      [0x65, 0xffff],
    ])
  })
  it.each([/a*/, /|a/, /(?=a)/, /a/i, /\p{L}/u, /(a)?\1b/, /\u{61}/u, /\cA/, /[\D]/, /[^𠀀]/u])(
    'of %s are not told',
    pattern => {
      expect(firstCharacters(pattern)).toBeNull()
    },
  )
})

describe('PatternSet', () => {
  const alone = (pattern: RegExp, text: string) => [
    ...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)),
  ]
  const patterns = [
    /[0-9]{1,3}(?:年|月)?/,
    /(?<=年)[0-9]月|底前/,
    /到?[0-9]/,
    /[^0-9年]{2}/,
    /前*/,
    /底(?<tail>前)?/,
    /每\d/i,
  ]
  const text = fc.string({
    unit: fc.constantFrom('0', '1', '年', '月', '底', '前', '到', '每', '\n'),
    maxLength: 30,
  })
  it('finds of each pattern what it finds by itself', () => {
    const set = new PatternSet(patterns)
    fc.assert(
      fc.property(text, words => {
        const found = set.matches(words)
        patterns.forEach((pattern, index) => {
          expect(found?.[index] ?? []).toEqual(alone(pattern, words))
        })
      }),
    )
  })
  it('finds the times and rules of the grammars as each pattern does', () => {
    const times = datePatterns.map(({ matcher }) => matcher)
    const all = [...times, ...standingRules.map(({ matcher }) => matcher)]
    const set = new PatternSet(all)
    // No time begins inside a number: what is found without a look there is the same.
    const timesAlone = new PatternSet(times, CharacterSet.opening(/[0-9]/))
    const wordings = fc.constantFrom(
      ...[
        '到',
        '至',
        '自',
        '于',
        ' ',
        '2027',
        '年',
        '3',
        '十',
        '月',
        '15',
        '日',
        '底',
        '前',
        '起',
        '—',
        '、',
        '每',
        '季度',
      ],
      ...[
        '上半年',
        '“十四五”',
        '期间',
        '今年',
        '以下均由',
        '各县人民政府',
        '落实',
        '，',
        '。',
        '本世纪',
        '中叶',
        '.',
        '-',
      ],
    )
    fc.assert(
      fc.property(fc.array(wordings, { maxLength: 14 }), parts => {
        const words = parts.join('')
        const found = set.matches(words)
        const foundTimes = timesAlone.matches(words)
        all.forEach((pattern, index) => {
          expect(found?.[index] ?? []).toEqual(alone(pattern, words))
          if (index < times.length) expect(foundTimes?.[index] ?? []).toEqual(alone(pattern, words))
        })
      }),
      { numRuns: 400 },
    )
  })
  it('does not look inside runs that no match begins in', () => {
    const set = new PatternSet([/[0-9]年/], CharacterSet.opening(/[0-9]/))
    expect(set.matches('12年3年')?.[0]?.map(({ index }) => index)).toEqual([3])
  })
  it('gives null where nothing is found', () => {
    expect(new PatternSet([/年/, /[0-9]/]).matches('修剪树木')).toBeNull()
    expect(new PatternSet([]).matches('修剪树木')).toBeNull()
  })
})

describe('matchAt', () => {
  it.each([
    ['3月底', 0, 0, '3月'],
    ['3月底', 2, null, ''],
    ['第3号', 1, 1, '3'],
    ['第3号', 9, null, ''],
  ])('in %s at %i is of pattern %s: %s', (text, offset, index, words) => {
    for (const further of [[], [/a*b/i]]) {
      const found = new PatternSet([/[0-9]月/, /[0-9]/, ...further]).matchAt(text, offset)
      expect([found?.index ?? null, found?.match[0] ?? '']).toEqual([index, words])
    }
  })
})
