/** A browser with pages of invented plans for the tests of the page. Needs Chromium: see report.test.ts. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
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

/** Pages by their paths on the server. */
export const pages = new Map<string, string>()

/** What is opened, and what goes wrong and is asked for in it. */
export interface Opened {
  page: Page
  troubles: string[]
  requests: string[]
  url: string
}

export interface Desk {
  open(path: string, options?: BrowserContextOptions): Promise<Opened>
  close(): Promise<void>
}

/** Starts a browser, and a server of {@link pages}. */
export async function openDesk(): Promise<Desk> {
  const browser = await chromium.launch({
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
  pages.set('/plan', (await makePage(plan)).text)
  pages.set('/english', (await makePage(plan, 'en')).text)
  pages.set('/hostile', (await makePage(hostile)).text)
  const server = createServer((request, response) => {
    const text = pages.get(request.url!)
    response
      .writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      const troubles: string[] = []
      const requests: string[] = []
      page.on('console', message => troubles.push(message.text()))
      page.on('pageerror', error => troubles.push(error.message))
      page.on('request', request => requests.push(request.url()))
      const url = path.startsWith('file:') ? path : `${origin}${path}`
      await page.goto(url)
      return { page, troubles, requests, url }
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** The tasks that the filters let through. */
export const shownRows = (page: Page) => page.locator('#task-table tbody tr:visible')

/** The text of an element as it is seen: without what is hidden. */
export const shownText = (page: Page, selector: string): Promise<string> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`)

/** Whether an element lies within the visible part of its pane. */
export const inView = (page: Page, selector: string) =>
  page.locator(selector).evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect()
    const pane = element.closest('.pane')!.getBoundingClientRect()
    return bottom > pane.top && top < pane.bottom
  })
