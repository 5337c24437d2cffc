import { describe, expect, it } from 'vitest'
import { yearDashes } from '../src/text/rules/year-dashes.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(yearDashes)

describe('the dash between two years', () => {
  it.each([
    ['in a title', '清河县书屋计划（20312033年）', '清河县书屋计划（2031—2033年）'],
    ['in a line of its own, with its bracket', '书屋计划\n20312033年）\n', '书屋计划\n（2031—2033年）\n'],
    ['in a sentence', '20302035年建成60间书屋', '2030—2035年建成60间书屋'],
  ])('is put back %s', async (_, text, expected) => {
    expect(await repaired(text)).toBe(expected)
  })

  it.each([
    ['a number of pieces', '20312033册'],
    ['years in the wrong order', '20332031年'],
    ['years too far apart', '19012031年'],
    ['digits of a longer number', '120312033年'],
    ['a dash that is there', '2031—2033年'],
  ])('is not put into %s', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })
})
