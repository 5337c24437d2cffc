/**
 * What a browser makes of the page. Needs Chromium and a Chinese font (`chromium` and `fonts-noto-cjk` of Debian);
 * the environment variable CHROMIUM names another executable.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePage } from '../report-page.ts'

const chapters = ['清理河道', '修复护岸', '管好排口']
const plan = `青溪市河岸整治实施方案

一、主要目标
到2028年，河岸绿化率达到40%左右，新建步道12公里。
${chapters
  .map(
    (chapter, index) =>
      `${'二三四'[index]}、${chapter}\n（一）${chapter}上游。202${6 + index}年底前，达标率达到9${index}%以上。（市城管局牵头，市水利局、市财政局配合）\n（二）${chapter}下游。每季度排查一次，${'逐段登记，建立台账，明确时限，落实到人。'.repeat(12)}（市水利局牵头，各县（区）人民政府落实）\n`,
  )
  .join('')}`

const hostile =
  '某市<script>document.title="ran"</script>整治实施方案\n一、主要任务\n（一）清理<img src="https://example.org/x.png" onerror="document.title=\'ran\'">垃圾。2027年底前，清运率达到95%以上。（市城管局</script><style>*{display:none}</style>牵头，市水利局配合）\n'

let browser: Browser
let server: Server
let folder: string
const pages = new Map<string, string>()

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  folder = mkdtempSync(join(tmpdir(), 'wpp-'))
  pages.set('/plan', (await makePage(plan)).text)
  pages.set('/english', (await makePage(plan, 'en')).text)
  pages.set('/hostile', (await makePage(hostile)).text)
  writeFileSync(join(folder, 'plan.html'), pages.get('/plan')!)
  server = createServer((request, response) => {
    const text = pages.get(request.url!)
    response
      .writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true })
})

/** Opens a page of the server and collects what goes wrong and what is asked for. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  const requests: string[] = []
  page.on('console', message => troubles.push(message.text()))
  page.on('pageerror', error => troubles.push(error.message))
  page.on('request', request => requests.push(request.url()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  await page.goto(url)
  return { page, troubles, requests, url }
}

const shownRows = (page: Page) => page.locator('#task-table tbody tr:visible')

/** The text of an element as it is seen: without what is hidden. */
const shownText = (page: Page, selector: string): Promise<string> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`)

/** Whether an element lies within the visible part of its pane. */
const inView = (page: Page, selector: string) =>
  page.locator(selector).evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect()
    const pane = element.closest('.pane')!.getBoundingClientRect()
    return bottom > pane.top && top < pane.bottom
  })

describe.each(['/plan', '/english', '/hostile'])('%s', path => {
  it('loads without an error and asks for nothing but itself', async () => {
    const { page, troubles, requests, url } = await open(path)
    await page.waitForTimeout(300)
    expect(troubles).toEqual([])
    expect(requests.filter(request => !request.startsWith('data:'))).toEqual([url])
    await page.context().close()
  })
  it.each(['light', 'dark'] as const)('keeps the rules of WCAG 2.2 AA in the %s', async colorScheme => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await open(path, { colorScheme, viewport, bypassCSP: true })
      await page.addScriptTag({
        content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      })
      await page.locator('details').evaluateAll(all => {
        for (const one of all) one.setAttribute('open', '')
      })
      await page.locator('#t1 .title').click()
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run(
              context: unknown,
              options: object,
            ): Promise<{
              violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[]
            }>
          }
        }
        const { violations } = await axe.run(globalThis, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.any[0]?.message}`,
        )
      })
      expect(faults).toEqual([])
      await page.context().close()
    }
  })
})

it('loads from a file, too', async () => {
  const page = await browser.newPage()
  await page.goto(`file://${join(folder, 'plan.html')}`)
  await expect.poll(() => page.locator('#shown').textContent()).toContain('6 / 6')
  await page.close()
})

it('runs nothing that stands in a text', async () => {
  const { page } = await open('/hostile')
  expect(await page.title()).not.toBe('ran')
  expect(await page.locator('.text img, .text script, .text style').count()).toBe(0)
  expect(await shownText(page, '#source')).toContain('<script>document.title="ran"</script>')
  expect(await page.locator('#source').isVisible()).toBe(true)
  await page.context().close()
})

describe('filters', () => {
  it('narrow the tasks by words, body, role, year and section, and are cleared', async () => {
    const { page } = await open('/plan')
    expect(await shownRows(page).count()).toBe(6)
    await page.fill('#filter-words', '上游 修复')
    expect(await shownRows(page).count()).toBe(1)
    await page.fill('#filter-words', '查无此事')
    expect(await shownRows(page).count()).toBe(0)
    expect(await page.locator('#shown').textContent()).toMatch(/没有/)
    await page.click('button[type=reset]')
    await expect.poll(() => shownRows(page).count()).toBe(6)
    await page.selectOption('#filter-year', '2027')
    expect(await shownRows(page).count()).toBe(1)
    await page.selectOption('#filter-year', '')
    await page.selectOption('#filter-chapter', { index: 1 })
    expect(await shownRows(page).count()).toBe(2)
    await page.selectOption('#filter-chapter', '')
    await page.selectOption('#filter-body', { label: '水利局 (6)' })
    expect(await shownRows(page).count()).toBe(6)
    await page.selectOption('#filter-role', 'lead')
    expect(await shownRows(page).count()).toBe(3)
    expect(await page.locator('#shown').textContent()).toContain('3 / 6')
    await page.context().close()
  })
  it('are set by the name of a body in the chart', async () => {
    const { page } = await open('/plan')
    await page.click('.load a:text-is("城市管理局"), .load a:text-matches("城")')
    expect(await shownRows(page).count()).toBe(3)
    await page.context().close()
  })
  it('give way where a link leads to a task that they hide', async () => {
    const { page } = await open('/plan')
    await page.fill('#filter-words', '查无此事')
    await page.click('.text .m.deadline >> nth=1')
    await expect.poll(() => inView(page, 'tr.on')).toBe(true)
    expect(await shownRows(page).count()).toBe(6)
    await page.context().close()
  })
})

it('sorts by a column and back, and says so', async () => {
  const { page } = await open('/plan')
  const header = page.locator('#task-table th.c-deadlines')
  const first = () => shownRows(page).first().getAttribute('id')
  await header.locator('button').click()
  expect([await header.getAttribute('aria-sort'), await first()]).toEqual(['ascending', 't1'])
  await header.locator('button').click()
  expect([await header.getAttribute('aria-sort'), await first()]).toEqual(['descending', 't5'])
  expect(await page.locator('#task-table [aria-sort]').count()).toBe(1)
  await page.context().close()
})

describe('links', () => {
  it('lead from a task to its words', async () => {
    const { page } = await open('/plan')
    await page.click('#t6 .title')
    await expect.poll(() => inView(page, '#st6')).toBe(true)
    expect(await page.locator('#t6').getAttribute('class')).toBe('on')
    expect(await page.locator('.text .pa.on').count()).toBeGreaterThan(0)
    await page.context().close()
  })
  it('lead from a field to the very words', async () => {
    const { page } = await open('/plan')
    await page.click('#t5 .m.deadline')
    await expect.poll(() => page.locator(':target').textContent()).toBe('2028年底前')
    await page.context().close()
  })
  it('lead from words to their task, and mark both', async () => {
    const { page } = await open('/plan')
    await page.click('.text .m.percentage:has-text("92%")')
    await expect.poll(() => inView(page, '#t5')).toBe(true)
    expect(await page.locator('tr.on').getAttribute('id')).toBe('t5')
    expect(await page.locator('.text .hit').textContent()).toBe('92%')
    await page.context().close()
  })
  it('lead from a mark of the timeline to its task', async () => {
    const { page } = await open('/plan')
    await page.locator('.timeline a[href="#t3"]').first().click()
    await expect.poll(() => inView(page, '#t3')).toBe(true)
    await page.context().close()
  })
  it('are undone by the way back of the browser', async () => {
    const { page } = await open('/plan')
    await page.click('#t1 .title')
    await page.click('#t6 .title')
    await page.goBack()
    await expect.poll(() => page.locator('tr.on').getAttribute('id')).toBe('t1')
    await page.context().close()
  })
  it('work without the script', async () => {
    const { page } = await open('/plan', { javaScriptEnabled: false })
    expect(await page.locator('#filters').isVisible()).toBe(false)
    await page.click('#t6 .title')
    await expect.poll(() => inView(page, '#st6')).toBe(true)
    await page.context().close()
  })
})

it('is used by keyboard alone', async () => {
  const { page } = await open('/plan')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('href')).toBe('#tasks')
  await page.keyboard.press('Enter')
  for (let count = 0; count < 2; count++) await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('id')).toMatch(/^filter-/)
  await page.locator('#t4 .title').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => inView(page, '#st4')).toBe(true)
  await page.locator('#st4').focus()
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').getAttribute('id')).toBe('t4')
  await page.context().close()
})

it('shows what was restored on demand, with its probability', async () => {
  const text = '青溪市河岸整治實施方案\n\n一、主要任務\n（一）清理垃圾。2027年底前完成。（市水利局牽頭）\n'
  const { text: made } = await makePage(text)
  pages.set('/restored', made)
  const { page } = await open('/restored')
  const title = () => shownText(page, '.row p')
  expect(await title()).toContain('實施')
  await page.click('#view-restored')
  expect(await title()).toContain('实施')
  expect(await title()).not.toContain('實')
  expect(await page.locator('ins').first().getAttribute('title')).toMatch(/100%/)
  await page.context().close()
})

it('prints the tables and the source without controls', async () => {
  const { page } = await open('/plan')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['#filters', 'nav', 'fieldset', '.skip'])
    expect(await page.locator(hidden).first().isVisible()).toBe(false)
  for (const shown of ['#task-table thead', '#t6', '.text .row:last-child', '.timeline'])
    expect(await page.locator(shown).isVisible()).toBe(true)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.context().close()
})
