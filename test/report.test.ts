/** The page of a plan: its structure, its links, and that nothing in a text can act. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Goal } from '../src/plan/schema.ts'
import { attribute, type Element, elementsOf, hasClass, makePage, type Page, textOf } from './report-page.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

const plan =
  '青溪市河岸整治实施方案\n\n一、主要目标\n到2028年，河岸绿化率达到40%左右，新建步道12公里。\n二、主要任务\n（一）清理河岸垃圾。2027年底前，两岸垃圾清运率达到95%以上。（市城管局牵头，市水利局、市财政局配合）\n（二）修复护岸。自2026年起每年修复护岸3公里。（市水利局牵头，各县（区）人民政府落实）\n'

const hostile =
  "<script>alert(1)</script>市\"><img src=x onerror=alert(2)>实施方案\n\n一、主要任务\n（一）清理</style></title></script><!-- 垃圾。2027年底前，清运率达到95%以上。（市<b>城管局牵头，市水利局配合）\n（二）写明' onclick='alert(3)&lt;&amp;。（市水利局负责）\n"

const cases: [name: string, input: string | Uint8Array][] = [
  ['a plan', plan],
  ['a hostile text', hostile],
  ['no plan', '今天天气不错。\n'],
  ...['good', 'damaged'].flatMap(group =>
    readdirSync(join(fixtures, group)).map((name): [string, Uint8Array] => {
      const folder = join(fixtures, group, name)
      const input = readdirSync(folder).find(file => file.startsWith('input.'))!
      return [`${group}/${name}`, readFileSync(join(folder, input))]
    }),
  ),
]

for (const file of ['plan.html', 'plan.md', 'plan.docx', 'plan.pdf'])
  cases.push([`formats/${file}`, readFileSync(join(fixtures, 'formats', file))])

const corpus = process.env.WPP_CORPUS
if (corpus !== undefined)
  for (const file of readdirSync(corpus).filter(name => name.endsWith('.txt')))
    cases.push([file, readFileSync(join(corpus, file))])

describe.each(cases)('the page of %s', (_, input) => {
  let page: Page
  it('is correct HTML', async () => {
    page = await makePage(input)
    expect(page.faults).toEqual([])
  })
  it('has each id once, and a target for each link', () => {
    const ids = page.elements.flatMap(element => attribute(element, 'id') ?? [])
    const seen = new Set<string>()
    expect(ids.filter(id => seen.size === seen.add(id).size)).toEqual([])
    const targets = linksOf(page).map(link => attribute(link, 'href')!.slice(1))
    expect(targets.filter(target => !seen.has(target))).toEqual([])
  })
  it('shows every character of the source in its order', () => {
    expect(linesOf(page, isAdded)).toBe(withoutBlanks(page.source))
  })
  it('shows every character of the restored text in its order', () => {
    const replaced = (element: Element) => hasClass(element, 'o') || hasClass(element, 'badge')
    expect(linesOf(page, replaced)).toBe(withoutBlanks(page.restored))
  })
  it('has a row for each task and goal, and links each field to its words and back', () => {
    const byId = new Map(page.elements.map(element => [attribute(element, 'id'), element]))
    const { plans } = page.plan
    const rows = [
      ...plans
        .flatMap(({ tasks }) => tasks)
        .map((passage, index) => ({
          id: `t${index + 1}`,
          fields: [...passage.lead, ...passage.support, ...passage.implement, ...valuesOf(passage)],
        })),
      ...plans
        .flatMap(({ goals }) => goals)
        .map((passage, index) => ({
          id: `g${index + 1}`,
          fields: valuesOf(passage),
        })),
    ]
    expect(
      page.elements.filter(
        ({ tagName, attrs }) => tagName === 'tr' && attrs.some(({ name }) => name === 'id'),
      ),
    ).toHaveLength(rows.length)
    for (const { id, fields } of rows) {
      const row = byId.get(id)!
      const links = linksOf({ elements: elementsOf(row) })
      expect(links).toHaveLength(1 + fields.length)
      for (const link of links) {
        const words = byId.get(attribute(link, 'href')!.slice(1))!
        expect(attribute(words, 'data-r')!.split(' ')).toContain(id)
      }
    }
  })
  it('bears no attribute that acts and loads nothing', () => {
    for (const { tagName, attrs } of page.elements)
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on|^style$|^srcset$/)
        if (name === 'href' || name === 'src') expect(value).toMatch(tagName === 'link' ? /^data:,$/ : /^#/)
      }
    expect(page.elements.filter(({ tagName }) => ['script', 'style'].includes(tagName))).toHaveLength(2)
    expect(
      page.elements.filter(({ tagName }) => /^(?:img|iframe|object|embed|base|b:)$/.test(tagName)),
    ).toEqual([])
  })
})

describe('the policy', () => {
  it('lets run the script and the style of the page alone, by their hashes', async () => {
    const { elements } = await makePage(plan)
    const policy = attribute(
      elements.find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))!,
      'content',
    )!
    const hash = (name: string) => {
      const element = elements.find(({ tagName }) => tagName === name)!
      return `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`
    }
    expect(policy.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        `script-src ${hash('script')}`,
        `style-src ${hash('style')}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].sort(),
    )
  })
})

describe('a reader', () => {
  it.each(['zh', 'en'] as const)('finds labels, landmarks and sorted columns in %s', async language => {
    const { elements } = await makePage(plan, language)
    const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length
    expect([count('main'), count('header'), count('footer'), count('nav'), count('h1')]).toEqual([
      1, 1, 1, 1, 1,
    ])
    expect(attribute(elements.find(({ tagName }) => tagName === 'html')!, 'lang')).toBe(
      language === 'zh' ? 'zh-Hans' : 'en',
    )
    expect(elements.filter(element => attribute(element, 'aria-sort') === 'ascending')).toHaveLength(1)
    const body = elements.find(({ tagName }) => tagName === 'body')!
    expect(textOf(body, ({ tagName }) => tagName === 'script')).not.toMatch(
      /undefined|null|\[object|NaN|\{[a-z]+\}/,
    )
    const inputs = elements.filter(({ tagName }) => tagName === 'input' || tagName === 'select')
    for (const input of inputs) expect(input.parentNode).toMatchObject({ tagName: 'label' })
  })
  it('reads English labels in no Chinese but that of the plan', async () => {
    const { elements } = await makePage(plan, 'en')
    const inChinese = (element: Element) =>
      /^zh/.test(attribute(element, 'lang') ?? '') || ['title', 'option'].includes(element.tagName)
    const own = (element: Element) =>
      hasClass(element, 'm') ||
      hasClass(element, 'c-targets') ||
      ['style', 'script'].includes(element.tagName)
    const body = elements.find(({ tagName }) => tagName === 'body')!
    expect(textOf(body, element => inChinese(element) || own(element))).not.toMatch(/\p{Script=Han}/u)
  })
})

it('makes the same bytes of the same text', async () => {
  expect((await makePage(plan)).text).toBe((await makePage(plan)).text)
})

it('shows text as text', async () => {
  const { elements, text } = await makePage(hostile)
  const source = elements.find(element => attribute(element, 'id') === 'source')!
  expect(textOf(source, isAdded)).toContain('<script>alert(1)</script>')
  expect(textOf(source, isAdded)).toContain('</style></title></script><!--')
  expect(text).not.toMatch(/<img|<script>alert|<!--/)
})

it('stays small beside its text', async () => {
  const task =
    '（一）整治内河水质。2027年底前，水质优良比例达到85%以上，新建管网30公里。（市水利局牵头，市财政局配合）\n'
  const source = `青溪市河岸整治实施方案\n一、主要任务\n${Array.from({ length: 380 }, () => task).join('')}`
  expect(Buffer.byteLength(source)).toBeGreaterThan(60_000 * 0.9)
  const { text } = await makePage(source)
  expect(Buffer.byteLength(text)).toBeLessThan(1_500_000)
})

/** What the page adds to the source: what was restored, and the numbers of passages. */
function isAdded(element: Element): boolean {
  return element.tagName === 'ins' || hasClass(element, 'badge')
}

function linesOf({ elements }: Page, leaveOut: (element: Element) => boolean): string {
  const rows = elements.filter(element => hasClass(element, 'row'))
  const lines = rows.map(row => row.childNodes.find(child => 'tagName' in child && child.tagName === 'p')!)
  return withoutBlanks(lines.map(line => textOf(line, leaveOut)).join('\n'))
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

function linksOf({ elements }: Pick<Page, 'elements'>): Element[] {
  return elements.filter(
    ({ tagName, attrs }) =>
      tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && value.startsWith('#')),
  )
}

function valuesOf({ deadlines, percentages, quantities }: Goal) {
  return [...deadlines, ...percentages, ...quantities]
}
