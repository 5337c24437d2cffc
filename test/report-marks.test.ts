/** What the page is built from: changes of a restoration, pieces of overlapping stretches, nested marks, timeline. */
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Edit, Span } from '../src/edits/edit.ts'
import { changesOf } from '../src/report/changes.ts'
import { escapeHtml, html, Markup } from '../src/report/html.ts'
import { labelsOf } from '../src/report/labels.ts'
import { nestedHtml, type Wrapper } from '../src/report/nested-segments.ts'
import { runsOf } from '../src/report/overlaps.ts'
import { sourceBlocks } from '../src/report/source-blocks.ts'
import { restoreText } from '../src/text/restore.ts'
import { textOf } from './report-page.ts'

const rule = (id: string, edits: Edit[]) => ({ id, repair: () => ({ edits }) })

describe('html', () => {
  it.each([
    ['text', html`<p>${'<b> & "\''}</p>`, '<p>&lt;b&gt; &amp; &quot;&#39;</p>'],
    ['HTML', html`<p>${new Markup('<b>')}</p>`, '<p><b></p>'],
    ['lists and nothing', html`${[1, null, ['a', html`<i>`]]}`, '1a<i>'],
    ['a character that HTML cannot hold', html`${'a\0b'}`, 'a\uFFFDb'],
  ])('takes %s', (_, markup, expected) => {
    expect(markup.text).toBe(expected)
  })
})

describe('changesOf', () => {
  const cases: [name: string, source: string, rules: ReturnType<typeof rule>[], expected: unknown[]][] = [
    ['nothing', '河水', [], []],
    [
      'one rule after another at one place',
      '甲,乙',
      [
        rule('marks', [{ start: 1, end: 2, text: ';', probability: 0.8 }]),
        rule('width', [{ start: 1, end: 2, text: '；' }]),
      ],
      [{ span: [1, 2], after: '；', rules: ['marks', 'width'], probability: 0.8 }],
    ],
    [
      'edits that only touch',
      '環(huán)境',
      [rule('glosses', [{ start: 1, end: 7, text: '' }]), rule('script', [{ start: 0, end: 1, text: '环' }])],
      [
        { span: [0, 1], after: '环', rules: ['script'], probability: 1 },
        { span: [1, 7], after: '', rules: ['glosses'], probability: 1 },
      ],
    ],
    [
      'insertions at the ends',
      '河水',
      [
        rule('marks', [
          { start: 0, end: 0, text: '《' },
          { start: 2, end: 2, text: '》', probability: 0.5 },
        ]),
      ],
      [
        { span: [0, 0], after: '《', rules: ['marks'], probability: 1 },
        { span: [2, 2], after: '》', rules: ['marks'], probability: 0.5 },
      ],
    ],
    [
      'a deletion of all',
      'abc',
      [rule('chrome', [{ start: 0, end: 3, text: '' }])],
      [{ span: [0, 3], after: '', rules: ['chrome'], probability: 1 }],
    ],
  ]
  it.each(cases)('tells %s', async (_, source, rules, expected) => {
    expect(changesOf(await restoreText(source, rules), source.length)).toEqual(expected)
  })

  it('leads from any source to its restored text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 20 }),
        fc.array(fc.infiniteStream(fc.nat(5)), { maxLength: 3 }),
        async (source, draws) => {
          const rules = draws.map((stream, index) => ({
            id: `r${index}`,
            repair: (text: string) => ({ edits: randomEdits(text, stream) }),
          }))
          const restored = await restoreText(source, rules)
          let result = ''
          let at = 0
          for (const { span, after } of changesOf(restored, source.length)) {
            expect(span[0]).toBeGreaterThanOrEqual(at)
            result += source.slice(at, span[0]) + after
            at = span[1]
          }
          expect(result + source.slice(at)).toBe(restored.text)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('runsOf', () => {
  const cases: [Span[], [number, number, number][]][] = [
    [[], []],
    [[[1, 1]], []],
    [
      [
        [0, 2],
        [2, 4],
      ],
      [
        [0, 2, 1],
        [2, 4, 1],
      ],
    ],
    [
      [
        [0, 4],
        [1, 2],
      ],
      [
        [0, 1, 1],
        [1, 2, 2],
        [2, 4, 1],
      ],
    ],
    [
      [
        [0, 2],
        [5, 6],
        [1, 3],
      ],
      [
        [0, 1, 1],
        [1, 2, 2],
        [2, 3, 1],
        [5, 6, 1],
      ],
    ],
  ]
  it.each(cases)('%j', (spans, expected) => {
    const runs = runsOf(spans.map(span => ({ span })))
    expect(runs.map(({ span, values }) => [...span, values.length])).toEqual(expected)
  })
})

it('nests any stretches without losing a character', () => {
  const stretches = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(2)), { maxLength: 8 })
  fc.assert(
    fc.property(stretches, fc.array(fc.nat(12), { maxLength: 3 }), (drawn, places) => {
      const text = '甲<乙>&丙"丁戊己庚辛'
      const wrappers = [0, 1, 2]
        .flatMap(rank =>
          runsOf(
            drawn.filter(one => one[2] === rank).map(([from, to]) => ({ span: [from, to] as Span })),
          ).map(
            ({ span }): Wrapper => ({ span, rank, open: () => `<i class="${rank}">`, close: () => '</i>' }),
          ),
        )
        .filter(({ span }) => span[0] < text.length)
        .sort((one, other) => one.span[0] - other.span[0])
      const insertions = places.sort((one, other) => one - other).map(at => ({ at, html: '<u></u>' }))
      const result = nestedHtml(text, [0, text.length], wrappers, insertions, new Set())
      const faults: string[] = []
      const fragment = parseFragment(result, { onParseError: ({ code }) => faults.push(code) })
      expect(faults).toEqual([])
      expect(textOf(fragment)).toBe(text)
      expect(result.split('<u></u>')).toHaveLength(places.filter(at => at <= text.length).length + 1)
      expect(result.split('<i').length).toBe(result.split('</i>').length)
    }),
  )
})

describe('sourceBlocks', () => {
  it('skips blank lines, counts them, and knows all ends of lines', () => {
    expect(sourceBlocks('一\n\n二\r\n三\r四', []).map(({ span, line }) => [...span, line])).toEqual([
      [0, 1, 1],
      [3, 4, 3],
      [6, 7, 4],
      [8, 9, 5],
    ])
  })
  it('breaks long lines alone, and never before mere marks', () => {
    const long = '水'.repeat(500)
    const starts = [200, 300]
    expect(sourceBlocks(long, starts).map(({ span, cut }) => [...span, cut])).toEqual([
      [0, 200, false],
      [200, 300, true],
      [300, 500, true],
    ])
    expect(sourceBlocks('水'.repeat(300), [200])).toHaveLength(1)
    expect(sourceBlocks(`。${long}`, [0, 1])).toHaveLength(1)
  })
})

describe('labelsOf', () => {
  it('fills values in', () => {
    expect(labelsOf('zh').text('moreDepartments', { count: 3 })).toContain('3')
    expect(labelsOf('en').text('place', { line: 2, column: 7 })).toBe('2:7')
  })
  it('shows ids that have no name as they are', () => {
    const labels = labelsOf('zh')
    expect([labels.diagnosticRule('new-rule'), labels.repairRule('new-rule')]).toEqual([
      'new-rule',
      'new-rule',
    ])
  })
})

it('escapes what HTML reads', () => {
  expect(escapeHtml('a<b>&"\'')).toBe('a&lt;b&gt;&amp;&quot;&#39;')
})

/** Edits in order, none over another, drawn from numbers. */
function randomEdits(text: string, draws: { next(): { value: number } }): Edit[] {
  const edits: Edit[] = []
  let at = draws.next().value
  while (at <= text.length && edits.length < 6) {
    const end = Math.min(text.length, at + (draws.next().value % 3))
    const inserted = ['', '，', '。\n', '甲乙', '', '〔'][draws.next().value]!
    if (end > at || inserted !== '') edits.push({ start: at, end, text: inserted })
    at = end + draws.next().value + (end === at ? 1 : 0)
  }
  return edits
}
