/** Names and texts that hold what a terminal obeys: it is shown, not done. */
import { describe, expect, it } from 'vitest'
import { comparePlanFiles } from '../src/compare/compare-files.ts'
import { printComparison } from '../src/output/comparison.ts'
import { DiagnosticReport } from '../src/output/diagnostic-report.ts'
import { explainEdits } from '../src/output/explain.ts'
import { outline } from '../src/output/outline.ts'
import { plainPaint } from '../src/output/paint.ts'
import { visible } from '../src/output/visible.ts'
import { extract } from '../src/pipeline.ts'

describe('visible', () => {
  it.each([
    ['青溪市 plan-1.txt', '青溪市 plan-1.txt'],
    ['a\nb', 'a\\u000ab'],
    ['\u001b[2J', '\\u001b[2J'],
    ['\u009b31m', '\\u009b31m'],
    ['a\u202etxt.exe', 'a\\u202etxt.exe'],
    ['家\u200d庭 🏮', '家\u200d庭 🏮'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })
})

it('a report keeps each input on its lines', () => {
  const report = new DiagnosticReport()
  report.addFault('two\nlines\u001b[2J.txt', 'is empty')
  expect(report.print('text', false)).toBe('wpp: two\\u000alines\\u001b[2J.txt: is empty\n')
})

it('a comparison holds no escape of the documents, nor of their names', async () => {
  const text =
    '青溪市\u001b[2J方案\n\n一、清理垃圾\n（一）巡查河道。2027年底前完成率达到90%。（市水利局负责）\n'
  const hostile = (data: unknown): unknown => {
    if (typeof data === 'string') return `${data}\u001b[31m\n\u202e`
    if (Array.isArray(data)) return data.map(hostile)
    if (typeof data !== 'object' || data === null) return data
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, hostile(value)]))
  }
  const { plan: before } = await extract(text)
  const { plan: after } = await extract(
    text.replace('90', '95').replace('水利', '住建').replace('2027', '2028'),
  )
  const comparison = comparePlanFiles(before, after)
  const { plans } = comparison
  for (const plan of plans)
    plan.findings = plan.findings.map(
      found => ({ ...(hostile(found) as object), kind: found.kind }) as typeof found,
    )
  const shown = printComparison(
    { ...comparison, before: 'a\u001b[2J', after: 'b\r', plans },
    { paint: plainPaint, width: 80, notes: true },
  )
  expect(shown.split('\n').length).toBeGreaterThan(6)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})

it('an explanation of edits holds no escape of the document, nor of its name', () => {
  const log = [{ rule: 'width', span: [0, 1] as const, before: '\u009b2J', after: '\u202e' }]
  expect(explainEdits('a\u001b[2J.txt', '水', log)).toBe(
    'a\\u001b[2J.txt:1:1 width "\\u009b2J" → "\\u202e"\n',
  )
})

it('an outline holds no escape of the document', async () => {
  const text =
    '青溪市\u001b[2J河岸整治方案\n\n一、清理\u001b]0;x\u0007垃圾\n（一）巡查河道\u001b[31m。2027年底前完成\u202e验收。（市水利局负责）\n'
  const { plan, restored } = await extract(text, { force: true })
  const shown = outline(plan, { paint: plainPaint, width: 80, textAt: () => restored.text })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})
