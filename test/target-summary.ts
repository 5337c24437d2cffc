import { expect } from 'vitest'
import { findTargets } from '../src/extract/targets/find-targets.ts'
import type { DateMention } from '../src/extract/targets/mention.ts'

/** Dates of a test sentence in curly brackets: `{到2024年}` ends on that year's last day. */
function parse(marked: string): { text: string; dates: DateMention[] } {
  const dates: DateMention[] = []
  let text = ''
  for (const part of marked.split(/(\{[^}]*\})/)) {
    if (!part.startsWith('{')) {
      text += part
      continue
    }
    const words = part.slice(1, -1)
    const year = /\d{4}(?!.*\d{4})/.exec(words)?.[0] ?? null
    const kind = words.includes('每')
      ? 'every'
      : words.endsWith('起')
        ? 'from'
        : words.includes('—')
          ? 'during'
          : 'by'
    const endDate = year === null || kind === 'from' ? null : `${year}-12-31`
    dates.push({ start: text.length, end: text.length + words.length, kind, startDate: null, endDate })
    text += words
  }
  return { text, dates }
}

/** One line a target: text, comparator with + or - for a change, indicator, deadline year, baseline. */
export function summary(marked: string): string[] {
  const { text, dates } = parse(marked)
  return findTargets(text, dates).map(target => {
    expect(text.slice(target.start, target.end)).toBe(target.text)
    const change = { increase: '+', decrease: '-', none: '' }[target.change ?? 'none']
    const by = target.by?.slice(0, 4)
    const rest = [by && `by ${by}`, target.baseline && `vs ${target.baseline}`].filter(Boolean).join(' ')
    return `${target.text} ${target.op}${change} ${target.indicator ?? '?'}${rest && ` | ${rest}`}`
  })
}
