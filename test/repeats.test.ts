/** What recurring duties are called. */
import { describe, expect, it } from 'vitest'
import { repeatWords } from '../src/lexicon/repeats.ts'

describe('repeatWords', () => {
  it.each([
    ['P6M', '每半年', 'half-yearly'],
    ['P10D', '每旬', 'every ten days'],
    ['P4M', '每4个月', 'every 4 months'],
    ['P15D', '每15日', 'every 15 days'],
    ['P10Y', '每10年', 'every 10 years'],
    ['P1Y6M', 'P1Y6M', 'P1Y6M'],
    ['PT1H', 'PT1H', 'PT1H'],
    ['', '', ''],
  ])('%s', (duration, zh, en) => {
    expect(repeatWords(duration, 'zh')).toBe(zh)
    expect(repeatWords(duration, 'en')).toBe(en)
  })
})
