/**
 * What a browser makes of the page. Needs Chromium and a Chinese font (`chromium` and `fonts-noto-cjk` of Debian);
 * the environment variable CHROMIUM names another executable.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePage } from '../report-page.ts'
import { type Desk, openDesk, pages, shownText } from './report-browser.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

describe.each(['/plan', '/english', '/hostile'])('%s', path => {
  it('loads without an error and asks for nothing but itself', async () => {
    const { page, troubles, requests, url } = await desk.open(path)
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
      const { page } = await desk.open(path, { colorScheme, viewport, bypassCSP: true })
      await page.addScriptTag({ content: axe.source })
      await page.locator('details').evaluateAll(all => {
        for (const one of all) one.setAttribute('open', '')
      })
      await page.locator('#t1 .title').click()
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
      )
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
      expect(faults).toEqual([])
      await page.context().close()
    }
  })
})

it('loads from a file, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wpp-'))
  writeFileSync(join(folder, 'plan.html'), pages.get('/plan')!)
  const { page, troubles } = await desk.open(`file://${join(folder, 'plan.html')}`)
  await expect.poll(() => page.locator('#shown').textContent()).toContain('6 / 6')
  expect(troubles).toEqual([])
  rmSync(folder, { recursive: true })
})

it('runs nothing that stands in a text', async () => {
  const { page } = await desk.open('/hostile')
  expect(await page.title()).not.toBe('ran')
  expect(await page.locator('.text img, .text script, .text style').count()).toBe(0)
  expect(await shownText(page, '#source')).toContain('<script>document.title="ran"</script>')
  expect(await page.locator('#source').isVisible()).toBe(true)
  await page.context().close()
})

it('shows what was restored on demand, with its probability', async () => {
  const text = '青溪市河岸整治實施方案\n\n一、主要任務\n（一）清理垃圾。2027年底前完成。（市水利局牽頭）\n'
  const { text: made } = await makePage(text)
  pages.set('/restored', made)
  const { page } = await desk.open('/restored')
  const title = () => shownText(page, '.row p')
  expect(await title()).toContain('實施')
  await page.click('#view-restored')
  expect(await title()).toContain('实施')
  expect(await title()).not.toContain('實')
  expect(await page.locator('ins').first().getAttribute('title')).toMatch(/100%/)
  await page.context().close()
})

it('prints the tables and the source without controls', async () => {
  const { page } = await desk.open('/plan')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['#filters', 'nav', 'fieldset', '.skip'])
    expect(await page.locator(hidden).first().isVisible()).toBe(false)
  for (const shown of ['#task-table thead', '#t6', '.text .row:last-child', '.timeline'])
    expect(await page.locator(shown).isVisible()).toBe(true)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.context().close()
})
